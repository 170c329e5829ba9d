extension BatchMetrics {
    /// The metrics as OpenMetrics text, all names beginning with `batch_`.
    ///
    /// Times are in seconds. What is unknown is left out: a price that is not known is no zero.
    public var openMetrics: String { families.openMetrics(prefix: "batch") }

    /// The metrics as a JSON object, with the names of ``openMetrics`` without their prefix.
    ///
    /// What is told apart by a label is an object with its values as keys. What is unknown is `null`.
    public var json: String {
        "{\n\(families.jsonMembers.map { "  " + $0 }.joined(separator: ",\n"))\n}\n"
    }
}

extension BatchMetrics {
    /// What the run counted and measured, in a fixed order.
    public var families: [MetricFamily] {
        [
            .counter("requests", "Requests that were sent.", totalRequests),
            .counter("requests_successful", "Requests that brought an output.", successfulRequests),
            .counters("requests_failed", "Requests that failed.", by: "class", requestFailures),
            .counter("attempts_unsent", "Attempts that failed before sending.", unsentAttempts),
            .counter("retries", "Attempts that repeat another for the same item.", retries),
            .counter(
                "requests_usage_unknown",
                "Requests that reported no usage.",
                requestsOfUnknownUsage
            ),
            .counter(
                "requests_counting_tokens",
                "Further requests that only asked how many tokens something is.",
                countingRequests
            ),
            .counter("batches", "Batches that were opened.", batches),
            .counter("items_succeeded", "Items with an output.", succeededItems),
            .counters("items_failed", "Items that failed.", by: "class", failedItems),
            .counters("items_not_run", "Items that were not asked.", by: "reason", notRunItems),
            .counter("items_by_fallback", "Items that a fallback answered.", fallbackItems),
            tokens,
            cost,
            .seconds("duration", "Time since the start of the run.", totalDuration),
            .seconds(
                "waiting_for_limits",
                "Time during which limits kept the next request back.",
                waitingForLimits
            ),
            MetricFamily(
                "requests_per_second",
                .gauge,
                help: "Requests a second.",
                samples: [MetricFamily.Sample("\(requestsPerSecond)")]
            ),
            .peak("requests_in_flight_max", "The most requests under way at once.", peakInFlight),
            .peak(
                "answers_waiting_for_commit_max",
                "The most answers that waited to be stored, holding the places of their requests.",
                peakWaitingForCommit
            ),
            latencies,
        ]
    }

    private var tokens: MetricFamily {
        let kinds = [
            ("cache_read", usage.cacheRead),
            ("cache_write", usage.cacheWrite5m.addingClamped(usage.cacheWrite1h)),
            ("input", usage.input), ("output", usage.output),
        ]
        return MetricFamily(
            "tokens",
            unit: "tokens",
            help: "Tokens that were reported; input without what a cache held or took.",
            samples: kinds.map { kind, count in
                MetricFamily.Sample([MetricFamily.Label("kind", kind)], "\(count)")
            }
        )
    }

    private var cost: MetricFamily {
        MetricFamily(
            "cost_dollars",
            unit: "dollars",
            help: "The price of what was reported; none where a price is unknown.",
            samples: picodollars.map { [MetricFamily.Sample(Self.dollars($0))] } ?? []
        )
    }

    private var latencies: MetricFamily {
        let values = [
            ("mean", latency.mean), ("p50", latency.p50), ("p95", latency.p95),
            ("p99", latency.p99), ("max", latency.max),
        ]
        return MetricFamily(
            "request_latency_seconds",
            .gauge,
            unit: "seconds",
            help: "How long requests took.",
            samples: values.map {
                MetricFamily.Sample(
                    [MetricFamily.Label("statistic", $0.0)],
                    "\($0.1.seconds)"
                )
            }
        )
    }

    /// An amount as an exact decimal without trailing zeros.
    private static func dollars(_ picodollars: Int64) -> String {
        let (whole, rest) = picodollars.magnitude
            .quotientAndRemainder(dividingBy: 1_000_000_000_000)
        var fraction = "\(rest)"
        fraction = String(repeating: "0", count: 12 - fraction.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = picodollars < 0 ? "-" : ""
        return "\(sign)\(whole)" + (fraction.isEmpty ? "" : ".\(fraction)")
    }
}
