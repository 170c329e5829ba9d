extension BatchMetrics {
    /// The metrics as OpenMetrics text, all names beginning with `batch_`.
    ///
    /// Times are in seconds. What is unknown is left out: a price that is not known is no zero.
    public var openMetrics: String {
        var text = ""
        for family in families {
            let name = "batch_" + family.name
            text += "# TYPE \(name) \(family.kind.rawValue)\n"
            if let unit = family.unit { text += "# UNIT \(name) \(unit)\n" }
            text += "# HELP \(name) \(family.help)\n"
            for sample in family.samples {
                let labels = sample.label.map { "{\($0.name)=\"\($0.value)\"}" } ?? ""
                let suffix = family.kind == .counter ? "_total" : ""
                text += "\(name)\(suffix)\(labels) \(sample.value)\n"
            }
        }
        return text + "# EOF\n"
    }

    /// The metrics as a JSON object, with the names of ``openMetrics`` without their prefix.
    ///
    /// What is told apart by a label is an object with its values as keys. What is unknown is `null`.
    public var json: String {
        let members = families.map { family in
            let value: String
            if family.samples.contains(where: { $0.label != nil }) || family.isLabelled {
                let parts = family.samples.map { sample in
                    "\"\(sample.label?.value ?? "")\": \(sample.value)"
                }
                value = "{\(parts.joined(separator: ", "))}"
            } else {
                value = family.samples.first?.value ?? "null"
            }
            return "  \"\(family.name)\": \(value)"
        }
        return "{\n\(members.joined(separator: ",\n"))\n}\n"
    }
}

/// One metric with its samples.
private struct Family {
    enum Kind: String {
        case counter
        case gauge
    }

    struct Sample {
        var label: (name: String, value: String)?
        var value: String
    }

    var name: String
    var kind = Kind.counter
    var unit: String?
    var help: String
    var samples: [Sample]
    var isLabelled = false

    /// One number.
    static func counter(_ name: String, _ help: String, _ value: Int) -> Family {
        Family(name: name, help: help, samples: [Sample(value: "\(value)")])
    }

    /// One number for each value of a label that occurs, in the order of the values' names.
    static func counters<Key: RawRepresentable<String> & Hashable>(
        _ name: String,
        _ help: String,
        by label: String,
        _ values: [Key: Int]
    ) -> Family {
        let samples = values.sorted { $0.key.rawValue < $1.key.rawValue }.map { key, value in
            Sample(label: (label, key.rawValue), value: "\(value)")
        }
        return Family(name: name, help: help, samples: samples, isLabelled: true)
    }

    /// A time in seconds.
    static func seconds(_ name: String, _ help: String, _ value: Duration) -> Family {
        Family(
            name: name + "_seconds",
            kind: .gauge,
            unit: "seconds",
            help: help,
            samples: [Sample(value: "\(value.seconds)")]
        )
    }
}

extension BatchMetrics {
    private var families: [Family] {
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
            Family(
                name: "requests_per_second",
                kind: .gauge,
                help: "Requests a second.",
                samples: [Family.Sample(value: "\(requestsPerSecond)")]
            ),
            latencies,
        ]
    }

    private var tokens: Family {
        let kinds = [
            ("cache_read", usage.cacheRead),
            ("cache_write", usage.cacheWrite + usage.longCacheWrite),
            ("input", usage.input), ("output", usage.output),
        ]
        return Family(
            name: "tokens",
            help: "Tokens that were reported; input without what a cache held or took.",
            samples: kinds.map { Family.Sample(label: ("kind", $0.0), value: "\($0.1)") }
        )
    }

    private var cost: Family {
        Family(
            name: "cost_dollars",
            unit: "dollars",
            help: "The price of what was reported; none where a price is unknown.",
            samples: picodollars.map { [Family.Sample(value: Self.dollars($0))] } ?? []
        )
    }

    private var latencies: Family {
        let values = [
            ("mean", latency.mean), ("p50", latency.p50), ("p95", latency.p95),
            ("p99", latency.p99), ("max", latency.max),
        ]
        return Family(
            name: "request_latency_seconds",
            kind: .gauge,
            unit: "seconds",
            help: "How long requests took.",
            samples: values.map {
                Family.Sample(label: ("statistic", $0.0), value: "\($0.1.seconds)")
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
