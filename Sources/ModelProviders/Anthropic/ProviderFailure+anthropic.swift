import AnalysisCore
import AnthropicKit
import HTTPTransport

extension ProviderFailure {
    /// The failure that an error of the API means for a run.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - hasAnswered: Whether the API has ever answered: if not, it cannot be reached.
    ///   - redaction: What must not be shown.
    ///   - keyVariable: The variable that the key came from.
    ///   - addressVariable: The variable that may hold the address.
    init(
        _ error: AnthropicError,
        hasAnswered: Bool,
        redaction: Redaction,
        keyVariable: String = "ANTHROPIC_API_KEY",
        addressVariable: String = "ANTHROPIC_BASE_URL"
    ) {
        if let page = error.page,
            let failure = ProviderFailure(
                page,
                status: error.status ?? 200,
                retryAfter: error.retryAfter,
                hasAnswered: hasAnswered,
                redaction: redaction,
                variables: "ANTHROPIC"
            )
        {
            self = failure
            return
        }
        let meaning = Self.meaning(error)
        if let meaning, let status = error.status, meaning.reason == .providerUnusable {
            self.init(
                reason: meaning.reason,
                message: meaning.message(
                    status: status,
                    said: Self.said(error),
                    variables: "ANTHROPIC",
                    key: keyVariable
                ),
                status: status,
                requestID: error.requestID,
                endsRun: true
            )
            return
        }
        let isConnection = [.connect, .tls, .proxy].contains(error.code)
        let endsRun =
            Self.runEnding.contains(error.code)
            || (isConnection || error.isForeign) && !hasAnswered
            || error.apiErrorCode == "organization_on_hold"
        self.init(
            reason: meaning?.reason ?? Self.reason(error, endsRun: endsRun),
            message: Self.message(error, keyVariable, addressVariable),
            status: error.status,
            requestID: error.requestID,
            retryAfter: error.retryAfter
                ?? (error.code == .rateLimit ? RetryAfter.wait(in: error.message) : meaning?.wait),
            rateLimits: error.rateLimits.ofAnthropic,
            isRetryable: error.isRetryable && !endsRun,
            endsRun: endsRun,
            isStarting: meaning == .loading,
            usage: error.usage.map { TokenUsage($0) },
            // An error status is no served answer; a broken one may be.
            mayHaveBeenServed: error.requestWasSent && (error.status ?? 200) == 200,
            unreadableAnswer: error.unreadableAnswer?.revealed
        )
    }

    /// What an error is about that servers behind the API's form word in their own way.
    private static func meaning(_ error: AnthropicError) -> Refusal? {
        guard let status = error.status, status >= 400,
            [.invalidRequest, .rateLimit, .api].contains(error.code)
        else { return nil }
        let kinds = [error.errorType, error.apiErrorCode].compactMap(\.self)
        return RefusalRule.meaning(status: status, kinds: kinds, text: error.message)
    }

    /// What the server said: what stands behind the first colon of the message.
    private static func said(_ error: AnthropicError) -> String {
        error.message.firstIndex(of: ":").map { String(error.message[$0...]) } ?? ""
    }

    private static let runEnding: [AnthropicError.Code] = [
        .authentication, .billing, .permission, .notFound, .spendLimit, .configuration, .redirect,
        .credential,
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

    private static func message(
        _ error: AnthropicError,
        _ keyVariable: String,
        _ addressVariable: String
    ) -> String {
        switch error.code {
        case .configuration
        where error.message.contains("no API key") && keyVariable == "ANTHROPIC_API_KEY":
            "there is no API key: set ANTHROPIC_API_KEY (keys: https://platform.claude.com), or"
                + " choose a model that needs none, such as local/smollm2-135m-instruct"
        case .configuration where error.message.contains("no API key"):
            "there is no API key: set \(keyVariable), or \(keyVariable)_FILE or"
                + " \(keyVariable)_COMMAND"
        case .authentication where keyVariable == FederatedIdentity.ruleVariable:
            "\(AnthropicError.FederationStep.request.words): \(error.message); the rule is that of"
                + " \(keyVariable)"
        case .authentication:
            "\(error.message); the key comes from \(keyVariable)"
        case .invalidRequest where error.apiErrorCode == "organization_on_hold":
            "\(error.message.withoutStop); see the account at https://platform.claude.com"
        case .invalidRequest:
            "\(error.message.withoutStop); change what it names in the pipeline, or choose another"
                + " model"
        case .connect, .tls, .proxy, .redirect, .notJSON:
            "\(error.message); the address comes from \(addressVariable) where that is set"
        default:
            error.message
        }
    }
}

extension String {
    /// The text without a full stop at its end, for what goes on behind a semicolon.
    var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
