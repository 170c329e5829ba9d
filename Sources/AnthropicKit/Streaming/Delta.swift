public import JSON

/// What a stream adds to one block.
///
/// Its description leaves the text out.
public struct Delta: Sendable, Hashable {
    /// What is added.
    public enum Change: Sendable, Hashable {
        /// Text.
        case text(String)
        /// A piece of the JSON text of a tool's input.
        case inputJSON(String)
        /// Thinking.
        case thinking(String)
        /// The signature of the thinking.
        case signature(String)
        /// Something that this client does not know.
        case other(JSONObject)
    }

    /// The index of the block.
    public var index: Int
    /// What is added to it.
    public var change: Change

    /// A delta.
    public init(index: Int, change: Change) {
        self.index = index
        self.change = change
    }

    /// The text that is added, if text is.
    public var text: String? {
        if case .text(let text) = change { text } else { nil }
    }

    init(_ json: JSONValue) {
        index = json["index"]?.int ?? 0
        let delta = json["delta"]
        switch delta?["type"]?.string {
        case "text_delta": change = .text(delta?["text"]?.string ?? "")
        case "input_json_delta": change = .inputJSON(delta?["partial_json"]?.string ?? "")
        case "thinking_delta": change = .thinking(delta?["thinking"]?.string ?? "")
        case "signature_delta": change = .signature(delta?["signature"]?.string ?? "")
        default: change = .other(delta?.object ?? [:])
        }
    }
}

extension Delta: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The block and what kind of thing is added, such as `5 bytes of text to block 0`.
    public var description: String { "\(change) to block \(index)" }
    /// The block and what kind of thing is added.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Delta.Change: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of thing is added, such as `5 bytes of text`.
    public var description: String {
        switch self {
        case .text(let piece): "\(piece.utf8.count) bytes of text"
        case .inputJSON(let piece): "\(piece.utf8.count) bytes of input"
        case .thinking(let piece): "\(piece.utf8.count) bytes of thinking"
        case .signature: "a signature"
        case .other(let object): object["type"]?.string ?? "something without a type"
        }
    }
    /// What kind of thing is added.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
