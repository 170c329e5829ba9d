import Statistics
import Testing

@Suite("Paired comparisons")
struct PairedComparisonTests {
    @Test("the mid-p value halves the weight of what was seen")
    func midP() {
        // 12 of 15: (P(X >= 12) + P(X >= 13)) / 2 of 15 coins = (576 + 121) / 2 / 32768.
        let comparison = PairedComparison(documents: 100, lost: 12, gained: 3)
        #expect(abs(comparison.worsening - 697.0 / 65536) < 1e-15)
        #expect(abs(comparison.improvement - (1 - 697.0 / 65536)) < 1e-12)
    }

    /// The likelihood's own equation, solved by SciPy 1.17.1 (`scripts/bench.d/statistics_peers.py`).
    @Test(
        "the score interval is what a general solver finds",
        arguments: [
            (44, 3, 1, -0.16431339857735186, 0.06130650364178803),
            (100, 12, 3, -0.17374284469267406, -0.015977141703534606),
        ]
    )
    func scoreInterval(documents: Int, lost: Int, gained: Int, lower: Double, upper: Double) {
        let interval = PairedComparison(documents: documents, lost: lost, gained: gained)
            .interval(confidence: 0.95)
        #expect(abs(interval.lower - lower) < 1e-9)
        #expect(abs(interval.upper - upper) < 1e-9)
    }

    @Test("no change at all still leaves room for one")
    func noChange() {
        let interval = PairedComparison(documents: 100, lost: 0, gained: 0)
            .interval(confidence: 0.95)
        #expect(interval.lower < -0.03 && interval.lower > -0.05)
        #expect(abs(interval.lower + interval.upper) < 1e-12)
    }

    @Test(
        "what a comparison shows",
        arguments: [
            (100, 12, 3, PairedComparison.Verdict.worse), (100, 3, 12, .better),
            (100, 4, 3, .inconclusive), (2_000, 20, 20, .noWorse), (0, 0, 0, .inconclusive),
            (100, 0, 0, .noWorse), (20, 0, 0, .inconclusive),
        ]
    )
    func verdicts(documents: Int, lost: Int, gained: Int, verdict: PairedComparison.Verdict) {
        let comparison = PairedComparison(documents: documents, lost: lost, gained: gained)
        #expect(comparison.verdict(margin: 0.03, confidence: 0.95) == verdict)
    }

    @Test("the bootstrap of macro F1 holds the difference and is the same for a seed")
    func bootstrap() throws {
        var scores = PairedScores()
        for index in 0..<100 {
            let expected = index.isMultiple(of: 2) ? "a" : "b"
            let wrong = index.isMultiple(of: 2) ? "b" : "a"
            scores.add(
                expected: expected,
                before: index < 90 ? expected : wrong,
                after: index < 60 ? expected : index < 98 ? wrong : nil
            )
        }
        let difference = try #require(scores.macroF1Difference)
        let interval = try #require(scores.macroF1Interval(confidence: 0.95, seed: 3))
        #expect(interval.contains(difference) && interval.upper < 0)
        #expect(scores.macroF1Interval(confidence: 0.95, seed: 3) == interval)
        #expect(PairedScores().macroF1Interval(confidence: 0.95, seed: 3) == nil)
    }
}
