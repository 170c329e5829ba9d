import APISimulator
import TestSupport
import Testing

/// What `--quiet` leaves: errors and verdicts, and nothing else.
struct QuietTests {
    private func errors(
        _ pipeline: String,
        documents: [String: String] = ["a.txt": "It broke."],
        key: String? = "sk-test",
        status: Int32
    ) async throws -> String {
        let folder = TemporaryFolder()
        folder.write("p.yml", pipeline)
        for (name, text) in documents { folder.write("docs/\(name)", text) }
        let path = folder.path
        return try await withAPISimulator { simulator in
            var environment = ["ANTHROPIC_BASE_URL": simulator.baseURL, "LANG": "C.UTF-8"]
            environment["ANTHROPIC_API_KEY"] = key
            let outcome = try await AnalyzeProcess(in: path, environment: environment)
                .run(["docs", "-p", "p.yml", "-q", "-o", "r.csv"] + SimulatedModel.option)
            #expect(outcome.status == status)
            return outcome.errors
        }
    }

    @Test("a run without fault says nothing")
    func silent() async throws {
        #expect(try await errors("analysis: sentiment\n", status: 0) == "")
    }

    @Test("a failed gate is a verdict")
    func gate() async throws {
        let pipeline = "analysis: sentiment\ngates: {documents: \">= 2\"}\n"
        #expect(
            try await errors(pipeline, status: 3)
                == "error: the gate documents failed: measured 1, demanded >= 2\n"
        )
    }

    @Test("a gate that is not decided is loud, unless the pipeline lets it pass")
    func undecided() async throws {
        func pipeline(_ inconclusive: String) -> String {
            "analysis: sentiment\ngates:\n"
                + "  sentiment.negative: {at_most: 60%\(inconclusive)}\n"
        }
        #expect(
            try await errors(pipeline(""), status: 0).hasPrefix(
                "warning: the gate sentiment.negative is not decided: measured "
            )
        )
        #expect(try await errors(pipeline(", inconclusive: pass"), status: 0) == "")
        #expect(
            try await errors(pipeline(", inconclusive: fail"), status: 3)
                .hasPrefix("error: the gate sentiment.negative failed: not decided: measured ")
        )
    }

    @Test("documents that cannot be read are named")
    func unreadable() async throws {
        let documents = ["a.txt": "It broke.", "b.txt": "", "c\u{1B}.txt": "\u{0}\u{1}\u{2}"]
        #expect(
            try await errors("analysis: sentiment\n", documents: documents, status: 1) == """
                error: b.txt: the file is empty
                error: c␛.txt: it is binary data, not text
                error: 2 of 3 documents failed

                """
        )
    }

    @Test("a missing key is an error")
    func key() async throws {
        let errors = try await errors("analysis: sentiment\n", key: nil, status: 5)
        #expect(errors.hasPrefix("error: "))
        #expect(errors.contains("ANTHROPIC_API_KEY"))
    }
}
