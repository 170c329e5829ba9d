/// Something noticed about a document that its reader should know, but that is no failure.
public struct Finding: Sendable, Hashable {
    /// What was noticed, as a stable name in kebab case, such as `hidden-text`.
    public var kind: String
    /// The words for a person.
    public var message: String
    /// How often, where that can be counted.
    public var count: Int
    /// The first line of the source that it concerns, from 1, where known.
    public var line: Int?

    /// A finding.
    public init(kind: String, message: String, count: Int = 1, line: Int? = nil) {
        self.kind = kind
        self.message = message
        self.count = count
        self.line = line
    }
}
