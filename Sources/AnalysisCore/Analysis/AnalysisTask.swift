public import JSON

/// An analysis with its options: what an answer holds, and what a model is told.
///
/// All that distinguishes one analysis from another is here; prompts, schemas, reading and merging are the
/// same for all.
public protocol AnalysisTask: Sendable {
    /// Which analysis it is.
    static var kind: AnalysisKind { get }

    /// Everything that the options say, in one fixed form.
    ///
    /// Keys of results are made from it, so that what it says about older options never changes.
    var canonical: JSONObject { get }
    /// The fields of answers that are the analysis' own, in the order in which a model writes them: what
    /// leads to the verdict first.
    var fields: [AnswerField] { get }
    /// The name of the field that holds the label or labels, if there is one.
    var verdict: String? { get }
    /// The language that the options ask for, as a BCP 47 tag.
    var language: String? { get }
    /// The names among which an answer chooses, for templates.
    var choices: [DescribedName] { get }
    /// How the answers about parts of a long document become one, said to the model that is asked once
    /// more; `nil` where code merges them.
    var reduction: String? { get }
    /// The option by which sentences of the document are asked for, which only models on this machine
    /// take, such as `summary.method: extractive`; `nil` where it is not stated.
    var excerptOption: String? { get }

    /// What the model shall do, for models that converse.
    ///
    /// - Parameter language: The language of texts, as a BCP 47 tag; `nil` for that of the document.
    /// - Returns: The text.
    func text(language: String?) -> String
    /// The task in a sentence, for completion models.
    ///
    /// - Parameters:
    ///   - fields: The fields that the pipeline asks for.
    ///   - language: The language of texts, as a BCP 47 tag; `nil` for that of the document.
    /// - Returns: The sentence.
    func instruction(fields: [FieldSpec], language: String?) -> String
    /// The examples that completion models are shown, without the confidence.
    ///
    /// - Parameters:
    ///   - fields: The fields that the pipeline asks for.
    ///   - ownCount: How many examples of the pipeline follow.
    /// - Returns: The examples, in the order in which they are shown.
    func examples(fields: [FieldSpec], before ownCount: Int) -> [AnalysisExample]
    /// The tokens of an answer, without what the fields of the pipeline take.
    var room: AnswerRoom { get }
    /// Throws what no answer could satisfy.
    ///
    /// - Parameter fields: The fields that the pipeline asks for.
    /// - Throws: An `AnalysisError` that names the part of the pipeline at fault.
    func check(fields: [FieldSpec]) throws(AnalysisError)
    /// What the fields of a whole document should be, and are not.
    func finding(on fields: JSONObject) -> Finding?
    /// The task where prompts of the pipeline stand beside it or in its place.
    func beside(ownPrompts: Bool) -> Self
}

extension AnalysisTask {
    /// Which analysis it is.
    public var kind: AnalysisKind { Self.kind }
    /// None, as for analyses without labels.
    public var verdict: String? { nil }
    /// None: that of the document.
    public var language: String? { nil }
    /// None.
    public var choices: [DescribedName] { [] }
    /// None: code merges answers.
    public var reduction: String? { nil }
    /// None.
    public var excerptOption: String? { nil }
    /// Nothing.
    public func check(fields: [FieldSpec]) throws(AnalysisError) {}
    /// Nothing.
    public func finding(on fields: JSONObject) -> Finding? { nil }
    /// The task as it is.
    public func beside(ownPrompts: Bool) -> Self { self }

    /// The labels among which the verdict chooses; empty without one.
    public var labels: [String] {
        switch fields.first(where: { $0.spec.name == verdict })?.spec.type {
        case .enumeration(let values), .list(of: .enumeration(let values), _): values
        default: []
        }
    }
}
