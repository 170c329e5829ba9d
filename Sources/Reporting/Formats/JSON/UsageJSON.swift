internal import AnalysisCore
internal import JSON

/// Tokens and money as JSON reports write them.
enum UsageJSON {
    /// The tokens; `null` each where they are not known, never zero.
    static func value(of usage: TokenUsage?) -> JSONValue {
        let count = { (count: Int?) in count.map { JSONValue.integer(Int64($0)) } ?? .null }
        return [
            "input_tokens": count(usage?.input),
            "output_tokens": count(usage?.output),
            "cache_write_tokens": count(
                usage.map { $0.cacheWrite5m.addingClamped($0.cacheWrite1h) }
            ),
            "cache_read_tokens": count(usage?.cacheRead),
        ]
    }

    /// The amount in dollars; `null` where it is not known, never zero.
    static func value(of cost: Cost?) -> JSONValue {
        cost.map { .number($0.dollars) } ?? .null
    }
}
