/// A run that is under way: its results, what it has done so far, and the way to stop it.
public struct BatchRun<Input: Sendable, Output: Sendable, Reason: Error>: Sendable {
    let execution: Execution<Input, Output, Reason>

    /// The results, each once, in the order that the policy says.
    ///
    /// Whoever takes them sets the pace: the run gets only so far ahead.
    public var results: Results { Results(execution: execution) }

    /// What was done so far.
    public var metrics: BatchMetrics { execution.metrics }

    /// What was learned so far of the limits of each candidate, in their order.
    public var lessons: [LimitsLesson] { execution.lessons }

    /// Sends nothing more: requests that are under way come to their end, and all other items, those
    /// that the source still gives included, are delivered as not run.
    ///
    /// - Parameter reason: What is delivered; the first call's reason stands.
    public func stopAdmitting(_ reason: NotRunReason = .interrupted) {
        execution.stop(reason)
    }

    /// The results of a run.
    public struct Results: AsyncSequence, Sendable {
        /// A result.
        public typealias Element = WorkResult<Input, Output, Reason>
        /// Failures of items are results.
        public typealias Failure = Never

        fileprivate let execution: Execution<Input, Output, Reason>

        /// An iterator; several share the results among them.
        public func makeAsyncIterator() -> Iterator {
            Iterator(execution: execution)
        }

        /// Takes one result after the other.
        public struct Iterator: AsyncIteratorProtocol {
            fileprivate let execution: Execution<Input, Output, Reason>

            /// The next result; `nil` when all have been taken, or when the task is cancelled.
            public func next(
                isolation actor: isolated (any Actor)? = #isolation
            ) async -> WorkResult<Input, Output, Reason>? {
                await execution.nextResult()
            }
        }
    }
}
