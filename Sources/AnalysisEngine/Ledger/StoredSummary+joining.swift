internal import AnalysisCore
internal import BatchExecution
internal import JSON
internal import RunLedger

extension StoredSummary {
    /// What several runs that are read as one say together about their requests.
    ///
    /// How they ended, and their gates, are for the whole to say. Latencies are left out: shares of
    /// requests cannot be told from those of each run.
    ///
    /// - Parameter runs: The runs of shards, or of all attempts at partitions. One that could not say
    ///   anything when it ended has spent what its calls did.
    /// - Returns: The sums over them; no metrics where one could not say its own, no cost where that
    ///   of one is not known.
    static func joined(_ runs: [StoredRun]) -> JSONObject {
        let summaries = runs.compactMap(\.summary)
        func sum(_ values: [JSONValue?]) -> JSONValue {
            .integer(values.reduce(0) { $0.addingClamped($1?.integer ?? 0) })
        }
        var joined: JSONObject = [
            "requests": .integer(
                runs.reduce(0) {
                    $0.addingClamped(
                        $1.summary?["requests"]?.integer ?? Int64($1.spending.requests)
                    )
                }
            ),
            "retries": sum(summaries.map { $0["retries"] }),
            "unknown_usage": sum(summaries.map { $0["unknown_usage"] }),
        ]
        let tokens = runs.reduce(TokenUsage()) {
            $0 + ($1.summary.map(usage(of:)) ?? $1.spending.usage)
        }
        joined["usage"] = .array(counts(tokens).map { .integer(Int64($0)) })
        let costs = runs.compactMap { $0.summary.map(cost(of:)) ?? $0.spending.cost }
        if costs.count == runs.count {
            joined["cost_picodollars"] = .integer(costs.reduce(.zero, +).picodollars)
        }
        let metrics = summaries.compactMap { $0["metrics"]?.object }
        guard metrics.count == runs.count else { return joined }
        let failures = FailureClass.allCases.compactMap { failure in
            let counts = metrics.compactMap { $0["request_failures"]?[failure.rawValue] }
            return counts.isEmpty ? nil : (failure.rawValue, sum(counts))
        }
        joined["metrics"] = [
            "requests": sum(metrics.map { $0["requests"] }),
            "successful_requests": sum(metrics.map { $0["successful_requests"] }),
            "request_failures": .object(JSONObject(failures)),
            "retries": sum(metrics.map { $0["retries"] }),
            "rate_limited": sum(metrics.map { $0["rate_limited"] }),
            "waiting_for_limits_ms": .number(
                metrics.reduce(0) { $0 + ($1["waiting_for_limits_ms"]?.double ?? 0) }
            ),
        ]
        return joined
    }
}
