import AnalysisCore
import AnthropicKit

extension ModelAnswer {
    /// The answer that a message is.
    @inline(never)
    init(_ response: MessageResponse, notes: [String]) {
        let stop: StopReason =
            switch response.stopReason {
            case .endTurn, .stopSequence: .finished
            case .maxTokens: .maxTokens
            case .contextWindowExceeded: .contextWindowFull
            case .refusal:
                .refused(
                    category: response.stopDetails?.category,
                    explanation: response.stopDetails?.explanation
                )
            case let reason: .other(reason?.rawValue ?? "none")
            }
        self.init(
            text: response.text,
            stop: stop,
            usage: response.hasUsage ? TokenUsage(response.usage) : nil,
            model: response.model,
            requestID: response.requestID,
            rateLimits: response.rateLimits.ofAnthropic,
            serviceTier: response.usage.serviceTier,
            notes: notes + response.notes
        )
    }
}

extension TokenUsage {
    /// The tokens that the API reports.
    init(_ usage: Usage) {
        let hour = min(usage.cacheCreation1hInputTokens, usage.cacheCreationInputTokens)
        self.init(
            input: usage.inputTokens,
            output: usage.outputTokens,
            cacheWrite5m: usage.cacheCreationInputTokens - hour,
            cacheWrite1h: hour,
            cacheRead: usage.cacheReadInputTokens
        )
    }
}

extension RateLimits {
    /// What the API says, as limits that count apart; `nil` where it says nothing.
    var ofAnthropic: RateLimits? {
        var limits = self
        // The tightest limit in force is one of the others, and says nothing of its own.
        limits.tokens = nil
        return limits.isEmpty ? nil : limits
    }
}
