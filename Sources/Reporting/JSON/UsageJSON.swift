internal import AnalysisCore
internal import JSON

/// Tokens and money as JSON reports write them.
enum UsageJSON {
    static func value(of usage: TokenUsage) -> JSONValue {
        [
            "input_tokens": .integer(Int64(usage.input)),
            "output_tokens": .integer(Int64(usage.output)),
            "cache_write_tokens": .integer(Int64(usage.cacheWrite5m + usage.cacheWrite1h)),
            "cache_read_tokens": .integer(Int64(usage.cacheRead)),
        ]
    }

    /// The amount in dollars; the word `unknown` where it is not known, never zero.
    static func value(of cost: Cost?) -> JSONValue {
        cost.map { .number($0.dollars) } ?? "unknown"
    }
}
