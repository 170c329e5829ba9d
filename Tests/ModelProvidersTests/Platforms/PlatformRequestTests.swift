import APISimulator
import AnalysisCore
import JSON
import ModelProviders
import Synchronization
import Testing

/// Platforms refuse what they do not know: requests do not carry it.
@Suite("Requests to platforms", .timeLimit(.minutes(10)))
struct PlatformRequestTests {
    private static let variables:
        [SimulatedPlatform: (address: String, key: String, path: String)] = [
            .aws: ("ANTHROPIC_AWS_BASE_URL", "ANTHROPIC_AWS_API_KEY", ""),
            .bedrock: (
                "ANTHROPIC_BEDROCK_MANTLE_BASE_URL", "AWS_BEARER_TOKEN_BEDROCK", "/anthropic"
            ),
            .vertex: (
                "ANTHROPIC_VERTEX_BASE_URL", "CLOUDSDK_AUTH_ACCESS_TOKEN",
                "/v1/projects/p-1/locations/us-east1"
            ),
        ]

    /// Asks a simulator that plays a platform.
    private func withProvider(
        _ platform: SimulatedPlatform,
        headers: [String: String] = ["anthropic-workspace-id": "wrkspc_1"],
        note: @escaping @Sendable (String) -> Void = { _ in },
        _ body: (APISimulator, AnthropicProvider) async throws -> Void
    ) async throws {
        let names = try #require(Self.variables[platform])
        let simulation = SimulatorConfiguration(apiKey: "sk-platform", platform: platform)
        try await withAPISimulator(simulation) { simulator in
            let configuration = ProviderConfiguration(
                provider: "anthropic",
                stated: .init(platform: platform.rawValue, headers: headers),
                environment: [
                    names.address: simulator.baseURL + names.path, names.key: "sk-platform",
                ]
            )
            #expect(configuration.obstacle == nil)
            try await body(
                simulator,
                AnthropicProvider(configuration: configuration, note: note)
            )
        }
    }

    private let ignore: @Sendable (String) -> Void = { _ in }

    private func request() -> ModelRequest {
        var request = sentimentRequest(model: "claude-haiku-5-5")
        request.temperature = 0.5
        return request
    }

    @Test(arguments: SimulatedPlatform.allCases, [false, true])
    func `every platform takes what it is asked`(
        platform: SimulatedPlatform,
        isStream: Bool
    ) async throws {
        try await withProvider(platform) { simulator, provider in
            simulator.meet { _ in .text(#"{"label":"positive","confidence":1,"quote":null}"#) }
            let answer = try await provider.answer(
                to: request(),
                onPartialText: isStream ? ignore : nil
            )
            #expect(answer.stop == .finished)
            #expect(answer.model == "claude-haiku-5-5")
            let sent = try #require(simulator.requests.first)
            #expect(sent.headers["anthropic-workspace-id"] == "wrkspc_1")
            let key = sent.headers["x-api-key"] ?? sent.headers["authorization"]
            #expect(key == (platform == .vertex ? "Bearer sk-platform" : "sk-platform"))
        }
    }

    @Test(arguments: SimulatedPlatform.allCases)
    func `tokens are counted where the platform counts them`(
        platform: SimulatedPlatform
    ) async throws {
        try await withProvider(platform) { _, provider in
            let count = try await provider.countTokens(of: request())
            #expect(count != nil)
        }
    }

    @Test func `Bedrock is told the schema in words, and everybody else enforces it`() async throws
    {
        let notes = Mutex<[String]>([])
        try await withProvider(.bedrock, note: { note in notes.withLock { $0.append(note) } }) {
            simulator,
            provider in
            for _ in 0..<2 { _ = try await provider.answer(to: request(), onPartialText: nil) }
            let sent = try #require(simulator.requests.first)
            #expect(sent.json?["output_config"]?["format"] == nil)
            #expect(sent.headers["anthropic-version"] == "2023-06-01")
            #expect(sent.json?["temperature"] == nil)
            let system = sent.json?["system"]?.description ?? ""
            #expect(system.contains("confidence"))
        }
        #expect(
            notes.withLock(\.self) == [
                "Amazon Bedrock, Messages endpoint does not make answers keep to a schema: the model"
                    + " is told it in words, and answers are checked here"
            ]
        )
        for platform in [SimulatedPlatform.aws, .vertex] {
            try await withProvider(platform) { simulator, provider in
                _ = try await provider.answer(to: request(), onPartialText: nil)
                let sent = try #require(simulator.requests.first)
                #expect(sent.json?["output_config"]?["format"] != nil)
            }
        }
    }

    @Test(arguments: SimulatedPlatform.allCases)
    func `the simulator refuses what a platform refuses`(
        platform: SimulatedPlatform
    ) async throws {
        // What would be sent to Anthropic itself.
        try await withAPISimulator(.init(platform: platform)) { simulator in
            let configuration = ProviderConfiguration(
                provider: "anthropic",
                stated: .init(platform: "anthropic"),
                environment: ["ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "k"]
            )
            let provider = AnthropicProvider(configuration: configuration)
            let failure = await #expect(throws: ProviderFailure.self) {
                try await provider.answer(to: request(), onPartialText: nil)
            }
            #expect([400, 404].contains(failure?.status))
        }
    }

    @Test func `a missing key names the variable of the platform`() async throws {
        let configuration = ProviderConfiguration(
            provider: "anthropic",
            stated: .init(
                platform: "bedrock",
                baseURL: "https://bedrock-mantle.us-east-1.api.aws/anthropic"
            ),
            environment: ["ANTHROPIC_API_KEY": "sk-ant"]
        )
        let provider = AnthropicProvider(configuration: configuration)
        let failure = await #expect(throws: ProviderFailure.self) {
            try await provider.answer(to: request(), onPartialText: nil)
        }
        #expect(
            failure?.message == "there is no API key: set AWS_BEARER_TOKEN_BEDROCK, or"
                + " AWS_BEARER_TOKEN_BEDROCK_FILE or AWS_BEARER_TOKEN_BEDROCK_COMMAND"
        )
    }

    @Test func `headers of a pipeline reach a server of chat completions`() async throws {
        try await withAPISimulator(.init(apiKey: "sk-g")) { simulator in
            let configuration = ProviderConfiguration(
                provider: "openai",
                stated: .init(platform: "gemini", headers: ["x-team": "reviews"]),
                environment: ["GEMINI_BASE_URL": simulator.baseURL, "GEMINI_API_KEY": "sk-g"]
            )
            let provider = OpenAIProvider(configuration: configuration)
            _ = try await provider.answer(
                to: sentimentRequest(model: "gemini-3.8-flash"),
                onPartialText: nil
            )
            let sent = try #require(simulator.requests.first)
            #expect(sent.headers["x-team"] == "reviews")
            #expect(sent.headers["authorization"] == "Bearer sk-g")
        }
    }
}
