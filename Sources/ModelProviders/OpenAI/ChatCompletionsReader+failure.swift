import AnalysisCore
import AnthropicKit
import HTTPTransport
import JSON

extension ChatCompletionsReader {
    /// The failure that a response with another status than 200 means.
    func failure(status: Int, headers: HeaderFields, body: [UInt8]) -> ProviderFailure {
        let wait = RetryAfter.wait(in: headers)
        if let page = WebPage(headers: headers, body: body),
            let failure = failure(page, status: status, retryAfter: wait)
        {
            return failure
        }
        let json = try? JSONReader.value(of: body)
        var failure = failure(status: status, error: json?["error"] ?? json?["detail"] ?? json)
        failure.requestID = requestID(headers)
        failure.retryAfter = wait ?? failure.retryAfter
        failure.rateLimits = RateLimits(openAI: headers)
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

    /// The failure that a web page means; `nil` where only its status tells.
    func failure(_ page: WebPage, status: Int, retryAfter: Duration? = nil) -> ProviderFailure? {
        ProviderFailure(
            page,
            status: status,
            retryAfter: retryAfter,
            hasAnswered: hasAnswered,
            redaction: redaction,
            variables: "OPENAI"
        )
    }

    /// The failure for an error object, which some servers write as a mere string.
    func failure(status: Int, error: JSONValue?) -> ProviderFailure {
        let words = error?["message"]?.string ?? error?.string
        let cleaned = words.map { redaction.cleaned($0) } ?? ""
        let said = cleaned.isEmpty ? "" : ": \(cleaned)"
        let kinds = ["code", "type", "error_type"].compactMap { error?[$0]?.string }
        let meaning =
            kinds.contains { $0.hasSuffix("spend_limit_reached") }
            ? .account : RefusalRule.meaning(status: status, kinds: kinds, text: cleaned)
        switch meaning {
        case .schema: knowledge?.schemaWasRefused()
        case .loading: knowledge?.isLoading()
        default: break
        }
        let (reason, message, isRetryable): (FailureReason, String, Bool) =
            if let meaning {
                (
                    meaning.reason,
                    meaning.message(
                        status: status,
                        said: said,
                        variables: "OPENAI",
                        key: keyVariable
                    ),
                    meaning.isRetryable
                )
            } else {
                Self.failure(status: status, said: said, key: keyVariable ?? "OPENAI_API_KEY")
            }
        return ProviderFailure(
            reason: reason,
            message: message,
            status: status,
            retryAfter: reason == .rateLimited ? RetryAfter.wait(in: cleaned) : meaning?.wait,
            isRetryable: isRetryable,
            endsRun: reason == .providerUnusable,
            isStarting: meaning == .loading
        )
    }

    /// What a status means where nothing else tells.
    private static func failure(
        status: Int,
        said: String,
        key: String
    ) -> (reason: FailureReason, message: String, isRetryable: Bool) {
        let led = said.withoutStop
        return switch status {
        case 300..<400: (.providerUnusable, "the server redirects", false)
        case 401:
            (
                .providerUnusable,
                Refusal.key.message(status: status, said: said, variables: "OPENAI", key: key),
                false
            )
        case 402, 403:
            (
                .providerUnusable,
                "the API refused access (HTTP \(status))\(led); see what the account and the key"
                    + " in \(key) may use", false
            )
        case 404, 405:
            (
                .providerUnusable,
                "the API does not know what was asked for (HTTP \(status))\(led); check the model's"
                    + " name and OPENAI_BASE_URL", false
            )
        case 407:
            (
                .providerUnusable,
                "the proxy wants a user name and password (HTTP 407)\(led); give them in"
                    + " HTTPS_PROXY", false
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
