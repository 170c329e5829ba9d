import Glibc
import SystemPackage
import TestSupport
import Testing

/// No command waits for somebody who writes into a pipe that was given in the place of a file.
struct PipePathTests {
    @Test(
        "A pipe in the place of a file is refused",
        arguments: [
            ["docs", "-p", "p.yml", "--ledger", "pipe"], ["docs", "-p", "pipe"],
            ["docs", "-p", "p.yml", "--ledger", "none", "--set", "labels=pipe"],
            ["diff", "pipe", "pipe"], ["diff", "pipe.json", "pipe.json"],
            ["merge", "merged.sqlite", "pipe"], ["merge", "pipe", "merged.sqlite"],
            ["report", "--ledger", "pipe"], ["runs", "--ledger", "pipe"],
            ["show", "docs/a.txt", "--ledger", "pipe"], ["check", "pipe"], ["ingest", "pipe"],
        ]
    )
    func isRefused(command: [String]) async throws {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "Good.")
        folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        for name in ["pipe", "pipe.json"] {
            #expect(mkfifo(folder.path(of: name), 0o600) == 0)
        }
        let environment = [
            "ANTHROPIC_API_KEY": "test", "ANTHROPIC_BASE_URL": "http://127.0.0.1:1",
        ]
        let outcome = try await AnalyzeProcess(in: folder.path, environment: environment)
            .run(command)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("pipe"))
    }
}
