import APISimulator
import AnalysisEngine
import Reporting
import SystemPackage
import TestSupport
import Testing

/// What can be compared, and what is said of the rest.
@Suite(.timeLimit(.minutes(5)))
struct RunDiffTests {
    /// Runs a pipeline over two documents, and writes a JSON report.
    private func run(
        _ pipeline: String,
        _ report: String,
        in folder: FilePath,
        _ simulator: APISimulator
    ) async throws {
        try TextFile.write(
            pipeline + "\nmodel: anthropic/claude-haiku-5-5\n",
            to: folder.appending("p.yml")
        )
        let plan = try RunPlan(
            RunOptions(
                paths: [folder.appending("docs").string],
                pipeline: folder.appending("p.yml").string,
                outputs: [folder.appending(report).string],
                ledger: .file(folder.appending("l.sqlite").string)
            ),
            environment: ["ANTHROPIC_API_KEY": "k", "ANTHROPIC_BASE_URL": simulator.baseURL]
        )
        _ = try await AnalysisRun(plan).run()
    }

    private func message(_ before: String, _ after: String, in folder: FilePath) async -> String? {
        let options = RunDiff.Options(
            before: before,
            after: after,
            ledger: folder.appending("l.sqlite").string
        )
        let error = await #expect(throws: EngineError.self) {
            try await RunDiff(options, environment: [:]).compare()
        }
        #expect(error?.code == .usage)
        return error?.message.replacing(folder.string + "/", with: "")
    }

    @Test func `Runs of one analysis are compared, by number, ledger or report`() async throws {
        let folder = TemporaryFolder()
        for name in ["a", "b"] { folder.write("docs/\(name).txt", "Text \(name).") }
        let path = folder.path
        try await withAPISimulator { simulator in
            try await run("analysis: sentiment", "one.json", in: path, simulator)
            try await run("analysis: sentiment\nname: other", "two.json", in: path, simulator)
            try await run("analysis: summary", "three.json", in: path, simulator)
            let ledger = path.appending("l.sqlite").string
            let (one, two) = (path.appending("one.json").string, path.appending("two.json").string)
            for (before, after) in [("1", "2"), (one, two), ("\(ledger)#1", two), (one, "2")] {
                let options = RunDiff.Options(before: before, after: after, ledger: ledger)
                let comparison = try await RunDiff(options, environment: [:]).compare()
                #expect(comparison.common == 2 && comparison.changed == 0)
                #expect(comparison.onlyBefore == 0 && comparison.onlyAfter == 0)
            }
            #expect(
                await message("1", "3", in: path)
                    == "run 1 is a sentiment and run 3 a summary; runs of one analysis can be compared"
            )
            #expect(await message("9", "1", in: path)?.contains("9") == true)
            let missing = path.appending("no.json").string
            #expect(
                await message(missing, "1", in: path)
                    == "no.json does not exist; a run writes such a report with --output no.json"
            )
        }
    }
}
