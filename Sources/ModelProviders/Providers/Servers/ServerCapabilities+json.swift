public import JSON

extension ServerCapabilities {
    /// What is known as JSON, to be kept: what is not known is left out.
    public var json: JSONObject {
        var json = JSONObject()
        if let server { json["server"] = .string(server) }
        if let schema { json["schema"] = .string(schema.rawValue) }
        if let keepsNumberBounds { json["number_bounds"] = .bool(keepsNumberBounds) }
        if let patterns { json["patterns"] = .string(patterns.rawValue) }
        if let streamsUsage { json["stream_usage"] = .bool(streamsUsage) }
        if let countsTokens { json["count_tokens"] = .bool(countsTokens) }
        if let tellsLogProbabilities { json["log_probabilities"] = .bool(tellsLogProbabilities) }
        if let contextTokens { json["context_tokens"] = .integer(Int64(contextTokens)) }
        return json
    }

    /// What was kept; what cannot be read is not known.
    public init(json: JSONObject) {
        self.init(
            server: json["server"]?.string,
            schema: json["schema"]?.string.flatMap(Schema.init(rawValue:)),
            keepsNumberBounds: json["number_bounds"]?.bool,
            patterns: json["patterns"]?.string.flatMap(Patterns.init(rawValue:)),
            streamsUsage: json["stream_usage"]?.bool,
            countsTokens: json["count_tokens"]?.bool,
            tellsLogProbabilities: json["log_probabilities"]?.bool,
            contextTokens: json["context_tokens"]?.count
        )
    }
}
