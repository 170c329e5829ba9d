import AnalysisCore
import JSON

/// `prompt.examples:`, a list, or the path of a file that holds one.
enum ExampleForms {
    static let examples: Form<[Pipeline.Example]> = {
        let list = Form.list(of: example)
        let expected =
            "a list of {document: TEXT, result: {…}}, or the path of a YAML, JSON or JSONL file"
        let schema: JSONObject = [
            "anyOf": [["type": "string", "minLength": 1], .object(list.schema)]
        ]
        return Form(expected: expected, schema: schema) { node, context in
            if node.elements != nil { return list.read(node, context) }
            guard node.string != nil, let path = Form<Located<String>>.path.read(node, context)
            else {
                if node.string == nil { context.refuse(node, expected: expected) }
                return nil
            }
            return context.exampleFile(path)
        }
    }()

    static let example = Form<Pipeline.Example>.mapping(table) { section in
        let result = section.read(Self.result)
        guard let document = document(in: section), let result,
            case .object(let object) = result.json
        else { return nil }
        let members = result.members ?? []
        return Pipeline.Example(
            AnalysisExample(document: document, result: object),
            at: section.node.location,
            resultLocations: Dictionary(
                members.map { ($0.key, $0.value.location) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    private static func document(in section: Section) -> String? {
        switch (section.member(Self.document.name), section.member(file.name)) {
        case (_?, nil): return section.read(Self.document)
        case (nil, let member?):
            guard let path = section.read(file) else { return nil }
            return section.context.inside(member.key) { section.context.textFile(path) }
        case (nil, nil):
            section.context.error(
                "\(section.context.key("document")) is missing",
                at: section.node.location,
                expected: "the text of a document, or file: PATH"
            )
        case (_?, let member?):
            section.context.error(
                "\(section.context.key("file")) stands beside document",
                at: member.keyLocation,
                expected: "one of the two"
            )
        }
        return nil
    }

    private static let document = Key("document", Form.text, "The text of a document.")
    private static let file = Key("file", Form<Located<String>>.path, "A file with the text.")
    private static let result = Key(
        "result",
        Form.object,
        "The right result; it must match the output of the analysis.",
        isRequired: true
    )
    private static let table = KeyTable(document.entry, file.entry, result.entry)
}

extension Form where Value == PipelineNode {
    /// Any mapping.
    fileprivate static let object = Form(
        expected: "a mapping of the answer's fields",
        schema: ["type": "object", "minProperties": 1]
    ) { node, context in
        guard let members = node.members, !members.isEmpty else {
            context.refuse(node, expected: "a mapping of the answer's fields")
            return nil
        }
        return node
    }
}
