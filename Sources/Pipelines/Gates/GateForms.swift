import AnalysisCore
import JSON

/// `gates:`, conditions by the name of what is measured.
enum GateForms {
    /// All gates of a pipeline.
    static let gates: Form<[Located<Gate>]> = {
        let expected = "a mapping of measures to conditions, such as {success_rate: \">= 0.99\"}"
        var form = Form<[Located<Gate>]>(expected: expected, schema: GateMetrics.schema) {
            node,
            context in
            guard let members = node.members, !members.isEmpty else {
                context.refuse(node, expected: expected)
                return nil
            }
            return members.flatMap { member in gates(of: member, context) }
        }
        form.hasDottedKeys = true
        return form
    }()

    private static func gates(
        of member: PipelineNode.Member,
        _ context: LoadContext
    ) -> [Located<Gate>] {
        if member.key == RegressionGate.name {
            return context.inside(member.key) {
                RegressionGate.form.read(member.value, context)
                    .map { [Located($0, at: member.value.location)] } ?? []
            }
        }
        guard let measure = GateMetrics.measure(named: member.key) else {
            reportUnknown(member, context)
            return []
        }
        return context.inside(member.key) {
            switch measure {
            // `fields.items.price` with a mapping: aggregates of a field inside a field.
            case .single(.value(let rest, let field), _) where hasAggregates(member.value):
                aggregates(of: field + rest.split(separator: ".").map(String.init), member, context)
            case .single(let measure, _) where member.value.members != nil && measure.isSampled:
                demand(member, measure, context).map { [$0] } ?? []
            case .single(let measure, let kind):
                gate(member.key, measure, kind, member.value, context).map { [$0] } ?? []
            case .aggregates(let field):
                aggregates(of: field, member, context)
            }
        }
    }

    private static func demand(
        _ member: PipelineNode.Member,
        _ measure: Gate.Measure,
        _ context: LoadContext
    ) -> Located<Gate>? {
        GateDemand.read(member.value, isAboutLabels: measure.needsLabels, context).map {
            Located(
                Gate(
                    name: member.key,
                    measure: measure,
                    condition: $0.condition,
                    certainty: $0.certainty
                ),
                at: member.value.location
            )
        }
    }

    private static func reportUnknown(_ member: PipelineNode.Member, _ context: LoadContext) {
        let reason = member.key.hasPrefix("failed.") ? String(member.key.dropFirst(7)) : nil
        let words = reason == nil ? GateMetrics.names : FailureReason.allCases.map(\.rawValue)
        let nearest =
            context.hasManyErrors ? nil : NearestWord.find(reason ?? member.key, among: words)
        let listing = reason == nil ? GateMetrics.listing : words.joined(separator: ", ")
        context.error(
            reason.map {
                "no document fails for the reason \"\(EscapedText.excerpt($0, limit: 40))\""
            }
                ?? "unknown measure \(context.key(member.key))",
            at: member.keyLocation,
            expected: nearest == nil ? "one of \(listing)" : nil,
            suggestion: nearest
        )
    }

    /// Whether a mapping is about aggregates of a field, not about the share of a value.
    private static func hasAggregates(_ node: PipelineNode) -> Bool {
        guard let members = node.members else { return false }
        return !members.contains { ["at_least", "at_most"].contains($0.key) }
    }

    private static func aggregates(
        of field: [String],
        _ member: PipelineNode.Member,
        _ context: LoadContext
    ) -> [Located<Gate>] {
        let names = Gate.Aggregate.allCases.map(\.rawValue)
        let expected =
            "a mapping of \(names.joined(separator: ", ")) to conditions, such as {sum: \">= 0\"}"
        guard let conditions = member.value.members, !conditions.isEmpty else {
            context.refuse(member.value, expected: expected)
            return []
        }
        return conditions.compactMap { condition in
            guard let aggregate = Gate.Aggregate(rawValue: condition.key) else {
                context.error(
                    "unknown key \(context.key(condition.key))",
                    at: condition.keyLocation,
                    expected: "one of \(names.joined(separator: ", "))",
                    suggestion: NearestWord.find(condition.key, among: names)
                )
                return nil
            }
            return context.inside(condition.key) {
                gate(
                    "\(member.key).\(condition.key)",
                    .aggregate(aggregate, field: field),
                    .value,
                    condition.value,
                    context
                )
            }
        }
    }

    private static func gate(
        _ name: String,
        _ measure: Gate.Measure,
        _ kind: GateCondition.Kind,
        _ node: PipelineNode,
        _ context: LoadContext
    ) -> Located<Gate>? {
        GateCondition.read(node, kind, context).map { condition in
            Located(Gate(name: name, measure: measure, condition: condition), at: node.location)
        }
    }
}
