import BatchExecution
import Testing

/// Runs on real threads, where what the simulation does one after the other happens at once.
struct ParallelRunTests {
    @Test("Nothing is lost or doubled on real threads", arguments: [1, 4, 64])
    func completes(concurrency: Int) async throws {
        let policy = ExecutionPolicy(
            batch: try BatchPolicy(maxRequests: 7, maxConcurrent: concurrency),
            retry: try RetryPolicy(baseDelay: .zero),
            order: concurrency == 4 ? .input : .completion
        )
        let count = 2000
        let (indices, metrics) = try await Executor(policy: policy)
            .run(Series((0..<count).map { WorkItem($0) })) { input, attempt throws(TestFailure) in
                await Task.yield()
                if input % 5 == 0, attempt.number < 3 { throw .planned(.serverError) }
                attempt.started()
                return Answer("\(input)", usage: .reported(TokenUsage(input: 1)))
            } body: { (run: TestRun) in
                var indices: [Int] = []
                for await result in run.results {
                    #expect(result.output == "\(result.input)")
                    indices.append(result.index)
                }
                return (indices, run.metrics)
            }
        #expect(indices.sorted() == Array(0..<count))
        if policy.order == .input { #expect(indices == indices.sorted()) }
        #expect(metrics.totalRequests == count + count / 5 * 2)
        #expect(metrics.usage.input == count)
    }

    @Test("A run that is cancelled at any moment ends", arguments: 0..<20)
    func cancels(moment: Int) async throws {
        let policy = ExecutionPolicy(batch: try BatchPolicy(maxConcurrent: 16), opening: .atOnce)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                _ = try? await Executor(policy: policy)
                    .run(Series((0..<10_000).map { WorkItem($0) })) { _, _ throws(TestFailure) in
                        await Task.yield()
                        return Answer("")
                    } body: { (run: TestRun) in
                        for await _ in run.results {}
                    }
            }
            for _ in 0..<moment * 10 { await Task.yield() }
            group.cancelAll()
        }
    }

    @Test("A batcher serves callers on real threads")
    func batcher() async throws {
        let policy = try DynamicBatcherPolicy(size: 16, maxWait: .milliseconds(1))
        let batcher = DynamicBatcher<Int, Int>(policy: policy, clock: ContinuousClock()) { calls in
            for call in calls { call.answer(.success(call.request * 2)) }
        }
        try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask {
                await batcher.run()
                return 0
            }
            for request in 0..<1000 { group.addTask { try await batcher.request(request) } }
            var sum = 0
            for _ in 0..<1000 { sum += try await group.next() ?? 0 }
            batcher.shutDown()
            try await group.waitForAll()
            #expect(sum == 999 * 1000)
        }
    }
}
