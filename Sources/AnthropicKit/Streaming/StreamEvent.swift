public import JSON

/// An event of a streamed answer; signs of life are not among them.
public enum StreamEvent: Sendable, Hashable {
    /// The answer begins: no content yet, the usage so far.
    case start(MessageResponse)
    /// A block begins, as a rule empty.
    case blockStart(index: Int, ContentBlock)
    /// Something is added to a block.
    case delta(Delta)
    /// A block is complete.
    case blockStop(index: Int)
    /// Why the model stopped, and the usage so far; counts are totals.
    case messageDelta(stopReason: StopReason?, usage: Usage)
    /// The answer is complete.
    case stop
    /// An event that this client does not know.
    case other(name: String, JSONObject)
}
