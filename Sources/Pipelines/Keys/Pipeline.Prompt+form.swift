import AnalysisCore
import JSON
import YAML

extension Pipeline.Prompt {
    /// The value of `prompt`.
    static let form = Form<Pipeline.Prompt>.mapping(Keys.table) { section in
        Pipeline.Prompt(
            instructions: section.read(Keys.instructions),
            system: section.read(Keys.system),
            user: section.read(Keys.user),
            examples: section.read(Keys.examples, or: []),
            language: section.read(Keys.language),
            metadata: section.read(Keys.metadata, or: [])
        )
    }

    private enum Keys {
        static let instructions = Key(
            "instructions",
            Form.template,
            "Instructions that are added to the built system text."
        )
        static let system = Key(
            "system",
            Form.template,
            "A Mustache template that replaces the built system text."
        )
        static let user = Key(
            "user",
            Form.template,
            "A Mustache template that replaces the built user message."
        )
        static let examples = Key(
            "examples",
            ExampleForms.examples,
            "Examples of documents and right results, or a file of them, relative to this file."
        )
        static let language = Key(
            "language",
            Form.language,
            "The language of what the model writes; by default that of the document."
        )
        static let metadata = Key(
            "metadata",
            Form.oneOrMore(of: Form.text(expected: "the name of a fact, such as title")),
            "What the source says about itself that the model sees in front of the text, such as title, "
                + "author, date or a field of a record; nothing by default."
        )
        static let table = KeyTable(
            instructions.entry,
            system.entry,
            user.entry,
            examples.entry,
            language.entry,
            metadata.entry
        )
    }
}

extension Form where Value == SourceTemplate {
    /// A text, or `{file: PATH}`.
    static let template: Form = {
        let expected = "text, or {file: PATH}"
        let fileKey = Key("file", Form<Located<String>>.path, "A text file.", isRequired: true)
        let file = Form.mapping(KeyTable(fileKey.entry)) { section in
            guard let path = section.read(fileKey) else { return nil }
            guard let text = section.context.textFile(path) else { return nil }
            let source = PipelineText(file: path.value, text: text)
            let start = SourceLocation(source, SourceLocation.Span(line: 1, column: 1))
            return SourceTemplate(text: text, location: start, layout: .file)
        }
        let schema: JSONObject = [
            "anyOf": [["type": "string", "minLength": 1], .object(file.schema)]
        ]
        return Form(expected: expected, schema: schema) { node, context in
            if node.members != nil { return file.read(node, context) }
            guard let text = Form<String>.text(expected: expected).read(node, context) else {
                return nil
            }
            return SourceTemplate(text: text, location: node.location, layout: node.layout(text))
        }
    }()
}

extension PipelineNode {
    /// How lines of the text lead to lines of the source.
    fileprivate func layout(_ text: String) -> SourceTemplate.Layout {
        guard let length = location.span?.length else { return .opaque }
        let count = text.unicodeScalars.count
        return switch style {
        case .literal: .literalBlock
        case .plain where count == length: .line(offset: 0)
        case .quoted where count == length - 2: .line(offset: 1)
        default: .opaque
        }
    }
}
