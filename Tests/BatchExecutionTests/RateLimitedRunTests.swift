import BatchExecution
import Testing

/// Runs against a server that limits requests or tokens, in simulated time.
struct RateLimitedRunTests {
    /// What a run against a limited server took.
    struct Outcome: Sendable {
        var seconds: Double
        var served: Int
        var rejected: Int
        var failed: Int
    }

    @Test("A limit of requests that was given is used up, and never passed", arguments: [8, 100])
    func requestsToldBefore(concurrency: Int) throws {
        let outcome = try run(
            1500,
            concurrency: concurrency,
            limits: StatedLimits(requestsPerMinute: 3000),
            server: .init(perMinute: 3000, holds: 50)
        )
        // The bucket's 50 at once, and 50 a second from then on.
        #expect(outcome.seconds <= 29.05 / 0.97)
        #expect(outcome.rejected == 0)
        #expect(outcome.served == 1500)
    }

    @Test("A limit of requests that headers tell is found", arguments: [8, 100])
    func requestsToldByHeaders(concurrency: Int) throws {
        let outcome = try run(
            1500,
            concurrency: concurrency,
            limits: .unknown,
            server: .init(perMinute: 3000, holds: 50)
        )
        #expect(outcome.seconds <= 29.05 / 0.9)
        #expect(outcome.rejected < 15)
        #expect(outcome.served == 1500)
    }

    @Test("A limit that was given holds though the server tells nothing")
    func silentServer() throws {
        let outcome = try run(
            1500,
            concurrency: 100,
            limits: StatedLimits(requestsPerMinute: 3000),
            server: .init(perMinute: 3000, holds: 50),
            tellsLimits: false
        )
        #expect(outcome.seconds <= 30.05 / 0.97)
        #expect(outcome.rejected == 0)
    }

    @Test("A bucket that holds one request is met", arguments: [60, 600, 3000])
    func tinyBucket(perMinute: Int) throws {
        let outcome = try run(
            100,
            concurrency: 20,
            limits: StatedLimits(requestsPerMinute: perMinute),
            server: .init(perMinute: perMinute, holds: max(1, perMinute / 60))
        )
        #expect(outcome.failed == 0)
        #expect(outcome.rejected <= 2)
    }

    @Test(
        "A limit of input tokens that binds first is used up",
        arguments: [0.7, 1, 1.5],
        [true, false]
    )
    func inputTokens(estimateError: Double, isTold: Bool) throws {
        let outcome = try run(
            1500,
            concurrency: 100,
            limits: isTold ? StatedLimits(inputTokensPerMinute: 1_200_000) : .unknown,
            tokens: .init(perMinute: 1_200_000, holds: 20_000),
            estimateError: estimateError
        )
        // 1,500 documents of 200 to 800 tokens at 20,000 tokens a second.
        let total = (0..<1500).reduce(0) { $0 + Self.tokens(of: $1) }
        #expect(outcome.seconds <= Double(total - 20_000) / 20_000 / 0.93)
        #expect(Double(outcome.rejected) < 1500 * 0.005)
        #expect(outcome.served == 1500)
    }

    @Test("A limit of output tokens is used up though answers leave most of their room empty")
    func outputTokens() throws {
        // Answers have 20 tokens: 50 a second.
        let outcome = try run(
            1000,
            concurrency: 100,
            limits: StatedLimits(outputTokensPerMinute: 60_000)
        )
        #expect(outcome.seconds > 19 && outcome.seconds < 23)
    }

    @Test("Long answers change nothing about the rate", arguments: [true, false])
    func longAnswers(isTold: Bool) throws {
        let outcome = try run(
            1500,
            concurrency: 400,
            limits: isTold ? StatedLimits(requestsPerMinute: 3000) : .unknown,
            server: .init(perMinute: 3000, holds: 50),
            latency: .seconds(5)
        )
        #expect(outcome.seconds <= 30 / 0.97 + (isTold ? 5 : 10))
        #expect(outcome.rejected == 0)
    }

    @Test("The concurrency opens at once where the server limits nothing")
    func unlimited() throws {
        let outcome = try run(1000, concurrency: 100, limits: .unknown)
        // One first, then 100 at once: 52 ms, and ten times 52 ms.
        #expect(outcome.seconds < 0.052 * 11.5)
        #expect(outcome.rejected == 0)
    }

    private static func tokens(of input: Int) -> Int { 200 + input * 7919 % 601 }

    private func run(
        _ count: Int,
        concurrency: Int,
        limits: StatedLimits,
        server requests: SimulatedServer.Limit? = nil,
        tokens: SimulatedServer.Limit? = nil,
        estimateError: Double = 1,
        tellsLimits: Bool = true,
        latency: Duration = .milliseconds(50)
    ) throws -> Outcome {
        try Simulation.run { clock in
            let server = SimulatedServer(
                clock: clock,
                latency: latency,
                requests: requests,
                tokens: tokens
            )
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: concurrency),
                candidates: [limits]
            )
            let source = Series(
                (0..<count).map {
                    let estimate = Int(Double(Self.tokens(of: $0)) * estimateError)
                    return WorkItem(
                        $0,
                        estimate: RequestEstimate(inputTokens: estimate, outputTokens: 256)
                    )
                }
            )
            return try await Executor(
                policy: policy,
                clock: clock,
                random: SeededGenerator(seed: 3)
            ).run(source) { input, _ throws(TestFailure) in
                try await server.answer(
                    input,
                    tokens: Self.tokens(of: input),
                    tellsLimits: tellsLimits
                )
            } body: { (run: TestRun) in
                var failed = 0
                for await result in run.results where result.output == nil { failed += 1 }
                let (seconds, attoseconds) = clock.now.offset.components
                return Outcome(
                    seconds: Double(seconds) + Double(attoseconds) * 1e-18,
                    served: server.served,
                    rejected: server.rejected,
                    failed: failed
                )
            }
        }
    }
}
