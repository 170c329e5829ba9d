internal import AnalysisCore
internal import JSON

/// The one JSON form of a run's summary that all JSON reports share.
enum SummaryJSON {
    /// The summary as a JSON object.
    static func value(of summary: RunSummary) -> JSONValue {
        let totals = summary.totals
        var object: JSONObject = ["ending": .string(summary.ending.rawValue)]
        object["ending_message"] = summary.endingMessage.map { .string($0) }
        object["part"] = summary.part.map { .object($0.json) }
        if !summary.acceptance.isEmpty {
            object["acceptance"] = .array(summary.acceptance.map { .object($0.json) })
        }
        object["noise"] = summary.noise.map { .object($0.json) }
        // What nobody reported is not zero.
        let isKnown = summary.unknownUsage == 0 || summary.usage.total > 0
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
            "usage": UsageJSON.value(of: isKnown ? summary.usage : nil),
            "cost_usd": UsageJSON.value(of: isKnown ? summary.cost : nil),
            "duration_ms": .integer(summary.duration.milliseconds),
            "gates": .array(summary.gates.map { .object($0.json) }),
        ]
        for member in figures { object[member.key] = member.value }
        if !summary.servedTiers.isEmpty, var usage = object["usage"]?.object {
            usage["service_tiers"] = counts(
                summary.servedTiers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            )
            object["usage"] = .object(usage)
        }
        return .object(object)
    }

    private static func counts(_ pairs: [(String, Int)]) -> JSONValue {
        .object(JSONObject(pairs.filter { $0.1 > 0 }.map { ($0.0, .integer(Int64($0.1))) }))
    }
}
