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
    /// The schema of answers; `nil` where the API would not enforce it.
    let schema: JSONObject?
    /// Whether the prefix is long enough for the provider's cache, and marked for it.
    let isCached: Bool

    private let model: String
    private let prompt: Prompt

    init(of request: ModelRequest, facts: ModelFacts) {
        let examples = request.prompt.examples.map { example in
            (
                question: example.document,
                answer: JSONWriter().text(of: .object(example.result))
            )
        }
        let estimator = facts.estimator
        let tokens = examples.reduce(estimator.tokens(in: request.prompt.system)) {
            $0 + estimator.tokens(in: $1.question) + estimator.tokens(in: $1.answer)
        }
        let isCached = facts.minimumCacheTokens.map { tokens >= $0 } ?? false
        let system = ContentBlock.text(request.prompt.system)
        self.facts = facts
        self.isCached = isCached
        self.system =
            request.prompt.system.isEmpty
            ? [] : [isCached && examples.isEmpty ? system.cached() : system]
        self.examples = examples.enumerated().flatMap { index, example in
            let answer = ContentBlock.text(example.answer)
            let isLast = index == examples.count - 1
            return [
                Message.text(example.question, role: .user),
                Message(role: .assistant, content: [isCached && isLast ? answer.cached() : answer]),
            ]
        }
        schema = AnthropicSchema(request.prompt.schema).json
        model = request.model
        prompt = request.prompt
    }

    /// Whether a request has this prefix. What its prompt has in common with this one is mostly one
    /// and the same in memory, so that it is compared at once.
    func begins(_ request: ModelRequest) -> Bool {
        model == request.model && prompt.system == request.prompt.system
            && prompt.examples == request.prompt.examples && prompt.schema == request.prompt.schema
    }
}
