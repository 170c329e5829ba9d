internal import AnalysisCore
internal import FoundationEssentials
internal import JSON
internal import Reporting
internal import RunLedger

/// The form in which the ledger keeps a run's summary, so that reports made later say the same.
///
/// The sums over the records are not in it: they are made from the records again.
enum StoredSummary {
    /// The summary as JSON.
    static func json(of summary: RunSummary) -> JSONObject {
        var object: JSONObject = ["ending": .string(summary.ending.rawValue)]
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
                object["note"] = gate.note.map { .string($0) }
                return .object(object)
            }
        )
        object["metrics"] = .object(summary.metrics)
        return object
    }

    /// The summary of a stored run; what one that died or was merged of shards could not say is made
    /// of its records and counts.
    static func summary(
        of run: StoredRun,
        totals: RunTotals,
        gates: GateEvaluator
    ) -> RunSummary {
        guard let object = run.summary else {
            let duration = run.ended.map { $0.timeIntervalSince(run.started) }
            return RunSummary(
                totals: totals,
                ending: run.status == .finished ? .finished : .interrupted,
                endingMessage: run.statusMessage,
                requests: run.spending.requests,
                usage: run.spending.usage,
                cost: run.spending.cost,
                duration: .seconds(duration ?? 0),
                gates: gates.results(cost: run.spending.cost, usage: run.spending.usage)
            )
        }
        let usage = object["usage"]?.array?.compactMap(\.int) ?? []
        return RunSummary(
            totals: totals,
            ending: object["ending"]?.string.flatMap(RunSummary.Ending.init) ?? .finished,
            endingMessage: object["ending_message"]?.string,
            requests: object["requests"]?.int ?? 0,
            retries: object["retries"]?.int ?? 0,
            unknownUsage: object["unknown_usage"]?.int ?? 0,
            usage: usage.count == 5
                ? TokenUsage(
                    input: usage[0],
                    output: usage[1],
                    cacheWrite5m: usage[2],
                    cacheWrite1h: usage[3],
                    cacheRead: usage[4]
                ) : TokenUsage(),
            cost: object["cost_picodollars"]?.integer.map(Cost.init(picodollars:)),
            duration: .microseconds(object["duration_us"]?.integer ?? 0),
            gates: (object["gates"]?.array ?? []).compactMap { gate(of: $0) },
            metrics: object["metrics"]?.object ?? JSONObject()
        )
    }

    private static func counts(_ usage: TokenUsage) -> [Int] {
        [usage.input, usage.output, usage.cacheWrite5m, usage.cacheWrite1h, usage.cacheRead]
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
