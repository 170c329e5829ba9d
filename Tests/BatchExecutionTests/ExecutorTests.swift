import BatchExecution
import Synchronization
import Testing

struct ExecutorTests {
    @Test("Every input gives one result that carries it", arguments: [1, 3, 100])
    func completes(concurrency: Int) throws {
        let results = try run(0..<50, concurrency: concurrency) { _, input, _ in
            Answer("answer \(input)")
        }
        #expect(results.map(\.input).sorted() == Array(0..<50))
        #expect(results.allSatisfy { $0.index == $0.input && $0.output == "answer \($0.input)" })
    }

    @Test("No input gives no result")
    func empty() throws {
        #expect(try run(0..<0) { _, _, _ in Answer("") }.isEmpty)
    }

    @Test("No more requests are under way than allowed, and no barrier stands between batches")
    func boundedConcurrency() throws {
        let gauge = Gauge()
        let end = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxRequests: 4, maxConcurrent: 4),
                opening: .atOnce
            )
            try await Executor(policy: policy, clock: clock)
                .run(items(0..<40)) { input, _ throws(TestFailure) in
                    gauge.enter()
                    // The first request of each batch takes as long as three others.
                    try await clock.work(.seconds(input.isMultiple(of: 4) ? 3 : 1))
                    gauge.leave()
                    return Answer("")
                } body: { (run: TestRun) in
                    for await _ in run.results {}
                }
            return clock.now.offset
        }
        #expect(gauge.peak == 4)
        // 60 s of work for four; with barriers it would be 30.
        #expect(end <= .seconds(17))
    }

    @Test("An answer holds its place until it is stored and read, which is not the server's time")
    func received() throws {
        let gauge = Gauge()
        let results = Mutex<[TestResult]>([])
        let end = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 16),
                opening: .atOnce
            )
            try await Executor(policy: policy, clock: clock)
                .run(items(0..<160)) { _, attempt throws(TestFailure) in
                    gauge.enter()
                    defer { gauge.leave() }
                    try await clock.work(.seconds(1))
                    let usage = AttemptUsage.reported(RequestUsage(input: 1, picodollars: 3))
                    attempt.received(usage: usage)
                    try await clock.work(.milliseconds(100))
                    return Answer("", usage: usage)
                } body: { (run: TestRun) in
                    for await result in run.results { results.withLock { $0.append(result) } }
                }
            return clock.now.offset
        }
        #expect(gauge.peak == 16)
        #expect(end == .seconds(11))
        #expect(results.withLock { $0.allSatisfy { $0.latency == .seconds(1) } })
        #expect(results.withLock { $0.map(\.usage.requests).reduce(0, +) } == 160)
    }

    @Test("Results come as completed, or in the order of the inputs")
    func order() throws {
        func indices(_ order: ExecutionPolicy.Order) throws -> [Int] {
            try run(0..<6, order: order) { clock, input, _ throws(TestFailure) in
                try await clock.work(.seconds(10 - input))
                return Answer("")
            }.map(\.index)
        }
        #expect(try indices(.completion) == [5, 4, 3, 2, 1, 0])
        #expect(try indices(.input) == [0, 1, 2, 3, 4, 5])
    }

    @Test("A failed attempt is made again, and its result goes to the right input")
    func retries() throws {
        let results = try run(0..<9, order: .input) { _, input, attempt throws(TestFailure) in
            let usage = AttemptUsage.reported(RequestUsage(input: 10, output: 1, picodollars: 7))
            guard input % 3 < attempt.number else {
                throw .planned(.serverError, usage: .rejected)
            }
            return Answer("\(input) at attempt \(attempt.number)", usage: usage)
        }
        #expect(results.map(\.attempts) == [1, 2, 3, 1, 2, 3, 1, 2, 3])
        for result in results {
            #expect(result.output == "\(result.input) at attempt \(result.attempts)")
            #expect(result.earlier.count == result.attempts - 1)
            #expect(result.usage.requests == result.attempts)
            #expect(result.usage.unknown == result.attempts - 1)
            #expect(result.usage.reported.total == 11)
            #expect(result.usage.picodollars == 7)
        }
    }

    @Test("The attempts of an item end, and its last failure is its result")
    func givesUp() throws {
        let results = try run(0..<3) { _, input, _ throws(TestFailure) in
            throw .planned([.overloaded, .refused, .invalidAnswer][input])
        }
        let words = results.sorted { $0.index < $1.index }.map {
            "\($0.attempts) \($0.outcome.word)"
        }
        #expect(words == ["5 overloaded", "1 refused", "2 invalid-answer"])
    }

    @Test("A request in its delay keeps no other from being sent")
    func delaysAreNotInTheWay() throws {
        let end = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 1),
                opening: .atOnce
            )
            return try await Executor(policy: policy, clock: clock)
                .run(items(0..<11)) { input, attempt throws(TestFailure) in
                    if input == 0, attempt.number == 1 { throw .planned(.network) }
                    try await clock.work(.seconds(1))
                    return Answer("")
                } body: { (run: TestRun) in
                    for await _ in run.results {}
                    return clock.now.offset
                }
        }
        #expect(end == .seconds(11))
    }

    @Test("After a stop, requests under way end, and all other inputs are delivered as not run")
    func gracefulStop() throws {
        let words = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 2),
                order: .input,
                opening: .atOnce
            )
            return try await Executor(policy: policy, clock: clock)
                .run(items(0..<100)) { input, _ throws(TestFailure) in
                    try await clock.work(.seconds(1))
                    return Answer("done")
                } body: { (run: TestRun) in
                    var words: [String] = []
                    for await result in run.results {
                        if result.index == 1 { run.stopAdmitting() }
                        words.append(result.outcome.word)
                    }
                    #expect(run.metrics.notRunItems == [.interrupted: 96])
                    #expect(run.metrics.totalRequests == 4)
                    return words
                }
        }
        #expect(
            words == Array(repeating: "done", count: 4)
                + Array(repeating: "not run: interrupted", count: 96)
        )
    }

    @Test("A failure that ends the run lets nothing more be sent")
    func endsRun() throws {
        let results = try run(0..<20, concurrency: 1, order: .input) {
            _,
            input,
            _ throws(TestFailure) in
            if input == 3 { throw .planned(.clientError, scope: .run) }
            return Answer("done")
        }
        let words = results.map(\.outcome.word)
        #expect(words.prefix(4) == ["done", "done", "done", "client-error"])
        #expect(words.dropFirst(4).allSatisfy { $0 == "not run: stopped" })
        #expect(words.count == 20)
    }

    @Test("At the deadline nothing more is sent, and what is under way is cancelled")
    func deadline() throws {
        let words = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 1),
                deadline: .milliseconds(2500),
                order: .input,
                opening: .atOnce
            )
            return try await Executor(policy: policy, clock: clock)
                .run(items(0..<5)) { _, _ throws(TestFailure) in
                    try await clock.work(.seconds(1))
                    return Answer("done")
                } body: { (run: TestRun) in
                    await run.results.reduce(into: []) { $0.append($1.outcome.word) }
                }
        }
        #expect(words == ["done", "done"] + Array(repeating: "not run: deadline", count: 3))
    }

    @Test("After the last start nothing begins, and what is under way comes to its end")
    func lastStart() throws {
        let words = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 1),
                deadline: .milliseconds(2500),
                lastStart: .milliseconds(1200),
                order: .input,
                opening: .atOnce
            )
            let words = try await Executor(policy: policy, clock: clock)
                .run(items(0..<5)) { _, _ throws(TestFailure) in
                    try await clock.work(.seconds(1))
                    return Answer("done")
                } body: { (run: TestRun) in
                    await run.results.reduce(into: []) { $0.append($1.outcome.word) }
                }
            #expect(clock.now.offset == .seconds(2))
            return words
        }
        #expect(words == ["done", "done"] + Array(repeating: "not run: deadline", count: 3))
    }

    @Test("A request that never ends is cancelled at the deadline, and counts as sent")
    func deadlineOfStuckRequests() throws {
        let (end, metrics) = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 4),
                deadline: .seconds(5),
                opening: .atOnce
            )
            let metrics = try await Executor(policy: policy, clock: clock)
                .run(items(0..<9)) { _, _ throws(TestFailure) in
                    try await clock.work(.seconds(100_000))
                    return Answer("")
                } body: { (run: TestRun) in
                    for await result in run.results {
                        #expect(result.outcome.word == "not run: deadline")
                    }
                    return run.metrics
                }
            return (clock.now.offset, metrics)
        }
        #expect(end == .seconds(5))
        #expect(metrics.totalRequests == 4 && metrics.requestsOfUnknownUsage == 4)
        #expect(metrics.notRunItems == [.deadline: 9])
    }

    @Test("Cancellation ends every request at once")
    func cancellation() throws {
        let gauge = Gauge()
        let end = try Simulation.run { clock in
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    let policy = ExecutionPolicy(opening: .atOnce)
                    await #expect(throws: CancellationError.self) {
                        try await Executor(policy: policy, clock: clock)
                            .run(items(0..<100)) { _, _ throws(TestFailure) in
                                gauge.enter()
                                defer { gauge.leave() }
                                try await clock.work(.seconds(1000))
                                return Answer("")
                            } body: { (run: TestRun) in
                                for await _ in run.results {}
                            }
                    }
                }
                try? await clock.sleep(for: .seconds(1))
                group.cancelAll()
            }
            return clock.now.offset
        }
        #expect(end == .seconds(1))
        #expect(gauge.peak == 8)
        #expect(gauge.current == 0)
    }

    @Test("A body that has seen enough ends what is under way")
    func earlyReturn() throws {
        let gauge = Gauge()
        let first = try Simulation.run { clock in
            try await Executor(policy: ExecutionPolicy(opening: .atOnce), clock: clock)
                .run(items(0..<100)) { input, _ throws(TestFailure) in
                    gauge.enter()
                    defer { gauge.leave() }
                    try await clock.work(.seconds(input + 1))
                    return Answer("\(input)")
                } body: { (run: TestRun) in
                    for await result in run.results { return result.output }
                    return nil
                }
        }
        #expect(first == "0")
        #expect(gauge.current == 0)
    }

    @Test("A source that fails lets its earlier items come to their end")
    func failingSource() throws {
        struct SourceFailure: Error {}
        let count = Gauge()
        #expect(throws: SourceFailure.self) {
            try Simulation.run { clock in
                let source = AsyncThrowingStream<WorkItem<Int>, any Error> { continuation in
                    for index in 0..<10 { continuation.yield(WorkItem(index)) }
                    continuation.finish(throwing: SourceFailure())
                }
                try await Executor(policy: ExecutionPolicy(), clock: clock)
                    .run(source) { _, _ throws(TestFailure) in
                        Answer("")
                    } body: { (run: TestRun) in
                        for await _ in run.results { count.enter() }
                    }
            }
        }
        #expect(count.current == 10)
    }

    @Test("A batch ends with the last of its results")
    func batches() throws {
        let results = try run(0..<10, batch: BatchPolicy(maxRequests: 4, maxConcurrent: 8)) {
            clock,
            input,
            _ throws(TestFailure) in
            try await clock.work(.seconds(input % 3 + 1))
            return Answer("")
        }
        var seen: [Int: Int] = [:]
        for result in results {
            #expect(result.batch == result.index / 4 + 1)
            seen[result.batch, default: 0] += 1
            #expect(result.endsBatch == (seen[result.batch] == (result.batch < 3 ? 4 : 2)))
        }
        #expect(seen == [1: 4, 2: 4, 3: 2])
    }

    @Test("Outputs and failures are collected by the place of their input")
    func collects() throws {
        let result = try Simulation.run { clock in
            let policy = ExecutionPolicy(budget: try Budget(maxTokens: 50), opening: .atOnce)
            let items = (0..<6).map {
                WorkItem($0, estimate: RequestEstimate(inputTokens: $0 == 4 ? 100 : 5))
            }
            return try await Executor(policy: policy, clock: clock)
                .collect(items) { input, _ throws(TestFailure) -> Answer<String> in
                    try await clock.work(.seconds(10 - input))
                    if input % 3 == 0 { throw .planned(.refused) }
                    return Answer("\(input)")
                }
        }
        #expect(result.successful.map(\.index) == [1, 2, 5])
        #expect(result.successful.map(\.response) == ["1", "2", "5"])
        #expect(result.failed.map(\.index) == [0, 3])
        #expect(result.notRun.map(\.index) == [4])
        #expect(result.successRate == 0.5)
        #expect(BatchResult<String, TestFailure>().successRate == 1)
    }

    @Test("An item larger than any request may be is not asked")
    func tooLarge() throws {
        let words = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxTokens: 50, maxRequestTokens: 100),
                order: .input
            )
            let source = Series(
                [10, 101, 100].map { WorkItem($0, estimate: RequestEstimate(inputTokens: $0)) }
            )
            return try await Executor(policy: policy, clock: clock)
                .run(source) { _, _ throws(TestFailure) in
                    Answer("done")
                } body: { (run: TestRun) in
                    await run.results.reduce(into: []) { $0.append($1.outcome.word) }
                }
        }
        #expect(words == ["done", "not run: too-large", "done"])
    }

    private func run(
        _ inputs: Range<Int>,
        concurrency: Int = 8,
        batch: BatchPolicy? = nil,
        order: ExecutionPolicy.Order = .completion,
        _ operation:
            @escaping @Sendable (SimulatedClock, Int, TestAttempt) async throws(TestFailure)
            -> Answer<String>
    ) throws -> [TestResult] {
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try batch ?? BatchPolicy(maxConcurrent: concurrency),
                order: order,
                opening: .atOnce
            )
            return try await Executor(policy: policy, clock: clock)
                .run(items(inputs)) { input, attempt throws(TestFailure) in
                    try await operation(clock, input, attempt)
                } body: { (run: TestRun) in
                    await run.results.reduce(into: []) { $0.append($1) }
                }
        }
    }
}

private func items(_ inputs: Range<Int>) -> Series<WorkItem<Int>> {
    Series(inputs.map { WorkItem($0) })
}

/// Counts who is inside.
private final class Gauge: Sendable {
    private let state = Mutex((current: 0, peak: 0))

    var current: Int { state.withLock { $0.current } }
    var peak: Int { state.withLock { $0.peak } }

    func enter() {
        state.withLock { state in
            state.current += 1
            state.peak = max(state.peak, state.current)
        }
    }

    func leave() {
        state.withLock { $0.current -= 1 }
    }
}
