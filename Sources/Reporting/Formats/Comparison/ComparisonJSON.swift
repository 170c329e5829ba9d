internal import AnalysisCore
internal import JSON
internal import Statistics

/// A comparison for programs.
struct ComparisonJSON {
    let comparison: RunComparison

    var text: String {
        VisibleText.json(.pretty).text(of: .object(object)) + "\n"
    }

    private var object: JSONObject {
        let item = comparison
        var object: JSONObject = [
            "before": run(item.before), "after": run(item.after),
            "documents": [
                "common": .integer(Int64(item.common)),
                "only_before": .integer(Int64(item.onlyBefore)),
                "only_after": .integer(Int64(item.onlyAfter)),
                "changed": .integer(Int64(item.changed)),
            ],
            "fields": counts(item.fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
            "causes": counts(
                RunComparison.Cause.allCases.compactMap { cause in
                    item.causes[cause].map { (cause.rawValue, $0) }
                }
            ),
            "agreement": agreement,
        ]
        object["may_be_noise"] = item.mayBeNoise.map { .integer(Int64(min(item.changed, $0))) }
        object["labels"] = item.labelled > 0 ? labels : .null
        object["verdict"] = item.verdict.map { .string($0.rawValue) } ?? .null
        object["conclusion"] = .string(item.conclusion)
        object["changes"] = .array(item.changes.map(change))
        return object
    }

    private var labels: JSONValue {
        let item = comparison
        let interval = item.pairs.interval(confidence: item.confidence)
        var object: JSONObject = [
            "documents": .integer(Int64(item.labelled)),
            "right_before": .integer(Int64(item.rightBefore)),
            "right_after": .integer(Int64(item.rightAfter)),
            "gained": .integer(Int64(item.pairs.gained)),
            "lost": .integer(Int64(item.pairs.lost)),
            "difference": item.pairs.difference.map { .number($0) } ?? .null,
            "lower": .number(interval.lower),
            "upper": .number(interval.upper),
            "confidence": .number(item.confidence),
            "margin": .number(item.margin),
            "p_worse": .number(item.pairs.worsening),
            "p_better": .number(item.pairs.improvement),
        ]
        object["macro_f1_difference"] = item.scores.macroF1Difference.map { .number($0) } ?? .null
        if let interval = item.macroF1Interval {
            object["macro_f1_lower"] = .number(interval.lower)
            object["macro_f1_upper"] = .number(interval.upper)
        }
        return .object(object)
    }

    private var agreement: JSONValue {
        let agreement = comparison.agreement
        guard agreement.documents > 0 else { return .null }
        return [
            "field": comparison.verdictField.map { .string($0) } ?? .null,
            "documents": .integer(Int64(agreement.documents)),
            "same": .integer(Int64(agreement.agreeing)),
            "kappa": agreement.kappa.map { .number($0) } ?? .null,
            "shift": agreement.shift.map { .number($0) } ?? .null,
        ]
    }

    private func run(_ run: ComparedRun) -> JSONValue {
        var object: JSONObject = [
            "title": .string(run.title), "analysis": .string(run.analysis),
            "model": .string(run.model), "pipeline_sha256": .string(run.pipelineHash),
        ]
        object["noise"] = run.noise.map { .object($0.json) }
        return .object(object)
    }

    private func change(_ change: RunComparison.Change) -> JSONValue {
        [
            "document": .string(change.document),
            "cause": .string(change.cause.rawValue),
            "turned": change.turned.map { .string($0.rawValue) } ?? .null,
            "fields": .array(
                change.fields.map { field in
                    [
                        "name": .string(field.name),
                        "before": field.before.map { .string($0) } ?? .null,
                        "after": field.after.map { .string($0) } ?? .null,
                    ]
                }
            ),
        ]
    }

    private func counts(_ pairs: [(String, Int)]) -> JSONValue {
        .object(JSONObject(pairs.map { ($0.0, .integer(Int64($0.1))) }))
    }
}
