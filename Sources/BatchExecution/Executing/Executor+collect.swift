extension Executor {
    /// Runs an operation on every item and collects what became of them.
    ///
    /// - Parameters:
    ///   - items: The items.
    ///   - operation: Makes one attempt for one item.
    /// - Returns: The outputs and failures by the place of their item.
    /// - Throws: `CancellationError` if the task is cancelled. Failures of items are results.
    public func collect<Input, Output, Reason>(
        _ items: [WorkItem<Input>],
        operation:
            @escaping @Sendable (Input, Attempt<Reason>) async throws(AttemptFailure<Reason>)
            -> Answer<Output>
    ) async throws -> BatchResult<Output, AttemptFailure<Reason>> {
        let source = AsyncStream { continuation in
            for item in items { continuation.yield(item) }
            continuation.finish()
        }
        var result = try await run(source, operation: operation) {
            (run: BatchRun<Input, Output, Reason>) in
            var result = BatchResult<Output, AttemptFailure<Reason>>()
            for await item in run.results {
                switch item.outcome {
                case .succeeded(let output): result.successful.append((item.index, output))
                case .failed(let failure): result.failed.append((item.index, failure))
                case .notRun(let reason): result.notRun.append((item.index, reason))
                }
            }
            return result
        }
        result.successful.sort { $0.index < $1.index }
        result.failed.sort { $0.index < $1.index }
        result.notRun.sort { $0.index < $1.index }
        return result
    }
}
