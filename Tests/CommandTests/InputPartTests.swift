import TestSupport
import Testing

/// `--limit` and `--sample`: trying things out, and saying so.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct InputPartTests {
    @Test(arguments: [
        (["--limit", "3", "--sample", "3"], "name one"), (["--limit", "0"], "at least one"),
        (["--sample=-4"], "at least one"), (["--sample", "3", "--seed=-1"], "from 0 on"),
        (["--seed", "3"], "add --sample"),
    ])
    func `What cannot be meant is refused`(arguments: [String], words: String) async throws {
        let folder = TemporaryFolder()
        let process = AnalyzeProcess(in: folder.path)
        for command in [[], ["plan"]] {
            let outcome = try await process.run(command + ["docs", "-p", "p.yml"] + arguments)
            #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome.errors)")
        }
    }

    @Test func `Every report says that it is about a part`() async throws {
        try await withSimulator { environment in
            let folder = TemporaryFolder()
            folder.write("p.yml", "analysis: sentiment\ngates: {success_rate: 1}\n")
            for index in 0..<9 { folder.write("docs/\(index).txt", "Lamp \(index) broke.") }
            let process = AnalyzeProcess(in: folder.path, environment: environment)
            let reports = ["r.json", "r.md", "r.html", "r.xml", "r.sarif"]
            let command = ["docs", "-p", "p.yml"] + SimulatedModel.option
            let run = try await process.run(
                command + ["--sample", "4", "--seed", "7"] + reports.flatMap { ["-o", $0] }
            )
            #expect(run.status == 0, "\(run.errors)")
            let words = "a random sample of 4 of 9 documents (seed 7)"
            #expect(run.errors.contains("4 analyzed, 0 failed, 0 skipped, \(words) only"))
            #expect(run.errors.contains("? success_rate: not decided: measured 1 (over \(words))"))
            for report in reports {
                let text = folder.read(report) ?? ""
                #expect(
                    text.contains(
                        report == "r.json"
                            ? #""sample": 4"# : "This report is about \(words) only."
                    ),
                    "\(report)"
                )
            }
            // Nothing is asked twice by the whole run, and its reports are about all again.
            let again = try await process.run(["report", "-o", "again.md"])
            #expect(again.status == 0)
            let kept = folder.read("again.md")
            #expect(kept?.contains(words) == true)
            let whole = try await process.run(command + ["-o", "r.md"])
            #expect(whole.errors.contains("9 analyzed, 0 failed, 0 skipped (4 from the ledger)\n"))
            let text = folder.read("r.md")
            #expect(text?.contains("only") == false)
            let runs = try await process.run(["runs", "--json"])
            #expect(runs.output.contains("\"seed\": 7"))
        }
    }

    @Test func `A plan is about the same part`() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        for index in 0..<9 { folder.write("docs/\(index).txt", "Lamp \(index) broke.") }
        let process = AnalyzeProcess(in: folder.path)
        for part in [["--limit", "4"], ["--sample", "4"]] {
            let plan = try await process.run(["plan", "docs", "-p", "p.yml", "--json"] + part)
            #expect(plan.output.contains(#""new": 4"#), "\(plan.output)\(plan.errors)")
        }
    }
}
