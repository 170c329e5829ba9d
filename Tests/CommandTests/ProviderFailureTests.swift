import TestSupport
import Testing

/// What a run does when its provider cannot be used, and when it refuses documents.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct ProviderFailureTests {
    private static let models = [
        "ANTHROPIC": "anthropic/claude-haiku-5-5", "OPENAI": "openai/some-model",
    ]

    private func outcome(
        of provider: String,
        key: String = "sk-canary",
        url: String
    ) async throws -> (status: Int, errors: String, report: String) {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nretry: {max_attempts: 2, base_delay: 1ms}\n")
        for name in ["a", "b"] { folder.write("docs/\(name).txt", "It broke on day one: \(name).") }
        let process = AnalyzeProcess(
            in: folder.path,
            environment: ["\(provider)_API_KEY": key, "\(provider)_BASE_URL": url]
        )
        let outcome = try await process.run([
            "docs", "-p", "p.yml", "--model", Self.models[provider] ?? "", "--output", "r.csv",
        ])
        return (Int(outcome.status), outcome.errors, folder.read("r.csv") ?? "")
    }

    @Test(
        arguments: ["ANTHROPIC", "OPENAI"],
        [
            ("status:401", "refused the key (HTTP 401): Simulated;"),
            ("status:402", "account"), ("status:403", "(HTTP 403): Simulated; "),
            ("status:404", "check the model's name and"),
            ("redirect:https://evil.example", "redirects to https://evil.example (HTTP 307)"),
            ("status:429; code=enforced_spend_limit_reached", "limit is reached"),
        ]
    )
    func `ends a run that cannot go on, and says what to do`(
        provider: String,
        failure: (fault: String, words: String)
    ) async throws {
        try await SimulatorProcess.with(["--fault", failure.fault]) { url in
            let outcome = try await outcome(of: provider, url: url)
            #expect(outcome.status == 5)
            #expect(outcome.errors.contains("Stopped: "))
            #expect(outcome.errors.contains(failure.words), "\(outcome.errors)")
            #expect(outcome.report.contains("provider-unusable"))
        }
    }

    @Test(arguments: ["ANTHROPIC", "OPENAI"])
    func `cannot reach a host where nothing listens`(provider: String) async throws {
        let outcome = try await outcome(of: provider, url: "http://127.0.0.1:1")
        #expect(outcome.status == 5)
        #expect(
            outcome.errors.contains(
                "http://127.0.0.1:1: no connection: Connection refused; the address comes from"
                    + " \(provider)_BASE_URL"
            )
        )
    }

    @Test func `needs a key`() async throws {
        let outcome = try await outcome(of: "ANTHROPIC", key: "", url: "http://127.0.0.1:1")
        #expect(outcome.status == 5)
        #expect(outcome.errors.contains("there is no API key: set ANTHROPIC_API_KEY"))
    }

    @Test(arguments: ["ANTHROPIC", "OPENAI"])
    func `fails only the documents that it refuses`(provider: String) async throws {
        try await SimulatorProcess.with(["--fault", "status:400", "--fault", "none"]) { url in
            let outcome = try await outcome(of: provider, url: url)
            #expect(outcome.status == 1)
            let refusal =
                "the API refused the request (HTTP 400): Simulated; change what it names in the"
                + " pipeline, or choose another model"
            #expect(outcome.report.ranges(of: refusal).count == 1)
            #expect(outcome.report.contains(",analyzed,"))
        }
    }

    @Test(arguments: ["ANTHROPIC", "OPENAI"])
    func `is asked again where it may answer`(provider: String) async throws {
        let faults = [
            "status:529", "status:429; retry-after-ms: 1", "cut-body", "truncated-json",
        ]
        for fault in faults {
            let options = ["--fault", fault, "--fault-attempts", "1"]
            try await SimulatorProcess.with(options) { url in
                let outcome = try await outcome(of: provider, url: url)
                #expect(outcome.status == 0, "\(fault): \(outcome.errors)")
            }
        }
    }
}
