import BatchExecution
import Synchronization
import Testing

/// How a run comes to its end before all is done.
struct RunEndTests {
    @Test("After a stop, requests under way end, and all other inputs are delivered as not run")
    func gracefulStop() throws {
        let words = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 2),
                order: .input,
                opening: .atOnce
            )
            return try await Executor(policy: policy, clock: clock)
                .run(items(0..<100)) { input, _ throws(TestFailure) in
                    try await clock.work(.seconds(1))
                    return Answer("done")
                } body: { (run: TestRun) in
                    var words: [String] = []
                    for await result in run.results {
                        if result.index == 1 { run.stopAdmitting() }
                        words.append(result.outcome.word)
                    }
                    #expect(run.metrics.notRunItems == [.interrupted: 96])
                    #expect(run.metrics.totalRequests == 4)
                    return words
                }
        }
        #expect(
            words == Array(repeating: "done", count: 4)
                + Array(repeating: "not run: interrupted", count: 96)
        )
    }

    @Test("A failure that ends the run lets nothing more be sent")
    func endsRun() throws {
        let results = try simulatedRun(0..<20, concurrency: 1, order: .input) {
            _,
            input,
            _ throws(TestFailure) in
            if input == 3 { throw .planned(.clientError, scope: .run) }
            return Answer("done")
        }
        let words = results.map(\.outcome.word)
        #expect(words.prefix(4) == ["done", "done", "done", "client-error"])
        #expect(words.dropFirst(4).allSatisfy { $0 == "not run: stopped" })
        #expect(words.count == 20)
    }

    @Test("At the deadline nothing more is sent, and what is under way is cancelled")
    func deadline() throws {
        let words = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 1),
                deadline: .milliseconds(2500),
                order: .input,
                opening: .atOnce
            )
            return try await Executor(policy: policy, clock: clock)
                .run(items(0..<5)) { _, _ throws(TestFailure) in
                    try await clock.work(.seconds(1))
                    return Answer("done")
                } body: { (run: TestRun) in
                    await run.results.reduce(into: []) { $0.append($1.outcome.word) }
                }
        }
        #expect(words == ["done", "done"] + Array(repeating: "not run: deadline", count: 3))
    }

    @Test("After the last start nothing begins, and what is under way comes to its end")
    func lastStart() throws {
        let words = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 1),
                deadline: .milliseconds(2500),
                lastStart: .milliseconds(1200),
                order: .input,
                opening: .atOnce
            )
            let words = try await Executor(policy: policy, clock: clock)
                .run(items(0..<5)) { _, _ throws(TestFailure) in
                    try await clock.work(.seconds(1))
                    return Answer("done")
                } body: { (run: TestRun) in
                    await run.results.reduce(into: []) { $0.append($1.outcome.word) }
                }
            #expect(clock.now.offset == .seconds(2))
            return words
        }
        #expect(words == ["done", "done"] + Array(repeating: "not run: deadline", count: 3))
    }

    @Test("A request that never ends is cancelled at the deadline, and counts as sent")
    func deadlineOfStuckRequests() throws {
        let (end, metrics) = try Simulation.run { clock in
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: 4),
                deadline: .seconds(5),
                opening: .atOnce
            )
            let metrics = try await Executor(policy: policy, clock: clock)
                .run(items(0..<9)) { _, _ throws(TestFailure) in
                    try await clock.work(.seconds(100_000))
                    return Answer("")
                } body: { (run: TestRun) in
                    for await result in run.results {
                        #expect(result.outcome.word == "not run: deadline")
                    }
                    return run.metrics
                }
            return (clock.now.offset, metrics)
        }
        #expect(end == .seconds(5))
        #expect(metrics.totalRequests == 4 && metrics.requestsOfUnknownUsage == 4)
        #expect(metrics.notRunItems == [.deadline: 9])
    }

    @Test("Cancellation ends every request at once")
    func cancellation() throws {
        let gauge = Gauge()
        let end = try Simulation.run { clock in
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    let policy = ExecutionPolicy(opening: .atOnce)
                    await #expect(throws: CancellationError.self) {
                        try await Executor(policy: policy, clock: clock)
                            .run(items(0..<100)) { _, _ throws(TestFailure) in
                                gauge.enter()
                                defer { gauge.leave() }
                                try await clock.work(.seconds(1000))
                                return Answer("")
                            } body: { (run: TestRun) in
                                for await _ in run.results {}
                            }
                    }
                }
                try? await clock.sleep(for: .seconds(1))
                group.cancelAll()
            }
            return clock.now.offset
        }
        #expect(end == .seconds(1))
        #expect(gauge.peak == 8)
        #expect(gauge.current == 0)
    }

    @Test("A body that has seen enough ends what is under way")
    func earlyReturn() throws {
        let gauge = Gauge()
        let first = try Simulation.run { clock in
            try await Executor(policy: ExecutionPolicy(opening: .atOnce), clock: clock)
                .run(items(0..<100)) { input, _ throws(TestFailure) in
                    gauge.enter()
                    defer { gauge.leave() }
                    try await clock.work(.seconds(input + 1))
                    return Answer("\(input)")
                } body: { (run: TestRun) in
                    for await result in run.results { return result.output }
                    return nil
                }
        }
        #expect(first == "0")
        #expect(gauge.current == 0)
    }

    @Test("A source that fails lets its earlier items come to their end")
    func failingSource() throws {
        struct SourceFailure: Error {}
        let count = Gauge()
        #expect(throws: SourceFailure.self) {
            try Simulation.run { clock in
                let source = AsyncThrowingStream<WorkItem<Int>, any Error> { continuation in
                    for index in 0..<10 { continuation.yield(WorkItem(index)) }
                    continuation.finish(throwing: SourceFailure())
                }
                try await Executor(policy: ExecutionPolicy(), clock: clock)
                    .run(source) { _, _ throws(TestFailure) in
                        Answer("")
                    } body: { (run: TestRun) in
                        for await _ in run.results { count.enter() }
                    }
            }
        }
        #expect(count.current == 10)
    }
}
