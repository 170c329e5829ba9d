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
            rateLimits: RateLimitState(response.rateLimits),
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

extension RateLimitState {
    /// The state that the API reports; `nil` where it reports none.
    init?(_ limits: RateLimits) {
        guard !limits.isEmpty else { return nil }
        func bucket(_ limit: RateLimits.Limit?) -> Bucket? {
            limit.map { Bucket(limit: $0.limit, remaining: $0.remaining, reset: $0.reset) }
        }
        self.init(
            requests: bucket(limits.requests),
            inputTokens: bucket(limits.inputTokens),
            outputTokens: bucket(limits.outputTokens),
            // The tightest limit in force is one of the others, and says nothing of its own.
            tokens: nil
        )
    }
}
