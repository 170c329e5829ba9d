import APISimulator
import SystemPackage
import TestSupport
import Testing

/// What a run learned of a server's limits is known to the next one on the same ledger.
@Suite(.timeLimit(.minutes(10)))
struct LearnedLimitsTests {
    /// Documents, and how many requests may be under way: all at once.
    private static let count = 8

    /// A server that takes its time, so that requests that are sent together meet there.
    private static let slow = SimulatorConfiguration(latency: .milliseconds(1500))

    private static func prepare(_ folder: borrowing TemporaryFolder) {
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            batch: {max_concurrent: \(count)}

            """
        )
        for number in 0..<count { folder.write("docs/\(number).txt", "Good, \(number).") }
    }

    /// Asks about every document.
    ///
    /// - Returns: The status, and how many requests were under way at once at most, in this run or one
    ///   before it: one fewer than there are documents as long as the first one goes alone.
    private static func run(
        _ simulator: APISimulator,
        in folder: FilePath,
        key: String,
        ledger: String = "l.sqlite"
    ) async throws -> [Int] {
        let process = AnalyzeProcess(
            in: folder,
            environment: ["ANTHROPIC_API_KEY": key, "ANTHROPIC_BASE_URL": simulator.baseURL]
        )
        let outcome = try await process.run(
            ["docs", "-p", "p.yml", "--fresh", "--ledger", ledger, "--output", "r.csv"]
        )
        return [Int(outcome.status), simulator.books.mostAtOnce]
    }

    @Test func `a second run on one ledger opens at once, and only for the same key`() async throws
    {
        let folder = TemporaryFolder()
        Self.prepare(folder)
        let path = folder.path
        try await withAPISimulator(Self.slow) { simulator in
            let (alone, together) = (Self.count - 1, Self.count)
            var run = try await Self.run(simulator, in: path, key: "sk-first")
            #expect(run == [0, alone])
            run = try await Self.run(simulator, in: path, key: "sk-second")
            #expect(run == [0, alone])
            run = try await Self.run(simulator, in: path, key: "sk-first", ledger: "none")
            #expect(run == [0, alone])
            run = try await Self.run(simulator, in: path, key: "sk-first")
            #expect(run == [0, together])
            #expect(simulator.books.requests == 4 * Self.count)
        }
        let kept = try await AnalyzeProcess(in: path).bash(
            """
            sqlite3 l.sqlite 'SELECT length(endpoint), concurrency FROM endpoint_limits'
            cat l.sqlite* | grep -c -a -e sk-first -e sk-second
            """
        )
        #expect(kept.output == "32|8\n32|8\n0\n")
    }

    @Test func `what does not answer any more is asked one first again`() async throws {
        let folder = TemporaryFolder()
        Self.prepare(folder)
        let path = folder.path
        try await withAPISimulator(Self.slow) { simulator in
            var run = try await Self.run(simulator, in: path, key: "sk-first")
            #expect(run.first == 0)
            simulator.meet(with: { _ in .status(401) })
            run = try await Self.run(simulator, in: path, key: "sk-first")
            #expect(run.first == 5)
        }
        let rows = try await AnalyzeProcess(in: path).bash(
            "sqlite3 l.sqlite 'SELECT count(*) FROM endpoint_limits'"
        )
        #expect(rows.output == "0\n")
    }
}
