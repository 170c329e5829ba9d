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

    /// The text of the first user message: what identifies the document in the books.
    public var document: String {
        let messages = json?["messages"]?.array ?? []
        return messages.first { $0["role"]?.string == "user" }.map { Self.text(of: $0["content"]) }
            ?? ""
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
