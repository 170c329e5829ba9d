/// What a client of the Messages API can do; a seam for those who test against a stand-in.
public protocol AnthropicAPIProtocol: Sendable {
    /// Asks and waits for the whole answer.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The answer.
    /// - Throws: An `AnthropicError`.
    func createMessage(_ request: MessageRequest) async throws(AnthropicError) -> MessageResponse

    /// Asks and hands the answer over as it comes.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The events of the answer.
    /// - Throws: An `AnthropicError` if no answer began.
    func streamMessage(_ request: MessageRequest) async throws(AnthropicError) -> MessageStream

    /// Counts the input tokens that a request would have; costs nothing.
    ///
    /// - Parameter request: What would be asked.
    /// - Returns: The number of tokens, an estimate by the API.
    /// - Throws: An `AnthropicError`.
    func countTokens(_ request: MessageRequest) async throws(AnthropicError) -> Int
}
