/// A model and who serves it, written `provider/name` as in `anthropic/claude-haiku-5-5`.
public struct ModelReference: Hashable, Sendable, CustomStringConvertible {
    /// The provider: what stands before the first slash.
    public let provider: String
    /// The model's name at that provider; it may hold further slashes.
    public let name: String

    /// The model on this machine that is asked where nothing names another.
    public static let embedded = ModelReference(
        provider: "local",
        name: "qwen2.5-coder-1.5b-instruct"
    )
    /// A model for tests and small machines, which is often wrong.
    public static let small = ModelReference(
        provider: "local",
        name: "smollm2-135m-instruct"
    )

    /// A reference.
    public init(provider: String, name: String) {
        self.provider = provider
        self.name = name
    }

    /// Reads `provider/name`; `nil` where either part is missing.
    public init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        let provider = text[..<slash]
        let name = text[text.index(after: slash)...]
        guard !provider.isEmpty, !name.isEmpty else { return nil }
        self.init(provider: String(provider), name: String(name))
    }

    /// `provider/name`.
    public var description: String { "\(provider)/\(name)" }
}
