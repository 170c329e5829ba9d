import AnalysisCore

/// What gates can measure, by name.
enum GateMetrics {
    /// What a name stands for.
    enum Measure {
        /// One figure.
        case single(Gate.Measure, GateCondition.Kind)
        /// A field, of which aggregates are formed.
        case aggregates(field: [String])
    }

    /// A measure with a name of its own.
    struct Fixed: Sendable {
        var name: String
        var measure: Gate.Measure
        var kind: GateCondition.Kind
        var summary: String
    }

    static let fixed = [
        Fixed(
            name: "documents",
            measure: .documents,
            kind: .count(.atLeast),
            summary: "The number of documents; a bare number is the least."
        ),
        Fixed(
            name: "analyzed_documents",
            measure: .analyzedDocuments,
            kind: .count(.atLeast),
            summary: "The number of documents with a result; a bare number is the least."
        ),
        Fixed(
            name: "failed_documents",
            measure: .failedDocuments,
            kind: .count(.atMost),
            summary: "The number of failed documents; a bare number is the most."
        ),
        Fixed(
            name: "skipped_documents",
            measure: .skippedDocuments,
            kind: .count(.atMost),
            summary: "The number of skipped documents; a bare number is the most."
        ),
        Fixed(
            name: "success_rate",
            measure: .successRate,
            kind: .rate(.atLeast),
            summary: "Analyzed by analyzed and failed documents; a bare number is the least."
        ),
        Fixed(
            name: "coverage",
            measure: .coverage,
            kind: .rate(.atLeast),
            summary: "The share of text that was analyzed; a bare number is the least."
        ),
        Fixed(
            name: "grounded",
            measure: .grounded,
            kind: .rate(.atLeast),
            summary:
                "The share of quotes and other values that were looked for in their document and occur"
                + " there; a bare number is the least."
        ),
        Fixed(
            name: "cost",
            measure: .cost,
            kind: .amount(.atMost),
            summary: "US dollars that the run cost; a bare number is the most."
        ),
        Fixed(
            name: "tokens",
            measure: .tokens,
            kind: .count(.atMost),
            summary: "Tokens that the run used; a bare number is the most."
        ),
        Fixed(
            name: "accuracy",
            measure: .accuracy,
            kind: .rate(.atLeast),
            summary: "The share of right labels, by the labels file; a bare number is the least."
        ),
        Fixed(
            name: "macro_f1",
            measure: .macroF1,
            kind: .rate(.atLeast),
            summary: "The mean F1 over the labels; a bare number is the least."
        ),
    ]

    /// The first words of names that hold a label of the analysis.
    static let families = AnalysisKind.all.compactMap(\.gateFamily)

    /// The names to guess from, with those that hold a label or a field.
    static let names =
        fixed.map(\.name) + [
            RegressionGate.name
        ] + families.map { "\($0).LABEL" } + [
            "confidence", "fields.NAME",
            "fields.NAME.VALUE", "precision.LABEL", "recall.LABEL", "f1.LABEL",
        ]

    /// The names as a sentence part.
    static let listing = (names + ["failed.REASON"]).joined(separator: ", ")

    /// What a name stands for; `nil` for a name that is not known.
    ///
    /// Fields inside fields and the list of a classification are told apart later, by the analysis.
    static func measure(named name: String) -> Measure? {
        if let known = fixed.first(where: { $0.name == name }) {
            return .single(known.measure, known.kind)
        }
        if name == "confidence" { return .aggregates(field: [name]) }
        guard let dot = name.firstIndex(of: ".") else { return nil }
        let family = String(name[..<dot])
        let rest = String(name[name.index(after: dot)...])
        guard !rest.isEmpty else { return nil }
        switch family {
        case "failed":
            return FailureReason(rawValue: rest).map { .single(.failures($0), .count(.atMost)) }
        case _ where families.contains(family):
            return .single(.value(rest, field: [family]), .share)
        case "fields":
            return measure(ofField: rest)
        default:
            return Gate.ClassScore(rawValue: family).map {
                .single(.classScore($0, label: rest), .rate(.atLeast))
            }
        }
    }

    private static func measure(ofField name: String) -> Measure? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard !parts.contains(""), let first = parts.first, let last = parts.last else {
            return nil
        }
        if parts.count == 1 { return .aggregates(field: parts) }
        if let aggregate = Gate.Aggregate(rawValue: last) {
            return .single(.aggregate(aggregate, field: parts.dropLast()), .value)
        }
        return .single(.value(String(name.dropFirst(first.count + 1)), field: [first]), .share)
    }
}
