import APISimulator
import AnalysisCore
import JSON
import ModelProviders
import Testing

/// A tier is asked for in the provider's word, and told in it.
@Suite("Service tiers", .timeLimit(.minutes(10)))
struct ServiceTierTests {
    private func provider(
        _ name: String,
        _ tier: ServiceTier?,
        platform: String?,
        _ simulator: APISimulator
    ) -> any ModelProvider {
        var configuration = ProviderConfiguration(
            provider: name,
            stated: .init(platform: platform),
            environment: [
                "\(name.uppercased())_BASE_URL": simulator.baseURL,
                "\(name.uppercased())_API_KEY": "k",
            ]
        )
        configuration.serviceTier = tier
        return name == "openai"
            ? OpenAIProvider(configuration: configuration)
            : AnthropicProvider(configuration: configuration)
    }

    private let ignore: @Sendable (String) -> Void = { _ in }

    /// What is asked of whom, and the word that is sent.
    struct Asked: Sendable {
        var provider: String
        var tier: ServiceTier?
        var platform: String?
        var word: String?

        init(_ provider: String, _ tier: ServiceTier?, at platform: String?, _ word: String?) {
            self.provider = provider
            self.tier = tier
            self.platform = platform
            self.word = word
        }
    }

    @Test(
        arguments: [
            Asked("openai", .flex, at: "openai", "flex"),
            Asked("openai", .standard, at: "openai", "default"),
            Asked("openai", .priority, at: "openai", "priority"),
            Asked("openai", .flex, at: nil, nil), Asked("openai", nil, at: "openai", nil),
            Asked("anthropic", .standard, at: "anthropic", "standard_only"),
            Asked("anthropic", .priority, at: "anthropic", "auto"),
            Asked("anthropic", .flex, at: "anthropic", nil),
            Asked("anthropic", .standard, at: nil, nil),
        ],
        [false, true]
    )
    func `asks for a tier where the platform has it`(asked: Asked, isStream: Bool) async throws {
        try await withAPISimulator { simulator in
            let provider = provider(asked.provider, asked.tier, platform: asked.platform, simulator)
            let answer = try await provider.answer(
                to: sentimentRequest(model: "claude-haiku-5-5"),
                onPartialText: isStream ? ignore : nil
            )
            let sent = try #require(simulator.requests.last)
            #expect(sent.json?["service_tier"]?.string == asked.word)
            let isOpenAI = asked.provider == "openai"
            #expect(answer.serviceTier == (isOpenAI ? asked.word : "standard"))
        }
    }

    @Test func `a batch asks for no tier`() async throws {
        try await withAPISimulator { simulator in
            let batching = provider("openai", .flex, platform: "openai", simulator)
            let provider = try #require(batching as? any BatchingProvider)
            let bytes = provider.batchElement(for: sentimentRequest(model: "m"), id: "a")
            #expect(try JSONReader.value(of: bytes)["body"]?["service_tier"] == nil)
        }
    }

    @Test(arguments: [
        ("default", ServiceTier.standard), ("standard", .standard), ("flex", .flex),
        ("priority", .priority), ("batch", nil), ("scale", nil), (nil, nil),
    ])
    func `reads by which tier an answer was served`(word: String?, tier: ServiceTier?) {
        #expect(ServiceTier(served: word) == tier)
    }
}
