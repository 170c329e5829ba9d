import AnalysisCore
import JSON

/// `accuracy: {at_least: 90%, confidence: 95%}`: a condition on a share that asks for certainty.
enum GateDemand {
    /// The condition and the certainty of a mapping; `nil` after what is wrong was reported.
    static func read(
        _ node: PipelineNode,
        isAboutLabels: Bool,
        _ context: LoadContext
    ) -> (condition: Gate.Condition, certainty: Gate.Certainty)? {
        form(isAboutLabels).read(node, context).map { ($0.condition, $0.certainty) }
    }

    /// The mapping as JSON Schema.
    static func schema(isAboutLabels: Bool) -> JSONObject { form(isAboutLabels).schema }

    private struct Demand: Sendable {
        var condition: Gate.Condition
        var certainty: Gate.Certainty
    }

    private static func form(_ isAboutLabels: Bool) -> Form<Demand> {
        let table = isAboutLabels ? Keys.ofLabels : Keys.ofShares
        return Form<Demand>.mapping(table) { section in
            // A figure over labels has nothing that labels could correct.
            demand(
                section,
                isAboutLabels ? .raw : section.read(Keys.estimate, or: .raw),
                isSequential: isAboutLabels && section.read(Keys.sequential, or: false)
            )
        }
    }

    private static func demand(
        _ section: Section,
        _ estimate: Gate.Certainty.Estimate,
        isSequential: Bool
    ) -> Demand? {
        let (least, most) = (section.read(Keys.atLeast), section.read(Keys.atMost))
        let bounds = [Keys.atLeast, Keys.atMost].filter { section.member($0.name) != nil }
        guard bounds.count == 1 else {
            section.context.error(
                bounds.isEmpty
                    ? "\(section.context.key("at_least")) or at_most is missing"
                    : "at_least and at_most are two gates; one entry has one of them",
                at: section.node.location,
                expected: "a mapping such as {at_least: 90%, confidence: 95%}"
            )
            return nil
        }
        let text = least.map { ">= \($0)" } ?? most.map { "<= \($0)" }
        guard let text, let condition = try? Gate.Condition(text) else { return nil }
        return Demand(
            condition: condition,
            certainty: Gate.Certainty(
                confidence: section.read(Keys.confidence, or: 0.95),
                inconclusive: section.read(Keys.inconclusive, or: .warn),
                estimate: estimate,
                isSequential: isSequential
            )
        )
    }

    private enum Keys {
        static let atLeast = Key("at_least", Form.shareText, "The least share, such as 90%.")
        static let atMost = Key("at_most", Form.shareText, "The largest share, such as 20%.")
        static let confidence = Key(
            "confidence",
            Form.confidence,
            "How sure a verdict must be; 95% by default."
        )
        static let inconclusive = Key(
            "inconclusive",
            Form<Gate.Certainty.Inconclusive>.choice,
            "What a sample that is too small to tell means for the run; warn by default."
        )
        static let estimate = Key(
            "estimate",
            Form<Gate.Certainty.Estimate>.choice,
            "Whether a share is taken from the answers, or corrected by labels; raw by default."
        )
        static let sequential = Key(
            "sequential",
            Form.boolean,
            "Whether a verdict is as sure over all runs together; false by default."
        )
        private static let common = [
            atLeast.entry, atMost.entry, confidence.entry, inconclusive.entry,
        ]
        static let ofLabels = KeyTable(entries: common + [sequential.entry])
        static let ofShares = KeyTable(entries: common + [estimate.entry])
    }
}
