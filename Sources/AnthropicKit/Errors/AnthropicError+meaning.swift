import HTTPTransport

extension AnthropicError {
    /// The status that a type of error comes with.
    static func status(ofType type: String) -> Int {
        switch type {
        case "invalid_request_error": 400
        case "authentication_error": 401
        case "billing_error": 402
        case "permission_error": 403
        case "not_found_error": 404
        case "conflict_error": 409
        case "request_too_large": 413
        case "rate_limit_error": 429
        case "timeout_error": 504
        case "overloaded_error": 529
        default: 500
        }
    }

    /// The code for what the API answered.
    ///
    /// What is said about the account counts only where it does not repeat what was sent: no document
    /// is to end a run.
    static func code(
        status: Int,
        type: String?,
        apiErrorCode: String?,
        said: String,
        evidence: String
    ) -> Code {
        if apiErrorCode?.hasSuffix("spend_limit_reached") == true
            || [400, 429].contains(status) && evidence.contains("API usage limits")
        {
            return .spendLimit
        }
        if status == 400 && evidence.lowercased().contains("credit balance is too low") {
            return .billing
        }
        if type == "exceed_context_size_error" || status == 400 && isTooLong(said) {
            return .promptTooLong
        }
        switch (status, type) {
        case (300..<400, _): return .redirect
        case (_, "overloaded_error"): return .overloaded
        case (_, "billing_error"): return .billing
        case (401, _): return .authentication
        case (402, _): return .billing
        case (403, _): return .permission
        case (404, _): return .notFound
        case (408, _): return .requestTimeout
        case (409, _): return .conflict
        case (413, _): return .requestTooLarge
        case (429, _): return .rateLimit
        case (504, _): return .gatewayTimeout
        case (529, _): return .overloaded
        case (400..<500, _): return .invalidRequest
        default: return .api
        }
    }

    /// Whether a message says that the prompt does not fit into the model's context.
    private static func isTooLong(_ said: String) -> Bool {
        let said = said.lowercased()
        return [
            "prompt is too long", "exceed context limit", "context window", "input is too long",
        ]
        .contains { said.contains($0) }
    }

    /// What happened, in words, and what to do about it.
    static func message(
        _ code: Code,
        status: Int?,
        detail: String,
        headers: HeaderFields
    ) -> String {
        let said = detail.isEmpty ? "" : ": \(detail)"
        // Advice follows behind a semicolon, not behind a full stop.
        let led = said.hasSuffix(".") ? said.dropLast() : said[...]
        let http = status.map { " (HTTP \($0))" } ?? ""
        switch code {
        case .authentication:
            return
                "the API refused the key\(http)\(led); check that it is complete and not revoked"
        case .billing:
            return
                "the API refused for lack of payment\(http)\(led); see the account's billing page"
        case .permission:
            return
                "the key is not allowed to do this\(http)\(led); use a key of a workspace that is"
        case .notFound:
            return "the API does not know what was asked for\(http)\(led);"
                + " check the model's name and the base URL"
        case .rateLimit:
            return "the rate limit is reached\(http)\(said)"
        case .spendLimit:
            return
                "the spending limit is reached\(http)\(led); raise it or wait for the next period"
        case .requestTooLarge:
            return "the request is too large\(http)\(led); send less at once"
        case .promptTooLong:
            return
                "the prompt does not fit into the model's context\(http)\(led); send less at once"
        case .overloaded:
            return "the API is overloaded\(http)\(said)"
        case .redirect:
            let target = headers["location"].map { " to \(HTTPRequest.origin(of: $0))" } ?? ""
            return "the server redirects\(target)\(http), which is not followed, so that the key"
                + " stays with its host; set the base URL to where the API is"
        case .invalidRequest:
            return "the API refused the request\(http)\(said)"
        case .requestTimeout, .gatewayTimeout:
            return "the answer took too long\(http)\(said)"
        case .conflict:
            return "the request was in conflict with another\(http)\(said)"
        default:
            return "the API failed\(http)\(said)"
        }
    }
}
