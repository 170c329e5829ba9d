public import CoreMetrics

/// Runs an operation on every item of a series: as many at once as the policy, the limits of the
/// server and the memory allow, again where it failed in passing, and within the budget.
///
/// ```swift
/// let executor = Executor(policy: ExecutionPolicy(batch: try BatchPolicy(maxConcurrent: 100)))
/// try await executor.run(items) { input, attempt throws(AttemptFailure<MyError>) in
///     try await answer(input, candidate: attempt.candidate)
/// } body: { run in
///     for await result in run.results { … }
/// }
/// ```
///
/// Every item of the source gives exactly one result, which carries its input. Nothing that the
/// executor starts outlives ``run(_:operation:body:)``.
public struct Executor<Time: Clock>: Sendable where Time.Duration == Duration {
    /// How it works.
    public let policy: ExecutionPolicy

    private let clock: Time
    private let random: any RandomNumberGenerator & Sendable
    private let publisher: MetricsPublisher?
    private let permits: (any PermitSource)?

    /// An executor.
    ///
    /// - Parameters:
    ///   - policy: How it works.
    ///   - clock: Measures latencies and delays.
    ///   - random: The source of the jitter of delays.
    ///   - permits: Who holds limits and a budget that it shares with other processes; `nil` where
    ///     they are its own.
    ///   - metrics: Where to publish what happens; `nil` publishes nothing.
    public init(
        policy: ExecutionPolicy,
        clock: Time,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        permits: (any PermitSource)? = nil,
        metrics: (any MetricsFactory)? = nil
    ) {
        self.policy = policy
        self.clock = clock
        self.random = random
        self.permits = permits
        publisher = metrics.map(MetricsPublisher.init)
    }

    /// Runs an operation on every item of a source.
    ///
    /// - Parameters:
    ///   - source: The items; it is asked for the next one only when there is room for it.
    ///   - parts: Divides the input of an item that has failed for what it holds, so that its parts
    ///     are asked one by one before another candidate is; none, or `nil`, leaves it failed. The
    ///     parts have its index and batch, and what it took is divided among them. A part whose
    ///     output is there is delivered at once, also after a stop.
    ///   - operation: Makes one attempt for one item. It is to end soon after its task is cancelled,
    ///     as it is at the deadline.
    ///   - body: Takes the results. When it returns, what is still under way is cancelled.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` or the source throws, after the source's earlier items have been
    ///   delivered, or `CancellationError`. Failures of items are results.
    public func run<Source, Input, Output, Reason, Value>(
        _ source: Source,
        dividing parts: (
            @Sendable (Input, AttemptFailure<Reason>) -> [WorkPart<Input, Output>]
        )? = nil,
        operation:
            @escaping @Sendable (Input, Attempt<Reason>) async throws(AttemptFailure<Reason>)
            -> Answer<Output>,
        body: (BatchRun<Input, Output, Reason>) async throws -> Value
    ) async throws -> Value
    where Source: AsyncSequence & Sendable, Source.Element == WorkItem<Input> {
        let start = clock.now
        let execution = Execution<Input, Output, Reason>(
            policy: policy,
            random: random,
            sharesLimits: permits != nil,
            publisher: publisher,
            parts: parts
        ) { [clock] in start.duration(to: clock.now) }
        return try await withTaskCancellationHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                defer {
                    execution.cancel()
                    group.cancelAll()
                }
                group.addTask { try await pull(source, into: execution) }
                group.addTask { [clock] in await keepTime(of: execution, clock, since: start) }
                group.addTask { await work(for: execution, policy.batch.maxConcurrent, operation) }
                if let permits { group.addTask { await exchange(execution, with: permits) } }
                let value = try await body(BatchRun(execution: execution))
                try Task.checkCancellation()
                execution.cancel()
                group.cancelAll()
                try await group.waitForAll()
                // Only now nothing is under way any more.
                if let permits { await permits.close(execution.farewell) }
                return value
            }
        } onCancel: {
            execution.cancel()
        }
    }
}

extension Executor where Time == ContinuousClock {
    /// An executor on the system's monotonic clock.
    public init(
        policy: ExecutionPolicy,
        permits: (any PermitSource)? = nil,
        metrics: (any MetricsFactory)? = nil
    ) {
        self.init(policy: policy, clock: ContinuousClock(), permits: permits, metrics: metrics)
    }
}

/// Moves items from a source into a run as long as there is room.
private func pull<Source, Input, Output, Reason>(
    _ source: Source,
    into execution: Execution<Input, Output, Reason>
) async throws where Source: AsyncSequence, Source.Element == WorkItem<Input> {
    // Also where the source throws: what it gave before is brought to its end.
    defer { execution.endSource() }
    do {
        var iterator = source.makeAsyncIterator()
        while let item = try await iterator.next(isolation: #isolation) {
            if !execution.add(item), await !execution.room() { return }
        }
    } catch {
        // However a source tells that it was cancelled, it is not its failure.
        if !execution.isCancelled { throw error }
    }
}

/// Sets the timers of a run.
///
/// One that is not needed any more is left to go off: then the run finds that there is nothing to do.
private func keepTime<Input, Output, Reason, Time: Clock>(
    of execution: Execution<Input, Output, Reason>,
    _ clock: Time,
    since start: Time.Instant
) async where Time.Duration == Duration {
    await withDiscardingTaskGroup { group in
        while let time = await execution.nextTimer() {
            group.addTask {
                try? await clock.sleep(until: start.advanced(by: time), tolerance: .zero)
                execution.timerFired(time)
            }
        }
        group.cancelAll()
    }
}

/// Exchanges permits with whoever gives them, one time after the other.
private func exchange<Input, Output, Reason>(
    _ execution: Execution<Input, Output, Reason>,
    with permits: any PermitSource
) async {
    while let request = await execution.nextPermitRequest() {
        execution.take(await permits.exchange(request))
    }
}

/// Makes attempts, so many at once; when the run breaks off what is under way, they are cancelled.
private func work<Input, Output, Reason>(
    for execution: Execution<Input, Output, Reason>,
    _ count: Int,
    _ operation:
        @escaping @Sendable (Input, Attempt<Reason>) async throws(AttemptFailure<Reason>)
        -> Answer<Output>
) async {
    await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<count {
            group.addTask {
                await work(for: execution, operation)
                return false
            }
        }
        group.addTask { await execution.untilBrokenOff() }
        for await isBrokenOff in group where isBrokenOff { group.cancelAll() }
    }
}

/// Makes one attempt after the other.
private func work<Input, Output, Reason>(
    for execution: Execution<Input, Output, Reason>,
    _ operation:
        @Sendable (Input, Attempt<Reason>) async throws(AttemptFailure<Reason>)
        -> Answer<Output>
) async {
    var next = await execution.nextJob()
    while let job = next {
        let outcome: Execution<Input, Output, Reason>.Outcome
        do throws(AttemptFailure<Reason>) {
            outcome = .success(try await operation(job.input, job.attempt))
        } catch {
            outcome = .failure(error)
        }
        next = execution.finish(job, outcome)
        if next == nil { next = await execution.nextJob() }
    }
}
