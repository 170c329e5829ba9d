import SystemPackage
import TestSupport
import Testing

/// An input without any document is a mistake, of the user or of the program before.
struct EmptyInputTests {
    @Test(
        "it ends with status 2, and with 0 where it is allowed",
        arguments: [
            "printf '' | \"$ANALYZE\" - -p p.yml", "printf ' \\n\\n' | \"$ANALYZE\" - -p p.yml",
            "false | \"$ANALYZE\" ingest -", "\"$ANALYZE\" ingest - < /dev/null",
            "true | \"$ANALYZE\" plan - -p p.yml", "\"$ANALYZE\" empty -p p.yml",
            "\"$ANALYZE\" ingest empty", "\"$ANALYZE\" plan empty -p p.yml",
            "\"$ANALYZE\" - empty -p p.yml < /dev/null",
        ],
        [("", 2), (" --allow-empty", 0)]
    )
    func empty(command: String, allowed: (option: String, status: Int)) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        folder.write("empty/picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D])
        let environment = [
            "ANALYZE": AnalyzeProcess.executable.string, "ANTHROPIC_API_KEY": "test",
            "ANTHROPIC_BASE_URL": "http://127.0.0.1:1",
        ]
        let parts = command.split(separator: " <").map(String.init)
        let script = parts[0] + allowed.option + (parts.count > 1 ? " <" + parts[1] : "")
        let outcome = try await AnalyzeProcess(in: folder.path, environment: environment)
            .bash(script)
        #expect(outcome.status == Int32(allowed.status), "\(outcome.errors)")
        if allowed.status == 2 {
            #expect(outcome.errors.contains("there is no document in "), "\(outcome.errors)")
            #expect(outcome.output == "")
            #expect(folder.read(".analyze/ledger.sqlite") == nil)
        }
    }

    @Test("what is read to find that out is not lost")
    func readOnce() async throws {
        let folder = TemporaryFolder()
        let lines = (1...3_000).map { "{\"id\":\"\($0)\",\"text\":\"Line \($0) is fine.\"}\n" }
        folder.write("feed.jsonl", "\n\n" + lines.joined())
        let environment = ["ANALYZE": AnalyzeProcess.executable.string]
        let outcome = try await AnalyzeProcess(in: folder.path, environment: environment)
            .bash("cat feed.jsonl | \"$ANALYZE\" ingest - | wc -l")
        #expect(outcome.output == "3000\n")
    }
}
