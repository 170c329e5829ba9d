import Statistics
import Testing

@Suite("Evidence over repeated looks")
struct BettingProcessTests {
    @Test("evidence does not depend on how trials are dealt to looks")
    func looks() {
        var one = BettingProcess(threshold: 0.9)
        one.add(Proportion(480, of: 500))
        var many = BettingProcess(threshold: 0.9)
        for _ in 0..<5 { many.add(Proportion(96, of: 100)) }
        #expect(one == many)
        #expect(one.verdict(.atLeast, confidence: 0.95) == .passed)
        #expect(one.verdict(.atMost, confidence: 0.95) == .failed)
    }

    @Test("a few trials prove nothing, and none are worth nothing")
    func little() {
        #expect(abs(BettingProcess(threshold: 0.9).evidenceAbove) < 1e-9)
        #expect(abs(BettingProcess(threshold: 0.9).evidenceBelow) < 1e-9)
        let few = BettingProcess(threshold: 0.9, successes: 10, of: 10)
        #expect(few.verdict(.atLeast, confidence: 0.95) == .inconclusive)
    }

    /// A fair bet: the mean wealth over all outcomes is 1 where the share is the threshold.
    @Test("the wealth is fair at the threshold", arguments: [0.5, 0.9])
    func fairness(threshold: Double) {
        let n = 30
        let coin = Binomial(trials: n, chance: threshold)
        var mean = 0.0
        for successes in 0...n {
            let process = BettingProcess(threshold: threshold, successes: Double(successes), of: n)
            mean += coin.exactly(successes) * exponential(process.evidenceAbove)
        }
        #expect(abs(mean - 1) < 1e-9)
    }

    /// Trials that succeed in part vary less, and are worth less than whole ones of the same mean.
    @Test("successes in part are never worth more than a fair bet", arguments: [0.5, 0.9])
    func parts(threshold: Double) {
        let n = 20
        let coin = Binomial(trials: 2 * n, chance: threshold)
        var (above, below) = (0.0, 0.0)
        for halves in 0...2 * n {
            let process = BettingProcess(
                threshold: threshold,
                successes: Double(halves) / 2,
                of: n
            )
            above += coin.exactly(halves) * exponential(process.evidenceAbove)
            below += coin.exactly(halves) * exponential(process.evidenceBelow)
        }
        #expect(above <= 1 + 1e-9 && below <= 1 + 1e-9 && above > 0.1 && below > 0.1)
    }

    private func exponential(_ power: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        let small = power / 1024
        for index in 1..<20 {
            term *= small / Double(index)
            sum += term
        }
        for _ in 0..<10 { sum *= sum }
        return sum
    }
}
