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

    /// All input, from wherever it was read; `Int.max` where that does not fit.
    public var totalInputTokens: Int {
        [cacheCreationInputTokens, cacheReadInputTokens].reduce(inputTokens) { sum, part in
            let (total, overflow) = sum.addingReportingOverflow(part)
            return overflow ? .max : total
        }
    }

    /// Reads a whole report; `nil` where it is none: a count is missing or cannot be believed.
    init?(_ json: JSONValue?) {
        self.init()
        guard json?["input_tokens"]?.count != nil, json?["output_tokens"]?.count != nil,
            update(json)
        else { return nil }
    }

    /// Takes over what a later report says; its counts are totals, never additions.
    ///
    /// - Returns: Whether each count that it states can be believed, as ``JSONValue/count`` says.
    mutating func update(_ json: JSONValue?) -> Bool {
        guard let json, json.object != nil else { return false }
        var isBelievable = true
        func take(_ count: inout Int, _ value: JSONValue?) {
            guard let value, value != .null else { return }
            if let stated = value.count { count = stated } else { isBelievable = false }
        }
        take(&inputTokens, json["input_tokens"])
        take(&outputTokens, json["output_tokens"])
        take(&cacheCreationInputTokens, json["cache_creation_input_tokens"])
        take(&cacheReadInputTokens, json["cache_read_input_tokens"])
        take(
            &cacheCreation1hInputTokens,
            json["cache_creation"]?["ephemeral_1h_input_tokens"]
        )
        thinkingTokens = json["output_tokens_details"]?["thinking_tokens"]?.count ?? thinkingTokens
        serviceTier = json["service_tier"]?.string ?? serviceTier
        return isBelievable
    }
}
