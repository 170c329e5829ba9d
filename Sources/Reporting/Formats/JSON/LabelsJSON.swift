internal import JSON

/// What labels say about a run, as JSON reports write it.
enum LabelsJSON {
    static func value(of score: LabelScore, _ corrected: CorrectedFigures?) -> JSONValue {
        var object: JSONObject = [
            "labelled_documents": .integer(Int64(score.labels.count)),
            "compared_documents": .integer(Int64(score.documents)),
            "accuracy": number(score.accuracy),
            "macro_f1": number(score.macroF1),
        ]
        object["fields"] = .object(
            JSONObject(
                zip(score.labels.columns, score.columns).map { column, tally in
                    (
                        column.name,
                        [
                            "labelled": .integer(Int64(tally.labelled)),
                            "right": .integer(Int64(tally.right)),
                        ]
                    )
                }
            )
        )
        object["classes"] = .object(
            JSONObject(score.orderedClasses.map { ($0, value(of: score.classes[$0])) })
        )
        if let corrected { object["corrected"] = corrected.json }
        if !score.confusion.isEmpty { object["confusion"] = confusion(score) }
        return .object(object)
    }

    private static func value(of tally: LabelScore.Class?) -> JSONValue {
        [
            "precision": number(tally?.precision), "recall": number(tally?.recall),
            "f1": number(tally?.f1),
        ]
    }

    /// For each label, how often it was answered with what; failed documents under `null`.
    private static func confusion(_ score: LabelScore) -> JSONValue {
        .array(
            score.sortedConfusion.map { pair, count in
                [
                    "expected": .string(pair.expected),
                    "found": pair.found.map { .string($0) } ?? .null,
                    "count": .integer(Int64(count)),
                ]
            }
        )
    }

    private static func number(_ figure: Double?) -> JSONValue {
        figure.map { .number($0) } ?? .null
    }
}
