import APISimulator
import TestSupport
import Testing

/// What stands where a report is to stand, when a run has nothing better.
struct EarlierReportTests {
    private static let old = "document,status\r\nyesterday.txt,analyzed\r\n"

    private func folder() -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nretry: {max_attempts: 1}\n")
        for name in ["a", "b", "c"] { folder.write("docs/\(name).txt", "It broke: \(name).") }
        folder.write("r.csv", Self.old)
        folder.write("r.html", Self.old)
        return folder
    }

    @Test(
        "a run that never got an answer leaves it, and says so",
        arguments: [
            ("anthropic/claude-haiku-5-5", [:]), ("local/no-such-model", [:]),
            (
                "openai/some-model",
                ["OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "http://127.0.0.1:1"]
            ),
            ("anthropic/claude-haiku-5-5", ["ANTHROPIC_API_KEY": "wrong"]),
        ] as [(String, [String: String])],
        [[], ["--quiet"]]
    )
    func unusable(provider: (model: String, variables: [String: String]), quiet: [String])
        async throws
    {
        let folder = folder()
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { _ in .status(401) }
            var environment = provider.variables
            environment["ANTHROPIC_BASE_URL"] = simulator.baseURL
            let outcome = try await AnalyzeProcess(in: path, environment: environment).run(
                ["docs", "-p", "p.yml", "--model", provider.model, "-o", "r.csv", "-o", "r.html"]
                    + ["-o", "new.csv"] + quiet
            )
            #expect(outcome.status == 5, "\(outcome.errors)")
            for file in ["r.csv", "r.html"] {
                let words = "warning: \(file) was left as it is, with what an earlier run wrote"
                #expect(outcome.errors.contains(words), "\(outcome.errors)")
            }
            #expect(!outcome.errors.contains("new.csv was left"))
        }
        #expect(folder.read("r.csv") == Self.old)
        #expect(folder.read("r.html") == Self.old)
    }

    @Test("one answer is enough to replace it")
    func answered() async throws {
        let folder = folder()
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { request in request.document.contains("a.") ? nil : .status(401) }
            let environment = [
                "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "sk-test",
            ]
            let outcome = try await AnalyzeProcess(in: path, environment: environment).run(
                ["docs", "-p", "p.yml", "-o", "r.csv", "--concurrency", "1"] + SimulatedModel.option
            )
            #expect(outcome.status == 5)
            #expect(!outcome.errors.contains("left as it is"))
        }
        #expect(folder.read("r.csv")?.contains("a.txt,analyzed") == true)
    }

    @Test("a run that has nothing to ask replaces it")
    func nothingToAsk() async throws {
        let folder = folder()
        let path = folder.path
        try await withSimulator { environment in
            let process = AnalyzeProcess(in: path, environment: environment)
            let first = try await process.run(["docs", "-p", "p.yml"] + SimulatedModel.option)
            #expect(first.status == 0)
            let second = try await process.run(
                ["docs", "-p", "p.yml", "-o", "r.csv"] + SimulatedModel.option
            )
            #expect(second.status == 0)
            #expect(second.errors.contains("(3 from the ledger)"))
        }
        #expect(folder.read("r.csv")?.contains("c.txt,analyzed") == true)
    }
}
