internal import BatchExecution
internal import JSON

extension BatchMetrics {
    /// The figures that reports hold beside the sums over the records.
    var report: JSONObject {
        [
            "requests": .integer(Int64(totalRequests)),
            "successful_requests": .integer(Int64(successfulRequests)),
            "request_failures": .object(
                JSONObject(
                    FailureClass.allCases.compactMap { failure in
                        requestFailures[failure].map { (failure.rawValue, .integer(Int64($0))) }
                    }
                )
            ),
            "retries": .integer(Int64(retries)),
            "rate_limited": .integer(Int64(rateLimitedRequests)),
            "latency_ms": [
                "mean": .number(latency.mean / .milliseconds(1)),
                "p50": .number(latency.p50 / .milliseconds(1)),
                "p95": .number(latency.p95 / .milliseconds(1)),
                "p99": .number(latency.p99 / .milliseconds(1)),
            ],
            "waiting_for_limits_ms": .number(waitingForLimits / .milliseconds(1)),
        ]
    }
}
