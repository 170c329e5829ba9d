import Testing

@testable import Statistics

@Suite("Distributions")
struct DistributionTests {
    /// SciPy 1.17.1: `norm.ppf`.
    @Test(
        "normal quantiles are those of SciPy",
        arguments: [(0.975, 1.959963984540054), (1e-12, -7.034483825301131), (0.5, 0)]
    )
    func normal(probability: Double, value: Double) {
        #expect(abs(Normal.quantile(probability) - value) < 1e-12)
        #expect(abs(Normal.cumulative(value) - probability) < 1e-14)
    }

    /// SciPy 1.17.1: `t.ppf(0.975, n)`.
    @Test(
        "Student's quantiles are those of SciPy",
        arguments: [(1.0, 12.706204736174694), (9, 2.2621571628540993), (49, 2.009575234489209)]
    )
    func student(freedom: Double, value: Double) {
        #expect(abs(StudentT.quantile(above: 0.025, freedom: freedom) - value) < 1e-7)
    }

    /// SciPy 1.17.1: `betainc`.
    @Test(
        "the incomplete beta function is that of SciPy",
        arguments: [
            (0.5, 2.0, 3.0, 0.6875), (0.1, 0.5, 0.5, 0.20483276469913345),
            (0.9, 9000, 1000, 0.4964537792481396),
        ]
    )
    func incompleteBeta(x: Double, a: Double, b: Double, value: Double) {
        #expect(abs(IncompleteBeta.value(x, a, b) - value) < 1e-10)
    }

    @Test("the same seed gives the same numbers, evenly spread")
    func seeds() {
        var one = SeededGenerator(seed: 2)
        var other = SeededGenerator(seed: 2)
        var sum = 0.0
        for _ in 0..<10_000 {
            let number = one.unit()
            #expect(number == other.unit() && number >= 0 && number < 1)
            sum += number
        }
        #expect(abs(sum / 10_000 - 0.5) < 0.01)
    }
}
