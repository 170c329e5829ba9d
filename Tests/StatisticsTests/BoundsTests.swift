import Statistics
import Testing

/// Where demands, certificates and evidence turn, and one label before.
@Suite struct BoundsTests {
    /// SciPy 1.17.1, as in `ProportionTests`.
    @Test(arguments: [
        (5, 10, 0.9, 0.22244110100812936, 0.7775588989918706),
        (5, 10, 0.99, 0.12831055393508328, 0.8716894460649167),
        (1, 3, 0.8, 0.03451061539437024, 0.8041998943409083), (0, 1, 0.95, 0, 0.975),
        (99, 100, 0.95, 0.9455406146079194, 0.9997468539670226),
        (50, 1000, 0.95, 0.03733539760466178, 0.06539048791549364),
    ])
    func `Intervals are exact at any confidence`(
        successes: Int,
        trials: Int,
        confidence: Double,
        lower: Double,
        upper: Double
    ) {
        let interval = Proportion(successes, of: trials).interval(confidence: confidence)
        #expect(abs(interval.lower - lower) < 1e-12)
        #expect(abs(interval.upper - upper) < 1e-12)
        #expect(interval.confidence == confidence)
        #expect(abs(interval.width - (upper - lower)) < 1e-12)
        // A one-sided bound of half the doubt is the same figure.
        let oneSided = Proportion(successes, of: trials).lowerBound(
            confidence: (1 + confidence) / 2
        )
        #expect(oneSided == interval.lower)
    }

    @Test func `An interval holds its ends`() {
        let interval = ConfidenceInterval(lower: 0.25, upper: 0.5, confidence: 0.9)
        #expect([0.25, 0.3, 0.5].allSatisfy { interval.contains($0) })
        #expect(![0.2499, 0.5001].contains { interval.contains($0) })
        #expect(interval.width == 0.25)
        #expect(Proportion(1, of: 4).share == 0.25)
    }

    @Test(
        arguments: [
            (.atLeast, 0.9, 0.95, 92, 100, 549), (.atMost, 0.1, 0.95, 8, 100, 549),
            (.atLeast, 0.9, 0.95, 85, 100, 24), (.atMost, 0.2, 0.9, 3, 10, 29),
            (.atLeast, 0.5, 0.95, 3, 3, 2), (.atLeast, 0.5, 0.95, 4, 4, 1),
            (.atLeast, 0.5, 0.95, 5, 5, 0), (.atLeast, 0.9, 0.99, 0, 0, 44),
            (.atMost, 0.1, 0.95, 0, 0, 29), (.atMost, 0.05, 0.95, 1, 10, 75),
        ] as [(ProportionDemand.Side, Double, Double, Int, Int, Int)]
    )
    func `So many more trials decide, and one fewer does not`(
        side: ProportionDemand.Side,
        threshold: Double,
        confidence: Double,
        successes: Int,
        trials: Int,
        missing: Int
    ) {
        let demand = ProportionDemand(side, threshold, confidence: confidence)
        #expect(demand.trialsMissing(from: Proportion(successes, of: trials)) == missing)
    }

    @Test(arguments: [549, 550, 1_023, 1_024, 10_000])
    func `What the limit allows is found`(limit: Int) throws {
        let demand = ProportionDemand(.atLeast, 0.9, confidence: 0.95)
        let sample = Proportion(92, of: 100)
        let missing = try #require(demand.trialsMissing(from: sample, limit: limit))
        #expect(missing <= limit)
        let successes = Int((0.92 * Double(100 + missing)).rounded())
        #expect(demand.verdict(on: Proportion(successes, of: 100 + missing)) == .passed)
    }

    @Test(arguments: [0, 1, 500])
    func `Nobody looks further than the limit`(limit: Int) {
        let demand = ProportionDemand(.atLeast, 0.9, confidence: 0.95)
        #expect(demand.trialsMissing(from: Proportion(92, of: 100), limit: limit) == nil)
    }

    @Test func `A verdict is given at the border itself`() {
        // The lower bound of one success of one is what is missing to the confidence.
        let certain = ProportionDemand(.atLeast, 0, confidence: 0.95)
        #expect(certain.verdict(on: Proportion(0, of: 1)) == .passed)
        let impossible = ProportionDemand(.atMost, 1, confidence: 0.95)
        #expect(impossible.verdict(on: Proportion(1, of: 1)) == .passed)
        let all = ProportionDemand(.atLeast, 1, confidence: 0.95)
        #expect(all.verdict(on: Proportion(9, of: 9)) == .inconclusive)
        #expect(all.verdict(on: Proportion(8, of: 9)) == .failed)
        let none = ProportionDemand(.atMost, 0, confidence: 0.95)
        #expect(none.verdict(on: Proportion(0, of: 9)) == .inconclusive)
        #expect(none.verdict(on: Proportion(1, of: 9)) == .failed)
        #expect(certain.verdict(on: Proportion(0, of: 0)) == .inconclusive)
    }

    @Test(arguments: [
        (0.1, 0.9, 0, 22), (0.1, 0.9, 1, 38), (0.1, 0.95, 0, 29), (0.01, 0.95, 0, 299),
        (0.05, 0.99, 0, 90), (0.5, 0.5, 0, 1), (0.2, 0.9, 3, 32), (0.05, 0.95, 5, 208),
        (0.05, 0.9, 0, 45), (1, 0.95, 3, 3), (0, 0.95, 0, Int.max), (-0.1, 0.95, 0, Int.max),
    ])
    func `A certificate takes so many labels`(
        error: Double,
        confidence: Double,
        wrong: Int,
        labels: Int
    ) {
        #expect(
            AcceptanceCertificate.labelsNeeded(
                error: error,
                confidence: confidence,
                wrong: wrong
            ) == labels
        )
    }

    private func certificate(
        _ answers: [(confidence: Double, right: Int, wrong: Int)],
        candidates: [Double] = [0.9, 0.8, 0.7]
    ) -> AcceptanceCertificate {
        let all = answers.flatMap { answer in
            [(true, answer.right), (false, answer.wrong)].flatMap { isRight, count in
                (0..<count).map { _ in
                    AcceptanceCertificate.Answer(confidence: answer.confidence, isRight: isRight)
                }
            }
        }
        return AcceptanceCertificate(all, candidates: candidates, error: 0.1, confidence: 0.9)
    }

    @Test func `An answer at the threshold is accepted`() {
        let exact = certificate([(0.9, 22, 0)])
        #expect(exact.threshold == 0.7)
        #expect(exact.sample == Proportion(0, of: 22))
        #expect((exact.error, exact.confidence) == (0.1, 0.9))
        #expect(certificate([(0.9, 21, 0)]).threshold == nil)
        #expect(certificate([(0.9, 21, 0)]).sample == Proportion(0, of: 0))
        // Just below it, it counts at the next.
        let below = certificate([(0.89, 22, 0)], candidates: [0.9])
        #expect(below.threshold == nil)
    }

    @Test func `Wrong answers below the last certified threshold count nothing`() {
        let stepped = certificate([(0.9, 22, 0), (0.8, 15, 1), (0.7, 0, 30)])
        #expect(stepped.threshold == 0.8)
        #expect(stepped.sample == Proportion(1, of: 38))
        // One label fewer, and the second step cannot be certified.
        let short = certificate([(0.9, 22, 0), (0.8, 14, 1), (0.7, 50, 0)])
        #expect(short.threshold == 0.9)
        #expect(short.sample == Proportion(0, of: 22))
    }

    @Test func `Too few labels at a strict threshold do not end the search`() {
        let later = certificate([(0.9, 3, 0), (0.8, 19, 0)], candidates: [0.8, 0.9, 0.8])
        #expect(later.threshold == 0.8)
        #expect(later.sample == Proportion(0, of: 22))
    }

    /// `scipy.special`: the beta function and its integral.
    @Test(arguments: [
        (0.9, 10, 10, 0.5816933864035425, -2.3978952727983707),
        (0.9, 0, 1, -0.6931471805599454, 1.7047480922384255),
        (0.5, 3, 4, 0.26236426446749117, -1.2039728043259363),
        (0.5, 1, 1, 0.4054651081081644, -0.6931471805599451),
        (0.8, 7.5, 9, -0.3357796174846879, -1.5878891804513753),
        (0.9, 480, 500, 11.139221010571305, -5.7250847952395105),
        (0.9, 28, 29, 0.5838041699025212, -3.1049315655189824),
    ])
    func `Evidence is the logarithm of a mean likelihood`(
        threshold: Double,
        successes: Double,
        trials: Int,
        above: Double,
        below: Double
    ) {
        let process = BettingProcess(threshold: threshold, successes: successes, of: trials)
        #expect(abs(process.evidenceAbove - above) < 1e-9)
        #expect(abs(process.evidenceBelow - below) < 1e-9)
        #expect(
            (process.threshold, process.successes, process.trials) == (threshold, successes, trials)
        )
    }

    @Test(arguments: [(0.9, 0.95, 43, 2), (0.5, 0.95, 7, 7), (0.5, 0.9, 5, 5)])
    func `So many trials of one kind are enough evidence, and one fewer is not`(
        threshold: Double,
        confidence: Double,
        right: Int,
        wrong: Int
    ) {
        func verdicts(_ successes: Int, _ trials: Int) -> [Verdict] {
            let process = BettingProcess(
                threshold: threshold,
                successes: Double(successes),
                of: trials
            )
            return [ProportionDemand.Side.atLeast, .atMost].map {
                process.verdict($0, confidence: confidence)
            }
        }
        #expect(verdicts(right, right) == [.passed, .failed])
        #expect(verdicts(right - 1, right - 1) == [.inconclusive, .inconclusive])
        #expect(verdicts(0, wrong) == [.failed, .passed])
        #expect(verdicts(0, wrong - 1) == [.inconclusive, .inconclusive])
    }

    @Test func `Looks are added to what was seen before`() {
        var process = BettingProcess(threshold: 0.5, successes: 1.5, of: 2)
        process.add(Proportion(3, of: 4))
        #expect((process.successes, process.trials) == (4.5, 6))
        #expect(process == BettingProcess(threshold: 0.5, successes: 4.5, of: 6))
    }
}
