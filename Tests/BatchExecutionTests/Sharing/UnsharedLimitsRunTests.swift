import BatchExecution
import Testing

/// Several executors that know nothing of each other, on one account, in simulated time.
struct UnsharedLimitsRunTests {
    /// What a job took.
    struct Outcome: Sendable {
        var ratio = 0.0
        var rejected = 0
        var answered = 0
        var failed = 0
    }

    @Test(
        "Workers without a limits server find their shares, and no document fails",
        arguments: [600, 6000],
        [Array(repeating: 100, count: 4), [50, 50, 50, 250], Array(repeating: 40, count: 16)]
    )
    func shares(perMinute: Int, documents: [Int]) throws {
        let documents = documents.map { perMinute == 6000 ? $0 * 10 : $0 }
        let outcome = try run(documents, perMinute: perMinute)
        #expect(outcome.failed == 0)
        #expect(outcome.answered == documents.reduce(0, +))
        #expect(outcome.ratio < 1.7)
        // Most of them at the start, where nobody knows of the others.
        #expect(Double(outcome.rejected) < 0.5 * Double(outcome.answered))
    }

    private func run(_ documents: [Int], perMinute: Int) throws -> Outcome {
        try Simulation.run { clock in
            let holds = max(1, perMinute / 60)
            let server = SimulatedServer(
                clock: clock,
                latency: .milliseconds(100),
                requests: .init(perMinute: perMinute, holds: holds)
            )
            let outcomes = Log<Outcome>()
            await withTaskGroup(of: Void.self) { group in
                for (number, count) in documents.enumerated() {
                    group.addTask { await work(count, number, clock, server, outcomes) }
                }
            }
            let (seconds, attoseconds) = clock.now.offset.components
            var outcome = Outcome()
            for one in outcomes.entries {
                outcome.answered += one.answered
                outcome.failed += one.failed
            }
            outcome.rejected = server.rejected
            let ideal = Double(outcome.answered - holds) / Double(perMinute) * 60
            outcome.ratio = (Double(seconds) + Double(attoseconds) * 1e-18) / ideal
            return outcome
        }
    }

    private func work(
        _ count: Int,
        _ number: Int,
        _ clock: SimulatedClock,
        _ server: SimulatedServer,
        _ outcomes: Log<Outcome>
    ) async {
        let source = Series((0..<count).map { WorkItem($0, estimate: RequestEstimate()) })
        let executor = Executor(
            policy: ExecutionPolicy(batch: (try? BatchPolicy(maxConcurrent: 32)) ?? .standard),
            clock: clock,
            random: SeededGenerator(seed: UInt64(number))
        )
        var counts = Outcome()
        try? await executor.run(source) {
            (input: Int, _: TestAttempt) async throws(TestFailure) -> Answer<String> in
            try await server.answer(input, tokens: 100)
        } body: { run in
            for await result in run.results {
                if case .succeeded = result.outcome { counts.answered += 1 }
                if case .failed = result.outcome { counts.failed += 1 }
            }
        }
        outcomes.append(counts)
    }
}
