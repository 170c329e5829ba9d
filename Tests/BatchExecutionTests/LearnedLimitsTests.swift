import Testing

@testable import BatchExecution

/// What one run learns of a server's limits, and how the next one begins with it.
struct LearnedLimitsTests {
    /// A run of requests that take a second each.
    ///
    /// - Returns: When they were sent, and what was learned of each candidate.
    private func run(
        _ count: Int,
        limits: StatedLimits = .unknown,
        learned: LearnedLimits?,
        budget: Budget = .unlimited,
        _ respond:
            @escaping @Sendable (Int) throws(TestFailure) -> RateLimits? = { _ in nil }
    ) throws -> (starts: [Duration], lessons: [LimitsLesson]) {
        let starts = Log<Duration>()
        let lessons = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 8),
                retry: .never,
                candidates: [limits, .unknown],
                learned: [learned],
                budget: budget
            )
            return try await Executor(policy: policy, clock: clock)
                .run(Series((0..<count).map { WorkItem($0) })) { input, _ throws(TestFailure) in
                    starts.append(clock.now.offset)
                    try await clock.work(.seconds(1))
                    return Answer("", limits: try respond(input))
                } body: { (run: TestRun) in
                    for await _ in run.results {}
                    return run.lessons
                }
        }
        return (starts.entries, lessons)
    }

    private func atOnce(_ starts: [Duration]) -> Int { starts.count { $0 == .zero } }

    @Test("As many requests as an earlier run ended with go at once; an answer opens more")
    func opensAtOnce() throws {
        for (concurrency, expected) in [(1, 1), (5, 5), (8, 8), (100, 8)] {
            let known = LearnedLimits(concurrency: concurrency)
            let starts = try run(20, learned: known).starts
            #expect(atOnce(starts) == expected)
            #expect(starts.count { $0 == .seconds(1) } == 8)
        }
        #expect(atOnce(try run(20, learned: nil).starts) == 1)
    }

    @Test("A budget is not risked for it")
    func budget() throws {
        let budget = try Budget(maxTokens: 1_000_000)
        let starts = try run(20, learned: LearnedLimits(concurrency: 8), budget: budget).starts
        #expect(atOnce(starts) == 1)
    }

    @Test("The first requests keep to the limits that the server told an earlier run")
    func paced() throws {
        let known = LearnedLimits(requestsPerMinute: 600, concurrency: 8)
        let starts = try run(8, learned: known).starts
        #expect(starts.first == .zero)
        for (earlier, later) in zip(starts, starts.dropFirst()) {
            #expect(later - earlier >= .milliseconds(100))
        }
        #expect(starts.last ?? .zero < .milliseconds(720))
    }

    @Test("Limits that have been raised since then hold from the first answer on")
    func raised() throws {
        var limiter = RateLimiter(
            limits: .unknown,
            learned: LearnedLimits(requestsPerMinute: 60, concurrency: 1)
        )
        let demand = RateLimiter.Demand(inputTokens: 0, outputTokens: 0)
        guard case .granted(let first) = limiter.reserve(demand, at: .zero),
            case .blocked(let until) = limiter.reserve(demand, at: .zero)
        else {
            Issue.record("the learned limit of one a second is not kept")
            return
        }
        #expect(until > .milliseconds(900))
        let told = RateLimits(requests: .init(perMinute: 6000, remaining: 5999))
        limiter.learn(told, from: first, at: .milliseconds(10))
        for number in 1...100 {
            guard case .granted = limiter.reserve(demand, at: .milliseconds(10)) else {
                Issue.record("request \(number) waits for a limit that holds no more")
                return
            }
        }
        #expect(limiter.learned(concurrency: 3).requestsPerMinute == 6000)
    }

    @Test("Limits that were given hold whatever was learned")
    func given() throws {
        var limiter = RateLimiter(
            limits: try StatedLimits(requestsPerMinute: 60),
            learned: LearnedLimits(requestsPerMinute: 60_000, concurrency: 1)
        )
        let demand = RateLimiter.Demand(inputTokens: 0, outputTokens: 0)
        _ = limiter.reserve(demand, at: .zero)
        guard case .blocked(let until) = limiter.reserve(demand, at: .zero) else {
            Issue.record("the limit that was given is not kept")
            return
        }
        #expect(until > .milliseconds(900))
    }

    @Test("What was told, and how many requests were under way in the end, is learned")
    func lessons() throws {
        let told = RateLimits(
            requests: .init(perMinute: 4000, remaining: 3999),
            inputTokens: .init(perMinute: 0, remaining: 0),
            tokens: .init(perMinute: 80_000)
        )
        let known = LearnedLimits(
            requestsPerMinute: 4000,
            tokensPerMinute: 80_000,
            concurrency: 8
        )
        #expect(try run(3, learned: nil) { _ in told }.lessons == [.learned(known), .nothing])
        let silent = LimitsLesson.learned(LearnedLimits(concurrency: 8))
        #expect(try run(3, learned: known).lessons == [silent, .nothing])
        #expect(try run(0, learned: known).lessons == [.nothing, .nothing])
    }

    @Test("A server that pushed back is remembered with the window that it left")
    func pushedBack() throws {
        let lessons = try run(8, learned: LearnedLimits(concurrency: 8)) {
            input throws(TestFailure) in
            if input == 7 { throw .planned(.clientError) }
            if input > 3 { throw .planned(.overloaded) }
            return nil
        }.lessons
        #expect(lessons.first == .learned(LearnedLimits(concurrency: 4)))
    }

    @Test("Of a server that answered nothing only that is learned")
    func unanswered() throws {
        let lessons = try run(3, learned: LearnedLimits(concurrency: 8)) { _ throws(TestFailure) in
            throw .planned(.clientError)
        }.lessons
        #expect(lessons.first == .unanswered)
    }
}
