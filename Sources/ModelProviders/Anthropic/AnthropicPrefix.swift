import AnalysisCore
import AnthropicKit
import JSON

/// What the requests of a run share, in the form of the Messages API.
///
/// It is built once for all of them: to estimate a system text and to translate a schema takes
/// longer than to write the rest of a request.
struct AnthropicPrefix: Sendable {
    /// What is known about the model.
    let facts: ModelFacts
    /// The system text; no block where there is none.
    let system: [ContentBlock]
    /// The examples as turns of the conversation.
    let examples: [Message]
    /// The same as they are sent.
    let writtenExamples: WrittenElements
    /// The schema of answers; `nil` where the API would not enforce it.
    let schema: JSONObject?
    /// Whether the prefix is long enough for the provider's cache, and marked for it.
    let isCached: Bool

    /// Whether the server makes answers keep to the schema.
    private let isEnforced: Bool
    private let model: String
    private let prompt: Prompt

    /// The prefix of a request.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - facts: What is known about the model.
    ///   - isEnforced: Whether the server makes answers keep to the schema: if not, it is told to the
    ///     model in words.
    ///   - isMarked: Whether it is marked for the cache where it is long enough.
    init(
        of request: ModelRequest,
        facts: ModelFacts,
        isEnforced: Bool = true,
        isMarked: Bool = true
    ) {
        let examples = request.prompt.examples
        let estimator = facts.estimator
        let tokens = examples.reduce(estimator.tokens(in: request.prompt.system)) {
            $0 + estimator.tokens(in: $1.document) + estimator.tokens(in: $1.answer)
        }
        let isCached = isMarked && facts.minimumCacheTokens.map { tokens >= $0 } ?? false
        let text = isEnforced ? request.prompt.system : PromptedSchema.system(of: request.prompt)
        let system = ContentBlock.text(text)
        self.facts = facts
        self.isCached = isCached
        self.system =
            text.isEmpty
            ? [] : [isCached && examples.isEmpty ? system.cached() : system]
        self.examples = examples.enumerated().flatMap { index, example in
            let answer = ContentBlock.text(example.answer)
            let isLast = index == examples.count - 1
            return [
                Message.text(example.document, role: .user),
                Message(role: .assistant, content: [isCached && isLast ? answer.cached() : answer]),
            ]
        }
        writtenExamples = WrittenElements(self.examples.map(\.json))
        schema = isEnforced ? AnthropicSchema(request.prompt.schema).json : nil
        self.isEnforced = isEnforced
        model = request.model
        prompt = request.prompt
    }

    /// What a reader of the record should know about how the form of answers is kept.
    var notes: [String] {
        if !isEnforced { return [PromptedSchema.note] }
        guard schema == nil else { return [] }
        return [
            "the answer's form was checked only here: it has more optional values than the API"
                + " enforces (\(AnthropicSchema.mostUnions + AnthropicSchema.mostOptionals))"
        ]
    }

    /// Whether a request has this prefix.
    ///
    /// What its prompt has in common with this one is mostly one and the same in memory, so that it
    /// is compared at once.
    func begins(_ request: ModelRequest, isEnforced: Bool = true) -> Bool {
        self.isEnforced == isEnforced && model == request.model
            && prompt.system == request.prompt.system
            && prompt.examples == request.prompt.examples && prompt.schema == request.prompt.schema
    }
}
