import TestSupport
import Testing

/// What a run does when the model that is asked first is down, and a fallback is there.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct FallbackTests {
    private static let documents = 6
    private static let leftOut = "anthropic/claude-haiku-5-5 is left out of this run: "

    private func run(
        first: [String: String],
        fallback: [String: String]
    ) async throws -> (status: Int, errors: String, report: String) {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            fallback: openai/some-model
            retry: {max_attempts: 2, base_delay: 1ms}

            """
        )
        for number in 0..<Self.documents {
            folder.write("docs/\(number).txt", "It broke on day \(number).")
        }
        let process = AnalyzeProcess(
            in: folder.path,
            environment: first.merging(fallback) { $1 }
        )
        let outcome = try await process.run(["docs", "-p", "p.yml", "--output", "r.jsonl"])
        return (Int(outcome.status), outcome.errors, folder.read("r.jsonl") ?? "")
    }

    private func anthropic(_ url: String, key: String = "sk-canary") -> [String: String] {
        ["ANTHROPIC_API_KEY": key, "ANTHROPIC_BASE_URL": url]
    }

    private func openAI(_ url: String) -> [String: String] {
        ["OPENAI_API_KEY": "sk-canary", "OPENAI_BASE_URL": url]
    }

    private func expectFallback(
        _ outcome: (status: Int, errors: String, report: String),
        isLeftOut: Bool,
        _ what: String
    ) {
        #expect(outcome.status == 0, "\(what): \(outcome.errors)")
        let answers = outcome.report.ranges(of: #""model":"openai/some-model""#).count
        #expect(answers == Self.documents, "\(what): \(outcome.report)")
        let warnings = outcome.errors.ranges(of: Self.leftOut).count
        #expect(warnings == (isLeftOut ? 1 : 0), "\(what): \(outcome.errors)")
    }

    @Test(
        arguments: [
            ("status:401", true), ("status:402", true), ("status:403", true), ("status:404", true),
            ("redirect:https://evil.example", true),
            ("status:408", false), ("status:429; retry-after: 0", false),
            ("status:500", false), ("status:503", false), ("status:529", false),
            ("reset-at-once", false),
            ("status:429; retry-after: 86400", true),
        ]
    )
    func `goes on with the fallback where the first model fails`(
        fault: String,
        isUnusable: Bool
    ) async throws {
        try await SimulatorProcess.with(["--fault", fault]) { down in
            try await SimulatorProcess.with { url in
                let outcome = try await run(first: anthropic(down), fallback: openAI(url))
                // A wait that the run has no time for is no fault of the model's.
                let isLeftOut = isUnusable && !fault.contains("86400")
                expectFallback(outcome, isLeftOut: isLeftOut, fault)
            }
        }
    }

    @Test(
        arguments: [
            "http://127.0.0.1:1", "http://no-such-host.invalid", "https://127.0.0.1:1",
        ]
    )
    func `goes on with the fallback where the first host cannot be reached`(
        address: String
    ) async throws {
        try await SimulatorProcess.with { url in
            let outcome = try await run(first: anthropic(address), fallback: openAI(url))
            expectFallback(outcome, isLeftOut: true, address)
            #expect(outcome.errors.contains("documents go on to openai/some-model"))
        }
    }

    @Test func `goes on with the fallback where the host speaks no TLS`() async throws {
        try await SimulatorProcess.with { url in
            let https = url.replacing("http://", with: "https://")
            let outcome = try await run(first: anthropic(https), fallback: openAI(url))
            expectFallback(outcome, isLeftOut: true, https)
        }
    }

    @Test func `goes on with the fallback where the first model's key is missing`() async throws {
        try await SimulatorProcess.with { url in
            let outcome = try await run(first: anthropic(url, key: ""), fallback: openAI(url))
            expectFallback(outcome, isLeftOut: true, "no key")
        }
    }

    @Test func `ends when the last model cannot be used either`() async throws {
        try await SimulatorProcess.with(["--fault", "status:401"]) { url in
            let outcome = try await run(
                first: anthropic("http://127.0.0.1:1"),
                fallback: openAI(url)
            )
            #expect(outcome.status == 5, "\(outcome.errors)")
            #expect(outcome.errors.ranges(of: Self.leftOut).count == 1)
            #expect(outcome.errors.contains("Stopped: the API refused the key (HTTP 401)"))
        }
    }

    @Test func `a fallback that cannot be used ends no run that does without it`() async throws {
        // Every other document is refused by the first model.
        let faults = ["--fault", "refusal", "--fault", "none"]
        try await SimulatorProcess.with(faults) { url in
            let outcome = try await run(
                first: anthropic(url),
                fallback: openAI("http://127.0.0.1:1")
            )
            #expect(outcome.status == 1, "\(outcome.errors)")
            let analyzed = outcome.report.ranges(of: #""status":"analyzed""#).count
            #expect(analyzed == Self.documents / 2, "\(outcome.report)")
            #expect(outcome.report.ranges(of: #""status":"failed""#).count == Self.documents / 2)
            #expect(outcome.errors.contains("openai/some-model is left out of this run: "))
        }
    }
}
