public import JSON

/// A piece of a message.
///
/// Its description leaves the texts out.
public indirect enum ContentBlock: Sendable, Hashable {
    /// Text.
    case text(String)
    /// The model's thinking; goes back unchanged with tool results.
    case thinking(String, signature: String)
    /// Thinking that only the API can read.
    case redactedThinking(data: String)
    /// A call of a tool; the input is JSON.
    case toolUse(id: String, name: String, input: JSONValue)
    /// What a tool returned.
    case toolResult(id: String, content: String, isError: Bool)
    /// Anything else, such as an image, as it is on the wire.
    case other(JSONObject)
    /// A block of a request up to which the prompt is cached.
    case cached(ContentBlock, CacheControl)

    /// The text, if this is text.
    public var text: String? {
        switch self {
        case .text(let text): text
        case .cached(let block, _): block.text
        default: nil
        }
    }

    /// All texts in the block, whatever they are.
    var texts: [String] {
        switch self {
        case .text(let text), .thinking(let text, _): [text]
        case .toolResult(_, let content, _): [content]
        case .toolUse(_, _, let input): input.strings
        case .other(let object): JSONValue.object(object).strings
        case .redactedThinking: []
        case .cached(let block, _): block.texts
        }
    }

    /// The block, with the prompt cached up to it.
    public func cached(_ control: CacheControl = .fiveMinutes) -> ContentBlock {
        .cached(self, control)
    }
}

extension ContentBlock {
    /// Reads a block; one of an unknown type is kept as it is.
    init(_ json: JSONValue) {
        switch json["type"]?.string {
        case "text":
            self = .text(json["text"]?.string ?? "")
        case "thinking":
            self = .thinking(
                json["thinking"]?.string ?? "",
                signature: json["signature"]?.string ?? ""
            )
        case "redacted_thinking":
            self = .redactedThinking(data: json["data"]?.string ?? "")
        case "tool_use":
            self = .toolUse(
                id: json["id"]?.string ?? "",
                name: json["name"]?.string ?? "",
                input: json["input"] ?? [:]
            )
        default:
            self = .other(json.object ?? [:])
        }
    }

    var json: JSONObject {
        switch self {
        case .text(let text):
            return ["type": "text", "text": .string(text)]
        case .thinking(let text, let signature):
            return [
                "type": "thinking", "thinking": .string(text), "signature": .string(signature),
            ]
        case .redactedThinking(let data):
            return ["type": "redacted_thinking", "data": .string(data)]
        case .toolUse(let id, let name, let input):
            return [
                "type": "tool_use", "id": .string(id), "name": .string(name), "input": input,
            ]
        case .toolResult(let id, let content, let isError):
            return [
                "type": "tool_result", "tool_use_id": .string(id), "content": .string(content),
                "is_error": .bool(isError),
            ]
        case .other(let object):
            return object
        case .cached(let block, let control):
            var object = block.json
            object["cache_control"] = control.json
            return object
        }
    }
}

extension ContentBlock: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of block it is, such as `text of 120 bytes`.
    public var description: String {
        switch self {
        case .text(let text): "text of \(text.utf8.count) bytes"
        case .thinking(let text, _): "thinking of \(text.utf8.count) bytes"
        case .redactedThinking: "redacted thinking"
        case .toolUse(_, let name, _): "call of the tool \(name)"
        case .toolResult(_, let content, let isError):
            "\(isError ? "failure" : "result") of a tool of \(content.utf8.count) bytes"
        case .other(let object): object["type"]?.string ?? "block without a type"
        case .cached(let block, _): "\(block), cached"
        }
    }
    /// What kind of block it is.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension JSONValue {
    /// All strings inside, names of members left out.
    fileprivate var strings: [String] {
        switch self {
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(\.strings)
        case .object(let object): object.flatMap(\.value.strings)
        default: []
        }
    }
}
