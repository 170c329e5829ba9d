extension AnthropicClient {
    /// Does something again as long as the configuration allows.
    ///
    /// - Parameters:
    ///   - isRepeatable: Whether doing it twice does no harm. If not, it is done again only where
    ///     the API refused it or never saw it.
    ///   - operation: What is done.
    /// - Returns: What the operation returns.
    /// - Throws: The last error; `.cancelled` if the task is cancelled during a wait.
    func retrying<Result>(
        isRepeatable: Bool = true,
        _ operation: () async throws(AnthropicError) -> Result
    ) async throws(AnthropicError) -> Result {
        var done = 0
        while true {
            let error: AnthropicError
            do {
                return try await operation()
            } catch let failure {
                error = failure
            }
            guard let delay = delay(after: error, done: done, isRepeatable: isRepeatable) else {
                throw error
            }
            done += 1
            do {
                try await Task.sleep(for: delay)
            } catch {
                throw AnthropicError(
                    code: .cancelled,
                    message: "the task was cancelled while it waited to ask again",
                    requestWasSent: false
                )
            }
        }
    }

    /// How long to wait before doing it again; `nil` where it is not to be done again.
    @inline(never)
    private func delay(after error: AnthropicError, done: Int, isRepeatable: Bool) -> Duration? {
        let isSafe = isRepeatable || !error.requestWasSent || (error.status ?? 200) != 200
        guard isSafe else { return nil }
        let jitter = Double.random(in: 0...1)
        return configuration.retries.delay(after: error, done: done, jitter: jitter)
    }
}
