import APISimulator
import TestSupport
import Testing

/// A run that died between the answers to packs and their records.
struct PackResumeTests {
    @Test("packs that were answered are put together as they were, whatever stands around them")
    func answeredPacks() async throws {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            batch: {pack: {max_documents: 5}, max_wait: 60s}

            """
        )
        for index in 100..<110 { folder.write("docs/\(index).txt", "Review \(index) is short.") }
        let path = folder.path
        try await withAPISimulator { simulator in
            let process = AnalyzeProcess(
                in: path,
                environment: [
                    "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "test",
                ]
            )
            let arguments = ["docs", "-p", "p.yml", "--ledger", "l.sqlite", "-o", "r.csv"]
            let first = try await process.run(arguments)
            #expect(first.status == 0, "\(first.errors)")
            #expect(simulator.books.requests == 2)
            let killed = try await process.bash(
                """
                sqlite3 l.sqlite "DELETE FROM records; \
                UPDATE runs SET status = 'running', ended_at = NULL" && rm docs/107.txt
                """
            )
            #expect(killed.status == 0, "\(killed.errors)")
            folder.write("docs/000.txt", "Review 0 is new.")

            // The pack of 107 is not there any more: four are asked about anew, with the new one.
            let resumed = try await process.run(arguments)
            #expect(resumed.status == 0, "\(resumed.errors)")
            #expect(resumed.errors.contains("10 analyzed"), "\(resumed.errors)")
            #expect(simulator.books.requests == 3)
            let asked = simulator.requests.last?.document ?? ""
            #expect(asked.contains("Review 0 is new.") && asked.contains("Review 105 "))
            #expect(!asked.contains("Review 100 "))
        }
    }
}
