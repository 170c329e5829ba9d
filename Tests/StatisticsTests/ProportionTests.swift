import Statistics
import Testing

@Suite("Proportions")
struct ProportionTests {
    /// SciPy 1.17.1: `betaincinv(k, n - k + 1, 0.025)` and `betaincinv(k + 1, n - k, 0.975)`.
    @Test(
        "exact intervals are those of SciPy",
        arguments: [
            (92, 100, 0.848442364135579, 0.9648284374818372),
            (0, 20, 0, 0.1684334709830853),
            (20, 20, 0.8315665290169145, 1),
            (1, 1, 0.025000000000000022, 1),
            (4321, 5000, 0.8543917252851522, 0.873580896702382),
        ]
    )
    func exactInterval(successes: Int, trials: Int, lower: Double, upper: Double) {
        let interval = Proportion(successes, of: trials).interval(confidence: 0.95)
        #expect(abs(interval.lower - lower) < 1e-12)
        #expect(abs(interval.upper - upper) < 1e-12)
    }

    @Test("a one-sided bound is where the sample becomes surprising")
    func oneSidedBound() {
        let bound = Proportion(92, of: 100).lowerBound(confidence: 0.95)
        #expect(abs(Binomial(trials: 100, chance: bound).atLeast(92) - 0.05) < 1e-12)
        let upper = Proportion(92, of: 100).upperBound(confidence: 0.95)
        #expect(abs(Binomial(trials: 100, chance: upper).atMost(92) - 0.05) < 1e-12)
    }

    @Test("without trials everything is possible")
    func noTrials() {
        let interval = Proportion(0, of: 0).interval(confidence: 0.95)
        #expect((interval.lower, interval.upper) == (0, 1))
        #expect(Proportion(0, of: 0).share == nil)
    }

    @Test(
        "a demand is met, missed or undecided",
        arguments: [
            (97, 100, Verdict.passed), (92, 100, .inconclusive), (84, 100, .failed),
            (0, 0, .inconclusive), (29, 29, .passed), (28, 28, .inconclusive),
        ]
    )
    func verdicts(successes: Int, trials: Int, verdict: Verdict) {
        let demand = ProportionDemand(.atLeast, 0.9, confidence: 0.95)
        #expect(demand.verdict(on: Proportion(successes, of: trials)) == verdict)
        // What is at most a share of failures is at least the rest of successes.
        let mirrored = ProportionDemand(.atMost, 0.1, confidence: 0.95)
        #expect(mirrored.verdict(on: Proportion(trials - successes, of: trials)) == verdict)
    }

    @Test("an undecided demand says how many more trials would decide, at the same share")
    func trialsMissing() throws {
        let demand = ProportionDemand(.atLeast, 0.9, confidence: 0.95)
        let sample = Proportion(92, of: 100)
        let missing = try #require(demand.trialsMissing(from: sample))
        let trials = 100 + missing
        let then = Proportion(Int((0.92 * Double(trials)).rounded()), of: trials)
        #expect(demand.verdict(on: then) == .passed)
        #expect((300...800).contains(missing))
        #expect(demand.trialsMissing(from: Proportion(97, of: 100)) == 0)
        #expect(demand.trialsMissing(from: Proportion(0, of: 0)) == 29)
    }

    @Test("no number of trials decides where the share is the threshold")
    func thresholdItself() {
        let demand = ProportionDemand(.atLeast, 0.5, confidence: 0.95)
        #expect(demand.trialsMissing(from: Proportion(10, of: 20), limit: 100_000) == nil)
    }
}
