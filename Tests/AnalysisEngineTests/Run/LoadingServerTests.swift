import APISimulator
import AnalysisCore
import JSON
import Synchronization
import TestSupport
import Testing

@testable import AnalysisEngine

/// Runs that begin while the server is still loading its model.
struct LoadingServerTests {
    private static let loading = Fault.response(
        status: 503,
        headers: ["retry-after-ms": "20"],
        body: #"{"error":{"message":"Loading model","type":"unavailable_error","code":503}}"#
    )

    private func run(
        in folder: borrowing TemporaryFolder,
        _ simulator: APISimulator,
        retry: String
    ) async throws -> (summary: RunSummary, notes: [String]) {
        folder.write(
            "p.yml",
            "analysis: sentiment\nmodel: openai/some-model\nretry: \(retry)\n"
        )
        for index in 0..<3 { folder.write("docs/\(index).txt", "Review \(index) is short.") }
        let plan = try RunPlan(
            RunOptions(
                paths: [folder.path(of: "docs")],
                pipeline: folder.path(of: "p.yml"),
                outputs: [folder.path(of: "r.jsonl")],
                ledger: .none
            ),
            environment: ["OPENAI_BASE_URL": simulator.baseURL]
        )
        let notes = Mutex<[String]>([])
        let summary = try await AnalysisRun(plan) { event in
            if case .note(let text) = event { notes.withLock { $0.append(text) } }
        }
        .run()
        return (summary, notes.withLock { $0 })
    }

    @Test("it is waited for, which is no attempt, and the user is told once")
    func waitedFor() async throws {
        let folder = TemporaryFolder()
        try await withAPISimulator { simulator in
            simulator.meet(next: Array(repeating: Self.loading, count: 20))
            let (summary, notes) = try await run(in: folder, simulator, retry: "{max_attempts: 2}")
            #expect(summary.totals.analyzed == 3)
            #expect(notes.filter { $0.contains("is still loading its model") }.count == 1)
        }
    }

    @Test("one that never comes up ends the run in the time that a request may take")
    func neverUp() async throws {
        let folder = TemporaryFolder()
        try await withAPISimulator { simulator in
            simulator.meet(with: { _ in Self.loading })
            let (summary, _) = try await run(in: folder, simulator, retry: "{max_total: 300ms}")
            #expect(summary.ending == .providerUnusable)
            #expect(summary.totals.analyzed == 0)
            #expect(summary.endingMessage?.contains("its server was still loading") == true)
        }
    }
}
