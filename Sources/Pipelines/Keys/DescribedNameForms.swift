import AnalysisCore
import JSON

/// Names with descriptions or a list of names, such as `classification.categories`.
struct DescribedNameForms {
    /// What one of the names is, such as `category`.
    let noun: String

    var names: Form<[DescribedName]> {
        let expected = "{name: what belongs to it, …}, or a list of names"
        let described = Form.named(description, expected: expected) { member, context in
            isName(member.key, at: member.keyLocation, context)
        }
        let listed = Form.list(of: name)
        let schema: JSONObject = [
            "anyOf": [.object(described.schema), .object(listed.schema)]
        ]
        return Form(expected: expected, schema: schema) { node, context in
            let names: [DescribedName]? =
                switch node.content {
                case .list:
                    listed.read(node, context)?.map { DescribedName(name: $0) }
                case .mapping:
                    described.read(node, context)?.map {
                        DescribedName(name: $0.name, description: $0.value)
                    }
                default:
                    {
                        context.refuse(node, expected: expected); return nil
                    }()
                }
            return Self.areDistinct(node, context) ? names : nil
        }
    }

    /// What belongs to a name; empty where the name says it.
    private var description: Form<String?> {
        let expected = "what belongs to the \(noun), or nothing"
        return Form(expected: expected, schema: ["type": ["string", "null"], "minLength": 1]) {
            node,
            context in
            if case .null = node.content { return .some(nil) }
            return Form<String>.text(expected: expected).read(node, context).map { .some($0) }
        }
    }

    private var name: Form<String> {
        Form<String>.text(expected: "the name of a \(noun)").then { name, node, context in
            isName(name, at: node.location, context) ? name : nil
        }
    }

    /// Names stand in answers and reports: no control characters, no white space at the ends.
    private func isName(
        _ name: String,
        at location: SourceLocation,
        _ context: LoadContext
    ) -> Bool {
        let isPlain =
            !name.isEmpty && name.count <= 100 && name == EscapedText.escape(name)
            && !(name.first?.isWhitespace ?? true) && !(name.last?.isWhitespace ?? true)
        if !isPlain {
            context.error(
                "\(context.key) cannot have a \(noun) named "
                    + "\"\(EscapedText.excerpt(name, limit: 40))\"",
                at: location,
                expected: "a name of 1 to 100 visible characters"
            )
        }
        return isPlain
    }

    /// Answers are matched without case, so names must differ by more.
    private static func areDistinct(_ node: PipelineNode, _ context: LoadContext) -> Bool {
        let names =
            node.elements?.map { ($0.text, $0.location) }
            ?? node.members?.map { ($0.key, $0.keyLocation) } ?? []
        var seen: Set<String> = []
        var areDistinct = true
        for (name, place) in names where !seen.insert(name.lowercased()).inserted {
            context.error(
                "\(context.key) has \"\(EscapedText.excerpt(name, limit: 40))\" twice, "
                    + "case aside",
                at: place
            )
            areDistinct = false
        }
        return areDistinct
    }
}
