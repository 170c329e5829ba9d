import AnalysisCore
import Testing

@Suite struct ModelPricesTests {
    private static let prices = ModelPrices(
        tiers: [
            .init(
                upTo: 1_000,
                input: Cost(picodollars: 100),
                output: Cost(picodollars: 500),
                cacheWrite5m: Cost(picodollars: 125),
                cacheWrite1h: Cost(picodollars: 200),
                cacheRead: Cost(picodollars: 10)
            ),
            .init(input: Cost(picodollars: 300), output: Cost(picodollars: 900)),
        ],
        tierPercents: [.flex: 50]
    )

    /// A usage, and what it costs.
    private static let usages: [(usage: TokenUsage, cost: Int64)] = [
        (TokenUsage(input: 10, output: 2), 2_000),
        (TokenUsage(input: 1, output: 1, cacheWrite5m: 1, cacheWrite1h: 1, cacheRead: 1), 935),
        (TokenUsage(input: 1_000), 100_000), (TokenUsage(input: 1_001), 300_300),
        // All input counts for the size of a prompt, and no output.
        (TokenUsage(input: 500, cacheRead: 501), 300_300),
        (TokenUsage(input: 500, output: 5_000), 2_550_000),
        (TokenUsage(input: 0, cacheWrite5m: 600, cacheWrite1h: 401), 300_300),
        (TokenUsage(), 0),
    ]

    @Test(arguments: usages)
    func `The tier of the prompt holds for the whole of a request`(usage: TokenUsage, cost: Int64) {
        #expect(Self.prices.cost(of: usage).picodollars == cost)
        #expect(Self.prices.cost(of: usage, isBatch: true).picodollars == cost / 2)
    }

    @Test func `What has no price of its own costs as much as other input`() {
        let tier = ModelPrices.Tier(input: Cost(picodollars: 7), output: .zero)
        #expect(
            [tier.cacheWrite5m, tier.cacheWrite1h, tier.cacheRead].allSatisfy { $0 == tier.input }
        )
        let written = ModelPrices.Tier(
            input: Cost(picodollars: 7),
            output: .zero,
            cacheWrite5m: Cost(picodollars: 9)
        )
        #expect(written.cacheWrite1h == Cost(picodollars: 9))
        #expect(written.cacheRead == Cost(picodollars: 7))
    }

    @Test func `A service tier has a part of the price, or none that is known`() throws {
        let usage = TokenUsage(input: 10)
        #expect(Self.prices.prices(in: nil)?.cost(of: usage).picodollars == 1_000)
        #expect(Self.prices.prices(in: .standard)?.cost(of: usage).picodollars == 1_000)
        #expect(Self.prices.prices(in: .flex)?.cost(of: usage).picodollars == 500)
        #expect(Self.prices.prices(in: .priority) == nil)
        #expect(ModelPrices.free.prices(in: .priority) == .free)
    }

    @Test func `Prices are scaled in hundredths, each of them`() {
        let tripled = Self.prices.scaled(byPercent: 300)
        let usage = TokenUsage(input: 1, output: 1, cacheWrite5m: 1, cacheWrite1h: 1, cacheRead: 1)
        #expect(tripled.cost(of: usage).picodollars == 3 * 935)
        #expect(tripled.tiers.map(\.upTo) == [1_000, nil])
        #expect(Self.prices.scaled(byPercent: 100) == Self.prices)
        let dear = ModelPrices(tiers: [.init(input: Cost(picodollars: .max), output: .zero)])
        #expect(dear.scaled(byPercent: 200).tiers[0].input.picodollars == .max)
    }

    @Test func `A model without tiers costs nothing, a batch of any size has a price`() {
        #expect(ModelPrices(tiers: []).cost(of: TokenUsage(input: 5)) == .zero)
        let huge = TokenUsage(input: .max)
        #expect(Self.prices.cost(of: huge, isBatch: true).picodollars == .max)
        let all = ModelPrices(tiers: Self.prices.tiers, batchPercent: 100)
        #expect(all.cost(of: TokenUsage(input: 3), isBatch: true).picodollars == 300)
    }

    @Test func `Amounts are ordered and added exactly`() {
        let tenth = Cost(dollars: 0.1)
        var sum = Cost.zero
        for _ in 0..<10 { sum += tenth }
        #expect(sum == Cost(dollars: 1))
        #expect(tenth < sum && !(sum < tenth))
        #expect(Cost(dollars: -1e30).picodollars == .min)
        #expect(Cost(picodollars: .min) + Cost(picodollars: -1) == Cost(picodollars: .min))
        #expect(Cost(dollars: 0.25).dollars == 0.25)
        #expect("\(Cost(picodollars: .min))" == "-9223372.036854775808")
        #expect("\(Cost(picodollars: 1_000_000_000_001))" == "1.000000000001")
    }

    @Test(arguments: [
        (0.0, "$0.00"), (12.345, "$12.35"), (1, "$1.00"), (0.995, "$1.00"), (0.5, "$0.500"),
        (0.000128, "$0.000128"), (0.0000000001, "$0.000000000"), (-2.5, "-$2.50"),
        (0.04, "$0.0400"),
    ])
    func `An amount has three digits that count, or cents`(dollars: Double, text: String) {
        #expect(Figure.text(Cost(dollars: dollars)) == text)
        #expect(Figure.text(Optional(Cost(dollars: dollars))) == text)
    }

    @Test func `A cost that nobody knows is unknown`() {
        #expect(Figure.text(Cost?.none) == "unknown")
    }
}
