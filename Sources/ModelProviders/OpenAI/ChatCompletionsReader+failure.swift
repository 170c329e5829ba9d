import AnalysisCore
import AnthropicKit
import HTTPTransport
import JSON

extension ChatCompletionsReader {
    /// The failure that a response with another status than 200 means.
    func failure(status: Int, headers: HeaderFields, body: [UInt8]) -> ProviderFailure {
        let json = try? JSONReader.value(of: body)
        var failure = failure(status: status, error: json?["error"] ?? json?["detail"])
        failure.requestID = requestID(headers)
        failure.retryAfter = RetryAfter.wait(in: headers)
        failure.rateLimits = RateLimitState(openAI: headers)
        if !failure.endsRun, let said = headers["x-should-retry"].flatMap({ Bool($0.lowercased()) })
        {
            failure.isRetryable = said
        }
        if 300..<400 ~= status {
            let target = headers["location"].map { " to \(HTTPRequest.origin(of: $0))" } ?? ""
            failure.message =
                "the server redirects\(target) (HTTP \(status)), which is not followed, so that the"
                + " key stays with its host; set OPENAI_BASE_URL to where the API is"
        }
        return failure
    }

    /// What OpenAI calls an account that cannot pay.
    private static let unpaid: Set<String> = [
        "insufficient_quota", "billing_not_active", "billing_hard_limit_reached",
    ]

    /// The failure for an error object, which some servers write as a mere string.
    func failure(status: Int, error: JSONValue?) -> ProviderFailure {
        let words = error?["message"]?.string ?? error?.string
        let said = words.map { ": \(redaction.cleaned($0))" } ?? ""
        let led = said.withoutStop
        let kinds = [error?["code"]?.string, error?["type"]?.string].compactMap { $0 }
        let text = (words ?? "").lowercased()
        let isTooLong =
            kinds.contains("context_length_exceeded")
            || kinds.contains("exceed_context_size_error")
            || status == 400 && (text.contains("context length") || text.contains("context size"))
        let isUnpaid =
            kinds.contains {
                Self.unpaid.contains($0) || $0.hasSuffix("spend_limit_reached")
            } || [400, 429].contains(status) && text.contains("api usage limits")

        let (reason, message, isRetryable): (FailureReason, String, Bool) =
            switch status {
            case _ where isTooLong:
                (
                    .contextTooLong,
                    "the prompt does not fit into the model's context\(led); send less at once",
                    false
                )
            case _ where isUnpaid:
                (
                    .providerUnusable,
                    "the account cannot pay, or its limit is reached\(led); see its billing page",
                    false
                )
            case 300..<400:
                (.providerUnusable, "the server redirects", false)
            case 401:
                (
                    .providerUnusable,
                    "the API refused the key (HTTP 401)\(led); it comes from OPENAI_API_KEY", false
                )
            case 402, 403:
                (
                    .providerUnusable,
                    "the API refused access (HTTP \(status))\(led); see what the account and the key"
                        + " in OPENAI_API_KEY may use", false
                )
            case 404:
                (
                    .providerUnusable,
                    "the API does not know what was asked for (HTTP 404)\(led); check the model's"
                        + " name and OPENAI_BASE_URL", false
                )
            case 408, 504: (.timeout, "the answer took too long (HTTP \(status))\(said)", true)
            case 409: (.serverError, "the request was in conflict (HTTP 409)\(said)", true)
            case 413:
                (
                    .contextTooLong,
                    "the request is too large (HTTP 413)\(led); send less at once", false
                )
            case 429: (.rateLimited, "the rate limit is reached (HTTP 429)\(said)", true)
            case 400..<500:
                (
                    .rejected,
                    "the API refused the request (HTTP \(status))\(led); change what it names in"
                        + " the pipeline, or choose another model", false
                )
            case 503, 529: (.overloaded, "the API is overloaded (HTTP \(status))\(said)", true)
            default: (.serverError, "the API failed (HTTP \(status))\(said)", true)
            }
        return ProviderFailure(
            reason: reason,
            message: message,
            status: status,
            isRetryable: isRetryable,
            endsRun: reason == .providerUnusable
        )
    }
}

extension ProviderFailure {
    /// The failure for what the network did.
    init(_ error: HTTPTransportError, hasAnswered: Bool) {
        let isConnection = [.connect, .tls, .proxy].contains(error.code)
        let endsRun =
            isConnection && !hasAnswered || [.invalidRequest, .shutDown].contains(error.code)
        let reason: FailureReason =
            switch error.code {
            case _ where endsRun: .providerUnusable
            case .timeout, .idle: .timeout
            case .tooLarge, .malformed: .serverError
            default: .network
            }
        let hint =
            isConnection || error.code == .invalidRequest
            ? "; the address comes from OPENAI_BASE_URL where that is set" : ""
        self.init(
            reason: reason,
            message: "\(error)\(hint)",
            isRetryable: error.isRetryable && !endsRun,
            endsRun: endsRun,
            mayHaveBeenServed: error.requestWasSent
        )
    }
}
