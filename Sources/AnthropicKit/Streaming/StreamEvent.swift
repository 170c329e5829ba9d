public import JSON

/// An event of a streamed answer; signs of life are not among them.
///
/// Its description leaves the texts out.
public enum StreamEvent: Sendable, Hashable {
    /// The answer begins: no content yet, the usage so far.
    case start(MessageResponse)
    /// A block begins, as a rule empty.
    case blockStart(index: Int, ContentBlock)
    /// Something is added to a block.
    case delta(Delta)
    /// A block is complete.
    case blockStop(index: Int)
    /// Why the model stopped, and the usage so far.
    case messageDelta(MessageDelta)
    /// The answer is complete.
    case stop
    /// An event that this client does not know.
    case other(name: String, JSONObject)
}

extension StreamEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of event it is, such as `delta: 5 bytes of text to block 0`.
    public var description: String {
        switch self {
        case .start(let response): "start: \(response)"
        case .blockStart(let index, let block): "start of block \(index): \(block)"
        case .delta(let delta): "delta: \(delta)"
        case .blockStop(let index): "stop of block \(index)"
        case .messageDelta(let delta):
            "message delta: \(delta.stopReason?.rawValue ?? "unfinished"),"
                + " \(delta.usage?.totalInputTokens ?? 0) tokens in,"
                + " \(delta.usage?.outputTokens ?? 0) out"
        case .stop: "stop"
        case .other(let name, _): "unknown event \(name)"
        }
    }
    /// What kind of event it is.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
