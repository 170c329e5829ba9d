import HTTPTransport

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

extension AnthropicError {
    /// The error for a page in place of an answer; `nil` for a response that is none.
    init?(pageIn response: HTTPResponse) {
        guard let page = WebPage(headers: response.headers, body: response.body) else { return nil }
        self.init(
            code: .webPage,
            message: "a web page came where the Messages API should answer; check that the base URL"
                + " is that of the API, and whether a login or a proxy stands before it",
            status: response.status,
            requestID: response.headers.requestID
        )
        self.page = page
    }
}

extension HTTPResponse {
    /// What a response must hold.
    ///
    /// - Parameters:
    ///   - part: What was found; `nil` where it is missing.
    ///   - name: What it is called.
    /// - Returns: What was found.
    /// - Throws: An `AnthropicError` where it is missing.
    func part<Part>(_ part: Part?, _ name: String) throws(AnthropicError) -> Part {
        if let part { return part }
        var error = AnthropicError(
            notJSON: "it has no \(name)",
            status: status,
            requestID: headers.requestID
        )
        error.isForeign = true
        throw error
    }
}

extension HeaderFields {
    /// The id of the request.
    var requestID: String? { self["request-id"] ?? self["x-request-id"] }
}
