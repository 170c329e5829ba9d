@testable import BatchExecution

/// Runs an operation for each number, in simulated time.
///
/// - Returns: The results as they came.
@discardableResult
func simulatedRun(
    _ inputs: Range<Int>,
    concurrency: Int = 8,
    batch: BatchPolicy? = nil,
    candidates: [StatedLimits] = [.unknown],
    order: ExecutionPolicy.Order = .completion,
    opening: ExecutionPolicy.Opening = .atOnce,
    deadline: Duration? = nil,
    _ operation:
        @escaping @Sendable (SimulatedClock, Int, TestAttempt) async throws(TestFailure)
        -> Answer<String>
) throws -> [TestResult] {
    try Simulation.run { clock in
        let policy = ExecutionPolicy(
            batch: try batch ?? BatchPolicy(maxConcurrent: concurrency),
            candidates: candidates,
            deadline: deadline,
            order: order,
            opening: opening
        )
        return try await Executor(
            policy: policy,
            clock: clock,
            random: SeededGenerator(seed: 5)
        ).run(items(inputs)) { input, attempt throws(TestFailure) in
            try await operation(clock, input, attempt)
        } body: { (run: TestRun) in
            await run.results.reduce(into: []) { $0.append($1) }
        }
    }
}

/// An item for each number.
func items(_ inputs: Range<Int>) -> Series<WorkItem<Int>> {
    Series(inputs.map { WorkItem($0) })
}
