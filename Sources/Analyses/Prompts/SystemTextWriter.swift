import AnalysisCore
import JSON

/// Writes system texts: the built ones, or those of the pipeline's template.
struct SystemTextWriter: Sendable {
    private let spec: AnalysisSpec
    private let options: PromptOptions
    private let template: PromptTemplate?
    private let built: BuiltText

    init(spec: AnalysisSpec, options: PromptOptions) throws(AnalysisError) {
        self.spec = spec
        self.options = options
        built = BuiltText(spec: spec, language: spec.task.language ?? options.language)
        guard let text = options.system else {
            template = nil
            return
        }
        let template = try PromptTemplate(text, named: .system, vocabulary: .system)
        if options.instructions != nil, !template.used.contains("instructions") {
            throw AnalysisError(
                code: .invalidTemplate,
                part: .option("prompt.instructions"),
                message:
                    "the instructions would be lost: prompt.system replaces the built text and does not place {{instructions}}"
            )
        }
        self.template = template
    }

    /// The system text for chat models.
    func system(answer: String, schema: OutputSchema, form: InquiryForm) -> String {
        let rules = form == .pack ? BuiltText.packRules : BuiltText.rules
        return text(rules: [rules], answer: answer, schema: schema, form: form)
    }

    /// The system text without the rules that keep documents apart from it.
    func brief(answer: String, schema: OutputSchema, form: InquiryForm) -> String {
        text(rules: [], answer: answer, schema: schema, form: form)
    }

    private func text(
        rules: [String],
        answer: String,
        schema: OutputSchema,
        form: InquiryForm
    ) -> String {
        guard let template else {
            var paragraphs = [task(form)]
            if let instructions = options.instructions {
                paragraphs.append("Further instructions:\n" + instructions.trimmed)
            }
            paragraphs += rules + [answer]
            return paragraphs.joined(separator: "\n\n")
        }
        let text = template.render(
            variables(
                task: task(form),
                rules: rules.joined(),
                answer: answer,
                schema: JSONWriter(layout: .pretty).text(of: .object(schema.jsonSchema))
            )
        )
        var paragraphs = [text.trimmed]
        if !template.placed.contains("rules") { paragraphs += rules }
        if !template.placed.contains("answer") { paragraphs.append(answer) }
        return paragraphs.joined(separator: "\n\n")
    }

    /// The instruction for completion models, which see the form of answers in examples.
    func instruction(form: InquiryForm) -> String {
        if let template {
            return template.render(
                variables(task: built.instruction, rules: "", answer: "", schema: "")
            ).trimmed
        }
        guard let instructions = options.instructions else { return built.instruction }
        return "\(built.instruction) \(instructions.trimmed)"
    }

    private func task(_ form: InquiryForm) -> String {
        guard form == .reduction, let reduction = spec.task.reduction else { return built.task }
        return built.task + "\n\n" + reduction
    }

    private func variables(
        task: String,
        rules: String,
        answer: String,
        schema: String
    ) -> TemplateVariables {
        let categories = spec.task.choices.map { category in
            ["name": category.name, "description": category.description ?? ""]
        }
        let fields = AnswerShape(spec).fields.map { field in
            ["name": field.name, "description": field.description ?? ""]
        }
        return TemplateVariables(values: [
            "task": .text(task),
            "instructions": .text(options.instructions ?? ""),
            "rules": .text(rules),
            "answer": .text(answer),
            "schema": .text(schema),
            "language": .text(built.language ?? ""),
            "analysis": .text(spec.kind.name),
            "categories": .rows(categories),
            "fields": .rows(fields),
        ])
    }
}

extension TemplateVocabulary {
    /// What a system template may use: nothing that changes with the document, since providers
    /// keep the system text in their cache.
    static let system = TemplateVocabulary(
        entries: [
            Entry(name: "task", kind: .text),
            Entry(name: "instructions", kind: .text),
            Entry(name: "rules", kind: .text),
            Entry(name: "answer", kind: .text),
            Entry(name: "schema", kind: .text),
            Entry(name: "language", kind: .text),
            Entry(name: "analysis", kind: .text),
            Entry(name: "categories", kind: .rows(members: ["name", "description"])),
            Entry(name: "fields", kind: .rows(members: ["name", "description"])),
        ],
        elsewhere: Dictionary(
            uniqueKeysWithValues: ["document", "id", "metadata", "part", "parts"].map { name in
                (
                    name,
                    "'\(name)' changes with every document and belongs in prompt.user; the system text is the same for all"
                )
            }
        )
    )

    /// What a user template may use.
    static let user = TemplateVocabulary(
        entries: [
            Entry(name: "document", kind: .text),
            Entry(name: "id", kind: .text),
            Entry(name: "metadata", kind: .metadata),
            Entry(name: "part", kind: .text),
            Entry(name: "parts", kind: .text),
            Entry(name: "instructions", kind: .text),
            Entry(name: "language", kind: .text),
            Entry(name: "analysis", kind: .text),
        ],
        elsewhere: Dictionary(
            uniqueKeysWithValues: [
                "task", "rules", "answer", "schema", "categories", "fields",
            ].map { ($0, "'\($0)' belongs in prompt.system") }
        )
    )
}
