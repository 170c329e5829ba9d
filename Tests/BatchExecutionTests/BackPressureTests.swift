import Synchronization
import Testing

@testable import BatchExecution

/// What is in flight is bounded, and nobody is overtaken.
struct BackPressureTests {
    @Test("A large request waits for its turn under a limit, and is not overtaken")
    func noStarvation() throws {
        let order = Log<Int>()
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                candidates: [try StatedLimits(inputTokensPerMinute: 60_000)],
                opening: .atOnce
            )
            let source = Series(
                (0..<50).map {
                    let tokens = $0 == 20 ? 5000 : 20
                    return WorkItem($0, estimate: RequestEstimate(inputTokens: tokens))
                }
            )
            try await Executor(policy: policy, clock: clock)
                .run(source) { input, _ throws(TestFailure) in
                    order.append(input)
                    try await clock.work(.milliseconds(1))
                    let usage = AttemptUsage.reported(TokenUsage(input: input == 20 ? 5000 : 20))
                    return Answer("", usage: usage)
                } body: { (run: TestRun) in
                    for await _ in run.results {}
                }
        }
        #expect(order.entries == Array(0..<50))
    }

    @Test("Items in flight are bounded by their memory; one that is larger goes alone")
    func memory() throws {
        let inFlight = Mutex((bytes: 0, peak: 0))
        let sizes = (0..<60).map { $0 == 30 ? 5000 : 100 + $0 }
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 20, maxMemory: 1000),
                opening: .atOnce
            )
            let source = Series(sizes.map { WorkItem($0, bytes: $0) })
            try await Executor(policy: policy, clock: clock)
                .run(source) { bytes, _ throws(TestFailure) in
                    inFlight.withLock { state in
                        state.bytes += bytes
                        if bytes < 5000 { state.peak = max(state.peak, state.bytes) }
                    }
                    try await clock.work(.seconds(1))
                    inFlight.withLock { $0.bytes -= bytes }
                    return Answer("")
                } body: { (run: TestRun) in
                    var count = 0
                    for await _ in run.results { count += 1 }
                    #expect(count == sizes.count)
                }
        }
        #expect(inFlight.withLock { $0.peak } <= 1000 + 160)
    }

    @Test(
        "Whoever takes the results sets the pace",
        arguments: [ExecutionPolicy.Order.completion, .input]
    )
    func backPressure(order: ExecutionPolicy.Order) throws {
        let taken = Mutex(0)
        let most = Mutex(0)
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 4),
                order: order,
                opening: .atOnce
            )
            let arrived = Mutex(0)
            let source = AsyncStream<WorkItem<Int>> {
                arrived.withLock { count in
                    count += 1
                    most.withLock { [taken = taken.withLock(\.self)] most in
                        most = max(most, count - taken)
                    }
                    return count <= 5000 ? WorkItem(count) : nil
                }
            }
            try await Executor(policy: policy, clock: clock)
                .run(source) { _, _ throws(TestFailure) in
                    Answer("")
                } body: { (run: TestRun) in
                    for await _ in run.results {
                        taken.withLock { $0 += 1 }
                        try await clock.sleep(for: .milliseconds(1))
                    }
                }
        }
        #expect(taken.withLock(\.self) == 5000)
        #expect(most.withLock(\.self) <= (order == .input ? 1030 : 70))
    }

    @Test("Open tokens are bounded over all batches; a request that is larger goes alone")
    func openTokens() throws {
        let open = Mutex((tokens: 0, peak: 0, alone: true))
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxTokens: 50, maxConcurrent: 20, maxOpenTokens: 100),
                opening: .atOnce
            )
            let source = Series(
                [30, 30, 30, 30, 500, 30, 60, 41, 60].map {
                    WorkItem($0, estimate: RequestEstimate(inputTokens: $0))
                }
            )
            try await Executor(policy: policy, clock: clock)
                .run(source) { tokens, _ throws(TestFailure) in
                    open.withLock { open in
                        open.tokens += tokens
                        if tokens == 500 { open.alone = open.tokens == 500 }
                        open.peak = max(open.peak, tokens == 500 ? 0 : open.tokens)
                    }
                    try await clock.work(.seconds(1))
                    open.withLock { $0.tokens -= tokens }
                    return Answer("")
                } body: { (run: TestRun) in
                    for await _ in run.results {}
                }
        }
        #expect(open.withLock { $0.peak } <= 100)
        #expect(open.withLock { $0.alone })
    }
}
