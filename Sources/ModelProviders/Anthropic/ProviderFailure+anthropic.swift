import AnalysisCore
import AnthropicKit

extension ProviderFailure {
    /// The failure that an error of the API means for a run.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - hasAnswered: Whether the host has ever answered: if not, it cannot be reached.
    init(_ error: AnthropicError, hasAnswered: Bool) {
        let isConnection = [.connect, .tls, .proxy].contains(error.code)
        let endsRun =
            Self.runEnding.contains(error.code) || isConnection && !hasAnswered
            || error.apiErrorCode == "organization_on_hold"
        self.init(
            reason: Self.reason(error, endsRun: endsRun),
            message: Self.message(error),
            status: error.status,
            requestID: error.requestID,
            retryAfter: error.retryAfter,
            rateLimits: RateLimitState(error.rateLimits),
            isRetryable: error.isRetryable && !endsRun,
            endsRun: endsRun,
            usage: error.usage.map { TokenUsage($0) },
            // An error status is no served answer; a broken one may be.
            mayHaveBeenServed: error.requestWasSent && (error.status ?? 200) == 200
        )
    }

    private static let runEnding: [AnthropicError.Code] = [
        .authentication, .billing, .permission, .notFound, .spendLimit, .configuration, .redirect,
    ]

    private static func reason(_ error: AnthropicError, endsRun: Bool) -> FailureReason {
        if endsRun { return .providerUnusable }
        switch error.code {
        case .invalidRequest: return .rejected
        case .requestTooLarge, .promptTooLong: return .contextTooLong
        case .rateLimit: return .rateLimited
        case .overloaded: return .overloaded
        case .requestTimeout, .gatewayTimeout, .timeout: return .timeout
        case .connect, .tls, .proxy, .reset, .cut, .cancelled: return .network
        default: return .serverError
        }
    }

    private static func message(_ error: AnthropicError) -> String {
        switch error.code {
        case .configuration where error.message.contains("no API key"):
            "there is no API key: set ANTHROPIC_API_KEY (keys: https://platform.claude.com), or"
                + " choose a model that needs none, such as local/smollm2-135m-instruct"
        case .authentication:
            "\(error.message); the key comes from ANTHROPIC_API_KEY"
        case .invalidRequest where error.apiErrorCode == "organization_on_hold":
            "\(error.message.withoutStop); see the account at https://platform.claude.com"
        case .invalidRequest:
            "\(error.message.withoutStop); change what it names in the pipeline, or choose another"
                + " model"
        case .connect, .tls, .proxy, .redirect, .notJSON:
            "\(error.message); the address comes from ANTHROPIC_BASE_URL where that is set"
        default:
            error.message
        }
    }
}

extension String {
    /// The text without a full stop at its end, for what goes on behind a semicolon.
    var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
