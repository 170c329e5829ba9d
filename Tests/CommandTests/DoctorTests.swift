import JSON
import TestSupport
import Testing

/// `analyze doctor` says how things stand, and ends with 1 where something does not work.
@Suite struct DoctorTests {
    @Test("a folder without anything: no model can be used")
    func nothing() async throws {
        let folder = TemporaryFolder()
        let outcome = try await AnalyzeProcess(
            in: folder.path,
            environment: ["ANALYZE_DATA_DIR": folder.path(of: "data")]
        )
        .run(["doctor"])
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        let lines = outcome.output.split(separator: "\n").dropFirst(2)
        #expect(
            lines.joined(separator: "\n") == """
                -        embedded model  local/smollm2-135m-instruct is not installed in \
                \(folder.path)/data: run 'analyze model install smollm2-135m-instruct', which \
                fetches 133 MB once
                -        anthropic       ANTHROPIC_API_KEY is not set
                                         -> for Claude, set it to a key of \
                https://platform.claude.com
                -        openai          neither OPENAI_API_KEY nor OPENAI_BASE_URL is set
                                         -> for OpenAI, or a server that speaks its protocol, \
                set the one or both
                problem  models          there is no model that can be used
                                         -> run 'analyze model install' for one that needs no key, or \
                set ANTHROPIC_API_KEY or OPENAI_API_KEY
                -        data folder     \(folder.path)/data is not there yet
                -        ledger          there is no .analyze/ledger.sqlite yet; a run makes it
                -        proxy           HTTPS_PROXY is not set
                -        certificates    SSL_CERT_FILE is not set: those of the system
                -        CI              none is seen
                -        terminal        standard error is none: progress comes as plain lines
                """
        )
    }

    @Test("a provider that takes the key is enough")
    func provider() async throws {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            let data = ["ANALYZE_DATA_DIR": folder.path(of: "data")]
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(data) { $1 }
            )
            .run(["doctor"])
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("ok       anthropic       ANTHROPIC_API_KEY is set; "))
            #expect(!outcome.output.contains("sk-test"))
        }
    }

    @Test("the embedded model is started, and its server ended")
    func embedded() async throws {
        let folder = TemporaryFolder()
        let outcome = try await AnalyzeProcess(in: folder.path).run(["doctor"])
        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                #/ok       embedded model  local/smollm2-135m-instruct in .* starts in [0-9.]+ m?s\n/#
            )
        )
    }

    @Test("the models are listed with the days of their ends, for people and for programs")
    func models() async throws {
        let folder = TemporaryFolder()
        let process = AnalyzeProcess(in: folder.path)
        let table = try await process.run(["doctor", "--models"])
        #expect(table.status == 0)
        #expect(table.errors == "")
        let lines = table.output.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        #expect(lines.first == "model status released retired on in out successor")
        #expect(
            lines.contains {
                $0.hasPrefix("anthropic/claude-opus-4-5 ")
                    && $0.hasSuffix("2025-11 2027-01-22 5 25 anthropic/claude-opus-5-5")
            }
        )
        #expect(
            lines.contains(
                "anthropic/claude-haiku-5-5 active 2026-10-07 not before 2027-10-07 0.1 0.5"
            )
        )
        #expect(
            lines.contains(
                "anthropic/claude-3-opus retired 2026-01-05 anthropic/claude-opus-5-5"
            )
        )
        let outcome = try await process.run(["doctor", "--models", "--json"])
        let json = try JSONReader.value(of: Array(outcome.output.utf8))
        let models = json["models"]?.array ?? []
        #expect(models.count == lines.count - 2)
        let opus = models.first { $0["model"]?.string == "anthropic/claude-opus-4-5" }
        #expect(opus?["retired_on"]?.string == "2027-01-22")
        let haiku = models.first { $0["model"]?.string == "anthropic/claude-haiku-5-5" }
        #expect(haiku?["usd_per_million_tokens"]?.array?.count == 2)
        #expect(haiku?["retired_on"] == .null)
    }

    @Test("JSON is for the list of models alone")
    func jsonAlone() async throws {
        let folder = TemporaryFolder()
        let outcome = try await AnalyzeProcess(in: folder.path).run(["doctor", "--json"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("--json is for --models"))
    }
}
