import BatchExecution
import Synchronization
import Testing

struct DynamicBatcherTests {
    private typealias Batcher = DynamicBatcher<Int, String>

    @Test("A full batch goes at once, and a batch that is not full when its oldest has waited")
    func sizeAndWait() throws {
        let batches = Log<[Int]>()
        let end = try Simulation.run { clock in
            try await serve(clock, size: 3, batches) { batcher in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for request in 0..<7 {
                        group.addTask {
                            let answer = try await batcher.request(request)
                            #expect(answer == "answer \(request)")
                        }
                    }
                    try await group.waitForAll()
                }
            }
            return clock.now.offset
        }
        #expect(batches.entries.map(\.count) == [3, 3, 1])
        #expect(batches.entries.flatMap(\.self).sorted() == Array(0..<7))
        #expect(end == .milliseconds(100))
    }

    @Test("The wait counts from the oldest request of the batch")
    func waitFromOldest() throws {
        let batches = Log<[Int]>()
        let times = try Simulation.run { clock in
            try await serve(clock, size: 10, batches) { batcher in
                try await withThrowingTaskGroup(of: Duration.self) { group in
                    for request in 0..<4 {
                        group.addTask {
                            try await clock.sleep(for: .milliseconds(60 * request))
                            _ = try await batcher.request(request)
                            return clock.now.offset
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }.sorted()
                }
            }
        }
        #expect(batches.entries == [[0, 1], [2, 3]])
        let expected: [Duration] = [100, 100, 220, 220].map { .milliseconds($0) }
        #expect(times == expected)
    }

    @Test("A caller that is cancelled leaves at once, and takes its request along")
    func cancelledCaller() throws {
        let batches = Log<[Int]>()
        let end = try Simulation.run { clock in
            try await serve(clock, size: 10, batches) { batcher in
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        await #expect(throws: CancellationError.self) {
                            try await batcher.request(1)
                        }
                    }
                    try? await clock.sleep(for: .milliseconds(10))
                    group.cancelAll()
                }
                #expect(clock.now.offset == .milliseconds(10))
                let answer = try await batcher.request(2)
                #expect(answer == "answer 2")
            }
            return clock.now.offset
        }
        #expect(batches.entries == [[2]])
        #expect(end == .milliseconds(110))
    }

    @Test("A shutdown lets waiting requests go at once, and refuses later ones")
    func shutDown() throws {
        let batches = Log<[Int]>()
        try Simulation.run { clock in
            try await serve(clock, size: 10, batches) { batcher in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        let answer = try await batcher.request(1)
                        #expect(answer == "answer 1")
                    }
                    try await clock.sleep(for: .milliseconds(1))
                    batcher.shutDown()
                    try await group.waitForAll()
                }
                #expect(clock.now.offset == .milliseconds(1))
                let error = await #expect(throws: BatchExecutionError.self) {
                    try await batcher.request(2)
                }
                #expect(error?.code == .shutDown)
            }
        }
        #expect(batches.entries == [[1]])
    }

    @Test("When the batcher is cancelled, all its callers are")
    func cancelledBatcher() throws {
        try Simulation.run { clock in
            let batcher = Batcher(policy: .standard, clock: clock) { _ in }
            await withTaskGroup(of: Void.self) { group in
                for request in 0..<3 {
                    group.addTask {
                        await #expect(throws: CancellationError.self) {
                            try await batcher.request(request)
                        }
                    }
                }
                await withTaskGroup(of: Void.self) { runner in
                    runner.addTask { await batcher.run() }
                    try? await clock.sleep(for: .milliseconds(1))
                    runner.cancelAll()
                }
            }
            await #expect(throws: CancellationError.self) { try await batcher.request(4) }
        }
    }

    @Test("A request that a batch leaves unanswered fails, and a second answer is ignored")
    func unanswered() throws {
        try Simulation.run { clock in
            let batcher = Batcher(policy: .standard, clock: clock) { calls in
                for call in calls where call.request == 1 {
                    call.answer(.success("first"))
                    call.answer(.success("second"))
                }
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await batcher.run() }
                async let answer = batcher.request(1)
                let error = await #expect(throws: BatchExecutionError.self) {
                    try await batcher.request(2)
                }
                #expect(error?.code == .unanswered)
                let first = try await answer
                #expect(first == "first")
                batcher.shutDown()
                try await group.waitForAll()
            }
        }
    }

    @Test("Every caller is resumed exactly once, whatever is cancelled", arguments: 0..<500)
    func randomSchedules(seed: UInt64) throws {
        let outcomes = Log<Bool>()
        try Simulation.run(seed: seed) { clock in
            var generator = SeededGenerator(seed: seed)
            let policy = try DynamicBatcherPolicy(
                size: .random(in: 1...5, using: &generator),
                maxWait: .milliseconds(.random(in: 0...20, using: &generator))
            )
            let batcher = Batcher(policy: policy, clock: clock) { calls in
                #expect(!calls.isEmpty && calls.count <= policy.size)
                try? await clock.sleep(for: .milliseconds(calls[0].request))
                for call in calls where call.request % 7 != 0 {
                    call.answer(.success("answer \(call.request)"))
                }
            }
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await batcher.run() }
                for request in 0..<20 {
                    let arrival = Int.random(in: 0...50, using: &generator)
                    let patience = Int.random(in: 0...60, using: &generator)
                    group.addTask {
                        try? await clock.sleep(for: .milliseconds(arrival))
                        await withTaskGroup(of: Void.self) { caller in
                            caller.addTask {
                                let answer = try? await batcher.request(request)
                                #expect(answer == nil || answer == "answer \(request)")
                                outcomes.append(answer != nil)
                            }
                            caller.addTask {
                                try? await clock.sleep(for: .milliseconds(patience))
                            }
                            await caller.next()
                            caller.cancelAll()
                        }
                    }
                }
                try? await clock.sleep(
                    for: .milliseconds(Int.random(in: 20...80, using: &generator))
                )
                if Bool.random(using: &generator) { batcher.shutDown() } else { group.cancelAll() }
            }
        }
        #expect(outcomes.entries.count == 20)
    }

    private func serve<Value: Sendable>(
        _ clock: SimulatedClock,
        size: Int,
        _ log: Log<[Int]>,
        _ body: (Batcher) async throws -> Value
    ) async throws -> Value {
        let policy = try DynamicBatcherPolicy(size: size, maxWait: .milliseconds(100))
        let batcher = Batcher(policy: policy, clock: clock) { calls in
            log.append(calls.map(\.request))
            for call in calls.reversed() { call.answer(.success("answer \(call.request)")) }
        }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await batcher.run() }
            let value = try await body(batcher)
            batcher.shutDown()
            try await group.waitForAll()
            return value
        }
    }
}
