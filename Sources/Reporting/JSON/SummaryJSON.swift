internal import AnalysisCore
internal import JSON

/// The one JSON form of a run's summary that all JSON reports share.
enum SummaryJSON {
    /// The summary as a JSON object.
    static func value(of summary: RunSummary) -> JSONValue {
        let totals = summary.totals
        var object: JSONObject = ["ending": .string(summary.ending.rawValue)]
        object["ending_message"] = summary.endingMessage.map { .string($0) }
        let figures: JSONObject = [
            "documents": [
                "discovered": .integer(Int64(totals.discovered)),
                "analyzed": .integer(Int64(totals.analyzed)),
                "failed": .integer(Int64(totals.failedCount)),
                "skipped": .integer(Int64(totals.skippedCount)),
                "cached": .integer(Int64(totals.cached)),
            ],
            "failed_by_reason": counts(
                FailureReason.allCases.map { ($0.rawValue, totals.failed[$0] ?? 0) }
            ),
            "skipped_by_reason": counts(
                SkipReason.allCases.map { ($0.rawValue, totals.skipped[$0] ?? 0) }
            ),
            "requests": .integer(Int64(summary.requests)),
            "retries": .integer(Int64(summary.retries)),
            "unknown_usage": .integer(Int64(summary.unknownUsage)),
            "usage": UsageJSON.value(of: summary.usage),
            "cost_usd": UsageJSON.value(of: summary.cost),
            "duration_ms": .integer(summary.duration.milliseconds),
            "gates": .array(summary.gates.map(value(of:))),
        ]
        for member in figures { object[member.key] = member.value }
        return .object(object)
    }

    private static func counts(_ pairs: [(String, Int)]) -> JSONValue {
        .object(JSONObject(pairs.filter { $0.1 > 0 }.map { ($0.0, .integer(Int64($0.1))) }))
    }

    private static func value(of gate: GateResult) -> JSONValue {
        var object: JSONObject = [
            "name": .string(gate.name),
            "condition": .string(gate.condition),
            "measured": gate.measured.map { .number($0) } ?? .null,
            "passed": .bool(gate.passed),
        ]
        object["note"] = gate.note.map { .string($0) }
        return .object(object)
    }
}
