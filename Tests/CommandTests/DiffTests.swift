import TestSupport
import Testing

/// `analyze diff`: two runs that were kept, or their reports.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct DiffTests {
    /// A folder with two runs of one pipeline over the same documents, one of which has changed.
    private func folderOfTwoRuns(_ environment: [String: String]) async throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It broke on day one.")
        folder.write("docs/b.txt", "A fine lamp.")
        let process = AnalyzeProcess(in: folder.path, environment: environment)
        let command = ["docs", "-p", "p.yml"] + SimulatedModel.option
        #expect(try await process.run(command + ["-o", "one.json"]).status == 0)
        folder.write("docs/c.txt", "Came on a Tuesday.")
        #expect(try await process.run(command + ["-o", "two.json"]).status == 0)
        return folder
    }

    @Test func `Runs of a ledger and their reports compare alike`() async throws {
        try await withSimulator { environment in
            let folder = try await folderOfTwoRuns(environment)
            let process = AnalyzeProcess(in: folder.path)
            let stored = try await process.run(["diff", "1", "2"])
            #expect(stored.status == 0 && stored.errors == "")
            #expect(
                stored.output == """
                    run 1 (sentiment, anthropic/claude-haiku-5-5) → run 2 (sentiment, \
                    anthropic/claude-haiku-5-5)
                      documents  2 in both, 1 only now
                      changed    0
                      verdict    100% of 2 verdicts are the same, distribution moved by 0%

                    """
            )
            let reports = try await process.run(["diff", "one.json", "two.json"])
            #expect(
                reports.output
                    == stored.output.replacing("run 1", with: "one.json")
                    .replacing("run 2", with: "two.json")
            )
            let named = try await process.run(["diff", ".analyze/ledger.sqlite#1", "2"])
            #expect(named.output == stored.output)
        }
    }

    @Test func `What cannot be compared is named`() async throws {
        let folder = TemporaryFolder()
        folder.write("other.json", #"{"results": [], "tool": {"name": "other"}}"#)
        let process = AnalyzeProcess(in: folder.path)
        let missing = try await process.run(["diff", "a.json", "b.json"])
        #expect(missing.status == 2 && missing.errors.contains("a.json does not exist; "))
        folder.write("a.csv", "document,status\r\n")
        let table = try await process.run(["diff", "a.csv", "a.csv"])
        #expect(table.status == 2)
        let words = "a.csv is neither the number of a run, a ledger nor a JSON report"
        #expect(table.errors.contains(words), "\(table.errors)")
        let foreign = try await process.run(["diff", "other.json", "other.json"])
        #expect(foreign.status == 2 && foreign.errors.contains("is no JSON report of analyze"))
        let ledger = try await process.run(["diff", "1", "2"])
        #expect(ledger.status == 2 && ledger.errors.contains(".analyze/ledger.sqlite"))
    }

    @Test func `Without labels nothing is decided, and that can fail a job`() async throws {
        try await withSimulator { environment in
            let folder = try await folderOfTwoRuns(environment)
            let process = AnalyzeProcess(in: folder.path)
            let worse = try await process.run(["diff", "1", "2", "--fail-on", "worse"])
            #expect(worse.status == 0)
            let open = try await process.run(["diff", "1", "2", "--fail-on", "inconclusive"])
            #expect(open.status == 3)
        }
    }
}
