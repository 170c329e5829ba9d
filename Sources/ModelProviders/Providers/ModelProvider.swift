public import AnalysisCore

/// Who answers requests: a remote API or the embedded model.
public protocol ModelProvider: Sendable {
    /// Sends one request once; retrying is the executor's business.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - onPartialText: Called with the whole text so far as it grows, where the provider can
    ///     stream; `nil` asks for no streaming.
    /// - Returns: The answer as it came, not yet read.
    /// - Throws: A `ProviderFailure`; a cancelled task ends in one whose reason is `.network` and
    ///   that is not retryable.
    func answer(
        to request: ModelRequest,
        onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer

    /// Counts the input tokens of a request exactly, where the provider can; `nil` where it cannot.
    ///
    /// - Parameter request: What would be asked.
    /// - Returns: The number of input tokens, or `nil`.
    /// - Throws: A `ProviderFailure`.
    func countTokens(of request: ModelRequest) async throws(ProviderFailure) -> Int?

    /// A request as it is sent, for people to read: the JSON of its body, or the text that a small
    /// model completes.
    func rendering(of request: ModelRequest) -> String
}
