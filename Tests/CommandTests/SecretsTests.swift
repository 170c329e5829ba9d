import TestSupport
import Testing

/// A key is in the environment and nowhere else.
@Suite struct SecretsTests {
    @Test(
        "a provider that cannot be reached ends the run with status 5, and tells no key",
        arguments: [
            ("anthropic/claude-haiku-5-5", "ANTHROPIC"), ("openai/some-model", "OPENAI"),
        ]
    )
    func unreachable(model: String, prefix: String) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nretry: {max_attempts: 1}\n")
        folder.write("docs/a.txt", "It works.")
        let key = "sk-canary-4711"
        let process = AnalyzeProcess(
            in: folder.path,
            environment: [
                "\(prefix)_API_KEY": key, "\(prefix)_BASE_URL": "http://127.0.0.1:9",
            ]
        )
        let outcome = try await process.run([
            "docs", "-p", "p.yml", "--model", model, "--output", "r.csv", "--output", "r.json",
            "--output", "r.html",
        ])
        #expect(outcome.status == 5)
        #expect(outcome.errors.contains("127.0.0.1:9"))
        for name in ["r.csv", "r.json", "r.html"] {
            let report = folder.read(name)
            #expect(report != nil)
            #expect(report?.contains(key) == false)
        }
        #expect(!outcome.errors.contains(key))
        #expect(!outcome.output.contains(key))
    }

    @Test("a missing key is named before anything is sent")
    func missingKey() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It works.")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "-p", "p.yml", "--model", "anthropic/claude-haiku-5-5"])
        #expect(outcome.status == 5)
        #expect(outcome.errors.contains("ANTHROPIC_API_KEY"))
    }
}
