import APISimulator
import AnalysisCore
import AnalysisEngine
import SystemPackage
import TestSupport
import Testing

/// What a run says it sent and spent, beside the books of a server that fails in every way.
struct BooksTests {
    /// How a run asks, by what differs from asking about each document alone.
    struct Manner: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var overrides: [String] = []
        var isStreaming = false
        /// How many documents there are.
        var documents = 60
    }

    private static let manners = [
        Manner(testDescription: "one by one"),
        Manner(testDescription: "streamed", isStreaming: true),
        Manner(
            testDescription: "packed",
            overrides: ["batch.pack.max_documents=4", "batch.pack.max_tokens=4000"],
            documents: 120
        ),
        Manner(testDescription: "in parts", overrides: ["chunking.max_tokens=100"]),
        Manner(
            testDescription: "with a fallback",
            overrides: ["fallback=[anthropic/claude-sonnet-5-5]"]
        ),
        Manner(testDescription: "counted", overrides: ["batch.count=exact"]),
    ]

    private static let faults: [Fault?] = [
        .status(429, headers: ["retry-after": "0"]), .status(529), .status(500), .resetAtOnce,
        .resetInsideBody, .cutBody, .truncatedJSON, .garbage, .truncatedAnswer, .wrongSchema,
        .refusal,
    ]

    @Test("requests, tokens and unknown usage agree to the unit", arguments: manners)
    func agree(manner: Manner) async throws {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            retry: {base_delay: 1ms, max_delay: 2ms}

            """
        )
        for index in 100..<100 + manner.documents {
            let text = "Review \(index) says what is good about a kettle that boils water well."
            let paragraphs = Array(repeating: text, count: 10).joined(separator: "\n\n")
            folder.write("docs/\(index).txt", paragraphs)
        }
        let path = folder.path
        let plan = FaultPlan(Self.faults, share: 0.4, seed: 3)
        try await withAPISimulator(SimulatorConfiguration(faults: plan)) { simulator in
            let summary = try await run(manner, in: path, simulator)
            let books = simulator.books
            let counted = manner.overrides == ["batch.count=exact"] ? manner.documents : 0
            // Which documents share a pack depends on the time, and with it which requests fail: about
            // two fifths of fifty at least.
            #expect(books.faults > 5)
            #expect(summary.requests == books.requests - counted)
            #expect(summary.usage.input == books.inputTokens)
            #expect(summary.usage.output == books.outputTokens)
            #expect(summary.unknownUsage == books.requests - counted - books.answers)
            #expect(summary.totals.discovered == manner.documents)
            #expect(summary.totals.skipped.isEmpty)
        }
    }

    private func run(
        _ manner: Manner,
        in folder: FilePath,
        _ simulator: APISimulator
    ) async throws -> RunSummary {
        let plan = try RunPlan(
            RunOptions(
                paths: [folder.appending("docs").string],
                pipeline: folder.appending("p.yml").string,
                overrides: manner.overrides,
                outputs: [folder.appending("out.jsonl").string],
                ledger: .file(folder.appending("l.sqlite").string),
                isStreaming: manner.isStreaming
            ),
            environment: ["ANTHROPIC_API_KEY": "test", "ANTHROPIC_BASE_URL": simulator.baseURL]
        )
        return try await AnalysisRun(plan).run()
    }
}
