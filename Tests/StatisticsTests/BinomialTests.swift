import Testing

@testable import Statistics

/// Tails of the binomial distribution, and the functions below them, against SciPy 1.17.1.
@Suite struct BinomialTests {
    @Test(arguments: [
        (10, 0.3, 0, 0.028247524900000005), (10, 0.3, 3, 0.6496107184000002),
        (10, 0.3, 9, 0.9999940951), (50, 0.05, 2, 0.5405331227195154),
        (1000, 0.5, 480, 0.10872414660207075), (20, 0.95, 17, 0.07548367378849649),
    ])
    func `The lower tail is that of SciPy`(
        trials: Int,
        chance: Double,
        successes: Int,
        probability: Double
    ) {
        let coin = Binomial(trials: trials, chance: chance)
        #expect(abs(coin.atMost(successes) - probability) < 1e-12)
        #expect(abs(coin.atLeast(successes + 1) - (1 - probability)) < 1e-12)
    }

    @Test func `Nothing is below none, and nothing above all`() {
        let coin = Binomial(trials: 4, chance: 0.5)
        #expect([-1, 4, 5].map(coin.atMost) == [0, 1, 1])
        #expect([-1, 0, 5].map(coin.atLeast) == [1, 1, 0])
        #expect(abs(coin.atMost(0) - 1.0 / 16) < 1e-15)
        #expect(abs(coin.atMost(3) - 15.0 / 16) < 1e-15)
        #expect(abs(coin.atLeast(1) - 15.0 / 16) < 1e-15)
        #expect(abs(coin.atLeast(4) - 1.0 / 16) < 1e-15)
        let certain = Binomial(trials: 3, chance: 1)
        #expect((certain.atLeast(3), certain.atMost(2)) == (1, 0))
        let never = Binomial(trials: 3, chance: 0)
        #expect((never.atLeast(1), never.atMost(0)) == (0, 1))
    }

    @Test(arguments: [
        (10, 0.3, 0, 0.0282475249), (10, 0.3, 3, 0.266827932), (10, 0.3, 10, 5.9049e-6),
        (4, 0.5, 2, 0.375), (4, 0.5, -1, 0), (4, 0.5, 5, 0),
    ])
    func `A single count has its own probability`(
        trials: Int,
        chance: Double,
        successes: Int,
        probability: Double
    ) {
        let coin = Binomial(trials: trials, chance: chance)
        #expect(abs(coin.exactly(successes) - probability) < 1e-13)
    }

    @Test(arguments: [1, 7, 40], [0.05, 0.5, 0.97])
    func `All counts together are certain`(trials: Int, chance: Double) {
        let coin = Binomial(trials: trials, chance: chance)
        let sum = (0...trials).reduce(0) { $0 + coin.exactly($1) }
        #expect(abs(sum - 1) < 1e-12)
    }

    @Test(arguments: [
        (0.3, 2, 5, 0.579825), (0.7, 5, 2, 0.420175), (0.01, 0.5, 3, 0.18625375),
        (0.999, 300, 2, 0.9629191418029293), (0.5, 100, 100, 0.5), (0.2, 1, 1, 0.2),
        (0.9, 1, 4, 0.9999), (0, 2, 3, 0), (-0.5, 2, 3, 0), (1, 2, 3, 1), (1.5, 2, 3, 1),
    ])
    func `The incomplete beta function goes from nought to one`(
        x: Double,
        a: Double,
        b: Double,
        value: Double
    ) {
        #expect(abs(IncompleteBeta.value(x, a, b) - value) < 1e-12)
    }

    @Test(arguments: [
        (0.05, 2, 5, 0.06284989170835438), (0.5, 3, 3, 0.5), (0.975, 10, 1, 0.9974714214555382),
        (0.2, 0.5, 0.5, 0.09549150281252627), (0, 2, 3, 0), (-1, 2, 3, 0), (1, 2, 3, 1),
        (2, 2, 3, 1),
    ])
    func `Its quantiles are those of SciPy`(
        probability: Double,
        a: Double,
        b: Double,
        value: Double
    ) {
        #expect(abs(IncompleteBeta.quantile(probability, a, b) - value) < 1e-12)
    }

    @Test(arguments: [
        (0.9, 1.2815515655446004), (0.95, 1.6448536269514722), (0.995, 2.5758293035489004),
        (0.001, -3.090232306167813), (0.2, -0.8416212335729142), (1e-6, -4.753424308822899),
    ])
    func `Normal quantiles lie alike on both sides`(probability: Double, value: Double) {
        #expect(abs(Normal.quantile(probability) - value) < 1e-9)
        #expect(abs(Normal.quantile(1 - probability) + value) < 1e-9)
    }

    @Test func `What is impossible or certain has no finite quantile`() {
        #expect([0, -0.1].map(Normal.quantile) == [-.infinity, -.infinity])
        #expect([1, 1.1].map(Normal.quantile) == [.infinity, .infinity])
        #expect(Normal.quantile(0.5).magnitude < 1e-15)
    }

    @Test(arguments: [
        (-1.0, 0.15865525393145707), (0, 0.5), (1, 0.8413447460685429), (2.5, 0.9937903346742238),
        (-8, 6.22096057427174e-16),
    ])
    func `The normal distribution keeps the digits of its tails`(value: Double, share: Double) {
        #expect(abs(Normal.cumulative(value) - share) < 1e-12 * share)
    }

    @Test(arguments: [
        (0.05, 3, 2.353363434801824), (0.005, 20, 2.8453397097861077), (0.25, 1, 1),
        (0.1, 1000, 1.2823987214609245), (0.5, 4, 0),
    ])
    func `Student's quantiles are those of SciPy`(tail: Double, freedom: Double, value: Double) {
        #expect(abs(StudentT.quantile(above: tail, freedom: freedom) - value) < 1e-7)
    }

    @Test func `A root is found to the last digit, also at an end`() {
        #expect(abs(Root.increasing(in: 0...2) { $0 * $0 - 2 } - 2.0.squareRoot()) < 1e-15)
        #expect(Root.increasing(in: 0...1) { _ in -1 } > 1 - 1e-15)
        #expect(Root.increasing(in: 0...1) { _ in 1 } < 1e-15)
        #expect(Root.increasing(in: 3...3) { $0 } == 3)
    }

    /// SplitMix64 of Java 8's `SplittableRandom`.
    @Test func `Random numbers are those of SplitMix64`() {
        var generator = SeededGenerator(seed: 1_234_567)
        let numbers = (0..<3).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ]
        )
        var zero = SeededGenerator(seed: 0)
        #expect(
            zero.unit() == Double(0xE220_A839_7B1D_CDAF >> 11 as UInt64) / 9_007_199_254_740_992
        )
    }
}
