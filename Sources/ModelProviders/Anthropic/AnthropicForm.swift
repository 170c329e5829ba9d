import AnalysisCore
import AnthropicKit
import JSON

/// The form that a request takes for the Messages API.
///
/// What all requests of a run share stands in front, so that it can be cached: the system text,
/// then the examples as turns of the conversation, each as it would be asked and answered.
struct AnthropicForm: Sendable {
    /// The request.
    let request: MessageRequest
    /// Whether the prefix that all requests share is cached.
    let cachesPrefix: Bool
    /// What a reader of the record should know.
    let notes: [String]

    init(of request: ModelRequest, facts: ModelFacts) {
        let prompt = request.prompt
        let plan = facts.thinkingPlan(for: request.effort)
        let examples = prompt.examples.map { example in
            (
                question: example.document,
                answer: JSONWriter().text(of: .object(example.result))
            )
        }
        let estimator = facts.estimator
        let prefixTokens = examples.reduce(estimator.tokens(in: prompt.system)) {
            $0 + estimator.tokens(in: $1.question) + estimator.tokens(in: $1.answer)
        }
        let caches = facts.minimumCacheTokens.map { prefixTokens >= $0 } ?? false

        var messages: [Message] = []
        for (index, example) in examples.enumerated() {
            let answer = ContentBlock.text(example.answer)
            let isLast = index == examples.count - 1
            messages.append(.text(example.question, role: .user))
            messages.append(
                Message(role: .assistant, content: [caches && isLast ? answer.cached() : answer])
            )
        }
        messages.append(.text(prompt.user, role: .user))
        if let correction = request.correction {
            // The API refuses an empty turn: then only the objection is sent.
            if !correction.answer.allSatisfy(\.isWhitespace) {
                messages.append(.text(correction.answer, role: .assistant))
            }
            messages.append(.text(correction.message, role: .user))
        }

        let system = ContentBlock.text(prompt.system)
        let schema = AnthropicSchema(prompt.schema).json
        let room = request.maxTokens + plan.room
        self.request = MessageRequest(
            model: request.model,
            maxTokens: facts.maximumOutput.map { min(room, $0) } ?? room,
            messages: messages,
            temperature: request.temperature,
            system: prompt.system.isEmpty
                ? [] : [caches && examples.isEmpty ? system.cached() : system],
            thinking: plan.thinking,
            outputConfig: OutputConfig(
                effort: plan.effort.map { OutputConfig.Effort(rawValue: $0.rawValue) },
                schema: schema
            )
        )
        cachesPrefix = caches
        notes =
            schema != nil
            ? []
            : [
                "the answer's form was checked only here: it has more optional values than the API"
                    + " enforces (\(AnthropicSchema.mostUnions + AnthropicSchema.mostOptionals))"
            ]
    }
}

extension ThinkingPlan {
    /// What is asked for, as the API calls it.
    fileprivate var thinking: Thinking? {
        switch mode {
        case .unsaid: nil
        case .off: .disabled
        case .betweenTools: .betweenTools
        case .adaptive: .adaptive
        case .budget(let tokens): .enabled(budgetTokens: tokens)
        }
    }
}
