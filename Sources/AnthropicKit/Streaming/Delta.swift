public import JSON

/// What a stream adds to one block.
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
