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

    /// The form of a request.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - name: The model's name where it is asked.
    ///   - tier: What the service tier is called; `nil` asks for none.
    ///   - prefix: What all requests share.
    init(of request: ModelRequest, as name: String, tier: String?, prefix: AnthropicPrefix) {
        let prompt = request.prompt
        let facts = prefix.facts
        let plan = facts.thinkingPlan(for: request.effort)
        var messages = prefix.examples
        messages.append(.text(prompt.user, role: .user))
        if let correction = request.correction {
            // The API refuses an empty turn: then only the objection is sent.
            if !correction.answer.allSatisfy(\.isWhitespace) {
                messages.append(.text(correction.answer, role: .assistant))
            }
            messages.append(.text(correction.message, role: .user))
        }

        let room = request.maxTokens + plan.room
        var form = MessageRequest(
            model: name,
            maxTokens: facts.maximumOutput.map { min(room, $0) } ?? room,
            messages: messages,
            temperature: request.temperature,
            system: prefix.system,
            thinking: plan.thinking,
            outputConfig: OutputConfig(
                effort: plan.effort.map { OutputConfig.Effort(rawValue: $0.rawValue) },
                schema: prefix.schema
            ),
            serviceTier: tier
        )
        form.writtenMessages = prefix.writtenExamples
        self.request = form
        cachesPrefix = prefix.isCached
        notes = prefix.notes
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
