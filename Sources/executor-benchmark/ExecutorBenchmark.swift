import BatchExecution
import Glibc

/// Measures what the executor adds to requests that do nothing but wait.
///
/// `executor-benchmark [requests] [milliseconds] [concurrency]` prints the time over the ideal, the CPU
/// time for each request next to that of a bare task group that waits as long, and the peak memory.
///
/// `executor-benchmark limited [requests] [milliseconds] [concurrency]` runs against a server of 3,000
/// requests a minute whose bucket holds a second's worth, once told the limit and once not.
@main
struct ExecutorBenchmark {
    private enum Nothing: Error {}

    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        if CommandLine.arguments.contains("limited") {
            let count = numbers.first ?? 1500
            let latency = Duration.milliseconds(numbers.dropFirst().first ?? 50)
            try await runLimited(count, latency, numbers.dropFirst(2).first ?? 100)
            return
        }
        let requests = numbers.first ?? 5000
        let latency = Duration.milliseconds(numbers.dropFirst().first ?? 20)
        let concurrency = numbers.dropFirst(2).first ?? 100

        let bare = try await measure { try await wait(requests, latency, concurrency) }
        let full = try await measure { try await run(requests, latency, concurrency) }
        let rounds = (requests + concurrency - 1) / concurrency
        let ideal = seconds(latency) * Double(rounds)
        print("requests \(requests)  latency \(latency)  concurrency \(concurrency)")
        report("bare task group", bare, ideal, requests)
        report("executor", full, ideal, requests)
        let added = (full.cpu - bare.cpu) / Double(requests) * 1e6
        print("added by the executor: \(rounded(added)) us of CPU a request")
        print("peak memory: \(peakMemory() / 1024) MiB")
    }

    private static func run(_ requests: Int, _ latency: Duration, _ concurrency: Int) async throws {
        let policy = ExecutionPolicy(
            batch: try BatchPolicy(maxConcurrent: concurrency, maxOpenTokens: .max),
            opening: .atOnce
        )
        let estimate = RequestEstimate(inputTokens: 500, outputTokens: 1024)
        let source = Numbers(count: requests, estimate: estimate)
        let usage = AttemptUsage.reported(
            TokenUsage(input: 510, output: 40),
            picodollars: 710
        )
        let count = try await Executor(policy: policy).run(source) {
            (input: Int, _: Attempt<Nothing>) async throws(AttemptFailure<Nothing>) -> Answer<Int>
            in
            try? await Task.sleep(for: latency, tolerance: .zero)
            return Answer(input, usage: usage)
        } body: { run in
            var count = 0
            for await result in run.results where result.output != nil { count += 1 }
            return count
        }
        precondition(count == requests)
    }

    private static func runLimited(
        _ requests: Int,
        _ latency: Duration,
        _ concurrency: Int
    ) async throws {
        let limits = try StatedLimits(requestsPerMinute: 3000)
        for (name, limits) in [("told", limits), ("not told", .unknown)] {
            let server = LimitedServer(perMinute: 3000, holds: 50)
            let policy = ExecutionPolicy(
                batch: try BatchPolicy(maxConcurrent: concurrency, maxOpenTokens: .max),
                candidates: [limits]
            )
            let source = Numbers(count: requests, estimate: RequestEstimate(inputTokens: 500))
            let measured = try await measure {
                try await Executor(policy: policy).run(source) {
                    (input: Int, _) async throws(AttemptFailure<LimitedServer.Rejection>)
                        -> Answer<Int> in
                    try await server.answer(input, after: latency)
                } body: { run in
                    for await result in run.results where result.output == nil {
                        print("failed: \(result.index)")
                    }
                }
            }
            let ideal = Double(requests - 50) / 50 + seconds(latency)
            let share = rounded(ideal / measured.wall * 100)
            print(
                "\(name): \(rounded(measured.wall)) s, \(share)% of the permitted rate, "
                    + "\(server.rejected) rejected"
            )
        }
    }

    private static func wait(_ requests: Int, _ latency: Duration, _ concurrency: Int) async throws
    {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<requests {
                if index >= concurrency { try await group.next() }
                group.addTask { try await Task.sleep(for: latency, tolerance: .zero) }
            }
            try await group.waitForAll()
        }
    }

    private static func measure(
        _ body: () async throws -> Void
    ) async throws -> (wall: Double, cpu: Double) {
        let (start, cpu) = (ContinuousClock.now, cpuSeconds())
        try await body()
        return (seconds(ContinuousClock.now - start), cpuSeconds() - cpu)
    }

    private static func report(
        _ name: String,
        _ measured: (wall: Double, cpu: Double),
        _ ideal: Double,
        _ requests: Int
    ) {
        let share = ideal > 0 ? " (\(rounded(measured.wall / ideal)) of ideal)" : ""
        let each = rounded(measured.cpu / Double(requests) * 1e6)
        print("\(name): \(rounded(measured.wall)) s\(share), \(each) us of CPU a request")
    }

    private static func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }

    private static func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// In KiB.
    private static func peakMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }
}

/// The items 0, 1, 2, ….
private struct Numbers: AsyncSequence, Sendable {
    typealias Failure = Never

    let count: Int
    let estimate: RequestEstimate

    func makeAsyncIterator() -> Iterator { Iterator(count: count, estimate: estimate) }

    struct Iterator: AsyncIteratorProtocol {
        let count: Int
        let estimate: RequestEstimate
        private var next = 0

        init(count: Int, estimate: RequestEstimate) {
            self.count = count
            self.estimate = estimate
        }

        mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async -> WorkItem<Int>? {
            guard next < count else { return nil }
            defer { next += 1 }
            return WorkItem(next, estimate: estimate, bytes: 2000)
        }
    }
}
