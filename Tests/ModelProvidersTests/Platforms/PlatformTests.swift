import AnalysisCore
import ModelProviders
import Testing

/// Platforms are values.
struct PlatformTests {
    @Test(arguments: [
        ("https://api.anthropic.com", "anthropic"),
        ("https://API.anthropic.com:443/v1", "anthropic"),
        ("https://aws-external-anthropic.eu-west-1.api.aws", "aws"),
        ("https://bedrock-mantle.us-gov-west-1.api.aws/anthropic", "bedrock"),
        ("https://europe-west1-aiplatform.googleapis.com/v1/projects/p", "vertex"),
        ("https://aiplatform.googleapis.com/v1", "vertex"),
        ("https://aiplatform.eu.rep.googleapis.com/v1", "vertex"),
        ("https://claude.googleapis.com/v1", "google"),
        ("https://bedrock-mantle..api.aws", nil), ("https://bedrock-mantle.a.b.api.aws", nil),
        ("https://x.bedrock-mantle.us-east-1.api.aws", nil),
        ("https://bedrock-mantle.us-east-1.api.aws.example.com", nil),
        ("https://api.anthropic.com@example.com", nil), ("https://notanthropic.com", nil),
        ("https://example.com/api.anthropic.com", nil), ("api.anthropic.com", nil), ("", nil),
        ("https://example.com\\.anthropic.com", nil), ("https://[::1]", nil),
    ])
    func `an address belongs to the platform that has its host`(address: String, name: String?) {
        #expect(Platform.of(address: address, provider: "anthropic")?.name == name)
    }

    @Test(arguments: [
        ("claude-haiku-5-5", "anthropic.claude-haiku-5-5"),
        ("anthropic.claude-haiku-5-5", "anthropic.claude-haiku-5-5"),
        ("us.anthropic.claude-haiku-5-5", "us.anthropic.claude-haiku-5-5"),
    ])
    func `a model has the platform's prefix once`(name: String, wire: String) {
        #expect(Platform.named("bedrock", of: "anthropic")?.wireName(ofModel: name) == wire)
        #expect(Platform.named("aws", of: "anthropic")?.wireName(ofModel: name) == name)
    }

    @Test(arguments: [
        ("http://localhost", true), ("http://127.0.0.1:80", true), ("http://127.9.9.9", true),
        ("http://[::1]:80/v1", true), ("http://127.0.0.1.example.com", false),
        ("http://localhost.example.com", false), ("http://128.0.0.1", false), ("localhost", false),
        ("http://user@localhost", false),
    ])
    func `knows the addresses of this machine`(address: String, isLoopback: Bool) {
        #expect(Platform.isLoopback(address) == isLoopback)
    }

    @Test func `names differ, and the provider's own comes first`() {
        for provider in ["anthropic", "openai"] {
            let platforms = Platform.all(of: provider)
            #expect(platforms.first?.isProvidersOwn == true)
            #expect(Set(platforms.map(\.name)).count == platforms.count)
            for platform in platforms {
                #expect(
                    Platform.of(address: platform.address, provider: provider) == platform
                        || platform.address.contains("REGION"),
                    "\(platform.name)"
                )
                let filled = platform.address.replacing("REGION", with: "us-east-1")
                #expect(Platform.of(address: filled, provider: provider) == platform)
            }
        }
    }

    @Test(arguments: [
        ("anthropic.claude-haiku-5-5", "0.11"), ("claude-haiku-5-5", "0.11"),
        ("claude-opus-5-5", "4.4"), ("claude-haiku-4-5", "1"),
        ("us.anthropic.claude-haiku-4-5-20251001-v1:0", "1"), ("claude-opus-5", nil),
    ])
    func `Bedrock's prices are known where they are stated`(name: String, dollars: String?) throws {
        var catalog = ModelCatalog.builtIn
        catalog.take(pricesOf: try #require(Platform.named("bedrock", of: "anthropic")))
        let model = ModelReference(provider: "anthropic", name: name)
        let cost = catalog.cost(of: TokenUsage(input: 1_000_000 / 10), model: model)
        #expect(cost.map { Cost(picodollars: $0.picodollars * 10).description } == dollars)
        #expect(catalog.facts(of: model).contextWindow != nil)
    }

    @Test(arguments: [
        ("claude-haiku-4-5@20251001", "claude-haiku-4-5"),
        ("claude-opus-5@default", "claude-opus-5"),
    ])
    func `names of Vertex are known`(name: String, plain: String) {
        let facts = ModelCatalog.builtIn.facts(of: .init(provider: "anthropic", name: name))
        #expect(facts == ModelCatalog.builtIn.facts(of: .init(provider: "anthropic", name: plain)))
        #expect(facts.contextWindow != nil)
    }

    @Test(
        arguments: [
            ("openai/gpt-5.4", nil, "17.5"), ("openai/gpt-5.4", .standard, "17.5"),
            ("openai/gpt-5.4", .flex, "8.75"), ("openai/gpt-5.4", .priority, "35"),
            ("openai/gpt-5.5", .priority, "87.5"), ("openai/gpt-4.1", .flex, nil),
            ("openai/gpt-4.1", .priority, "17.5"), ("anthropic/claude-haiku-4-5", .standard, "6"),
            ("anthropic/claude-haiku-4-5", .priority, nil), ("openai/gpt-9", .flex, nil),
        ] as [(String, ServiceTier?, String?)]
    )
    func `a tier has a price of its own, or an unknown one`(
        name: String,
        tier: ServiceTier?,
        dollars: String?
    ) throws {
        let model = try #require(ModelReference(name))
        let usage = TokenUsage(input: 100_000, output: 100_000)
        let cost = ModelCatalog.builtIn.cost(of: usage, model: model, tier: tier)
        #expect(cost.map { Cost(picodollars: $0.picodollars * 10).description } == dollars)
    }

    @Test func `stated prices hold for the tier that is asked for`() throws {
        var catalog = ModelCatalog.builtIn
        let model = ModelReference(provider: "openai", name: "gpt-5.4")
        catalog.override(
            model,
            prices: ModelPrices(tiers: [.init(input: .init(picodollars: 3), output: .zero)])
        )
        let cost = catalog.cost(of: TokenUsage(input: 2), model: model, tier: .flex)
        #expect(cost?.picodollars == 6)
    }
}
