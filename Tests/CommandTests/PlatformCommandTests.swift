import APISimulator
import JSON
import SystemPackage
import TestSupport
import Testing

/// Runs on the platforms of other companies, and wrong use of them, as a user meets it.
@Suite(.timeLimit(.minutes(10)))
struct PlatformCommandTests {
    private func folder(_ pipeline: String) -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write("p.yml", pipeline)
        folder.write("docs/a.txt", "It works.")
        folder.write("docs/b.txt", "It broke on day one.")
        return folder
    }

    @Test("a run on Bedrock checks answers here, and knows its price")
    func bedrock() async throws {
        let key = "bedrock-canary-4711"
        let simulation = SimulatorConfiguration(apiKey: key, platform: .bedrock)
        try await withAPISimulator(simulation) { simulator in
            simulator.meet { _ in .text(#"{"sentiment":"positive","confidence":0.9}"#) }
            let folder = folder(
                """
                analysis: sentiment
                model: anthropic/claude-haiku-5-5
                budget: {max_cost: 1}
                providers: {anthropic: {platform: bedrock}}
                """
            )
            let process = AnalyzeProcess(
                in: folder.path,
                environment: [
                    "ANTHROPIC_BEDROCK_MANTLE_BASE_URL": simulator.baseURL + "/anthropic",
                    "AWS_BEARER_TOKEN_BEDROCK": key,
                ]
            )
            let outcome = try await process.run(["docs", "-p", "p.yml", "--output", "r.json"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.errors.contains("Amazon Bedrock, Messages endpoint does not make"))
            let report = folder.read("r.json") ?? ""
            #expect(!report.contains(key) && !outcome.errors.contains(key))
            let json = try JSONReader.value(of: Array(report.utf8))
            let books = simulator.books
            let dollars =
                (Double(books.inputTokens) * 0.11 + Double(books.outputTokens) * 0.55
                    + Double(books.cacheWriteTokens) * 0.1375
                    + Double(books.cacheReadTokens) * 0.011) / 1e6
            let cost = try #require(json["summary"]?["cost_usd"]?.double)
            #expect(abs(cost - dollars) < 1e-12)
        }
    }

    @Test("the answers of a platform are those of the provider: they are not paid again")
    func shared() async throws {
        let folder = folder("analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        folder.write(
            "aws.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            providers:
              anthropic: {platform: aws, headers: {anthropic-workspace-id: wrkspc_1}}
            """
        )
        try await withAPISimulator { simulator in
            let process = AnalyzeProcess(
                in: folder.path,
                environment: [
                    "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "k",
                ]
            )
            let outcome = try await process.run(["docs", "-p", "p.yml", "--output", "r.csv"])
            #expect(outcome.status == 0)
        }
        try await withAPISimulator(.init(platform: .aws)) { simulator in
            let process = AnalyzeProcess(
                in: folder.path,
                environment: [
                    "ANTHROPIC_AWS_BASE_URL": simulator.baseURL, "ANTHROPIC_AWS_API_KEY": "k",
                ]
            )
            let outcome = try await process.run(["docs", "-p", "aws.yml", "--output", "r.csv"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(simulator.books.answers == 0)
            folder.write("docs/c.txt", "A third one.")
            let more = try await process.run(["docs", "-p", "aws.yml", "--output", "r.csv"])
            #expect(more.status == 0, "\(more.errors)")
            #expect(simulator.books.answers == 1)
        }
    }

    @Test(
        "wrong use is refused before anything is sent",
        arguments: [
            (["--model", "anthropic/claude-haiku-5-5"], "refuses requests without the header"),
            (
                ["--model", "anthropic/claude-haiku-5-5", "--set", "delivery=batch"],
                "refuses requests without the header"
            ),
        ]
    )
    func wrongUse(options: [String], words: String) async throws {
        try await withAPISimulator(.init(platform: .aws)) { simulator in
            let folder = folder("analysis: sentiment\nproviders: {anthropic: {platform: aws}}\n")
            let process = AnalyzeProcess(
                in: folder.path,
                environment: [
                    "ANTHROPIC_AWS_BASE_URL": simulator.baseURL, "ANTHROPIC_AWS_API_KEY": "k",
                ]
            )
            let outcome = try await process.run(["docs", "-p", "p.yml"] + options)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
            #expect(simulator.books.requests == 0)
        }
    }

    @Test("batches on a platform without them are refused, also from 'analyze submit'")
    func batches() async throws {
        let folder = folder(
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            providers:
              anthropic: {base_url: "https://bedrock-mantle.us-east-1.api.aws/anthropic"}
            """
        )
        let process = AnalyzeProcess(
            in: folder.path,
            environment: ["AWS_BEARER_TOKEN_BEDROCK": "k"]
        )
        for command in [["submit", "docs"], ["docs", "--set", "delivery=auto"]] {
            let outcome = try await process.run(command + ["-p", "p.yml"])
            #expect(outcome.status == 2)
            #expect(
                outcome.errors.contains(
                    "needs a platform that takes batches, and Amazon Bedrock, Messages endpoint takes"
                        + " none; Anthropic, Claude Platform on AWS, Claude on Google Cloud do"
                ),
                "\(outcome.errors)"
            )
        }
    }

    @Test("a pipeline cannot send the key to a host of its own")
    func elsewhere() async throws {
        try await withAPISimulator { simulator in
            let folder = folder(
                """
                analysis: sentiment
                model: anthropic/claude-haiku-5-5
                providers: {anthropic: {base_url: "\(simulator.baseURL)"}}
                """
            )
            let process = AnalyzeProcess(
                in: folder.path,
                environment: ["ANTHROPIC_API_KEY": "sk-canary-4711"]
            )
            let outcome = try await process.run(["docs", "-p", "p.yml", "--output", "r.csv"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(simulator.requests.count >= 2)
            for request in simulator.requests {
                #expect(request.headers["x-api-key"] == "none")
                #expect(request.headers["authorization"] == nil)
            }
        }
    }
}
