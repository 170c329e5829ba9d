internal import AnalysisCore
internal import BatchExecution

extension ConfiguredModel {
    /// A provider's failure as the executor sees it.
    func failure(_ failure: ProviderFailure) -> AttemptFailure<RequestFault> {
        AttemptFailure(
            FailureClass(failure),
            reason: RequestFault(
                reason: failure.reason,
                message: failure.message,
                requestID: failure.requestID
            ),
            // What a cut stream had told before its end is less than what is billed.
            usage: !failure.wasSent
                ? .notSent
                : failure.mayHaveBeenServed || failure.usage != nil ? .unknown : .rejected,
            retryAfter: failure.retryAfter,
            limits: failure.rateLimits.map(RateLimitSnapshot.init),
            mayRetry: failure.isRetryable,
            scope: failure.endsRun ? .candidate : .attempt
        )
    }
}

extension ProviderFailure {
    /// Whether anything left this process.
    var wasSent: Bool { mayHaveBeenServed || status != nil || usage != nil }
}

extension FailureClass {
    /// The class of a provider's failure.
    init(_ failure: ProviderFailure) {
        self =
            switch failure.reason {
            case .rateLimited: .rateLimited
            case .overloaded: failure.isStarting ? .starting : .overloaded
            case .network: .network
            case .timeout: .timeout
            case .serverError: .serverError
            case .refused: .refused
            default: .clientError
            }
    }
}

extension RateLimitSnapshot {
    /// What a response says about rate limits, as the executor sees it.
    init(_ state: RateLimitState) {
        let limit = { (bucket: RateLimitState.Bucket) in
            Limit(perMinute: bucket.limit, remaining: bucket.remaining)
        }
        self.init(
            requests: state.requests.map(limit),
            inputTokens: state.inputTokens.map(limit),
            outputTokens: state.outputTokens.map(limit),
            tokens: state.tokens.map(limit)
        )
    }
}
