public import AnalysisCore

/// One of the four analyses as a pipeline asks for it: writes prompts, reads answers, and merges
/// what the parts of a long document gave.
///
/// An analysis is a value that is built once; nothing in it depends on a document.
public struct Analysis: Sendable {
    /// What is asked of each document.
    public let spec: AnalysisSpec
    /// What the pipeline says about prompts.
    public let options: PromptOptions
    /// How often each document is asked about, so that the majority of the answers stands.
    public let votes: Int

    /// How whole documents are asked about.
    let whole: Inquiry
    /// How parts of long documents are asked about.
    let part: Inquiry
    /// How several documents are asked about at once.
    let pack: Inquiry
    /// How the summaries of parts are summarized.
    let reduction: Inquiry?
    /// What replaces the built user message.
    let userTemplate: PromptTemplate?
    /// The examples as prompts show them.
    let examples: ShownExamples

    /// Builds an analysis.
    ///
    /// - Parameters:
    ///   - spec: What is asked of each document.
    ///   - options: What the pipeline says about prompts.
    ///   - votes: How often each document is asked about, at least once.
    /// - Throws: An `AnalysisError` that names the part of the pipeline at fault: bounds that no
    ///   answer can meet, names that clash, templates that are not Mustache or use unknown
    ///   variables, examples that do not match the output schema. `checked(_:options:)` has them
    ///   all.
    public init(
        _ spec: AnalysisSpec,
        options: PromptOptions = PromptOptions(),
        votes: Int = 1
    ) throws(AnalysisError) {
        try SpecificationChecks.check(spec)
        self.votes = max(1, votes)
        self.spec = spec
        self.options = options
        let shape = AnswerShape(spec)
        let asked = AnalysisSpec(
            task: spec.task.beside(ownPrompts: options.isOwn),
            fields: spec.fields
        )
        let answers = AnswerShape(asked)
        let writer = try SystemTextWriter(spec: spec, options: options)
        whole = Inquiry(shape: answers, form: .single, writer: writer)
        part = Inquiry(shape: answers.relaxed, form: .single, writer: writer)
        pack = Inquiry(shape: answers, form: .pack, writer: writer)
        reduction = try Self.reduction(of: asked, options: options)
        let template = try Self.userTemplate(options)
        userTemplate = template
        let own = try Self.checked(options.examples, against: shape)
        let built = spec.task.examples(fields: spec.fields, before: own.count).compactMap {
            example in
            try? ExampleReader(shape: shape).read(example).get()
        }
        examples = ShownExamples(own, built: built) { form in
            UserTextWriter(spec: spec, options: options, template: template, form: form)
        }
    }

    /// What an answer about a whole document must look like.
    public var schema: OutputSchema { whole.schema }

    /// What the fields of a record look like.
    ///
    /// Beside the members of an answer these are `confidence_source`, with several votes
    /// `vote_agreement`, and, where values are looked for in documents, `grounding`; the members of
    /// these two are named after the fields. The record of an incomplete
    /// document holds `partial` as well, which is not part of the schema.
    public var recordSchema: OutputSchema {
        guard case .object(let members) = schema else { return schema }
        var properties: [OutputSchema.Property] = []
        for member in members {
            properties.append(member)
            if let name = whole.shape.methodField(of: member.name) {
                properties.append(
                    OutputSchema.Property(
                        name: name,
                        description: "whether sentences of the document were taken, or the model"
                            + " has written",
                        schema: .enumeration(TextMethod.allCases.map(\.rawValue))
                    )
                )
            }
            if member.name == AnswerShape.confidence, whole.shape.verdict != nil {
                properties.append(
                    OutputSchema.Property(
                        name: AnswerShape.confidenceSource,
                        description: "where the confidence comes from",
                        schema: .enumeration(["probability", "model"])
                    )
                )
            }
        }
        if votes > 1 {
            properties.append(
                OutputSchema.Property(
                    name: Record.agreementField,
                    description: "the share of votes that gave the value of each field",
                    schema: .object(
                        whole.shape.votedFields.map { name in
                            OutputSchema.Property(
                                name: name,
                                schema: .number(minimum: 0, maximum: 1)
                            )
                        }
                    )
                )
            )
        }
        if whole.shape.isGrounded {
            properties.append(
                OutputSchema.Property(
                    name: AnswerShape.grounding,
                    description: "where the values stand in the document",
                    schema: GroundingSchema.schema(of: whole.shape.fields)
                )
            )
        }
        return .object(properties)
    }

    /// The pipeline's examples that lack fields which answers must have: which ones, from 0, and
    /// what they lack.
    public var incompleteExamples: [(index: Int, missing: [String])] {
        let reader = ExampleReader(shape: whole.shape)
        return options.examples.enumerated().compactMap { index, example in
            let missing = reader.missingExtras(in: example.result)
            return missing.isEmpty ? nil : (index, missing)
        }
    }

    /// The name of the field that holds the verdict of a sentiment or a classification.
    public var verdictName: String? { whole.shape.verdict }

    /// The labels among which a sentiment or a classification chooses; empty for the others.
    public var labels: [String] { whole.shape.labels }
}

extension Analysis {
    private static func userTemplate(
        _ options: PromptOptions
    ) throws(AnalysisError) -> PromptTemplate? {
        guard let text = options.user else { return nil }
        let template = try PromptTemplate(text, named: .user, vocabulary: .user)
        if let fault = template.userFault { throw fault }
        return template
    }

    private static func checked(
        _ examples: [AnalysisExample],
        against shape: AnswerShape
    ) throws(AnalysisError) -> [AnalysisExample] {
        let reader = ExampleReader(shape: shape)
        var checked: [AnalysisExample] = []
        for (index, example) in examples.enumerated() {
            switch reader.read(example) {
            case .success(let example): checked.append(example)
            case .failure(let fault): throw fault.error(at: index)
            }
        }
        return checked
    }

    private static func reduction(
        of spec: AnalysisSpec,
        options: PromptOptions
    ) throws(AnalysisError) -> Inquiry? {
        guard spec.task.reduction != nil else { return nil }
        let own = AnalysisSpec(task: spec.task)
        return Inquiry(
            shape: AnswerShape(own),
            form: .reduction,
            writer: try SystemTextWriter(spec: own, options: options)
        )
    }
}
