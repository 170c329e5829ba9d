public import AnalysisCore

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
