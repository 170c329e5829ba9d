import BatchExecution
import Synchronization
import Testing

struct ExecutorTests {
    @Test("Every input gives one result that carries it", arguments: [1, 3, 100])
    func completes(concurrency: Int) throws {
        let results = try simulatedRun(0..<50, concurrency: concurrency) { _, input, _ in
            Answer("answer \(input)")
        }
        #expect(results.map(\.input).sorted() == Array(0..<50))
        #expect(results.allSatisfy { $0.index == $0.input && $0.output == "answer \($0.input)" })
    }

    @Test("No input gives no result")
    func empty() throws {
        #expect(try simulatedRun(0..<0) { _, _, _ in Answer("") }.isEmpty)
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
                    let usage = AttemptUsage.reported(TokenUsage(input: 1), picodollars: 3)
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
            try simulatedRun(0..<6, order: order) { clock, input, _ throws(TestFailure) in
                try await clock.work(.seconds(10 - input))
                return Answer("")
            }.map(\.index)
        }
        #expect(try indices(.completion) == [5, 4, 3, 2, 1, 0])
        #expect(try indices(.input) == [0, 1, 2, 3, 4, 5])
    }

    @Test("A failed attempt is made again, and its result goes to the right input")
    func retries() throws {
        let results = try simulatedRun(0..<9, order: .input) {
            _,
            input,
            attempt throws(TestFailure) in
            let usage = AttemptUsage.reported(TokenUsage(input: 10, output: 1), picodollars: 7)
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
        let results = try simulatedRun(0..<3) { _, input, _ throws(TestFailure) in
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

    @Test("A batch ends with the last of its results")
    func batches() throws {
        let results = try simulatedRun(0..<10, batch: BatchPolicy(maxRequests: 4, maxConcurrent: 8))
        {
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
}
