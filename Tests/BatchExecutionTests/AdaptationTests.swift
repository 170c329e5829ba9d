import Synchronization
import Testing

@testable import BatchExecution

/// How a run adapts to the server: its start, its push-back, and its fallbacks.
struct AdaptationTests {
    @Test("Where nothing is known, one request goes first, and the others when its answer begins")
    func oneFirst() throws {
        let starts = Log<Duration>()
        try run(0..<9, candidates: [.unknown], opening: .oneFirst) {
            clock,
            input,
            attempt throws(TestFailure) in
            starts.append(clock.now.offset)
            try await clock.work(.seconds(1))
            attempt.started()
            try await clock.work(.seconds(1))
            return Answer("")
        }
        let expected = [Duration.zero] + Array(repeating: .seconds(1), count: 7) + [.seconds(2)]
        #expect(starts.entries == expected)
    }

    @Test("A first request that never says that it has begun opens the window with its end")
    func oneFirstSilent() throws {
        let starts = Log<Duration>()
        try run(0..<5, candidates: [.unknown], opening: .automatic) {
            clock,
            _,
            _ throws(TestFailure) in
            starts.append(clock.now.offset)
            try await clock.work(.seconds(1))
            return Answer("")
        }
        #expect(starts.entries == [.zero] + Array(repeating: .seconds(1), count: 4))
    }

    @Test("A slow first answer does not hold everybody up")
    func slowFirst() throws {
        let starts = Log<Duration>()
        try run(0..<40, candidates: [.unknown], opening: .automatic) {
            clock,
            input,
            _ throws(TestFailure) in
            starts.append(clock.now.offset)
            try await clock.work(.seconds(100))
            return Answer("")
        }
        let seconds = starts.entries.map { Int($0 / .seconds(1)) }
        #expect(seconds.prefix(8) == [0, 2, 2, 2, 2, 2, 2, 2])
    }

    @Test("A candidate that answers nothing is probed, one request at a time, and given up")
    func silent() throws {
        let starts = Log<Duration>()
        let metrics = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 4),
                retry: try RetryPolicy(maxAttempts: 3),
                opening: .atOnce
            )
            return try await Executor(policy: policy, clock: clock)
                .run(Series((0..<500).map { WorkItem($0) })) { _, _ throws(TestFailure) in
                    starts.append(clock.now.offset)
                    try await clock.work(.seconds(60))
                    throw TestFailure.planned(.timeout, usage: .unknown)
                } body: { (run: TestRun) in
                    for await _ in run.results {}
                    return run.metrics
                }
        }
        // Four together twice, of which the fifth shows that something is wrong, and two probes.
        #expect(metrics.totalRequests == 10)
        #expect(metrics.silentTimeouts == 10)
        #expect(metrics.notRunItems[.stopped, default: 0] > 490)
        #expect(starts.entries.max() ?? .zero < .seconds(300))
    }

    @Test("A candidate that times out now and then is not given up")
    func slowButAlive() throws {
        var watch = SilenceWatch()
        for round in 0..<100 {
            let time = Duration.seconds(round)
            let verdict = watch.note(hasTimedOut: round % 5 != 4, sent: time, at: time)
            #expect(verdict == .answers)
        }
    }

    @Test("After push-back, everyone waits as long as the server asks")
    func holdsEveryoneBack() throws {
        let starts = Log<Duration>()
        try run(0..<40, candidates: [.unknown], opening: .atOnce) {
            clock,
            input,
            attempt throws(TestFailure) in
            starts.append(clock.now.offset)
            try await clock.work(.seconds(1))
            if input == 3, attempt.number == 1 {
                throw .planned(.rateLimited, retryAfter: .seconds(30))
            }
            return Answer("")
        }
        // Whoever ended together with the one that was pushed back may have made room before it.
        let held = starts.entries.filter { $0 > .seconds(1) }
        #expect(held.count >= 26)
        #expect(held.allSatisfy { $0 == .seconds(2) || $0 >= .seconds(31) })
        #expect(starts.entries.count { $0 > .seconds(1) && $0 < .seconds(31) } == 0)
    }

    @Test("Who keeps to a limit is turned away as often as it takes", arguments: [false, true])
    func limitsAreNoAttempts(isTold: Bool) throws {
        let limits = RateLimitSnapshot(
            requests: RateLimitSnapshot.Limit(perMinute: 600, remaining: 0)
        )
        let results = try run(0..<3) { clock, _, attempt throws(TestFailure) in
            try await clock.work(.seconds(1))
            if attempt.number <= 20 {
                throw .planned(
                    .rateLimited,
                    retryAfter: isTold ? .seconds(5) : nil,
                    limits: isTold ? nil : limits
                )
            }
            return Answer("done")
        }
        #expect(results.map(\.outcome.word) == ["done", "done", "done"])
        #expect(results.map(\.attempts) == [21, 21, 21])
    }

    @Test("A server that turns everybody away is left out, however many wait")
    func turnsEverybodyAway() throws {
        let last = Log<Duration>()
        let results = try run(0..<2_000) { clock, _, _ throws(TestFailure) in
            try await clock.work(.seconds(1))
            last.append(clock.now.offset)
            throw .planned(.rateLimited, retryAfter: .seconds(5))
        }
        #expect(results.count == 2_000)
        let words = Dictionary(grouping: results, by: \.outcome.word).mapValues(\.count)
        #expect(Set(words.keys) == ["rate-limited", "not run: stopped"])
        #expect(try #require(last.entries.max()) < .seconds(700))
    }

    @Test("A wait for which the run has no time ends it", arguments: [nil, Duration.seconds(100)])
    func tooLongWait(deadline: Duration?) throws {
        let results = try run(0..<20, deadline: deadline) { clock, _, _ throws(TestFailure) in
            try await clock.work(.seconds(1))
            throw .planned(.rateLimited, retryAfter: .seconds(1_000_000_000))
        }
        #expect(results.count == 20)
        let words = Dictionary(grouping: results, by: \.outcome.word).mapValues(\.count)
        let reason = deadline == nil ? "stopped" : "deadline"
        #expect(words == ["rate-limited": 8, "not run: \(reason)": 12])
    }

    @Test("A fallback that asks for too long a wait is left out, and the run goes on")
    func closedFallback() throws {
        let results = try run(0..<30, candidates: [.unknown, .unknown]) {
            clock,
            input,
            attempt throws(TestFailure) in
            try await clock.work(.seconds(1))
            if attempt.candidate > 0 {
                throw .planned(.rateLimited, retryAfter: .seconds(1_000_000_000))
            }
            if input.isMultiple(of: 10) { throw .planned(.refused) }
            return Answer("done")
        }
        let words = Dictionary(grouping: results, by: \.outcome.word).mapValues(\.count)
        #expect(words == ["done": 27, "rate-limited": 1, "refused": 2])
    }

    @Test("After all that another candidate may do better the next one is asked")
    func fallback() throws {
        let classes: [FailureClass] = [
            .overloaded, .refused, .invalidAnswer, .rateLimited, .clientError, .truncated,
        ]
        let results = try run(0..<7, candidates: [.unknown, .unknown], order: .input) {
            _,
            input,
            attempt throws(TestFailure) in
            guard attempt.candidate > 0 || input == classes.count else {
                throw .planned(classes[input])
            }
            return Answer("candidate \(attempt.candidate)")
        }
        let words = results.map { "\($0.attempts) \($0.candidate) \($0.outcome.word)" }
        #expect(
            words == [
                "6 1 candidate 1", "2 1 candidate 1", "3 1 candidate 1", "6 1 candidate 1",
                "1 0 client-error", "3 0 truncated", "1 0 candidate 0",
            ]
        )
        #expect(results[1].earlier.map(\.failure.failureClass) == [.refused])
        #expect(results[1].earlier.map(\.candidate) == [0])
    }

    @Test("A fallback has attempts of its own, and after the last candidate the item has failed")
    func fallbackExhausted() throws {
        let results = try run(0..<1, candidates: [.unknown, .unknown, .unknown]) {
            _,
            _,
            attempt throws(TestFailure) in
            #expect(attempt.failures(.overloaded) < 5)
            throw .planned(attempt.candidate == 1 ? .refused : .overloaded)
        }
        #expect(results.map(\.attempts) == [11])
        #expect(results.map(\.candidate) == [2])
        #expect(results.map(\.outcome.word) == ["overloaded"])
    }

    @Test("An operation knows the invalid answer that it is to have corrected")
    func correction() throws {
        let results = try run(0..<1) { _, _, attempt throws(TestFailure) in
            switch attempt.number {
            case 1:
                #expect(attempt.lastInvalidAnswer == nil)
                throw .planned(.invalidAnswer)
            case 2:
                #expect(attempt.lastInvalidAnswer?.reason == .planned(.invalidAnswer))
                throw .planned(.network)
            default:
                #expect(attempt.lastInvalidAnswer?.reason == .planned(.invalidAnswer))
                #expect(attempt.failures(.network) == 1)
                return Answer("corrected")
            }
        }
        #expect(results.map(\.outcome.word) == ["corrected"])
    }

    @Test("A cut answer is asked for again with twice the room, and as much is reserved")
    func room() throws {
        let metrics = try Simulation.run { clock in
            let policy = ExecutionPolicy(budget: try Budget(maxTokens: 1200))
            let estimate = RequestEstimate(inputTokens: 100, outputTokens: 100)
            return try await Executor(policy: policy, clock: clock)
                .run(Series([WorkItem(0, estimate: estimate)])) { _, attempt throws(TestFailure) in
                    #expect(attempt.roomFactor == 1 << (attempt.number - 1))
                    let room = 100 * attempt.roomFactor
                    let usage = RequestUsage(input: 100, output: room)
                    throw .planned(.truncated, usage: .reported(usage))
                } body: { (run: TestRun) in
                    let words = await run.results.reduce(into: []) { $0.append($1.outcome.word) }
                    #expect(words == ["truncated"])
                    return run.metrics
                }
        }
        #expect(metrics.totalRequests == 3)
        #expect(metrics.totalTokensUsed == 1000)
    }

    @Test("A fallback reserves what it takes itself")
    func fallbackEstimate() throws {
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                candidates: [.unknown, .unknown],
                budget: try Budget(maxPicodollars: 100)
            )
            let item = WorkItem(
                0,
                estimate: RequestEstimate(outputPicodollars: 10),
                fallbacks: [RequestEstimate(outputPicodollars: 91)]
            )
            try await Executor(policy: policy, clock: clock)
                .run(Series([item])) { _, attempt throws(TestFailure) in
                    #expect(attempt.candidate == 0)
                    let usage = RequestUsage(output: 1, picodollars: 10)
                    throw .planned(.refused, usage: .reported(usage))
                } body: { (run: TestRun) in
                    let words = await run.results.reduce(into: []) { $0.append($1.outcome.word) }
                    #expect(words == ["not run: budget"])
                }
        }
    }

    @Test("A large request waits for its turn under a limit, and is not overtaken")
    func noStarvation() throws {
        let order = Log<Int>()
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                candidates: [try RateLimits(inputTokensPerMinute: 60_000)],
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
                    let usage = RequestUsage(input: input == 20 ? 5000 : 20)
                    return Answer("", usage: .reported(usage))
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

    @discardableResult
    private func run(
        _ inputs: Range<Int>,
        candidates: [RateLimits] = [.unknown],
        order: ExecutionPolicy.Order = .completion,
        opening: ExecutionPolicy.Opening = .atOnce,
        deadline: Duration? = nil,
        _ operation:
            @escaping @Sendable (SimulatedClock, Int, TestAttempt) async throws(TestFailure)
            -> Answer<String>
    ) throws -> [TestResult] {
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 8),
                candidates: candidates,
                deadline: deadline,
                order: order,
                opening: opening
            )
            return try await Executor(
                policy: policy,
                clock: clock,
                random: SeededGenerator(seed: 5)
            ).run(Series(inputs.map { WorkItem($0) })) { input, attempt throws(TestFailure) in
                try await operation(clock, input, attempt)
            } body: { (run: TestRun) in
                await run.results.reduce(into: []) { $0.append($1) }
            }
        }
    }
}
