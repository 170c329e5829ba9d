import HTTPTransport
import JSON

extension AnthropicError {
    /// The error for a response that is none with an answer.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - headers: The header fields.
    ///   - body: The body, or its beginning.
    ///   - redaction: What must not be shown.
    init(status: Int, headers: HeaderFields, body: [UInt8], redaction: Redaction) {
        let json = try? JSONReader.value(of: body)
        let inner = json?["error"]
        let type = inner?["type"]?.string
        let said = inner?["message"]?.string ?? ""
        let detail = redaction.message(said)
        let apiCode = inner?["details"]?["error_code"]?.string.map { redaction.cleaned($0) }
        let code = Self.code(status: status, type: type, apiErrorCode: apiCode, said: said)
        self.init(
            code: code,
            message: Self.message(code, status: status, detail: detail, headers: headers),
            status: status,
            errorType: type.map { redaction.cleaned($0) },
            apiErrorCode: apiCode,
            requestID: (headers.requestID ?? json?["request_id"]?.string)
                .map { redaction.cleaned($0) },
            retryAfter: RetryAfter.wait(in: headers),
            shouldRetry: headers["x-should-retry"].flatMap { Bool($0.lowercased()) },
            rateLimits: RateLimits(headers)
        )
    }

    /// The error for an error object where an answer was expected: an event of a stream, a result
    /// of a batch, or a response whose status says that all is well.
    ///
    /// - Parameters:
    ///   - event: The object.
    ///   - place: Where it stood, to begin the message with.
    ///   - status: The HTTP status; `nil` where it says nothing about the error.
    ///   - requestID: The id of the request.
    ///   - usage: What had been used before.
    ///   - redaction: What must not be shown.
    init(
        event: JSONValue,
        place: String = "",
        status: Int? = 200,
        requestID: String?,
        usage: Usage? = nil,
        redaction: Redaction
    ) {
        // Some servers send what stands inside `error` without it.
        let inner = event["error"]?.object != nil ? event["error"] : event
        let type = inner?["type"]?.string ?? ""
        let said = inner?["message"]?.string ?? ""
        let detail = redaction.message(said)
        let apiCode = inner?["details"]?["error_code"]?.string.map { redaction.cleaned($0) }
        let code = Self.code(
            status: Self.status(ofType: type),
            type: type,
            apiErrorCode: apiCode,
            said: said
        )
        let message = Self.message(code, status: nil, detail: detail, headers: HeaderFields())
        self.init(
            code: code,
            message: place + message,
            status: status,
            errorType: redaction.cleaned(type),
            apiErrorCode: apiCode,
            requestID: requestID.map { redaction.cleaned($0) },
            usage: usage
        )
    }

    private static func status(ofType type: String) -> Int {
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

    private static func code(
        status: Int,
        type: String?,
        apiErrorCode: String?,
        said: String
    ) -> Code {
        if apiErrorCode?.hasSuffix("spend_limit_reached") == true
            || [400, 429].contains(status) && said.contains("API usage limits")
        {
            return .spendLimit
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

    private static func message(
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

extension AnthropicError {
    /// The error for what the network did.
    init(_ error: HTTPTransportError) {
        let code: Code =
            switch error.code {
            case .connect: .connect
            case .tls: .tls
            case .proxy: .proxy
            case .timeout, .idle: .timeout
            case .reset: .reset
            case .cut: .cut
            case .tooLarge: .tooLarge
            case .malformed: .notJSON
            case .cancelled: .cancelled
            default: .configuration
            }
        self.init(
            code: code,
            message: error.description,
            requestWasSent: error.requestWasSent,
            cause: error
        )
    }

    /// The error for an answer that is not what the API answers.
    init(notJSON reason: String, status: Int, requestID: String?) {
        self.init(
            code: .notJSON,
            message: "the answer is not one of the Messages API: \(reason);"
                + " check that the base URL is that of the API",
            status: status,
            requestID: requestID
        )
    }
}

extension HeaderFields {
    /// The id of the request.
    var requestID: String? { self["request-id"] ?? self["x-request-id"] }
}
