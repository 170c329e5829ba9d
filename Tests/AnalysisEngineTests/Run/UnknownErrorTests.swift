import APISimulator
import AnalysisCore
import DocumentIngest
import RunLedger
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisEngine

/// An error that nobody foresaw, in the middle of a run.
struct UnknownErrorTests {
    private struct Unforeseen: Error {}

    /// An input of so many documents, of which the error comes in place of the next one once so many
    /// requests are under way.
    private static func items(
        _ count: Int,
        failingBehind simulator: APISimulator?
    ) -> InputItems {
        AsyncThrowingStream<IngestItem, any Error> { continuation in
            for index in 0..<count {
                let text = "Review \(index) praises the kettle."
                let digit = String(index, radix: 16)
                continuation.yield(
                    .document(
                        Document(
                            id: DocumentID("\(index).txt"),
                            text: text,
                            format: .text,
                            sourceBytes: text.utf8.count,
                            contentHash: String(repeating: digit, count: 64)
                        )
                    )
                )
            }
            guard let simulator else { return continuation.finish() }
            // Ends with the requests, or with the test's own time limit.
            Task {
                await simulator.wait { $0.requests == count }
                continuation.finish(throwing: Unforeseen())
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `ends it as an internal error that claims no more than is known`() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        let path = folder.path
        let slow = SimulatorConfiguration(latency: .milliseconds(300))
        try await withAPISimulator(slow) { simulator in
            let plan = try RunPlan(
                RunOptions(
                    paths: ["-"],
                    pipeline: path.appending("p.yml").string,
                    outputs: [path.appending("r.jsonl").string],
                    ledger: .file(path.appending("l.sqlite").string)
                ),
                environment: ["ANTHROPIC_API_KEY": "test", "ANTHROPIC_BASE_URL": simulator.baseURL]
            )
            let error = await #expect(throws: EngineError.self) {
                try await AnalysisRun(plan).run { _ in
                    Self.items(6, failingBehind: simulator)
                }
            }
            #expect(error?.code == .internalError)
            #expect(
                error?.message
                    == "internal error: Unforeseen(). What was finished until then is kept."
            )

            // It is kept indeed: what was under way is answered, and not paid for again.
            let reader = try LedgerReader(path: path.appending("l.sqlite").string)
            let run = try await reader.run()
            #expect(run.status == .failed)
            #expect(run.spending.requests == 6)
            reader.close()
            let summary = try await AnalysisRun(plan).run { _ in
                Self.items(7, failingBehind: nil)
            }
            #expect(summary.ending == .finished && summary.totals.analyzed == 7)
            #expect(simulator.books.requests == 7)
        }
    }
}
