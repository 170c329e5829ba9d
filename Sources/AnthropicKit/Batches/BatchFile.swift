/// The requests of a batch in a file, for batches that are too large to be held in memory.
public struct BatchFile: Sendable, Hashable {
    /// The path of the file: what ``AnthropicClient/batchElement(_:)`` gave for each request, with
    /// commas between.
    public var path: String
    /// How many bytes it has.
    public var byteCount: Int

    /// A file of requests.
    public init(path: String, byteCount: Int) {
        self.path = path
        self.byteCount = byteCount
    }
}
