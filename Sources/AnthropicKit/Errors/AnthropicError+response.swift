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
        let code = Self.code(
            status: status,
            type: type,
            apiErrorCode: apiCode,
            said: said,
            evidence: redaction.evidence(said)
        )
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
        page = WebPage(headers: headers, body: body)
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
            said: said,
            evidence: redaction.evidence(said)
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
}
