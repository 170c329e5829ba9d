import AnalysisCore

/// One way of asking: what an answer must look like, and the texts that do not depend on the
/// document.
struct Inquiry: Sendable {
    /// The name of the list of results in answers about several documents.
    static let results = "results"
    /// The name of the member that says which document a result is about.
    static let id = "id"

    /// The id that a document has within a pack: short, and never taken from the document.
    static func packID(_ index: Int) -> String { "d\(index + 1)" }

    let shape: AnswerShape
    let schema: OutputSchema
    let form: InquiryForm
    /// The system text for chat models.
    let system: String
    /// The instruction for completion models.
    let instruction: String
    /// The instruction for small models that converse: the system text without its rules.
    let brief: String

    init(shape: AnswerShape, form: InquiryForm, writer: SystemTextWriter) {
        let single = shape.schema
        self.shape = shape
        self.form = form
        schema = form == .pack ? Self.pack(single) : single
        let answer = AnswerDescription(form == .pack ? Self.packFields(shape) : shape.fields).text
        system = writer.system(answer: answer, schema: schema, form: form)
        brief = writer.brief(answer: answer, schema: schema, form: form)
        instruction = writer.instruction(form: form)
    }

    private static let idDescription = "the ID of the document"

    private static func packFields(_ shape: AnswerShape) -> [FieldSpec] {
        let id = FieldSpec(
            name: id,
            type: .string(StringBounds()),
            description: idDescription
        )
        return [
            FieldSpec(
                name: results,
                type: .list(of: .object([id] + shape.fields), ItemBounds()),
                description: "one for every document, in the order of the documents"
            )
        ]
    }

    private static func pack(_ single: OutputSchema) -> OutputSchema {
        guard case .object(let properties) = single else { return single }
        let id = OutputSchema.Property(
            name: id,
            description: idDescription,
            schema: .string(minLength: 1, maxLength: 8, pattern: nil, format: nil)
        )
        // The number of documents is not part of the schema: providers cache by it.
        let results = OutputSchema.array(
            of: .object([id] + properties),
            minItems: 1,
            maxItems: nil,
            unique: false
        )
        return .object([OutputSchema.Property(name: Self.results, schema: results)])
    }
}
