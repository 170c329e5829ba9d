import JSON

/// `gates:`, conditions by the name of what is measured.
enum GateForms {
    /// All gates of a pipeline.
    static let gates: Form<[Gate]> = {
        let expected = "a mapping of measures to conditions, such as {success_rate: \">= 0.99\"}"
        var form = Form<[Gate]>(expected: expected, schema: GateMetrics.schema) { node, context in
            guard let members = node.members, !members.isEmpty else {
                context.refuse(node, expected: expected)
                return nil
            }
            return members.flatMap { member in gates(of: member, context) }
        }
        form.hasDottedKeys = true
        return form
    }()

    private static func gates(of member: PipelineNode.Member, _ context: LoadContext) -> [Gate] {
        guard let measure = GateMetrics.measure(named: member.key) else {
            let nearest =
                context.hasManyErrors
                ? nil : NearestWord.find(member.key, among: GateMetrics.names)
            context.error(
                "unknown measure \(context.key(member.key))",
                at: member.keyLocation,
                expected: nearest == nil ? "one of \(GateMetrics.listing)" : nil,
                suggestion: nearest
            )
            return []
        }
        return context.inside(member.key) {
            switch measure {
            case .single(let metric, let kind):
                gate(member.key, metric, kind, member.value, context).map { [$0] } ?? []
            case .aggregates(let field):
                aggregates(of: field, member, context)
            }
        }
    }

    private static func aggregates(
        of field: String,
        _ member: PipelineNode.Member,
        _ context: LoadContext
    ) -> [Gate] {
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
        _ metric: Gate.Metric,
        _ kind: GateCondition.Kind,
        _ node: PipelineNode,
        _ context: LoadContext
    ) -> Gate? {
        guard let condition = GateCondition.read(node, kind, context) else { return nil }
        return Gate(
            name: name,
            metric: metric,
            comparison: condition.comparison,
            threshold: condition.threshold,
            condition: condition.text,
            location: node.location
        )
    }
}
