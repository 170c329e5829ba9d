import AnalysisCore
import Testing

@Suite struct ModelCatalogTests {
    private static func entry(_ price: Int64?, released: String? = nil) -> ModelList.Entry {
        ModelList.Entry(
            facts: ModelFacts(contextWindow: price.map { Int($0) }, released: released),
            prices: price.map {
                ModelPrices(tiers: [.init(input: Cost(picodollars: $0), output: .zero)])
            }
        )
    }

    private static let catalog = ModelCatalog([
        ModelList(
            provider: "one",
            entries: [
                "big-4": entry(100, released: "2026-05"), "small-4-5": entry(10),
                "plain": entry(nil, released: "2026-09-01"), "also": entry(1, released: "2026-05"),
            ],
            bareName: { $0.hasPrefix("eu.") ? String($0.dropFirst(3)) : $0 }
        ),
        ModelList(provider: "own", isFree: true),
    ])

    private func cost(
        _ catalog: ModelCatalog,
        _ model: String,
        isBatch: Bool = false,
        tier: ServiceTier? = nil
    ) throws -> Int64? {
        let model = try #require(ModelReference(model))
        return catalog.cost(
            of: TokenUsage(input: 10),
            model: model,
            isBatch: isBatch,
            tier: tier
        )?.picodollars
    }

    @Test(
        arguments: [
            ("one/big-4", 1_000), ("one/eu.big-4", 1_000), ("one/big-4-20260801", 1_000),
            ("one/big-4-2026-08-01", 1_000), ("one/big-4-latest", 1_000),
            ("one/eu.big-4-latest", 1_000),
            ("one/small-4-5", 100), ("one/small-4-5-20260801", 100),
            // Too short for a date, or something else behind the name.
            ("one/big-4-2026080", nil), ("one/big-4-26-08-01", nil), ("one/big-4-mini", nil),
            ("one/big-4-2026-8-1", nil), ("one/big", nil), ("one/small-4", nil), ("one/plain", nil),
            ("one/latest", nil), ("two/big-4", nil), ("own/anything", 0),
        ] as [(String, Int64?)]
    )
    func `A model is known by its name with or without a date`(model: String, cost: Int64?) throws {
        #expect(try self.cost(Self.catalog, model) == cost)
    }

    @Test func `Models are listed the newest first, those without a day last`() {
        #expect(
            Self.catalog.listed.map(\.description)
                == ["one/plain", "one/also", "one/big-4", "one/small-4-5"]
        )
    }

    @Test func `What a pipeline says about a model replaces what is listed`() throws {
        var catalog = Self.catalog
        let model = try #require(ModelReference("one/big-4"))
        catalog.override(model, facts: ModelFacts(contextWindow: 7))
        catalog.override(
            model,
            prices: ModelPrices(tiers: [.init(input: Cost(picodollars: 3), output: .zero)])
        )
        #expect(catalog.facts(of: model).contextWindow == 7)
        #expect(try cost(catalog, "one/big-4") == 30)
        // Not under another name.
        #expect(try cost(catalog, "one/big-4-latest") == 1_000)
        catalog.forgetPrices(ofProvider: "one")
        #expect(try cost(catalog, "one/big-4") == 30)
        #expect(try cost(catalog, "one/small-4-5") == nil)
        #expect(try cost(catalog, "own/x") == 0)
        #expect(Self.catalog.facts(of: ModelReference(provider: "x", name: "y")) == ModelFacts())
    }

    @Test func `A platform has the provider's prices, a part of them or none that are known`()
        throws
    {
        func priced(_ pricing: Platform.Pricing) -> ModelCatalog {
            var catalog = Self.catalog
            catalog.take(
                pricesOf: Platform(
                    name: "cloud",
                    provider: "one",
                    title: "",
                    address: "",
                    hosts: [],
                    addressVariable: "",
                    keyVariable: "",
                    keyForm: .bearer
                ) { $0.pricing = pricing }
            )
            return catalog
        }
        #expect(try cost(priced(.asProvider), "one/big-4") == 1_000)
        #expect(try cost(priced(.unknown), "one/big-4") == nil)
        let part = priced(.percent(["big-4": 110]))
        #expect(try cost(part, "one/big-4-20260801") == 1_100)
        #expect(try cost(part, "one/small-4-5") == nil)
        #expect(try cost(part, "own/x") == 0)
    }

    @Test func `A batch is charged as one, whatever tier is asked for`() throws {
        var catalog = Self.catalog
        let model = try #require(ModelReference("one/big-4"))
        catalog.override(
            model,
            prices: ModelPrices(
                tiers: [.init(input: Cost(picodollars: 100), output: .zero)],
                tierPercents: [.priority: 200]
            )
        )
        #expect(try cost(catalog, "one/big-4", tier: .priority) == 2_000)
        #expect(try cost(catalog, "one/big-4", isBatch: true, tier: .priority) == 500)
        #expect(try cost(catalog, "one/big-4", tier: .flex) == nil)
    }

    @Test(arguments: [
        ("a/b", "a", "b"), ("a/b/c", "a", "b/c"), ("a//b", "a", "/b"), ("a/b/", "a", "b/"),
    ])
    func `A reference is cut at the first slash`(text: String, provider: String, name: String) {
        let model = ModelReference(text)
        #expect(model?.provider == provider)
        #expect(model?.name == name)
        #expect(model?.description == text)
    }

    @Test(arguments: ["", "a", "/", "a/", "/b"])
    func `A reference without both parts is none`(text: String) {
        #expect(ModelReference(text) == nil)
    }
}

@Suite struct LifecycleTests {
    private static let model = ModelReference(provider: "p", name: "old")

    @Test(arguments: [
        ("2026-01-01", ModelFacts.Lifecycle.active), ("2026-07-14", .active),
        ("2026-07-15", .retiring), ("2026-08-01", .retiring), ("2026-09-14", .retiring),
        ("2026-09-15", .retired), ("2027-01-01", .retired), ("2025-12-31", .active),
    ])
    func `A model is retiring for two months, and retired from its day on`(
        day: String,
        lifecycle: ModelFacts.Lifecycle
    ) {
        let facts = ModelFacts(retirement: .init(date: "2026-09-15", successor: "new"))
        #expect(facts.lifecycle(on: day) == lifecycle)
        let warning = facts.retirementWarning(naming: Self.model, on: day)
        switch lifecycle {
        case .active: #expect(warning == nil)
        case .retiring:
            #expect(warning == "p/old will be retired on 2026-09-15; change to p/new before")
        case .retired: #expect(warning == "p/old was retired on 2026-09-15; use p/new instead")
        }
    }

    @Test(arguments: [
        ("2026-11-10", "2027-01-10"), ("2026-12-31", "2027-02-28"),
        ("2026-10-31", "2026-12-31"),
    ])
    func `Two months may end in the next year`(day: String, end: String) {
        let facts = ModelFacts(retirement: .init(date: end, successor: "new"))
        #expect(facts.lifecycle(on: day) == .retiring)
        let later = ModelFacts(retirement: .init(date: end + "~", successor: "new"))
        #expect(later.lifecycle(on: "2026-01-01") == .active)
    }

    @Test func `Nobody asks for the day where no end is known`() {
        func day() -> String {
            Issue.record("the day was asked for")
            return ""
        }
        #expect(ModelFacts().lifecycle(on: day()) == .active)
        #expect(ModelFacts().retirementWarning(naming: Self.model, on: day()) == nil)
    }
}
