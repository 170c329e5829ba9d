import BatchExecution
import Synchronization
import Testing

/// Thousands of random runs: whatever fails, waits or stops, nothing is lost, doubled or overrun.
struct RandomSchedulesTests {
    @Test("Every schedule keeps its promises", arguments: 0..<40)
    func schedules(block: Int) throws {
        for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
            let plan = Plan(seed: seed)
            do {
                try Simulation.run(seed: seed) { clock in try await plan.run(clock) }
            } catch {
                Issue.record("seed \(seed): \(error)")
            }
        }
    }
}

/// One random run, and the books that it must agree with.
private final class Plan: Sendable {
    fileprivate struct Books {
        var running = 0
        /// Attempts that are under way, or whose answers are being stored.
        var busy = 0
        var inputs: Set<Int> = []
        var requests = 0
        var unsent = 0
        var unknown = 0
        var usage = TokenUsage()
        var picodollars: Int64 = 0
        var worst: Int64 = 0
        var failures: [FailureClass: Int] = [:]
        var generator: SeededGenerator
    }

    private let seed: UInt64
    private let count: Int
    private let policy: ExecutionPolicy
    private let isPacked: Bool
    private let faults: Double
    private let stopsAt: Int?
    private let cancelsAt: Int?
    private let books: Mutex<Books>

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed &* 2_862_933_555_777_941_757)
        func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }
        func pick<Value>(_ values: [Value]) -> Value {
            values[Int.random(in: 0..<values.count, using: &generator)]
        }
        self.seed = seed
        count = .random(in: 0...60, using: &generator)
        isPacked = chance(0.2)
        faults = pick([0, 0.1, 0.2, 0.5])
        stopsAt = chance(0.15) ? .random(in: 0...count, using: &generator) : nil
        cancelsAt = chance(0.1) ? .random(in: 0...count, using: &generator) : nil
        let candidates = Int.random(in: 1...3, using: &generator)
        var limits: [StatedLimits] = []
        for _ in 0..<candidates {
            let requests = chance(0.3) ? Int.random(in: 60...6000, using: &generator) : nil
            let tokens = chance(0.2) ? Int.random(in: 6000...600_000, using: &generator) : nil
            let known = try? StatedLimits(
                requestsPerMinute: requests,
                inputTokensPerMinute: tokens,
                outputTokensPerMinute: chance(0.1) ? 60_000 : nil
            )
            limits.append(known ?? .unknown)
        }
        let batch = try? BatchPolicy(
            maxTokens: pick([100, 1000, 50_000]),
            maxRequests: pick([1, 5, 50]),
            maxConcurrent: pick([1, 2, 7, 30]),
            maxOpenTokens: pick([200, 2000, 400_000]),
            maxMemory: pick([50, 500, 1_000_000]),
            maxRequestTokens: chance(0.2) ? 280 : nil
        )
        let retry = try? RetryPolicy(
            maxAttempts: pick([1, 3, 5]),
            maxTotal: pick([.seconds(20), .seconds(600)])
        )
        let budget = try? Budget(
            maxPicodollars: chance(0.2) ? Int64(count) * 150 : nil,
            maxTokens: chance(0.1) ? count * 150 : nil
        )
        policy = ExecutionPolicy(
            batch: batch ?? .standard,
            retry: retry ?? .standard,
            candidates: limits,
            budget: budget ?? .unlimited,
            deadline: chance(0.1) ? .seconds(Int.random(in: 0...30, using: &generator)) : nil,
            order: pick([.completion, .input]),
            opening: pick([.automatic, .atOnce, .oneFirst])
        )
        books = Mutex(Books(generator: generator))
    }

    func run(_ clock: SimulatedClock) async throws {
        let executor = Executor(policy: policy, clock: clock, random: SeededGenerator(seed: seed))
        let dividing: @Sendable (Int, TestFailure) -> [WorkPart<Int, String>] = {
            [isPacked] input, _ in
            // An input from 1,000 on stands for two others, of which one may be answered.
            guard isPacked, input < 1000 else { return [] }
            let first = WorkItem(1000 + input)
            return [
                input % 3 == 0 ? .answered(first, "answer \(first.input)") : .open(first),
                .open(WorkItem(2000 + input)),
            ]
        }
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { [self] in
                    try await executor.run(
                        source(clock),
                        dividing: dividing
                    ) { [self] input, attempt throws(TestFailure) in
                        try await answer(input, attempt, clock)
                    } body: { (run: TestRun) in
                        try await check(run, clock)
                    }
                }
                if let cancelsAt {
                    try await clock.sleep(for: .milliseconds(cancelsAt * 40))
                    group.cancelAll()
                }
                try await group.waitForAll()
            }
        } catch is CancellationError where cancelsAt != nil {}
        books.withLock { expect($0.running == 0, "a request outlived the run") }
    }

    /// Arrivals in bursts and with pauses.
    private func source(_ clock: SimulatedClock) -> AsyncStream<WorkItem<Int>> {
        let delays = books.withLock { books in
            (0..<count).map { _ in Int.random(in: -40...20, using: &books.generator) }
        }
        let next = Mutex(0)
        return AsyncStream {
            let index = next.withLock { index in
                defer { index += 1 }
                return index
            }
            guard index < delays.count else { return nil }
            if delays[index] > 0 { try? await clock.sleep(for: .milliseconds(delays[index])) }
            return WorkItem(
                index,
                estimate: RequestEstimate(
                    inputTokens: index * 7919 % 200,
                    outputTokens: 100,
                    inputPicodollars: Int64(index * 7919 % 200),
                    outputPicodollars: 100
                ),
                bytes: 10 + index % 7
            )
        }
    }

    private func answer(
        _ input: Int,
        _ attempt: TestAttempt,
        _ clock: SimulatedClock
    ) async throws(TestFailure) -> Answer<String> {
        let (fault, milliseconds) = books.withLock { books in
            books.running += 1
            books.busy += 1
            expect(books.running <= policy.batch.maxConcurrent, "too many at once")
            expect(books.busy <= policy.batch.maxConcurrent, "too many that are not stored")
            expect(attempt.candidate < policy.candidates.count, "no such candidate")
            expect(books.inputs.insert(input).inserted, "two attempts at once for \(input)")
            let isFaulty = Double.random(in: 0..<1, using: &books.generator) < faults
            let fault = FailureClass.allCases.randomElement(using: &books.generator)
            return (isFaulty ? fault : nil, Int.random(in: 0...200, using: &books.generator))
        }
        let isCancelled: Bool
        do throws(TestFailure) {
            try await clock.work(.milliseconds(milliseconds))
            isCancelled = false
        } catch {
            isCancelled = true
        }
        if milliseconds % 3 == 0 { attempt.started() }
        let result: Result<Answer<String>, TestFailure> = books.withLock { books in
            books.running -= 1
            books.inputs.remove(input)
            if isCancelled {
                // At the deadline: it was sent, and nobody knows what it took.
                books.record(.unknown, TokenUsage(), 0, .network)
                return .failure(
                    .init(.network, reason: .cancelled, usage: .unknown, mayRetry: false)
                )
            }
            let reported = TokenUsage(input: input * 7919 % 200, output: milliseconds / 2)
            let price = Int64(reported.total)
            let usage: AttemptUsage =
                switch fault {
                case nil, .truncated, .invalidAnswer, .refused:
                    .reported(reported, picodollars: price)
                case .network: milliseconds.isMultiple(of: 2) ? .unknown : .notSent
                default: .rejected
                }
            books.record(usage, reported, price, fault)
            guard let fault else { return .success(Answer("answer \(input)", usage: usage)) }
            let retryAfter: Duration? =
                milliseconds % 5 == 0 ? .milliseconds(milliseconds * 10) : nil
            return .failure(.planned(fault, usage: usage, retryAfter: retryAfter))
        }
        // An answer that is there in full keeps its place while it is stored and read.
        defer { books.withLock { $0.busy -= 1 } }
        if milliseconds % 2 == 0, case .success(let answer) = result {
            attempt.received(usage: answer.usage)
            do throws(TestFailure) {
                try await clock.work(.milliseconds(milliseconds / 2))
            } catch {
                // Cancelled while it was read: the answer counts all the same.
            }
        }
        return try result.get()
    }

    private func check(_ run: TestRun, _ clock: SimulatedClock) async throws {
        var seen: [Int] = []
        var indices: [Int] = []
        var total = UsageTotal()
        var delivered = [0, 0, 0]
        var batchEnds: Set<Int> = []
        for await result in run.results {
            if let stopsAt, seen.count == stopsAt { run.stopAdmitting() }
            if seen.count % 11 == 10 { try? await clock.sleep(for: .milliseconds(100)) }
            seen.append(result.input)
            indices.append(result.index)
            total += result.usage
            expect(!batchEnds.contains(result.batch), "a result after the end of its batch")
            if result.endsBatch { batchEnds.insert(result.batch) }
            expect(result.index == result.input % 1000, "a result went to another input")
            switch result.outcome {
            case .succeeded(let output):
                delivered[0] += 1
                expect(output == "answer \(result.input)", "an answer to another input")
                expect(result.attempts == result.earlier.count + 1, "attempts and failures differ")
            case .failed:
                delivered[1] += 1
                expect(result.attempts == result.earlier.count + 1, "attempts and failures differ")
            case .notRun:
                delivered[2] += 1
                expect(result.attempts == result.earlier.count, "attempts and failures differ")
            }
        }
        if Task.isCancelled { return }
        let metrics = run.metrics
        expect(Set(seen).count == seen.count, "a result came twice")
        let parts = Dictionary(grouping: seen) { $0 % 1000 }
        expect(parts.count == count, "of \(count) items \(parts.count) have results")
        for (index, parts) in parts {
            expect(
                parts == [index] || parts.sorted() == [index + 1000, index + 2000],
                "parts of \(index)"
            )
        }
        if policy.order == .input { expect(indices == indices.sorted(), "not in order") }
        expect(metrics.succeededItems == delivered[0], "successes")
        expect(metrics.failedItems.values.reduce(0, +) == delivered[1], "failures")
        expect(metrics.notRunItems.values.reduce(0, +) == delivered[2], "not run")
        expect(metrics.openRequests == 0, "open requests")
        books.withLock { books in
            expect(metrics.totalRequests == books.requests, "requests")
            expect(metrics.unsentAttempts == books.unsent, "unsent")
            expect(metrics.requestsOfUnknownUsage == books.unknown, "unknown usage")
            expect(metrics.usage == books.usage, "usage")
            expect(metrics.picodollars == books.picodollars, "price")
            expect(metrics.requestFailures == books.failures, "failures by class")
            expect(total.requests == books.requests, "requests of the results")
            expect(total.reported == books.usage, "usage of the results")
            expect(total.picodollars == books.picodollars, "price of the results")
            expect(total.unknown == books.unknown, "unknown usage of the results")
            if let most = policy.budget.maxPicodollars, !isPacked {
                expect(books.worst <= most, "\(books.worst) spent of \(most)")
            }
        }
    }

    private func expect(_ condition: Bool, _ what: @autoclosure () -> String) {
        if !condition { Issue.record("seed \(seed): \(what())") }
    }
}

extension Plan.Books {
    fileprivate mutating func record(
        _ attempt: AttemptUsage,
        _ reported: TokenUsage,
        _ price: Int64,
        _ fault: FailureClass?
    ) {
        guard attempt != .notSent else {
            unsent += 1
            return
        }
        requests += 1
        if let fault { failures[fault, default: 0] += 1 }
        if case .reported = attempt {
            usage += reported
            picodollars += price
        } else {
            unknown += 1
        }
        if attempt != .rejected { worst += price }
    }
}
