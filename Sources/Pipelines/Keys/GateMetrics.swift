/// What gates can measure, by name.
enum GateMetrics {
    /// What a name stands for.
    enum Measure {
        /// One figure.
        case single(Gate.Metric, GateCondition.Kind)
        /// A number field, of which aggregates are formed.
        case aggregates(field: String)
    }

    /// A measure with a name of its own.
    struct Fixed: Sendable {
        var name: String
        var metric: Gate.Metric
        var kind: GateCondition.Kind
        var summary: String
    }

    static let fixed = [
        Fixed(
            name: "documents",
            metric: .documents,
            kind: .count(.greaterOrEqual),
            summary: "The number of documents; a bare number is the least."
        ),
        Fixed(
            name: "analyzed_documents",
            metric: .analyzedDocuments,
            kind: .count(.greaterOrEqual),
            summary: "The number of documents with a result; a bare number is the least."
        ),
        Fixed(
            name: "failed_documents",
            metric: .failedDocuments,
            kind: .count(.lessOrEqual),
            summary: "The number of failed documents; a bare number is the most."
        ),
        Fixed(
            name: "skipped_documents",
            metric: .skippedDocuments,
            kind: .count(.lessOrEqual),
            summary: "The number of skipped documents; a bare number is the most."
        ),
        Fixed(
            name: "success_rate",
            metric: .successRate,
            kind: .rate(.greaterOrEqual),
            summary: "Analyzed by analyzed and failed documents; a bare number is the least."
        ),
        Fixed(
            name: "coverage",
            metric: .coverage,
            kind: .rate(.greaterOrEqual),
            summary: "The share of text that was analyzed; a bare number is the least."
        ),
        Fixed(
            name: "grounded",
            metric: .grounded,
            kind: .rate(.greaterOrEqual),
            summary: "The share of quotes that occur in their document; a bare number is the least."
        ),
        Fixed(
            name: "cost",
            metric: .cost,
            kind: .amount(.lessOrEqual),
            summary: "US dollars that the run cost; a bare number is the most."
        ),
        Fixed(
            name: "tokens",
            metric: .tokens,
            kind: .count(.lessOrEqual),
            summary: "Tokens that the run used; a bare number is the most."
        ),
        Fixed(
            name: "accuracy",
            metric: .accuracy,
            kind: .rate(.greaterOrEqual),
            summary: "The share of right labels, by the labels file; a bare number is the least."
        ),
        Fixed(
            name: "macro_f1",
            metric: .macroF1,
            kind: .rate(.greaterOrEqual),
            summary: "The mean F1 over the labels; a bare number is the least."
        ),
    ]

    /// The names for messages, with those that hold a label or a field.
    static let names =
        fixed.map(\.name) + [
            "sentiment.LABEL", "category.LABEL", "confidence", "fields.NAME", "fields.NAME.VALUE",
            "precision.LABEL", "recall.LABEL", "f1.LABEL",
        ]

    /// The names as a sentence part.
    static let listing = names.joined(separator: ", ")

    /// What a name stands for; `nil` for a name that is not known.
    static func measure(named name: String) -> Measure? {
        if let known = fixed.first(where: { $0.name == name }) {
            return .single(known.metric, known.kind)
        }
        if name == "confidence" { return .aggregates(field: name) }
        guard let dot = name.firstIndex(of: ".") else { return nil }
        let family = String(name[..<dot])
        let rest = String(name[name.index(after: dot)...])
        guard !rest.isEmpty else { return nil }
        switch family {
        case "sentiment", "category":
            return .single(.share(field: family, value: rest), .share)
        case "fields":
            guard let dot = rest.firstIndex(of: ".") else { return .aggregates(field: rest) }
            let field = String(rest[..<dot])
            let value = String(rest[rest.index(after: dot)...])
            guard !field.isEmpty, !value.isEmpty else { return nil }
            if let aggregate = Gate.Aggregate(rawValue: value) {
                return .single(.aggregate(aggregate, field: field), .value)
            }
            return .single(.share(field: field, value: value), .share)
        default:
            return Gate.LabelScore(rawValue: family).map {
                .single(.labelScore($0, label: rest), .rate(.greaterOrEqual))
            }
        }
    }
}
