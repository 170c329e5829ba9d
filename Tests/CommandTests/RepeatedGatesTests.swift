import TestSupport
import Testing

/// Gates that look at earlier runs: `regression`, and `sequential`.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct RepeatedGatesTests {
    private func folder() -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write("base.yml", "analysis: sentiment\nlabels: labels.csv\n")
        folder.write(
            "p.yml",
            "analysis: sentiment\nlabels: labels.csv\n"
                + "gates: {regression: {against: baseline.json, margin: 40%}}\n"
        )
        folder.write(
            "looks.yml",
            "analysis: sentiment\nlabels: labels.csv\n"
                + "gates: {accuracy: {at_least: 1%, sequential: true}}\n"
        )
        var labels = "document,sentiment\n"
        for index in 0..<30 {
            folder.write("docs/\(index).txt", "Lamp \(index) broke.")
            labels += "\(index).txt,negative\n"
        }
        folder.write("labels.csv", labels)
        return folder
    }

    @Test func `A run that is no worse than its baseline passes`() async throws {
        try await withSimulator { environment in
            let folder = folder()
            let process = AnalyzeProcess(in: folder.path, environment: environment)
            let missing = try await process.run(["docs", "-p", "p.yml"] + SimulatedModel.option)
            #expect(missing.status == 2)
            #expect(missing.errors.contains("add '--output baseline.json'"), "\(missing.errors)")
            let base = try await process.run(
                ["docs", "-p", "base.yml", "-o", "baseline.json"] + SimulatedModel.option
            )
            #expect(base.status == 0)
            let run = try await process.run(
                ["docs", "-p", "p.yml", "-o", "r.json"] + SimulatedModel.option
            )
            #expect(run.status == 0 && run.errors.contains("1 of 1 passed"), "\(run.errors)")
            let report = folder.read("r.json")
            #expect(report?.contains("of 30 labelled; 0 from right to wrong") == true)
            folder.write("baseline.json", "{}")
            let damaged = try await process.run(["docs", "-p", "p.yml"] + SimulatedModel.option)
            #expect(damaged.status == 2 && damaged.errors.contains("is no JSON report"))
        }
    }

    @Test func `The ledger keeps what a gate has seen`() async throws {
        try await withSimulator { environment in
            let folder = folder()
            let process = AnalyzeProcess(in: folder.path, environment: environment)
            let command = ["docs", "-p", "looks.yml", "-o", "r.json"] + SimulatedModel.option
            for runs in 1...3 {
                let run = try await process.run(command)
                #expect(run.status == 0 || run.status == 3)
                let report = folder.read("r.json")
                let words = "over \(runs == 1 ? "1 run" : "\(runs) runs"), by 30 labels that count"
                #expect(report?.contains(words) == true, "\(report ?? "")")
            }
            let none = try await process.run(command + ["--ledger", "none"])
            #expect(none.status == 2 && none.errors.contains("leave out --ledger none"))
        }
    }
}
