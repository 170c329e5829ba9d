import HTTPTransport
import JSON

extension AnthropicClient {
    /// Asks and waits for the whole answer.
    ///
    /// Answers of more than some 20,000 tokens take minutes: stream those.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The answer; a refusal and a cut answer are answers too, see `stopReason`.
    /// - Throws: An `AnthropicError`.
    public func createMessage(
        _ request: MessageRequest
    ) async throws(AnthropicError) -> MessageResponse {
        try await createMessage(request, within: configuration.timeout)
    }

    /// Asks and waits for the whole answer, for no longer than a limit.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - limit: How long the call may take, in place of the configuration's `timeout`.
    /// - Returns: The answer; a refusal and a cut answer are answers too, see `stopReason`.
    /// - Throws: An `AnthropicError`.
    public func createMessage(
        _ request: MessageRequest,
        within limit: Duration
    ) async throws(AnthropicError) -> MessageResponse {
        var (prepared, notes) = try self.request(asking: request, for: .create)
        prepared.timeout = limit
        prepared.headTimeout = configuration.firstByteTimeout
        prepared.idleTimeout = configuration.wholeIdleTimeout
        let (json, response) = try await send(prepared, for: request)
        return try message(json, response, notes: notes)
    }

    @inline(never)
    private func message(
        _ json: JSONValue,
        _ response: HTTPResponse,
        notes: [String]
    ) throws(AnthropicError) -> MessageResponse {
        var message: MessageResponse
        do {
            message = try response.part(MessageResponse(json), "content")
        } catch {
            var error = error
            // A message without content is an odd one, but no sign of another API.
            if json["type"]?.string == "message" { error.isForeign = false }
            throw unreadable(response, error)
        }
        message.requestID = response.headers.requestID
        message.rateLimits = RateLimits(response.headers)
        message.notes = notes
        return message
    }

    /// Asks and hands the answer over as it comes.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The events of the answer.
    /// - Throws: An `AnthropicError` if no answer began.
    public func streamMessage(
        _ request: MessageRequest
    ) async throws(AnthropicError) -> MessageStream {
        try await streamMessage(request, within: configuration.streamTimeout)
    }

    /// Asks and hands the answer over as it comes, for no longer than a limit.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - limit: How long the stream may take as a whole, in place of the configuration's
    ///     `streamTimeout`.
    /// - Returns: The events of the answer.
    /// - Throws: An `AnthropicError` if no answer began.
    public func streamMessage(
        _ request: MessageRequest,
        within limit: Duration
    ) async throws(AnthropicError) -> MessageStream {
        var (prepared, notes) = try self.request(asking: request, for: .stream)
        prepared.headTimeout = configuration.firstByteTimeout ?? configuration.timeout
        prepared.timeout = limit
        prepared.idleTimeout = configuration.idleTimeout
        let response = try await stream(prepared, for: request)
        let type = response.headers["content-type"] ?? "nothing"
        guard type.lowercased().hasPrefix("text/event-stream") else {
            let page = AnthropicError(
                pageIn: HTTPResponse(status: response.status, headers: response.headers)
            )
            if let page { throw page }
            throw AnthropicError(
                notJSON: "it is no event stream",
                status: response.status,
                requestID: response.headers.requestID
            )
        }
        return MessageStream(response: response, notes: notes, redaction: redaction(for: request))
    }

    /// Counts the input tokens that a request would have; costs nothing.
    ///
    /// - Parameter request: What would be asked.
    /// - Returns: The number of tokens, an estimate by the API.
    /// - Throws: An `AnthropicError`.
    public func countTokens(_ request: MessageRequest) async throws(AnthropicError) -> Int {
        let (prepared, _) = try self.request(asking: request, for: .count)
        let (json, response) = try await send(prepared, for: request)
        return try response.part(json["input_tokens"]?.count, "number of tokens")
    }
}
