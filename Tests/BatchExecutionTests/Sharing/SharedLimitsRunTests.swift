import BatchExecution
import HTTPTransport
import SharedLimits
import Testing

/// Several executors with one limits server, against a server that limits requests, in simulated
/// time.
struct SharedLimitsRunTests {
    /// What a job took.
    struct Outcome: Sendable {
        var seconds = 0.0
        var served = 0
        var rejected = 0
        var answered = 0
        var failed = 0
        var notRun = 0
        /// What is on the limits server's disk, and what it says in the end.
        var spent: Int64 = 0
        var reserved: Int64 = 0
        var kills = 0
        var losses: [LimitsLoss] = []
    }

    /// What each request costs, and may cost at most.
    private static let price: Int64 = 7, most: Int64 = 10

    @Test(
        "One limit is used up by however many workers, whatever each has to do",
        arguments: [600, 6000],
        [[400], [100, 100, 100, 100], [50, 50, 50, 250], Array(repeating: 25, count: 16)]
    )
    func oneLimit(perMinute: Int, documents: [Int]) throws {
        let documents = documents.map { perMinute == 6000 ? $0 * 5 : $0 }
        let outcome = try run(documents, perMinute: perMinute)
        let total = documents.reduce(0, +)
        let holds = max(1, perMinute / 60)
        let ideal = Double(total - holds) / Double(perMinute) * 60
        #expect(outcome.answered == total)
        #expect(outcome.seconds <= ideal * 1.05)
        #expect(Double(outcome.rejected) < Double(total) * 0.005)
        #expect(outcome.spent == Int64(outcome.served) * Self.price)
        #expect(outcome.reserved == 0)
    }

    @Test("A server that is killed 50 times loses nothing, and the run ends", arguments: 1...4)
    func killed(seed: UInt64) throws {
        let outcome = try run(
            Array(repeating: 300, count: 8),
            perMinute: 6000,
            maxPicodollars: 8 * 300 * Self.most,
            kills: 50,
            seed: seed
        )
        #expect(outcome.answered == 2400)
        #expect(outcome.kills == 50)
        #expect(outcome.losses == [])
        // A permit that was lost on the way is given back, so the budget is not eaten up by kills.
        #expect(outcome.spent == 2400 * Self.price)
    }

    @Test("The budget holds however often the server is killed", arguments: 1...4)
    func budget(seed: UInt64) throws {
        let outcome = try run(
            Array(repeating: 300, count: 8),
            perMinute: 6000,
            maxPicodollars: 5000,
            kills: 30,
            seed: seed
        )
        #expect(outcome.spent == Int64(outcome.served) * Self.price)
        #expect(outcome.spent <= 5000)
        // What is left does not cover one more.
        #expect(outcome.spent > 5000 - Self.most)
        #expect(outcome.answered + outcome.notRun == 2400)
        #expect(outcome.failed == 0)
    }

    @Test("Workers whose server does not come back end, and send nothing without it")
    func lost() throws {
        let outcome = try run(
            [300, 300],
            perMinute: 6000,
            kills: 1,
            pause: .seconds(3600),
            patience: .seconds(60)
        )
        #expect(outcome.losses.map(\.isPassing) == [true, true])
        #expect(outcome.failed == 0)
        #expect(outcome.answered == outcome.served)
        #expect(outcome.notRun == 600 - outcome.answered)
        #expect(60...70 ~= outcome.seconds)
    }

    private func run(
        _ documents: [Int],
        perMinute: Int,
        maxPicodollars: Int64? = nil,
        kills: Int = 0,
        pause: Duration = .milliseconds(200),
        patience: Duration = .seconds(600),
        seed: UInt64? = nil
    ) throws -> Outcome {
        try Simulation.run(seed: seed) { clock in
            var random = SeededGenerator(seed: seed ?? 1)
            let lives = (0..<kills).map { _ in
                Duration.milliseconds(Int.random(in: 20...600, using: &random))
            }
            let limits = SimulatedLimitsServer(
                LimitsPolicy(job: "j", budget: try Budget(maxPicodollars: maxPicodollars)),
                clock: clock
            )
            let holds = max(1, perMinute / 60)
            let server = SimulatedServer(
                clock: clock,
                latency: .milliseconds(100),
                requests: .init(perMinute: perMinute, holds: holds)
            )
            let outcomes = Log<Outcome>()
            let seconds = await withTaskGroup(of: Bool.self) { group in
                group.addTask {
                    await limits.serve(killedAfter: lives, awayFor: pause)
                    return false
                }
                for (number, count) in documents.enumerated() {
                    group.addTask {
                        await work(count, number, clock, limits, server, patience, outcomes)
                        return true
                    }
                }
                var left = documents.count
                while left > 0, let isWorker = await group.next() { left -= isWorker ? 1 : 0 }
                group.cancelAll()
                let (seconds, attoseconds) = clock.now.offset.components
                return Double(seconds) + Double(attoseconds) * 1e-18
            }
            var outcome = Outcome()
            for one in outcomes.entries {
                outcome.answered += one.answered
                outcome.failed += one.failed
                outcome.notRun += one.notRun
                outcome.losses += one.losses
            }
            outcome.seconds = seconds
            outcome.served = server.served
            outcome.rejected = server.rejected
            outcome.kills = limits.kills
            outcome.spent = limits.disk.spent.picodollars
            outcome.reserved = limits.disk.permits.reduce(0) { $0 + $1.reservation.picodollars }
            return outcome
        }
    }

    private func work(
        _ count: Int,
        _ number: Int,
        _ clock: SimulatedClock,
        _ limits: SimulatedLimitsServer,
        _ server: SimulatedServer,
        _ patience: Duration,
        _ outcomes: Log<Outcome>
    ) async {
        let losses = Log<LimitsLoss>()
        let client = LimitsClient(
            address: "http://limits",
            token: Secret("any"),
            job: "j",
            name: "j \(number)",
            models: ["m"],
            patience: patience,
            clock: clock,
            warn: { _ in },
            onLoss: { losses.append($0) },
            send: { HTTPResponse(status: 200, body: try await limits.lease($0.body ?? [])) }
        )
        let estimate = RequestEstimate(
            inputTokens: 100,
            outputTokens: 20,
            outputPicodollars: Self.most
        )
        let source = Series((0..<count).map { WorkItem($0, estimate: estimate) })
        let policy = ExecutionPolicy(batch: (try? BatchPolicy(maxConcurrent: 32)) ?? .standard)
        let executor = Executor(
            policy: policy,
            clock: clock,
            random: SeededGenerator(seed: UInt64(number)),
            permits: client
        )
        var counts = Outcome()
        try? await executor.run(source) {
            (input: Int, _: TestAttempt) async throws(TestFailure) -> Answer<String> in
            let answer = try await server.answer(input, tokens: 100)
            let usage = AttemptUsage.reported(
                TokenUsage(input: 100, output: 20),
                picodollars: Self.price
            )
            return Answer(answer.output, usage: usage, limits: answer.limits)
        } body: { run in
            for await result in run.results {
                switch result.outcome {
                case .succeeded: counts.answered += 1
                case .failed: counts.failed += 1
                case .notRun: counts.notRun += 1
                }
            }
        }
        counts.losses = losses.entries
        outcomes.append(counts)
    }
}
