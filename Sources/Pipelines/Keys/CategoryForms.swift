import AnalysisCore
import JSON

/// `classification.categories:`, names with descriptions or a list of names.
enum CategoryForms {
    private typealias Category = ClassificationOptions.Category

    static let categories: Form<[ClassificationOptions.Category]> = {
        let described = Form.named(description, expected: expected) { member, context in
            isName(member.key, at: member.keyLocation, context)
        }
        let listed = Form.list(of: name)
        let schema: JSONObject = [
            "anyOf": [.object(described.schema), .object(listed.schema)]
        ]
        return Form(expected: expected, schema: schema) { node, context in
            let categories: [Category]? =
                switch node.content {
                case .list:
                    listed.read(node, context)?.map { Category(name: $0) }
                case .mapping:
                    described.read(node, context)?.map {
                        Category(name: $0.name, description: $0.value)
                    }
                default:
                    {
                        context.refuse(node, expected: expected); return nil
                    }()
                }
            return areDistinct(node, context) ? categories : nil
        }
    }()

    private static let expected = "{name: what belongs to it, …}, or a list of names"

    /// What belongs to a category; empty where the name says it.
    private static let description = Form<String?>(
        expected: "what belongs to the category, or nothing",
        schema: ["type": ["string", "null"], "minLength": 1]
    ) { node, context in
        if case .null = node.content { return .some(nil) }
        return Form<String>.text(expected: "what belongs to the category, or nothing")
            .read(node, context)
            .map { .some($0) }
    }

    private static let name = Form<String>.text(expected: "the name of a category")
        .then { name, node, context in
            isName(name, at: node.location, context) ? name : nil
        }

    /// Names stand in answers and reports: no control characters, no white space at the ends.
    private static func isName(
        _ name: String,
        at location: SourceLocation,
        _ context: LoadContext
    ) -> Bool {
        let isPlain =
            !name.isEmpty && name.count <= 100 && name == VisibleText.escape(name)
            && !(name.first?.isWhitespace ?? true) && !(name.last?.isWhitespace ?? true)
        if !isPlain {
            context.error(
                "\(context.key) cannot have a category named "
                    + "\"\(VisibleText.excerpt(name, limit: 40))\"",
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
                "\(context.key) has \"\(VisibleText.excerpt(name, limit: 40))\" twice, "
                    + "case aside",
                at: place
            )
            areDistinct = false
        }
        return areDistinct
    }
}
