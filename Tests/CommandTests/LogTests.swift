import JSON
import TestSupport
import Testing

/// What is logged, at which level, and in which format.
@Suite struct LogTests {
    private func run(_ arguments: [String]) async throws -> AnalyzeProcess.Outcome {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            folder.write("p.yml", "analysis: sentiment\n")
            folder.write("docs/a.txt", "A canary sang in the document.")
            folder.write("docs/b\u{1B}[2J.txt", "")
            return try await AnalyzeProcess(in: folder.path, environment: simulator).run(
                ["docs", "-p", "p.yml", "-o", "r.csv"] + SimulatedModel.option
                    + arguments
            )
        }
    }

    @Test("nothing is logged about documents unless it is asked for")
    func silent() async throws {
        let outcome = try await run([])
        #expect(!outcome.errors.contains("document failed"))
        #expect(outcome.errors.hasPrefix("2 documents: 1 analyzed, 1 failed, 0 skipped\n"))
    }

    @Test("-v tells each document that failed, with controls made visible")
    func verbose() async throws {
        let outcome = try await run(["-v"])
        let lines = outcome.errors.split(separator: "\n").filter { $0.contains(" document ") }
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(
            line.hasSuffix(
                #" document failed document=b<U+001B>[2J.txt explanation="the file is empty" "#
                    + "reason=empty"
            )
        )
    }

    @Test(
        "JSON lines tell the request ids, and at no level a text of a document or a key",
        arguments: ["debug", "trace"]
    )
    func json(level: String) async throws {
        let outcome = try await run(["--quiet", "--log-level", level, "--log-format", "json"])
        let lines = try outcome.errors.split(separator: "\n").map {
            try JSONReader.value(of: String($0))
        }
        let document = try #require(lines.first { $0["message"] == "document analyzed" })
        #expect(document["level"] == "debug")
        #expect(document["metadata"]?["document"] == "a.txt")
        #expect(document["metadata"]?["request_id"]?.string?.hasPrefix("req_") == true)
        #expect(!outcome.errors.contains("canary") && !outcome.errors.contains("sk-test"))
        let request = try #require(lines.first { $0["message"] == "request answered" })
        #expect(request["metadata"]?["document"] == "a.txt")
        #expect(request["metadata"]?["request_id"] == document["metadata"]?["request_id"])
        #expect(lines.contains { $0["message"] == "HTTP response" })
        #expect(lines.last?["message"] == "run ended")
        // The verdicts are lines of the log, so that every line is JSON.
        let verdict = try #require(lines.last { $0["message"] == "verdict" })
        #expect(verdict["level"] == "error")
        #expect(verdict["metadata"]?["explanation"] == "1 of 2 documents failed")
    }

    @Test("--quiet logs errors alone, and says what failed")
    func quiet() async throws {
        let outcome = try await run(["--quiet", "-vv"])
        #expect(
            outcome.errors == """
                error: b<U+001B>[2J.txt: the file is empty
                error: 1 of 2 documents failed

                """
        )
        #expect(outcome.status == 1)
    }
}
