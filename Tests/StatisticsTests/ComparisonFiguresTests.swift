import Statistics
import Testing

/// Figures of comparisons and of corrected means, worked out by hand or by NumPy and SciPy 1.17.1.
@Suite struct ComparisonFiguresTests {
    @Test(arguments: [
        (50, 10, 0, 0.9, -0.3073263848108229, -0.1234735266609412),
        (50, 0, 10, 0.9, 0.1234735266609412, 0.3073263848108229),
        (20, 5, 15, 0.99, -0.07437758429660529, 0.8252721831978528),
        (30, 4, 4, 0.8, -0.1257647743665684, 0.1257647743665684),
        (100, 0, 0, 0.95, -0.036993498206985685, 0.036993498206985685),
        (10, 10, 0, 0.95, -1, -0.4449344002742214), (10, 0, 10, 0.95, 0.4449344002742214, 1),
        (0, 0, 0, 0.95, -1, 1),
    ])
    func `The interval of a difference is that of a general solver`(
        documents: Int,
        lost: Int,
        gained: Int,
        confidence: Double,
        lower: Double,
        upper: Double
    ) {
        let comparison = PairedComparison(documents: documents, lost: lost, gained: gained)
        let interval = comparison.interval(confidence: confidence)
        #expect(abs(interval.lower - lower) < 1e-9)
        #expect(abs(interval.upper - upper) < 1e-9)
        #expect(interval.confidence == confidence)
        // A one-sided bound leaves all of the doubt on its side.
        let oneSided = comparison.lowerBound(confidence: (1 + confidence) / 2)
        #expect(abs(oneSided - lower) < 1e-9)
    }

    @Test(
        arguments: [
            (1, 0, 0.25, 0.75), (4, 0, 0.03125, 0.96875), (5, 0, 0.015625, 0.984375),
            (5, 1, 0.0625, 0.9375), (0, 0, 1, 1), (3, 3, 0.5, 0.5), (7, 1, 0.01953125, 0.98046875),
            (1, 7, 0.98046875, 0.01953125),
        ]
    )
    func `A change counts by how seldom coins fall like it`(
        lost: Int,
        gained: Int,
        worsening: Double,
        improvement: Double
    ) {
        let comparison = PairedComparison(documents: 10, lost: lost, gained: gained)
        #expect(abs(comparison.worsening - worsening) < 1e-12)
        #expect(abs(comparison.improvement - improvement) < 1e-12)
    }

    @Test func `The difference is the share of documents that changed their side`() {
        #expect(PairedComparison(documents: 8, lost: 3, gained: 1).difference == -0.25)
        #expect(PairedComparison(documents: 8, lost: 0, gained: 2).difference == 0.25)
        #expect(PairedComparison(documents: 0, lost: 0, gained: 0).difference == nil)
    }

    @Test(
        arguments: [
            // The chance of either is 1 in 32.
            (100, 4, 0, 0.5, 0.968, .worse), (100, 0, 4, 0.5, 0.968, .better),
            (100, 4, 0, 0.001, 0.97, .inconclusive), (100, 0, 0, 0.03, 0.95, .noWorse),
            (100, 0, 0, 0.02, 0.95, .inconclusive), (0, 0, 0, 1, 0.95, .inconclusive),
            (1, 0, 0, 1, 0.95, .noWorse),
        ] as [(Int, Int, Int, Double, Double, PairedComparison.Verdict)]
    )
    func `A verdict turns where the level or the margin is reached`(
        documents: Int,
        lost: Int,
        gained: Int,
        margin: Double,
        confidence: Double,
        verdict: PairedComparison.Verdict
    ) {
        let comparison = PairedComparison(documents: documents, lost: lost, gained: gained)
        #expect(comparison.verdict(margin: margin, confidence: confidence) == verdict)
    }

    @Test func `Macro F1 is the mean over the classes that are named`() throws {
        // Before: a found 2 of 2, b never; F1 of a is 2 * 2 / (2 + 3), of b 0. After: both 1.
        var scores = PairedScores()
        scores.add(expected: "a", before: "a", after: "a")
        scores.add(expected: "a", before: "a", after: "a")
        scores.add(expected: "b", before: "a", after: "b")
        let difference = try #require(scores.macroF1Difference)
        #expect(abs(difference - (1 - 0.4)) < 1e-12)
        // A label that only an answer has is a class of its own; no answer is none.
        var foreign = PairedScores()
        foreign.add(expected: "a", before: "c", after: nil)
        foreign.add(expected: "a", before: "a", after: "a")
        let mixed = try #require(foreign.macroF1Difference)
        // Before: a 2 / 3, c 0, half of it; after: a 2 / 3 alone.
        #expect(abs(mixed - (2.0 / 3 - 1.0 / 3)) < 1e-12)
        #expect(PairedScores().macroF1Difference == nil)
    }

    @Test func `Two documents at least, and one draw, make an interval`() throws {
        var scores = PairedScores()
        scores.add(expected: "a", before: "a", after: "b")
        #expect(scores.macroF1Interval(confidence: 0.95, seed: 1) == nil)
        scores.add(expected: "a", before: "a", after: "b")
        // However they are drawn, all was right and is wrong now.
        let interval = try #require(scores.macroF1Interval(confidence: 0.95, seed: 1))
        #expect(interval == ConfidenceInterval(lower: -1, upper: -1, confidence: 0.95))
        #expect(scores.macroF1Interval(confidence: 0.95, seed: 1, resamples: 0) == nil)
        #expect(scores.macroF1Interval(confidence: 0.95, seed: 1, resamples: 1) != nil)
    }

    @Test func `Every document is drawn as often as any other`() throws {
        // One that turned wrong, one that turned right: each of them alone is drawn in a quarter.
        var scores = PairedScores()
        scores.add(expected: "a", before: "a", after: "b")
        scores.add(expected: "b", before: "a", after: "b")
        let interval = try #require(scores.macroF1Interval(confidence: 0.95, seed: 1))
        #expect((interval.lower, interval.upper) == (-1, 1))
    }

    @Test func `More confidence and fewer documents make the interval wider`() throws {
        func interval(_ copies: Int, _ confidence: Double) throws -> ConfidenceInterval {
            var scores = PairedScores()
            for _ in 0..<copies {
                for (before, after) in [("a", "b"), ("b", "a"), ("a", "a"), ("a", "a"), ("b", "b")]
                {
                    scores.add(expected: "a", before: before, after: after)
                    scores.add(expected: "b", before: "b", after: after == "a" ? "b" : "a")
                }
            }
            return try #require(scores.macroF1Interval(confidence: confidence, seed: 5))
        }
        let (usual, sure, many) = (
            try interval(4, 0.9), try interval(4, 0.99), try interval(40, 0.9)
        )
        #expect(sure.lower < usual.lower && usual.upper < sure.upper)
        #expect(many.width < usual.width / 2)
        #expect(usual.lower < usual.upper)
    }

    @Test func `Agreement counts what both said alike`() {
        var agreement = Agreement()
        for (first, second, count) in [("a", "a", 3), ("b", "a", 2), ("c", "b", 1)] {
            for _ in 0..<count { agreement.add(first, second) }
        }
        #expect((agreement.documents, agreement.agreeing) == (6, 3))
        #expect(agreement.frequencies.map(\.label) == ["a", "b", "c"])
        #expect(agreement.frequencies.map(\.first) == [3, 2, 1])
        #expect(agreement.frequencies.map(\.second) == [5, 1, 0])
        // Two of a more, one of b and one of c fewer.
        #expect(agreement.shift == 2.0 / 6)
        #expect(Agreement().shift == nil && Agreement().frequencies.isEmpty)
    }

    private static let sample: [(right: Double, model: Double)] = [
        (1, 1), (1, 0), (0, 0), (0, 1), (1, 1), (0, 0),
    ]

    private func mean(
        _ labelled: [(right: Double, model: Double)],
        _ others: [Double]
    ) -> CorrectedMean {
        var mean = CorrectedMean()
        for label in labelled { mean.add(right: label.right, model: label.model) }
        for other in others { mean.add(model: other) }
        return mean
    }

    @Test func `The model's mean moves that of the labels as far as it is worth`() throws {
        let mean = mean(Self.sample, [1, 1, 0, 1, 0, 0, 1, 1, 0, 1])
        #expect(mean.labelledCount == 6)
        #expect(mean.raw == 9.0 / 16)
        #expect(abs(mean.weight - 0.20833333333333334) < 1e-12)
        #expect(abs(try #require(mean.mean) - 0.5208333333333334) < 1e-12)
        for (confidence, lower, upper) in [
            (0.95, 0.18684690331550197, 0.833153096684498),
            (0.8, 0.29870154746042954, 0.7212984525395705),
        ] {
            let interval = try #require(mean.interval(confidence: confidence))
            #expect(abs(interval.lower - lower) < 1e-9)
            #expect(abs(interval.upper - upper) < 1e-9)
            #expect(interval.confidence == confidence)
        }
        let unbounded = try #require(mean.interval(confidence: 0.95, in: nil))
        #expect(abs(unbounded.lower - 0.09924803656586056) < 1e-9)
        #expect(abs(unbounded.upper - 0.9424186301008062) < 1e-9)
    }

    @Test func `Without other documents the labels alone count`() throws {
        let mean = mean(Self.sample, [])
        #expect((mean.mean, mean.weight, mean.raw) == (0.5, 0, 0.5))
        let interval = try #require(mean.interval(confidence: 0.95))
        #expect(abs(interval.lower - 0.17333933590999095) < 1e-9)
        #expect(abs(interval.upper - 0.826660664090009) < 1e-9)
    }

    @Test func `Amounts are corrected as shares are`() throws {
        let mean = mean([(10, 8), (20, 22), (30, 33), (12, 10)], [15, 25, 8, 18])
        #expect(abs(mean.weight - 0.39036442248301423) < 1e-9)
        #expect(abs(try #require(mean.mean) - 17.316862260654727) < 1e-9)
        let free = try #require(mean.interval(confidence: 0.9, in: nil))
        #expect(abs(free.lower - 13.069968834937349) < 1e-7)
        #expect(abs(free.upper - 21.563755686372104) < 1e-7)
        let bounded = try #require(mean.interval(confidence: 0.9, in: 0...40))
        #expect(abs(bounded.lower - 9.460031039282036) < 1e-7)
        #expect(abs(bounded.upper - 28.258872423141035) < 1e-7)
    }

    @Test
    func `A model that is wrong throughout is not followed, and no interval leaves its range`()
        throws
    {
        let contrary = mean([(1, 0), (0, 1), (1, 0), (0, 1)], [0, 1, 1])
        #expect((contrary.weight, contrary.mean) == (0, 0.5))
        let certain = mean([(1, 1), (1, 1)], [1, 1, 1])
        let interval = try #require(certain.interval(confidence: 0.95))
        #expect(abs(interval.lower - 0.2884846854171094) < 1e-9)
        #expect(interval.upper == 1)
        #expect(CorrectedMean().raw == nil && CorrectedMean().labelledCount == 0)
        #expect(mean([(1, 1), (0, 0)], []).interval(confidence: 0.95) != nil)
    }
}
