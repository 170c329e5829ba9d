import BatchExecution
import Testing

struct PackingTests {
    @Test("Elements that follow each other share a pack, under both limits")
    func packs() async throws {
        let policy = try PackPolicy(maxElements: 3, maxTokens: 10)
        let packs = Series([1, 2, 3, 4, 5, 6, 50, 1]).packed(by: policy, tokens: { $0 })
        let elements = await packs.reduce(into: []) { $0.append($1.elements) }
        #expect(elements == [[1, 2, 3], [4, 5], [6], [50], [1]])
    }

    @Test(
        "A pack is halved down to single elements",
        arguments: [
            ([1], []), ([1, 2], [[1], [2]]), ([1, 2, 3], [[1, 2], [3]]),
            ([1, 2, 3, 4], [[1, 2], [3, 4]]),
        ] as [([Int], [[Int]])]
    )
    func halves(elements: [Int], expected: [[Int]]) throws {
        #expect(try #require(Pack(elements)).halves.map(\.elements) == expected)
    }

    @Test("Answers are matched by id; what is missing, doubled or foreign is told")
    func matching() {
        let complete = PackAnswers(
            [("b", 2), ("a", 1)].map { (id: $0, answer: $1) },
            asked: ["a", "b"]
        )
        #expect(complete.isComplete)
        #expect(complete.answers == ["a": 1, "b": 2])
        #expect(complete.description.isEmpty)

        let faulty = PackAnswers(
            [("b", 1), ("x", 2), ("b", 3), ("c", 4), ("b", 5)].map { (id: $0, answer: $1) },
            asked: ["a", "b", "c"]
        )
        #expect(!faulty.isComplete)
        #expect(faulty.answers == ["c": 4])
        #expect(faulty.description == "no answer for a; several answers for b; not asked for x")
    }

    @Test(
        "A failing pack is halved until the bad document stands alone",
        arguments: [ExecutionPolicy.Order.completion, .input]
    )
    func halvesFailingPacks(order: ExecutionPolicy.Order) throws {
        typealias Run = BatchRun<Pack<Int>, [Int], ScriptedFailure>
        let bad: Set = [5, 12]
        try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxRequests: 1, maxConcurrent: 3),
                retry: try RetryPolicy(maxInvalid: 0),
                order: order
            )
            let packs = try Series(Array(0..<20))
                .packed(by: PackPolicy(maxElements: 8, maxTokens: 1000), tokens: { _ in 1 })
                .map { WorkItem($0) }
            try await Executor(policy: policy, clock: clock)
                .run(
                    packs,
                    dividing: { pack, _ in pack.halves.map { .open(WorkItem($0)) } }
                ) { (pack: Pack<Int>, _: TestAttempt) async throws(TestFailure) -> Answer<[Int]> in
                    try await clock.work(.seconds(1))
                    let usage = AttemptUsage.reported(
                        TokenUsage(input: 10, output: 3),
                        picodollars: 7
                    )
                    guard bad.isDisjoint(with: pack.elements) else {
                        throw .planned(.invalidAnswer, usage: usage)
                    }
                    return Answer(pack.elements, usage: usage)
                } body: { (run: Run) in
                    var answered: [Int] = []
                    var failed: [Int] = []
                    var total = UsageTotal()
                    var ends = 0
                    var indices: [Int] = []
                    for await result in run.results {
                        total += result.usage
                        if result.endsBatch { ends += 1 }
                        indices.append(result.index)
                        if let output = result.output {
                            #expect(output == result.input.elements)
                            answered += output
                        } else {
                            failed += result.input.elements
                        }
                    }
                    #expect(failed.sorted() == [5, 12])
                    #expect(answered.sorted() == (0..<20).filter { !bad.contains($0) })
                    #expect(ends == 3)
                    if order == .input { #expect(indices == indices.sorted()) }
                    let metrics = run.metrics
                    // Each of the two packs of eight takes 1 + 2 + 2 + 2 requests.
                    #expect(metrics.totalRequests == 15)
                    #expect(total.requests == 15)
                    #expect(total.reported == metrics.usage)
                    #expect(metrics.picodollars == 105)
                    #expect(total.picodollars == Int64(105))
                }
        }
    }

    /// Runs over packs of four: an answer about one lacks the last element, which then is asked about.
    private func runWithGaps(
        _ policy: ExecutionPolicy,
        stopping: Bool = false,
        firstCandidateFails: Bool = false
    ) throws -> [WorkResult<[Int], [Int], ScriptedFailure>] {
        typealias Run = BatchRun<[Int], [Int], ScriptedFailure>
        return try Simulation.run { clock in
            try await Executor(policy: policy, clock: clock)
                .run(
                    Series([[0, 1, 2, 3], [4, 5, 6, 7]]).map { WorkItem($0) },
                    dividing: { pack, _ in
                        pack.map { element -> WorkPart<[Int], [Int]> in
                            let part = WorkItem([element])
                            return element == pack.last ? .open(part) : .answered(part, [element])
                        }
                    }
                ) {
                    (pack: [Int], attempt: TestAttempt) async throws(TestFailure) -> Answer<[Int]>
                    in
                    try await clock.work(.seconds(pack.count))
                    let usage = AttemptUsage.reported(TokenUsage(input: 10), picodollars: 6)
                    guard pack.count > 1 else { return Answer(pack, usage: usage) }
                    if firstCandidateFails, attempt.candidate == 0 {
                        throw .planned(.serverError, usage: .rejected)
                    }
                    throw .planned(.invalidAnswer, usage: usage)
                } body: { (run: Run) in
                    if stopping {
                        try await clock.sleep(for: .seconds(2))
                        run.stopAdmitting()
                    }
                    var results: [WorkResult<[Int], [Int], ScriptedFailure>] = []
                    for await result in run.results { results.append(result) }
                    #expect(run.metrics.openRequests == 0)
                    let total = results.reduce(UsageTotal()) { $0 + $1.usage }
                    #expect(total.requests == run.metrics.totalRequests)
                    #expect(total.reported == run.metrics.usage)
                    return results
                }
        }
    }

    @Test(
        "Parts that the answer about the whole was right about are delivered, and nothing is sent",
        arguments: [ExecutionPolicy.Order.completion, .input]
    )
    func partsWithOutput(order: ExecutionPolicy.Order) throws {
        let results = try runWithGaps(
            ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 1),
                retry: try RetryPolicy(maxInvalid: 0),
                order: order
            )
        )
        #expect(results.map(\.output) == (0..<8).map { [$0] })
        #expect(results.map(\.input) == (0..<8).map { [$0] })
        #expect(results.map(\.index) == [0, 0, 0, 0, 1, 1, 1, 1])
        // What the request about the whole took is divided among all, the ones with an output too.
        let shares = [3, 3, 2, 12].map { TokenUsage(input: $0) }
        #expect(results.map(\.usage.reported) == shares + shares)
        #expect(results.map(\.latency) == [4, 4, 4, 1, 4, 4, 4, 1].map { .seconds($0) })
        #expect(results.map(\.attempts) == Array(repeating: 1, count: 8))
    }

    @Test("Parts that have their output say who was asked for the whole, and why nobody before")
    func partsOfAFallback() throws {
        let results = try runWithGaps(
            ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 1),
                retry: try RetryPolicy(maxAttempts: 1),
                candidates: [.unknown, .unknown]
            ),
            firstCandidateFails: true
        )
        #expect(results.map(\.candidate) == [1, 1, 1, 0, 1, 1, 1, 0])
        #expect(results.map(\.earlier.count) == [1, 1, 1, 0, 1, 1, 1, 0])
        #expect(results.map(\.attempts) == [2, 2, 2, 1, 2, 2, 2, 1])
    }

    @Test("After a stop, parts that have their output are delivered all the same")
    func partsAfterAStop() throws {
        let results = try runWithGaps(
            ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 2),
                retry: try RetryPolicy(maxInvalid: 0),
                order: .input,
                opening: .atOnce
            ),
            stopping: true
        )
        #expect(
            results.map(\.outcome.word) == [
                "[0]", "[1]", "[2]", "not run: interrupted",
                "[4]", "[5]", "[6]", "not run: interrupted",
            ]
        )
    }
}
