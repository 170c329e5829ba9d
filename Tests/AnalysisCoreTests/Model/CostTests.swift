import AnalysisCore
import Testing

@Suite struct CostTests {
    @Test func `usage of any size has a sum and a price`() {
        let huge = TokenUsage(
            input: .max,
            output: .max,
            cacheWrite5m: .max,
            cacheWrite1h: .max,
            cacheRead: .max
        )
        #expect(huge.total == .max && huge.totalInput == .max)
        #expect(huge + huge == huge)
        let prices = ModelPrices(tiers: [.init(input: Cost(dollars: 1), output: Cost(dollars: 5))])
        #expect(prices.cost(of: huge).picodollars == .max)
    }

    @Test(
        "an amount prints as a plain exact decimal",
        arguments: [
            (Int64(0), "0"), (1, "0.000000000001"), (127_500_000, "0.0001275"),
            (2_500_000_000_000, "2.5"), (-1_000_000_000_000, "-1"),
        ]
    )
    func description(picodollars: Int64, expected: String) {
        #expect(Cost(picodollars: picodollars).description == expected)
    }

    @Test("dollars are rounded to what fits")
    func dollars() {
        #expect(Cost(dollars: 0.1) == Cost(picodollars: 100_000_000_000))
        #expect(Cost(dollars: 1e30) == Cost(picodollars: .max))
    }

    @Test("a sum that does not fit is clamped, not wrapped")
    func overflow() {
        #expect(Cost(picodollars: .max) + Cost(picodollars: 1) == Cost(picodollars: .max))
    }
}
