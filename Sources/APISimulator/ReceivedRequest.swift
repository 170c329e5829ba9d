public import JSON

/// A request as it was received.
public struct ReceivedRequest: Sendable, Hashable {
    /// Its number, from 1, in the order of arrival.
    public var number: Int
    /// The method, such as `POST`.
    public var method: String
    /// The path without its query.
    public var path: String
    /// The query as name and value.
    public var query: [String: String]
    /// The header fields; names are in lower case.
    public var headers: [String: String]
    /// The body.
    public var body: [UInt8]
    /// The body read as JSON; `nil` where it is none.
    public var json: JSONValue?

    /// Whether a stream is asked for.
    var asksForStream: Bool { json?["stream"]?.bool == true }

    /// The user message that bears the document: what identifies it in the books.
    ///
    /// It is the last one with a marker of ours, since examples stand before it and objections
    /// behind it; where there is no marker, the first.
    public var document: String {
        let texts = (json?["messages"]?.array ?? []).compactMap { message in
            message["role"]?.string == "user" ? Self.text(of: message["content"]) : nil
        }
        return texts.last { $0.contains("<document-") } ?? texts.first ?? ""
    }

    /// The texts up to the last mark for the cache; `nil` where there is no mark.
    var cacheablePrefix: (text: String, control: JSONValue)? {
        var text = json?["system"]?.string ?? ""
        var found: (String, JSONValue)?
        let system = json?["system"]?.array ?? []
        let blocks = (json?["messages"]?.array ?? []).flatMap {
            $0["content"]?.array ?? [$0["content"] ?? ""]
        }
        for block in system + blocks {
            text += block["text"]?.string ?? block.string ?? ""
            if let control = block["cache_control"] { found = (text, control) }
        }
        return found
    }

    /// The text of all that counts as input, for estimating tokens.
    var inputBytes: Int {
        var bytes = Self.text(of: json?["system"]).utf8.count
        for message in json?["messages"]?.array ?? [] {
            bytes += Self.text(of: message["content"]).utf8.count + 8
        }
        return bytes
    }

    /// The text of a content: a string, or text blocks.
    static func text(of content: JSONValue?) -> String {
        switch content {
        case .string(let text): text
        case .array(let blocks): blocks.compactMap { $0["text"]?.string }.joined(separator: "\n")
        default: ""
        }
    }
}
