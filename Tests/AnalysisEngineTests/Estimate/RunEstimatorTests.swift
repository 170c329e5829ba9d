import APISimulator
import AnalysisCore
import AnalysisEngine
import SystemPackage
import TestSupport
import Testing

/// A plan says what a run then does.
struct RunEstimatorTests {
    private static let sentiment = """
        analysis: sentiment
        model: anthropic/claude-haiku-5-5
        retry: {max_attempts: 1}

        """

    private func estimate(
        in path: FilePath,
        _ simulator: APISimulator,
        overrides: [String] = [],
        reuse: LedgerReuse = .settled
    ) async throws -> RunEstimate {
        let options = RunOptions(
            paths: [path.appending("docs").string],
            pipeline: path.appending("p.yml").string,
            overrides: overrides,
            ledger: .file(path.appending("l.sqlite").string),
            reuse: reuse
        )
        let environment = ["ANTHROPIC_API_KEY": "t", "ANTHROPIC_BASE_URL": simulator.baseURL]
        return try await RunEstimator(RunPlan(options, environment: environment)).estimate()
    }

    private func write(_ count: Int, to folder: borrowing TemporaryFolder) {
        folder.write("p.yml", Self.sentiment)
        for index in 0..<count {
            folder.write("docs/\(100 + index).txt", "Review \(100 + index) is short.")
        }
    }

    @Test("a plan tells new, changed, cached and unreadable documents, requests, cost and time")
    func figures() async throws {
        let folder = TemporaryFolder()
        write(12, to: folder)
        folder.write("docs/empty.txt", "")
        let path = folder.path
        let overrides = ["limits.requests_per_minute=6"]
        try await withAPISimulator { simulator in
            let before = try await estimate(in: path, simulator, overrides: overrides)
            #expect(before.documents.new == 12 && before.documents.unreadable == 1)
            #expect(before.requests == 12 && before.time == .seconds(120))
            #expect(simulator.books.requests == 0)
            let run = try await analyze(in: path, simulator)
            #expect(run.summary.requests == before.requests)
            let cost = try #require(before.cost)
            let actual = try #require(run.summary.cost)
            #expect(cost.least <= cost.expected && cost.expected <= cost.most)
            #expect(actual <= cost.most)
            try TextFile.write("Another text.", to: path.appending("docs/100.txt"))
            let after = try await estimate(in: path, simulator)
            #expect(after.documents.cached == 11 && after.documents.changed == 1)
            #expect(after.requests == 1)
        }
    }

    @Test("after a stop, what was not asked about is new, and answers that are there count")
    func stopped() async throws {
        let folder = TemporaryFolder()
        write(5, to: folder)
        let paragraphs = (0..<9).map { "Paragraph \($0) tells of a kettle that boils water." }
        folder.write("docs/long.txt", paragraphs.joined(separator: "\n\n"))
        let path = folder.path
        let overrides = ["chunking.max_tokens=60", "batch.max_concurrent=1"]
        try await withAPISimulator { simulator in
            let whole = try await estimate(in: path, simulator, overrides: overrides)
            let stop = whole.requests - 1
            // The last part of the long document is never answered.
            let broken = try await analyze(
                in: path,
                simulator,
                overrides: overrides
            ) { event, run in
                guard case .started = event else { return }
                simulator.meet { request in
                    guard request.number >= stop else { return nil }
                    run?.cancel()
                    return .silence
                }
            }
            #expect(broken.summary.totals.skipped[.interrupted] == 1)
            simulator.meet(with: nil)
            let rest = try await estimate(in: path, simulator, overrides: overrides)
            #expect(rest.documents.cached == 5)
            #expect(rest.documents.new == 1 && rest.documents.changed == 0)
            let resumed = try await analyze(in: path, simulator, overrides: overrides)
            #expect(resumed.summary.requests == rest.requests && rest.requests < 3)
        }
    }

    @Test("what failed in passing is asked again, a refusal only if told so")
    func failures() async throws {
        let folder = TemporaryFolder()
        write(4, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { request in
                if request.document.contains("Review 101 ") { return .refusal }
                return request.document.contains("Review 102 ") ? .status(500) : nil
            }
            _ = try await analyze(in: path, simulator)
            let next = try await estimate(in: path, simulator)
            #expect(next.documents.cached == 2 && next.documents.failedBefore == 1)
            #expect(next.documents.askedAgain == 1 && next.requests == 1)
            let retry = try await estimate(in: path, simulator, reuse: .analyzed)
            #expect(retry.documents.askedAgain == 2 && retry.requests == 2)
            let fresh = try await estimate(in: path, simulator, reuse: .nothing)
            #expect(fresh.requests == 4)
        }
    }
}
