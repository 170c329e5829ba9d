import BatchExecution
import Testing

struct BatchPlannerTests {
    @Test(
        "Requests fill batches in their order, under both limits",
        arguments: [
            ([], []),
            ([10, 20, 30], [[10, 20, 30]]),
            ([60, 40, 1], [[60, 40], [1]]),
            ([60, 41, 59], [[60], [41, 59]]),
            ([1, 1, 1, 1, 1, 1, 1], [[1, 1, 1, 1], [1, 1, 1]]),
            ([250, 1], [[250], [1]]),
            ([1, 250, 1], [[1], [250], [1]]),
            ([100, 0], [[100], [0]]),
            ([0, 0, 0, 0, 100], [[0, 0, 0, 0], [100]]),
        ] as [([Int], [[Int]])]
    )
    func fillsBatches(requests: [Int], expected: [[Int]]) async throws {
        let policy = try BatchPolicy(maxTokens: 100, maxRequests: 4)
        var batches: [[Int]] = []
        var number = 0
        for await element in Series(requests).batched(by: policy, tokens: { $0 }) {
            guard case .batch(let batch) = element else {
                Issue.record("a request was too large")
                continue
            }
            number += 1
            #expect(batch.number == number)
            #expect(batch.tokens == batch.elements.reduce(0, +))
            batches.append(batch.elements)
        }
        #expect(batches == expected)
    }

    @Test("A request that no context takes comes apart, and closes no batch")
    func tooLarge() async throws {
        let policy = try BatchPolicy(maxTokens: 100, maxRequestTokens: 200)
        var seen: [String] = []
        for await element in Series([10, 201, 200, 20]).batched(by: policy, tokens: { $0 }) {
            switch element {
            case .batch(let batch): seen.append("\(batch.number): \(batch.elements)")
            case .tooLarge(let request, let tokens): seen.append("\(request) (\(tokens))")
            }
        }
        #expect(seen == ["201 (201)", "1: [10]", "2: [200]", "3: [20]"])
    }

    @Test("A sealed batch takes no further request")
    func seal() throws {
        var planner = BatchPlanner(policy: .standard)
        #expect(planner.openBatch == nil)
        #expect(planner.place(tokens: 1) == .batch(1, opened: true))
        #expect(planner.openBatch == 1)
        planner.seal()
        #expect(planner.openBatch == nil)
        #expect(planner.place(tokens: 1) == .batch(2, opened: true))
        #expect(planner.place(tokens: 1) == .batch(2, opened: false))
    }

    @Test("Estimates of any size are planned", arguments: [Int.max, Int.min, -1, 0])
    func extremes(tokens: Int) {
        var planner = BatchPlanner(policy: .standard)
        for _ in 0..<3 {
            if case .tooLarge = planner.place(tokens: tokens) { Issue.record("too large") }
        }
    }

    @Test("A policy that makes no sense says which value, and what to give instead")
    func invalidPolicy() {
        let tooMany = #expect(throws: BatchExecutionError.self) {
            try BatchPolicy(maxConcurrent: 10_001)
        }
        #expect(tooMany?.message == "max_concurrent is 10001; give at most 10000")
        let error = #expect(throws: BatchExecutionError.self) {
            try BatchPolicy(maxConcurrent: 0)
        }
        #expect(error?.code == .invalidPolicy)
        #expect(error?.message == "max_concurrent is 0; give at least 1")
    }
}
