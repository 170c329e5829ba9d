import AnalysisCore
import JSON

/// `regression: {against: baseline.json, margin: 3%, confidence: 95%}`: a gate that compares with an
/// earlier run.
enum RegressionGate {
    /// The name of the gate.
    static let name = "regression"

    /// What it is, for editors.
    static let summary =
        "How far the share of right answers may have fallen since an earlier run, by its JSON report."

    /// The gate of a mapping.
    static let form: Form<Gate> = {
        Form.mapping(
            KeyTable(against.entry, margin.entry, confidence.entry, inconclusive.entry)
        ) { section in
            let text = section.read(margin, or: "3%")
            guard let against = section.read(against),
                let condition = try? Gate.Condition(">= -\(text)")
            else { return nil }
            return Gate(
                name: name,
                measure: .regression(
                    Gate.Regression(against: against.value, margin: -condition.threshold)
                ),
                condition: condition,
                certainty: Gate.Certainty(
                    confidence: section.read(confidence, or: 0.95),
                    inconclusive: section.read(inconclusive, or: .warn)
                )
            )
        }
    }()

    private static let against = Key(
        "against",
        report,
        "The JSON report of the earlier run, relative to this file. ${NAME} is filled in.",
        isRequired: true
    )
    private static let margin = Key(
        "margin",
        Form.shareText,
        "The loss of right answers that would not matter; 3% by default."
    )
    private static let confidence = Key(
        "confidence",
        Form.confidence,
        "How sure a verdict must be; 95% by default."
    )
    private static let inconclusive = Key(
        "inconclusive",
        Form<Gate.Certainty.Inconclusive>.choice,
        "What it means for the run that too little is known; warn by default."
    )

    private static let report: Form<Located<String>> = Form<Located<String>>.path.then {
        path,
        node,
        context in
        guard path.value.lowercased().hasSuffix(".json") else {
            context.refuse(node, expected: "a JSON report, such as baseline.json")
            return nil
        }
        return path
    }
}
