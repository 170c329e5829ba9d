import Testing

@testable import BatchExecution

/// What becomes of a request whose answer does not do: another candidate, a correction, more room.
struct FallbackTests {
    @Test("After all that another candidate may do better the next one is asked")
    func fallback() throws {
        let classes: [FailureClass] = [
            .overloaded, .refused, .invalidAnswer, .rateLimited, .clientError, .truncated,
        ]
        let results = try simulatedRun(0..<7, candidates: [.unknown, .unknown], order: .input) {
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
        let results = try simulatedRun(0..<1, candidates: [.unknown, .unknown, .unknown]) {
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
        let results = try simulatedRun(0..<1) { _, _, attempt throws(TestFailure) in
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
                    let usage = AttemptUsage.reported(TokenUsage(input: 100, output: room))
                    throw .planned(.truncated, usage: usage)
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
                    let usage = AttemptUsage.reported(TokenUsage(output: 1), picodollars: 10)
                    throw .planned(.refused, usage: usage)
                } body: { (run: TestRun) in
                    let words = await run.results.reduce(into: []) { $0.append($1.outcome.word) }
                    #expect(words == ["not run: budget"])
                }
        }
    }
}
