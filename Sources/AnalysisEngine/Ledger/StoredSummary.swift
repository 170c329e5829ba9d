internal import AnalysisCore
internal import FoundationEssentials
internal import JSON
internal import Reporting
internal import RunLedger

/// The form in which the ledger keeps a run's summary, so that reports made later say the same.
///
/// The sums over the records are not in it: they are made from the records again.
enum StoredSummary {
    /// The member that says what has been seen of gates that are looked at again and again.
    static let looks = "looks"

    /// The summary as JSON.
    static func json(of summary: RunSummary, gatesDecide: Bool) -> JSONObject {
        var object: JSONObject = ["ending": .string(summary.ending.rawValue)]
        let status = ExitStatus(summary, gatesDecide: gatesDecide)
        object["exit_status"] = .integer(Int64(status.rawValue))
        object["ending_message"] = summary.endingMessage.map { .string($0) }
        object["requests"] = .integer(Int64(summary.requests))
        object["retries"] = .integer(Int64(summary.retries))
        object["unknown_usage"] = .integer(Int64(summary.unknownUsage))
        object["usage"] = .array(counts(summary.usage).map { .integer(Int64($0)) })
        object["cost_picodollars"] = summary.cost.map { .integer($0.picodollars) }
        object["duration_us"] = .integer(summary.duration.microseconds)
        object["gates"] = .array(
            summary.gates.map { gate in
                var object: JSONObject = [
                    "name": .string(gate.name), "condition": .string(gate.condition),
                    "passed": .bool(gate.passed),
                ]
                object["measured"] = gate.measured.map { .number($0) }
                object["verdict"] = .string(gate.verdict.rawValue)
                if let bounds = gate.bounds {
                    object["bounds"] = [
                        .number(bounds.lower), .number(bounds.upper), .number(bounds.confidence),
                    ]
                }
                object["note"] = gate.note.map { .string($0) }
                return .object(object)
            }
        )
        object["part"] = summary.part.map { .object($0.json) }
        if !summary.looks.isEmpty {
            object[looks] = .array(summary.looks.map { .object($0.json) })
        }
        object["noise"] = summary.noise.map { .object($0.json) }
        object["acceptance"] = .array(summary.acceptance.map { .object($0.json) })
        if !summary.servedTiers.isEmpty {
            object["service_tiers"] = .object(
                JSONObject(
                    summary.servedTiers.sorted { $0.key < $1.key }
                        .map { ($0.key, .integer(Int64($0.value))) }
                )
            )
        }
        object["metrics"] = .object(summary.metrics)
        return object
    }

    /// The summary of a stored run; what one that died, or several that are read as one, could not
    /// say is made of their records and counts.
    static func summary(
        of run: StoredRun,
        totals: RunTotals,
        gates: GateEvaluator
    ) -> RunSummary {
        guard let object = run.summary, object["ending"] != nil else {
            let duration = run.ended.map { $0.timeIntervalSince(run.started) }
            let part = InputPart(json: run.configuration.options[RunConfiguration.part])
            // Several runs that are read as one say what they spent.
            let spent =
                run.summary.map { (usage: usage(of: $0), cost: cost(of: $0)) }
                ?? (usage: run.spending.usage, cost: run.spending.cost)
            var summary = RunSummary(
                totals: totals,
                ending: run.status == .finished ? .finished : .interrupted,
                endingMessage: run.statusMessage,
                requests: run.summary?["requests"]?.int ?? run.spending.requests,
                retries: run.summary?["retries"]?.int ?? 0,
                unknownUsage: run.summary?["unknown_usage"]?.int ?? 0,
                usage: spent.usage,
                cost: spent.cost,
                duration: .seconds(duration ?? 0),
                gates: gates.results(
                    cost: spent.cost,
                    usage: spent.usage,
                    of: part
                ),
                part: part,
                metrics: run.summary?["metrics"]?.object ?? JSONObject()
            )
            summary.number = run.id.number
            summary.started = run.started.ISO8601Format()
            return summary
        }
        var summary = RunSummary(
            totals: totals,
            ending: object["ending"]?.string.flatMap(RunSummary.Ending.init) ?? .finished,
            endingMessage: object["ending_message"]?.string,
            requests: object["requests"]?.int ?? 0,
            retries: object["retries"]?.int ?? 0,
            unknownUsage: object["unknown_usage"]?.int ?? 0,
            usage: usage(of: object),
            cost: cost(of: object),
            duration: .microseconds(object["duration_us"]?.integer ?? 0),
            gates: self.gates(of: run),
            part: InputPart(json: object["part"]),
            metrics: object["metrics"]?.object ?? JSONObject()
        )
        let acceptance = object["acceptance"]?.array ?? []
        summary.noise = noise(of: run)
        for tier in object["service_tiers"]?.object ?? [:] {
            summary.servedTiers[tier.key] = tier.value.int
        }
        summary.acceptance = acceptance.compactMap { AcceptanceResult(json: $0) }
        summary.number = run.id.number
        summary.started = run.started.ISO8601Format()
        return summary
    }

    /// How many answers of a stored run came out otherwise when they were asked for again.
    static func noise(of run: StoredRun) -> AnswerNoise? {
        AnswerNoise(json: run.summary?["noise"])
    }

    /// What the gates of a stored run said; none where it has none, or came to no end.
    static func gates(of run: StoredRun) -> [GateResult] {
        (run.summary?["gates"]?.array ?? []).compactMap { gate(of: $0) }
    }

    /// The status that the command ended with; `nil` where that was not kept.
    static func exitStatus(of run: StoredRun) -> Int? { run.summary?["exit_status"]?.int }

    /// The tokens that a summary states.
    static func usage(of summary: JSONObject) -> TokenUsage {
        let counts = summary["usage"]?.array?.compactMap(\.int) ?? []
        guard counts.count == 5 else { return TokenUsage() }
        return TokenUsage(
            input: counts[0],
            output: counts[1],
            cacheWrite5m: counts[2],
            cacheWrite1h: counts[3],
            cacheRead: counts[4]
        )
    }

    /// The cost that a summary states; `nil` where it is not known.
    static func cost(of summary: JSONObject) -> Cost? {
        summary["cost_picodollars"]?.integer.map(Cost.init(picodollars:))
    }

    /// Tokens in the order in which a summary states them.
    static func counts(_ usage: TokenUsage) -> [Int] {
        [usage.input, usage.output, usage.cacheWrite5m, usage.cacheWrite1h, usage.cacheRead]
    }

    private static func bounds(of value: JSONValue?) -> GateResult.Bounds? {
        let figures = value?.array?.compactMap(\.double) ?? []
        guard figures.count == 3 else { return nil }
        return GateResult.Bounds(lower: figures[0], upper: figures[1], confidence: figures[2])
    }

    private static func gate(of value: JSONValue) -> GateResult? {
        guard let name = value["name"]?.string, let condition = value["condition"]?.string,
            let passed = value["passed"]?.bool
        else { return nil }
        return GateResult(
            name: name,
            condition: condition,
            measured: value["measured"]?.double,
            passed: passed,
            verdict: value["verdict"]?.string.flatMap(GateResult.Verdict.init),
            bounds: bounds(of: value["bounds"]),
            note: value["note"]?.string
        )
    }
}

extension Duration {
    /// The whole microseconds.
    fileprivate var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
