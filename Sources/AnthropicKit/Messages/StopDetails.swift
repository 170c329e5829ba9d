import JSON

/// More about why the model stopped; so far only refusals have it.
public struct StopDetails: Sendable, Hashable {
    /// The kind, such as `refusal`.
    public var type: String
    /// The category of a refusal, such as `cyber`.
    public var category: String?
    /// The reason in words.
    public var explanation: String?

    /// Details.
    public init(type: String, category: String? = nil, explanation: String? = nil) {
        self.type = type
        self.category = category
        self.explanation = explanation
    }

    init?(_ json: JSONValue?) {
        guard let json, json.object != nil else { return nil }
        self.init(
            type: json["type"]?.string ?? "",
            category: json["category"]?.string,
            explanation: json["explanation"]?.string
        )
    }
}
