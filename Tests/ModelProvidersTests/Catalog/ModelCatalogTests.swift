import AnalysisCore
import ModelProviders
import Testing

@Suite("The catalog of models")
struct ModelCatalogTests {
    private func model(_ name: String) -> ModelReference {
        ModelReference(provider: "anthropic", name: name)
    }

    private let million = TokenUsage(
        input: 1_000_000,
        output: 1_000_000,
        cacheWrite5m: 1_000_000,
        cacheWrite1h: 1_000_000,
        cacheRead: 1_000_000
    )

    /// A million tokens of each kind at the prices of the list.
    @Test(arguments: [
        ("claude-fable-5-2", "74.2"), ("claude-mythos-5-2", "74.2"),
        ("claude-fable-5-1", "92.75"), ("claude-fable-5", "93.5"), ("claude-opus-5-5", "37.2"),
        ("claude-opus-5", "46.75"), ("claude-opus-4-6", "46.75"),
        ("claude-opus-4-5-20251101", "46.75"), ("claude-sonnet-5-5", "18.6"),
        ("claude-sonnet-5", "18.7"), ("claude-sonnet-4-6", "28.05"),
        ("claude-sonnet-4-5", "28.05"), ("claude-haiku-4-5-20251001", "9.35"),
        ("claude-haiku-5-5", "4.675"),
    ])
    func `knows what tokens cost`(name: String, dollars: String) {
        let cost = ModelCatalog.builtIn.cost(of: million, model: model(name))
        #expect(cost?.description == dollars)
        let batch = ModelCatalog.builtIn.cost(of: million, model: model(name), isBatch: true)
        #expect(batch?.picodollars == cost.map { $0.picodollars / 2 })
    }

    @Test(arguments: [
        ("gpt-4o-mini", 1_000_000, "0.75"), ("gpt-4o-mini-2024-07-18", 1_000_000, "0.75"),
        ("gpt-6-sol", 272_000, "10.544"), ("gpt-6-sol", 272_001, "16.088004"),
        ("gpt-5.1", 0, "10"),
    ])
    func `knows what OpenAI asks`(name: String, input: Int, dollars: String) {
        let cost = ModelCatalog.builtIn.cost(
            of: TokenUsage(input: input, output: 1_000_000),
            model: ModelReference(provider: "openai", name: name)
        )
        #expect(cost?.description == dollars)
    }

    @Test(arguments: [
        (TokenUsage(input: 100_000, output: 1_000), "0.0105"),
        (TokenUsage(input: 100_001, output: 1_000), "0.0525005"),
        (TokenUsage(input: 1, output: 1_000, cacheRead: 100_000), "0.0075005"),
        (TokenUsage(), "0"),
    ])
    func `prices a long prompt as a whole`(usage: TokenUsage, dollars: String) {
        let cost = ModelCatalog.builtIn.cost(of: usage, model: model("claude-haiku-5-5"))
        #expect(cost?.description == dollars)
    }

    @Test(arguments: ["anthropic/claude-nova-9", "openai/gpt-9", "anthropic/claude-haiku-5-50"])
    func `does not know the price of a model that is not listed`(name: String) throws {
        let model = try #require(ModelReference(name))
        #expect(ModelCatalog.builtIn.cost(of: million, model: model) == nil)
        #expect(ModelCatalog.builtIn.facts(of: model) == ModelFacts())
    }

    @Test func `takes local models for free`() {
        #expect(ModelCatalog.builtIn.cost(of: million, model: .embedded) == .zero)
    }

    @Test func `can be overridden`() {
        var catalog = ModelCatalog.builtIn
        let haiku = model("claude-haiku-5-5")
        catalog.override(
            haiku,
            prices: ModelPrices(tiers: [
                .init(input: Cost(picodollars: 3), output: Cost(picodollars: 5))
            ])
        )
        catalog.override(haiku, facts: ModelFacts(contextWindow: 1))
        let usage = TokenUsage(input: 10, output: 10, cacheWrite1h: 10, cacheRead: 10)
        #expect(catalog.cost(of: usage, model: haiku)?.picodollars == 140)
        #expect(catalog.facts(of: haiku).contextWindow == 1)
        #expect(ModelCatalog.builtIn.facts(of: haiku).contextWindow == 1_000_000)
    }

    @Test(arguments: [
        (
            "claude-opus-4-20250514",
            "was retired on 2026-06-15; use anthropic/claude-opus-5-5 instead"
        ),
        (
            "claude-3-5-haiku-latest",
            "was retired on 2026-02-19; use anthropic/claude-haiku-5-5 instead"
        ),
        (
            "claude-sonnet-4-5-20250929",
            "will be retired on 2026-11-30; change to anthropic/claude-sonnet-5-5 before"
        ),
        (
            "claude-opus-4-5",
            "will be retired on 2027-01-22; change to anthropic/claude-opus-5-5 before"
        ),
        ("claude-haiku-5-5", nil), ("claude-nova-9", nil),
    ])
    func `warns of models that are or will be retired`(name: String, warning: String?) {
        let facts = ModelCatalog.builtIn.facts(of: model(name))
        let text = facts.retirementWarning(naming: model(name), on: "2026-11-23")
        #expect(text == warning.map { "anthropic/\(name) \($0)" })
    }

    @Test(arguments: [
        ("2026-11-21", ModelFacts.Lifecycle.active), ("2026-11-22", .retiring),
        ("2027-01-21", .retiring), ("2027-01-22", .retired),
    ])
    func `a model's end shows two months before`(day: String, lifecycle: ModelFacts.Lifecycle) {
        let facts = ModelCatalog.builtIn.facts(of: model("claude-opus-4-5-20251101"))
        #expect(facts.lifecycle(on: day) == lifecycle)
    }

    @Test(arguments: [("2026-10-30", "2026-12-30"), ("2026-11-30", "2027-01-30")])
    func `two months reach into the next year`(day: String, last: String) {
        let retired = { ModelFacts(retirement: .init(date: $0, successor: "x")) }
        #expect(retired(last).lifecycle(on: day) == .retiring)
        #expect(retired(last + "x").lifecycle(on: day) == .active)
    }

    @Test func `the newest models are listed first`() throws {
        let names = ModelCatalog.builtIn.listed.map(\.description)
        #expect(names.first == "anthropic/claude-fable-5-2")
        #expect(Set(names).count == names.count)
        let haiku = try #require(names.firstIndex(of: "anthropic/claude-haiku-5-5"))
        let retired = try #require(names.firstIndex(of: "anthropic/claude-3-opus"))
        let other = try #require(names.firstIndex(of: "openai/gpt-5.5"))
        #expect(haiku < retired && retired < other)
    }

    @Test func `names no retired model as a successor`() {
        for name in ["claude-opus-4-1", "claude-3-haiku", "claude-sonnet-4-5", "claude-3-opus"] {
            let successor = ModelCatalog.builtIn.facts(of: model(name)).retirement?.successor
            let facts = ModelCatalog.builtIn.facts(of: model(successor ?? ""))
            #expect(facts.retirement == nil && facts.contextWindow != nil, "\(name)")
        }
    }
}
