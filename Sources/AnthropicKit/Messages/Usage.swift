import JSON

/// The tokens that a request used.
public struct Usage: Sendable, Hashable {
    /// Input that was neither read from nor written to the cache.
    public var inputTokens: Int
    /// Output, thinking included.
    public var outputTokens: Int
    /// Input that was written to the cache.
    public var cacheCreationInputTokens: Int
    /// Of these, what was written for an hour; the rest is for five minutes.
    public var cacheCreation1hInputTokens: Int
    /// Input that was read from the cache.
    public var cacheReadInputTokens: Int
    /// Of the output, the thinking; `nil` where the API does not say.
    public var thinkingTokens: Int?
    /// The tier that served the request, such as `standard` or `batch`.
    public var serviceTier: String?

    /// A usage; zero by default.
    public init(
        inputTokens: Int = 0,
        outputTokens: Int = 0,
        cacheCreationInputTokens: Int = 0,
        cacheCreation1hInputTokens: Int = 0,
        cacheReadInputTokens: Int = 0,
        thinkingTokens: Int? = nil,
        serviceTier: String? = nil
    ) {
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.cacheCreationInputTokens = cacheCreationInputTokens
        self.cacheCreation1hInputTokens = cacheCreation1hInputTokens
        self.cacheReadInputTokens = cacheReadInputTokens
        self.thinkingTokens = thinkingTokens
        self.serviceTier = serviceTier
    }

    /// All input, from wherever it was read.
    public var totalInputTokens: Int {
        inputTokens + cacheCreationInputTokens + cacheReadInputTokens
    }

    init(_ json: JSONValue?) {
        self.init()
        update(json)
    }

    /// Takes over what a later report says; its counts are totals, never additions.
    mutating func update(_ json: JSONValue?) {
        guard let json else { return }
        func take(_ count: inout Int, _ value: JSONValue?) {
            if let value = value?.int { count = max(0, value) }
        }
        take(&inputTokens, json["input_tokens"])
        take(&outputTokens, json["output_tokens"])
        take(&cacheCreationInputTokens, json["cache_creation_input_tokens"])
        take(&cacheReadInputTokens, json["cache_read_input_tokens"])
        take(
            &cacheCreation1hInputTokens,
            json["cache_creation"]?["ephemeral_1h_input_tokens"]
        )
        thinkingTokens = json["output_tokens_details"]?["thinking_tokens"]?.int ?? thinkingTokens
        serviceTier = json["service_tier"]?.string ?? serviceTier
    }
}
