import JSON

/// An answer of the Messages API.
///
/// Its description leaves the texts out.
public struct MessageResponse: Sendable, Hashable {
    /// The id of the message.
    public var id: String
    /// The model that answered.
    public var model: String
    /// Who says it: the assistant.
    public var role: Role
    /// The blocks; the first need not be text.
    public var content: [ContentBlock]
    /// Why the model stopped; `nil` only while a stream has not ended.
    public var stopReason: StopReason?
    /// The stop sequence that came, if one did.
    public var stopSequence: String?
    /// More about a refusal.
    public var stopDetails: StopDetails?
    /// The tokens used.
    public var usage: Usage
    /// Whether the response said what it used, and it can be believed; otherwise `usage` says
    /// nothing.
    public var hasUsage: Bool
    /// The id of the request, for Anthropic's support.
    public var requestID: String?
    /// The state of the rate limits behind this request.
    public var rateLimits: RateLimits
    /// What the client left out of the request, in words.
    public var notes: [String]

    /// The text of all text blocks; thinking and tool calls are skipped.
    public var text: String {
        let texts = content.compactMap(\.text)
        return texts.count == 1 ? texts[0] : texts.joined()
    }

    /// A response.
    public init(
        id: String = "",
        model: String = "",
        role: Role = .assistant,
        content: [ContentBlock] = [],
        stopReason: StopReason? = nil,
        stopSequence: String? = nil,
        stopDetails: StopDetails? = nil,
        usage: Usage = Usage(),
        hasUsage: Bool = true,
        requestID: String? = nil,
        rateLimits: RateLimits = RateLimits(),
        notes: [String] = []
    ) {
        self.id = id
        self.model = model
        self.role = role
        self.content = content
        self.stopReason = stopReason
        self.stopSequence = stopSequence
        self.stopDetails = stopDetails
        self.usage = usage
        self.hasUsage = hasUsage
        self.requestID = requestID
        self.rateLimits = rateLimits
        self.notes = notes
    }

    /// Reads a message leniently: only that it is one is demanded.
    init?(_ json: JSONValue?) {
        guard let json, let blocks = json["content"]?.array else { return nil }
        let usage = Usage(json["usage"])
        self.init(
            id: json["id"]?.string ?? "",
            model: json["model"]?.string ?? "",
            role: json["role"]?.string.map(Role.init(rawValue:)) ?? .assistant,
            content: blocks.map { ContentBlock($0) },
            stopReason: json["stop_reason"]?.string.map(StopReason.init(rawValue:)),
            stopSequence: json["stop_sequence"]?.string,
            stopDetails: StopDetails(json["stop_details"]),
            usage: usage ?? Usage(),
            hasUsage: usage != nil
        )
    }
}

extension MessageResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
    /// The id, the model and why it stopped.
    public var description: String {
        "\(id) of \(model), \(stopReason?.rawValue ?? "unfinished"), \(content.count) blocks"
    }
    /// The id, the model and why it stopped.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
