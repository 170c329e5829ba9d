import APISimulator
import TestSupport
import Testing

/// `--noise`: asking some answers again, to see how many come out otherwise.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct NoiseTests {
    private func folder() -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            labels: labels.csv
            gates: {accuracy: {at_least: 1%, sequential: true}}
            accept: {error: 5%}

            """
        )
        folder.write("labels.csv", "document,sentiment\n1.txt,positive\n")
        for index in 0..<20 { folder.write("docs/\(index).txt", "Lamp \(index) broke.") }
        folder.write("docs/empty.txt", "")
        return folder
    }

    @Test func `A sample is asked again, and diff says what that explains`() async throws {
        try await withAPISimulator { simulator in
            let folder = folder()
            let process = AnalyzeProcess(
                in: folder.path,
                environment: [
                    "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "sk-test",
                ]
            )
            let command = ["docs", "-p", "p.yml", "-o", "r.json"] + SimulatedModel.option
            let run = try await process.run(command + ["--noise", "5"])
            let words =
                "0 of 5 answers came out otherwise when asked again: 0% (0% to 52.2%, 95% sure)"
            #expect(run.errors.contains("  noise     \(words)\n"), "\(run.errors)")
            #expect(simulator.books.requests == 25)
            #expect(run.errors.contains("  requests  25,"))
            let report = folder.read("r.json")
            #expect(report?.contains(#""asked_again": 5"#) == true)
            let runs = try await process.run(["runs", "--json"])
            #expect(runs.output.contains(#""requests": 25"#), "\(runs.output)")
            // The answers that were asked for again are kept nowhere.
            let again = try await process.run(command)
            #expect(again.errors.contains("20 analyzed, 1 failed, 0 skipped (20 from the ledger)"))
            #expect(simulator.books.requests == 25)
            let diff = try await process.run(["diff", "1", "2"])
            #expect(diff.output.contains("  noise      \(words); so up to 0 of the 0 changes"))
        }
    }

    @Test(arguments: [
        (["docs", "--noise", "0"], "at least one answer"),
        (["docs", "--noise", "5", "--ledger", "none"], "compares with the answers in the ledger"),
        (["-", "--noise", "5"], "standard input can be read once"),
    ])
    func `What cannot be asked again is refused`(
        arguments: [String],
        words: String
    ) async throws {
        let folder = folder()
        let outcome = try await AnalyzeProcess(in: folder.path).run(arguments + ["-p", "p.yml"])
        #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome.errors)")
    }
}
