import APISimulator
import JSON
import TestSupport
import Testing

/// `service_tier`: what is asked, what it costs, and who served.
@Suite(.timeLimit(.minutes(10)))
struct ServiceTierCommandTests {
    private func run(
        _ folder: borrowing TemporaryFolder,
        _ simulator: APISimulator,
        _ options: [String] = []
    ) async throws -> (status: Int32, errors: String, summary: JSONValue?) {
        let process = AnalyzeProcess(
            in: folder.path,
            environment: ["OPENAI_BASE_URL": simulator.baseURL, "OPENAI_API_KEY": "k"]
        )
        let outcome = try await process.run(
            ["docs", "-p", "p.yml", "--output", "r.json"] + options
        )
        let json = folder.read("r.json").flatMap { try? JSONReader.value(of: Array($0.utf8)) }
        return (outcome.status, outcome.errors, json?["summary"])
    }

    private func folder(_ tier: String) -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: openai/gpt-5.4-mini
            \(tier)
            providers: {openai: {platform: openai}}
            """
        )
        folder.write("docs/a.txt", "It works.")
        folder.write("docs/b.txt", "It broke on day one.")
        return folder
    }

    @Test("flex costs half, and the report says who served")
    func flex() async throws {
        try await withAPISimulator { simulator in
            let whole = folder("")
            let first = try await run(whole, simulator)
            #expect(first.status == 0, "\(first.errors)")
            #expect(first.summary?["usage"]?["service_tiers"] == nil)
            let half = folder("service_tier: flex")
            let second = try await run(half, simulator)
            #expect(second.status == 0, "\(second.errors)")
            #expect(second.summary?["usage"]?["service_tiers"]?.description == #"{"flex":2}"#)
            let price = try #require(first.summary?["cost_usd"]?.double)
            let flex = try #require(second.summary?["cost_usd"]?.double)
            #expect(abs(flex * 2 - price) < 1e-12)
            #expect(simulator.requests.last?.json?["service_tier"]?.string == "flex")
        }
    }

    @Test("what another tier served costs what that costs")
    func downgraded() async throws {
        try await withAPISimulator { simulator in
            simulator.meet { request in
                request.path == "/v1/chat/completions"
                    ? .message(["service_tier": "default"]) : nil
            }
            let standard = try await run(folder("service_tier: standard"), simulator)
            let priority = try await run(folder("service_tier: priority"), simulator)
            #expect(priority.status == 0, "\(priority.errors)")
            #expect(
                priority.summary?["usage"]?["service_tiers"]?.description == #"{"standard":2}"#
            )
            #expect(priority.summary?["cost_usd"] == standard.summary?["cost_usd"])
        }
    }

    @Test("answers of one tier are those of another: they are not paid again")
    func shared() async throws {
        try await withAPISimulator { simulator in
            let folder = folder("service_tier: flex")
            _ = try await run(folder, simulator)
            let again = try await run(folder, simulator, ["--set", "service_tier=priority"])
            #expect(again.status == 0, "\(again.errors)")
            #expect(simulator.books.answers == 2)
        }
    }

    @Test(
        "a tier that is not there is refused with the list",
        arguments: [
            (
                "openai/gpt-5.4-mini", "cheap", "standard, flex or priority"
            ),
            ("anthropic/claude-haiku-5-5", "flex", "Anthropic has no tier flex"),
            ("anthropic/claude-haiku-5-5", "flex", "expected: standard or priority"),
            ("local/smollm2-135m-instruct", "flex", "runs on this machine"),
        ]
    )
    func refused(model: String, tier: String, words: String) async throws {
        let folder = folder("service_tier: \(tier)")
        let process = AnalyzeProcess(in: folder.path, environment: ["OPENAI_API_KEY": "k"])
        for command in ["check p.yml", "plan docs -p p.yml", "docs -p p.yml"] {
            let arguments = command.split(separator: " ").map(String.init)
            let outcome = try await process.run(
                arguments + (command.hasPrefix("check") ? [] : ["--model", model])
            )
            guard !command.hasPrefix("check") || tier == "cheap" else { continue }
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
    }

    @Test("a server that nothing is known of has no tiers")
    func unknownServer() async throws {
        try await withAPISimulator { simulator in
            let folder = folder("service_tier: flex")
            folder.write("p.yml", "analysis: sentiment\nmodel: openai/x\nservice_tier: flex\n")
            let outcome = try await run(folder, simulator)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("nothing is known of service tiers of the server"))
            #expect(outcome.errors.contains("providers: {openai: {platform: openai}}"))
            #expect(simulator.books.requests == 0)
        }
    }

    @Test("plan expects the price of the tier")
    func plan() async throws {
        let folder = folder("service_tier: flex")
        let process = AnalyzeProcess(in: folder.path, environment: ["OPENAI_API_KEY": "k"])
        let half = try await process.run(["plan", "docs", "-p", "p.yml", "--json"])
        let whole = try await process.run([
            "plan", "docs", "-p", "p.yml", "--json", "--set", "service_tier=standard",
        ])
        #expect(half.status == 0, "\(half.errors)")
        #expect(half.output != whole.output)
    }
}
