import BatchExecution
import Testing

struct BudgetTests {
    @Test("A reservation is covered, waits for those under way, or is refused")
    func decisions() throws {
        var book = BudgetBook(budget: try Budget(maxPicodollars: 100))
        let forty = reservation(40)
        #expect(book.decide(forty) == .covered)
        book.reserve(forty)
        book.reserve(forty)
        #expect(book.decide(forty) == .wait)
        #expect(book.decide(reservation(20)) == .covered)
        #expect(book.decide(reservation(101)) == .refused)

        book.settle(forty, usage: .reported(TokenUsage(output: 1), picodollars: 10))
        #expect(book.decide(forty) == .covered)
        book.settle(forty, usage: .reported(TokenUsage(output: 1), picodollars: 70))
        #expect(book.spentPicodollars == 80)
        #expect(book.decide(forty) == .refused)
        #expect(book.decide(reservation(20)) == .covered)
    }

    @Test("What may have been billed stays reserved, what was rejected does not")
    func unknownUsage() throws {
        var book = BudgetBook(budget: try Budget(maxTokens: 100))
        let estimate = BudgetReservation(RequestEstimate(inputTokens: 30, outputTokens: 10))
        for usage in [AttemptUsage.rejected, .notSent, .unknown] {
            book.reserve(estimate)
            book.settle(estimate, usage: usage)
        }
        #expect(book.spentTokens == 40)
        book.reserve(estimate)
        book.settle(estimate, usage: .reported(TokenUsage(input: 3, cacheRead: 4)))
        #expect(book.spentTokens == 47)
    }

    @Test("Amounts of any size are added and compared without overflow")
    func extremes() throws {
        var book = BudgetBook(budget: try Budget(maxPicodollars: .max, maxTokens: .max))
        let huge = BudgetReservation(
            RequestEstimate(inputTokens: .max, inputPicodollars: .max, outputPicodollars: .max)
        )
        #expect(book.decide(huge) == .covered)
        book.reserve(huge)
        #expect(book.decide(huge) == .wait)
        book.settle(huge, usage: .unknown)
        #expect(book.decide(reservation(1)) == .refused)
    }

    @Test("Usage of any size is added without overflow")
    func usage() {
        let huge = TokenUsage(
            input: .max,
            output: .max,
            cacheWrite5m: .max,
            cacheWrite1h: .max,
            cacheRead: .max
        )
        #expect(huge.total == .max && huge.totalInput == .max && huge.limitedInput == .max)
        var total = UsageTotal()
        for _ in 0..<3 { total.add(.reported(huge, picodollars: .max)) }
        #expect(total.reported == huge && total.picodollars == .max)
        #expect((total + total).reported == huge && (total + total).picodollars == .max)
    }

    @Test("Requests under way together never overrun the budget", arguments: [1, 10, 100])
    func concurrency(concurrency: Int) throws {
        let (metrics, words) = try run(concurrency: concurrency, Budget(maxPicodollars: 1000))
        #expect(metrics.picodollars == 1000)
        #expect(metrics.succeededItems == 20)
        #expect(metrics.notRunItems == [.budget: 180])
        #expect(Set(words) == ["done", "not run: budget"])
    }

    @Test("A budget of tokens counts input and output")
    func tokens() throws {
        let (metrics, _) = try run(concurrency: 10, Budget(maxTokens: 200))
        #expect(metrics.totalTokensUsed == 200)
        #expect(metrics.notRunItems == [.budget: 180])
    }

    @Test("A budget of nothing sends nothing")
    func nothing() throws {
        let (metrics, _) = try run(concurrency: 10, Budget(maxPicodollars: 0))
        #expect(metrics.totalRequests == 0)
        #expect(metrics.notRunItems == [.budget: 200])
    }

    @Test(
        "A budget is kept where estimates are far too low: one request goes first and shows it",
        arguments: [StatedLimits.unknown, try StatedLimits(requestsPerMinute: 1_000_000)]
    )
    func lowEstimates(limits: StatedLimits) throws {
        let metrics = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 50),
                candidates: [limits],
                budget: try Budget(maxPicodollars: 1000)
            )
            let estimate = RequestEstimate(inputTokens: 5, inputPicodollars: 5)
            return try await Executor(policy: policy, clock: clock)
                .run(Series((0..<200).map { WorkItem($0, estimate: estimate) })) {
                    _,
                    _ throws(TestFailure) in
                    try await clock.work(.seconds(1))
                    return Answer(
                        "done",
                        usage: .reported(TokenUsage(input: 60), picodollars: 60)
                    )
                } body: { (run: TestRun) in
                    for await _ in run.results {}
                    return run.metrics
                }
        }
        #expect(metrics.picodollars == 960)
        #expect(metrics.notRunItems == [.budget: 184])
    }

    /// Two hundred requests that cost 50 picodollars and take ten tokens each.
    private func run(concurrency: Int, _ budget: Budget) throws -> (BatchMetrics, [String]) {
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: concurrency),
                budget: budget,
                opening: .atOnce
            )
            let estimate = RequestEstimate(
                inputTokens: 5,
                outputTokens: 5,
                inputPicodollars: 25,
                outputPicodollars: 25
            )
            return try await Executor(policy: policy, clock: clock)
                .run(Series((0..<200).map { WorkItem($0, estimate: estimate) })) {
                    _,
                    _ throws(TestFailure) in
                    try await clock.work(.seconds(1))
                    let usage = AttemptUsage.reported(
                        TokenUsage(input: 5, output: 5),
                        picodollars: 50
                    )
                    return Answer("done", usage: usage)
                } body: { (run: TestRun) in
                    var words: [String] = []
                    for await result in run.results { words.append(result.outcome.word) }
                    return (run.metrics, words)
                }
        }
    }

    private func reservation(_ picodollars: Int64) -> BudgetReservation {
        BudgetReservation(RequestEstimate(outputPicodollars: picodollars))
    }
}
