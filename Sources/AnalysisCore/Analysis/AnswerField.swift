/// A field of answers that an analysis has of its own.
public struct AnswerField: Sendable, Hashable {
    /// The field.
    public var spec: FieldSpec
    /// What a model is held to, where it differs from what the type of the field gives.
    public var schema: OutputSchema?
    /// The field of records that says whether its text was taken from the document, for texts that may
    /// be.
    public var methodField: String?

    /// A field.
    public init(_ spec: FieldSpec, schema: OutputSchema? = nil, methodField: String? = nil) {
        self.spec = spec
        self.schema = schema
        self.methodField = methodField
    }

    /// How sure the verdict is; the field of that name of every analysis with labels.
    public static let confidence = AnswerField(
        FieldSpec(
            name: "confidence",
            type: .number(NumberBounds(minimum: 0, maximum: 1, grounding: .off)),
            description: "how sure you are, from 0 (a guess) to 1 (certain)"
        )
    )
}

extension StringBounds {
    /// What a model says in its own words is looked for nowhere.
    static let ownWords = StringBounds(grounding: .off)
}
