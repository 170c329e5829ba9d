import AnalysisCore
import JSON

/// What the model may write where it fills in an answer, by what the document has.
struct AnswerWriting: Sendable {
    private let copies: DocumentCopies?
    private var grammars: [Int: Grammar] = [:]
    /// The properties that must have a value, and of which the document has none.
    private var missing: [String] = []

    /// What may be written.
    ///
    /// - Parameters:
    ///   - form: The answer.
    ///   - copies: What the document has; `nil` where the model may make up everything.
    ///   - allowsSpace: Whether a space may come before a value.
    init(_ form: AnswerForm, copies: DocumentCopies?, allowsSpace: Bool) {
        self.copies = copies
        for (index, step) in form.steps.enumerated() {
            guard case .written(let property) = step else { continue }
            let grammar = Grammar(
                property.schema,
                isCopied: property.isCopied,
                from: copies,
                allowsSpace: allowsSpace
            )
            if grammar.isEmpty {
                missing.append(property.name)
            } else if !grammar.isNull {
                grammars[index] = grammar
            }
        }
    }

    /// The grammar of a step; `nil` where nothing but null can stand there.
    func grammar(ofStep step: Int) -> String? { grammars[step]?.text }

    /// The answer that says what the document lacks.
    ///
    /// - Parameter model: The model that was to answer; it was not asked.
    /// - Returns: The answer, or `nil` where the document lacks nothing.
    func refusal(by model: String) -> ModelAnswer? {
        guard !missing.isEmpty else { return nil }
        return ModelAnswer(
            text: "",
            stop: Self.nothing(for: missing),
            usage: TokenUsage(),
            model: model
        )
    }

    /// Why there is no answer.
    ///
    /// - Parameter names: The properties of which the document has nothing.
    /// - Returns: The reason.
    static func nothing(for names: [String]) -> ModelAnswer.StopReason {
        let shown =
            names.prefix(5).joined(separator: ", ")
            + (names.count > 5 ? " and \(names.count - 5) more" : "")
        return .refused(
            category: ModelAnswer.notFoundCategory,
            explanation: "the document has nothing that fits \(shown);"
                + " say 'required: false' of fields that a document may lack, or 'grounded: off' of"
                + " those that are no copies"
        )
    }

    /// What was written, without what the document does not have; `nil` where nothing is left.
    func kept(_ text: String, of property: OutputSchema.Property) -> String? {
        guard let copies, let value = try? JSONReader.value(of: text) else { return text }
        let kept = CopyCheck(copies: copies)
            .kept(value, of: property.schema, isCopied: property.isCopied)
        return kept == value ? text : kept?.description
    }
}
