public import AnalysisCore
import Glibc

/// What decides the answers of a model on this machine, beside what it is asked.
public struct LocalModelIdentity: Sendable, Hashable {
    /// The name of the model's file, without its folder.
    public let file: String
    /// The SHA-256 of the file, in lower-case hexadecimal.
    public let digest: String
    /// The server: the package and its version, or the digest of the program.
    public let server: String
    /// In which form the model is asked: that of a known model, under whatever name its file lies.
    public let rendering: LocalModel.Rendering

    /// How a request is turned into tokens, and an answer filled in.
    ///
    /// Counts the changes, so that answers of before are not taken for answers of now.
    private var renderingVersion: String {
        switch rendering {
        case .completion: "rendering 1"
        case .chat: "chat rendering 1"
        }
    }

    init(file: String, digest: String, server: String) {
        self.file = file
        self.digest = digest
        self.server = server
        rendering = LocalModel(digest: digest)?.rendering ?? .completion
    }

    /// All of it, for what is kept about the model.
    var key: String { "sha256 \(digest), \(server), \(renderingVersion)" }

    /// All of it, for the key of a request.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The key; where sentences or values of the document are chosen, it says how.
    public func key(of request: ModelRequest) -> String {
        let form = AnswerForm(request.prompt.schema)
        var key = key
        if form.hasExcerpt { key += ", \(DocumentExcerpt.version)" }
        if form.hasCopies { key += ", \(DocumentCopies.version)" }
        return key
    }

    /// All of it, for people: `model.gguf sha256:b179c9523d0e, xllamacpp 2026.10.11549, rendering 1`.
    public var description: String {
        "\(file) sha256:\(digest.prefix(12)), \(server), \(renderingVersion)"
    }

    /// Whether the file is that of a known model.
    ///
    /// - Parameter name: The name after `local/`.
    /// - Returns: Whether there is such a model, and its file has this digest.
    public func isFile(ofModel name: String) -> Bool { LocalModel(named: name)?.digest == digest }
}

extension LocalConfiguration {
    /// What decides the answers of a model.
    ///
    /// The digest of a file takes about a second for a gigabyte; it is computed once, and kept with
    /// what tells that the file is still the same.
    ///
    /// - Parameter name: The name after `local/`.
    /// - Returns: `nil` where the file or the program cannot be read.
    public func identity(ofModel name: String) -> LocalModelIdentity? {
        let digests = FileDigests(store: location.map { "\($0.directory)/digests" })
        let (file, digest): (String, String?)
        if let path = try? modelFile(named: name) {
            file = path.split(separator: "/").last.map(String.init) ?? path
            digest = digests.digest(of: path)
        } else if let known = LocalModel(named: name), model == nil {
            // Not installed, and pinned: what an earlier run has answered is still known.
            (file, digest) = (known.fileName, known.digest)
        } else {
            return nil
        }
        guard let digest, let program = program(digests) else { return nil }
        return LocalModelIdentity(file: file, digest: digest, server: program)
    }

    /// The server: its package and version where it is the installed one, else its digest.
    private func program(_ digests: FileDigests) -> String? {
        guard let server else {
            return "\(BaseInstallation.server.name) \(BaseInstallation.server.version)"
        }
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        let path =
            server.contains("/")
            ? server
            : folders.map { "\($0)/\(server)" }.first { FileAccess.isExecutable($0) }
        return path.flatMap { digests.digest(of: $0) }
            .map { "llama-server sha256:\($0.prefix(12))" }
    }
}
