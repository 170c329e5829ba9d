internal import BatchExecution
internal import RunLedger

extension EndpointLimits {
    /// What an executor learned.
    init(_ limits: LearnedLimits) {
        self.init(
            concurrency: limits.concurrency,
            requestsPerMinute: limits.requestsPerMinute,
            inputTokensPerMinute: limits.inputTokensPerMinute,
            outputTokensPerMinute: limits.outputTokensPerMinute,
            tokensPerMinute: limits.tokensPerMinute
        )
    }
}

extension LearnedLimits {
    /// What the ledger remembers.
    init(_ limits: EndpointLimits) {
        self.init(
            requestsPerMinute: limits.requestsPerMinute,
            inputTokensPerMinute: limits.inputTokensPerMinute,
            outputTokensPerMinute: limits.outputTokensPerMinute,
            tokensPerMinute: limits.tokensPerMinute,
            concurrency: limits.concurrency
        )
    }
}

extension [EndpointKey: EndpointLimits?] {
    /// What a run has to remember of its models' limits: nothing of those that it did not ask.
    ///
    /// - Parameters:
    ///   - lessons: What the executor learned of each model.
    ///   - models: The models, in the same order.
    init(_ lessons: [LimitsLesson], of models: [ConfiguredModel]) {
        self.init()
        for (lesson, model) in zip(lessons, models) {
            guard let endpoint = model.endpoint else { continue }
            switch lesson {
            case .nothing: break
            case .unanswered: updateValue(nil, forKey: endpoint)
            case .learned(let limits): updateValue(EndpointLimits(limits), forKey: endpoint)
            }
        }
    }
}
