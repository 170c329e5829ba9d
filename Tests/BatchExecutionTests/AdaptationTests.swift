import Synchronization
import Testing

@testable import BatchExecution

/// How a run adapts to the server: its start, its push-back, and its fallbacks.
struct AdaptationTests {
    @Test("Where nothing is known, one request goes first, and the others when its answer begins")
    func oneFirst() throws {
        let starts = Log<Duration>()
        try simulatedRun(0..<9, candidates: [.unknown], opening: .oneFirst) {
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
        try simulatedRun(0..<5, candidates: [.unknown], opening: .automatic) {
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
        try simulatedRun(0..<40, candidates: [.unknown], opening: .automatic) {
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
        try simulatedRun(0..<40, candidates: [.unknown], opening: .atOnce) {
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
        let limits = RateLimits(
            requests: RateLimits.Limit(perMinute: 600, remaining: 0)
        )
        let results = try simulatedRun(0..<3) { clock, _, attempt throws(TestFailure) in
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
        let results = try simulatedRun(0..<2_000) { clock, _, _ throws(TestFailure) in
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
        let results = try simulatedRun(0..<20, deadline: deadline) {
            clock,
            _,
            _ throws(TestFailure) in
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
        let results = try simulatedRun(0..<30, candidates: [.unknown, .unknown]) {
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
}
