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
                    dividing: { pack, _ in pack.halves.map { WorkItem($0) } }
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
}
