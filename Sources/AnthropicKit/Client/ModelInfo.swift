public import JSON

/// What the API says about one of its models; whatever it does not say is `nil`.
public struct ModelInfo: Sendable, Hashable {
    /// The name to use in requests.
    public var id: String
    /// The name to show.
    public var displayName: String?
    /// When it was published, RFC 3339.
    public var createdAt: String?
    /// The most input tokens.
    public var maxInputTokens: Int?
    /// The most output tokens.
    public var maxTokens: Int?
    /// `active`, `deprecated` or `retired`.
    public var lifecycle: String?
    /// When it is retired, RFC 3339.
    public var retiresAt: String?
    /// What it can do, as the API writes it.
    public var capabilities: JSONObject

    init?(_ json: JSONValue) {
        guard let id = json["id"]?.string else { return nil }
        self.id = id
        displayName = json["display_name"]?.string
        createdAt = json["created_at"]?.string
        maxInputTokens = json["max_input_tokens"]?.count
        maxTokens = json["max_tokens"]?.count
        lifecycle = json["lifecycle"]?.string
        retiresAt = json["retires_at"]?.string
        capabilities = json["capabilities"]?.object ?? [:]
    }
}
