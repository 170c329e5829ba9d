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
    /// The user message that bears the document: what identifies it in the books.
    ///
    /// It is the last one with a marker of ours, since examples stand before it and objections
    /// behind it; where there is no marker, the first.
    public let document: String
    /// The digest of that message.
    let digest: UInt64

    /// A request.
    init(
        number: Int = 0,
        method: String = "POST",
        path: String = "",
        query: [String: String] = [:],
        headers: [String: String] = [:],
        body: [UInt8] = [],
        json: JSONValue?
    ) {
        self.number = number
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.json = json
        document = Self.document(in: json)
        digest = SeededDigest(document).value
    }

    private static func document(in json: JSONValue?) -> String {
        let texts = (json?["messages"]?.array ?? []).compactMap { message in
            message["role"]?.string == "user" ? text(of: message["content"]) : nil
        }
        guard texts.count > 1 else { return texts.first ?? "" }
        return texts.last { $0.holds("<document-") } ?? texts.first ?? ""
    }

    /// Whether a model is asked for an answer.
    var asksModel: Bool { ["/v1/messages", "/v1/chat/completions"].contains(path) }

    /// What an indiscreet server repeats of the request: the key and the document.
    var repetition: String {
        ": \(headers["x-api-key"] ?? headers["authorization"] ?? "") \(document)"
    }

    /// Whether a stream is asked for.
    var asksForStream: Bool { json?["stream"]?.bool == true }

    /// The texts up to the last mark for the cache; `nil` where there is no mark.
    var cacheablePrefix: (text: String, control: JSONValue)? {
        let system = json?["system"]?.array ?? []
        let blocks = (json?["messages"]?.array ?? []).flatMap {
            $0["content"]?.array ?? [$0["content"] ?? ""]
        }
        guard let last = (system + blocks).lastIndex(where: { $0["cache_control"] != nil }),
            let control = (system + blocks)[last]["cache_control"]
        else { return nil }
        let texts = (system + blocks)[...last].map { $0["text"]?.string ?? $0.string ?? "" }
        return ((json?["system"]?.string ?? "") + texts.joined(), control)
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
