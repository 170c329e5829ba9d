import Statistics

/// One statement that must hold in a share of all samples.
struct Simulation {
    /// What is drawn, and what is counted.
    var name: String
    /// Whether the count may be at most the bound, else at least.
    var isAtMost: Bool
    /// The bound, a share of the draws.
    var bound: Double
    /// Draws once; whether the counted thing happened.
    var draw: (inout SeededGenerator) -> Bool

    static let draws = 10_000
    /// A level of 5% as 10,000 draws can tell it: three standard errors more.
    private static let level = 0.05 + 3 * (0.05 * 0.95 / Double(draws)).squareRoot()
    /// A coverage of 95%, within one point.
    private static let coverage = 0.94

    /// The share of draws in which it happened, and whether that keeps to the bound.
    func run() -> (measured: Double, isKept: Bool) {
        var generator = SeededGenerator(seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        let hits = (0..<Self.draws).reduce(0) { sum, _ in sum + (draw(&generator) ? 1 : 0) }
        let measured = Double(hits) / Double(Self.draws)
        return (measured, isAtMost ? measured <= bound : measured >= bound)
    }

    /// Exact intervals and the verdicts of gates, where the true share is the threshold itself.
    static var gates: [Simulation] {
        [50, 100, 200, 500].flatMap { n in
            [0.5, 0.8, 0.9, 0.95].flatMap { share in
                let demand = ProportionDemand(.atLeast, share, confidence: 0.95)
                let interval = Memo<Bool> { successes in
                    Proportion(successes, of: n).interval(confidence: 0.95).contains(share)
                }
                let verdict = Memo<Verdict> { demand.verdict(on: Proportion($0, of: n)) }
                return [
                    covers("exact interval, n \(n), share \(share)") {
                        interval[$0.successes(of: n, share)]
                    },
                    alarms("gate fails falsely, n \(n), share \(share)") {
                        verdict[$0.successes(of: n, share)] == .failed
                    },
                    alarms("gate passes falsely, n \(n), share \(share)") {
                        verdict[$0.successes(of: n, share)] == .passed
                    },
                ]
            }
        }
    }

    /// Paired comparisons, where nothing changed but answers by chance.
    static var comparisons: [Simulation] {
        [50, 100, 200, 500].flatMap { n in
            [(0.03, 0.03), (0.2, 0.2), (0.1, 0.02)].flatMap { gain, loss in
                let truth = gain - loss
                let interval = Memo<Bool> { key in
                    PairedComparison(documents: n, lost: key % 1000, gained: key / 1000)
                        .interval(confidence: 0.95).contains(truth)
                }
                let worse = Memo<Bool> { key in
                    PairedComparison(documents: n, lost: key % 1000, gained: key / 1000)
                        .verdict(margin: 0.03, confidence: 0.95) == .worse
                }
                let name = "n \(n), gain \(gain), loss \(loss)"
                return [
                    covers("score interval, \(name)") { interval[$0.changes(of: n, gain, loss)] },
                    alarms("worse falsely, \(name)") { worse[$0.changes(of: n, gain, loss)] },
                ]
            }
        }
    }

    /// Fifty looks at a gate, each with new documents, where the share is the threshold itself.
    static var repeatedLooks: [Simulation] {
        [0.8, 0.9, 0.95].flatMap { share in
            [20, 100].flatMap { n in
                [Verdict.failed, .passed].map { wrong in
                    alarms("\(wrong.rawValue) in 50 looks of \(n), share \(share)") { generator in
                        var process = BettingProcess(threshold: share)
                        var happened = false
                        for _ in 0..<50 {
                            process.add(Proportion(generator.successes(of: n, share), of: n))
                            happened =
                                happened || process.verdict(.atLeast, confidence: 0.95) == wrong
                        }
                        return happened
                    }
                }
            }
        }
    }

    /// Fifty looks at a gate over three labelled fields, of which documents get all or each by itself
    /// right.
    static var repeatedLooksAtFields: [Simulation] {
        [0.0, 0.5, 1.0].flatMap { together in
            [Verdict.failed, .passed].map { wrong in
                let name = "\(wrong.rawValue) in 50 looks at 3 fields, \(together) together"
                return alarms(name) { generator in
                    var process = BettingProcess(threshold: 0.9)
                    var happened = false
                    for _ in 0..<50 {
                        var successes = 0.0
                        for _ in 0..<20 {
                            let isTogether = generator.unit() < together
                            let right = generator.successes(of: isTogether ? 1 : 3, 0.9)
                            successes += Double(right) / (isTogether ? 1 : 3)
                        }
                        process = BettingProcess(
                            threshold: 0.9,
                            successes: process.successes + successes,
                            of: process.trials + 20
                        )
                        happened =
                            happened || process.verdict(.atLeast, confidence: 0.95) == wrong
                    }
                    return happened
                }
            }
        }
    }

    /// Certified thresholds whose true error is larger than certified.
    static var certificates: [Simulation] {
        [100, 200, 500].flatMap { n in
            [("calibrated", 0.0, 1.0), ("overconfident", 0.5, 0.45), ("just too bad", 0.949, 0)].map
            {
                kind,
                base,
                slope in
                let candidates = (0..<100).map { Double($0) / 100 }
                return alarms("risk bound broken, n \(n), \(kind)") { generator in
                    let answers = (0..<n).map { _ in
                        let confidence = generator.unit()
                        return AcceptanceCertificate.Answer(
                            confidence: confidence,
                            isRight: generator.unit() < base + slope * confidence
                        )
                    }
                    let certificate = AcceptanceCertificate(
                        answers,
                        candidates: candidates,
                        error: 0.05,
                        confidence: 0.95
                    )
                    guard let threshold = certificate.threshold else { return false }
                    return 1 - (base + slope * (1 + threshold) / 2) > 0.05
                }
            }
        }
    }

    /// Corrected rates: coverage, and how often they are narrower than labels alone.
    static var correctedRates: [Simulation] {
        [50, 100, 200, 500].flatMap { n in
            [0.5, 0.2].flatMap { share in
                [0.8, 0.95].flatMap { right in
                    let labels = Memo<Double> {
                        Proportion($0, of: n).interval(confidence: 0.95).width
                    }
                    func sample(_ generator: inout SeededGenerator) -> (CorrectedMean, Int) {
                        var mean = CorrectedMean()
                        var successes = 0
                        for index in 0..<(n + 500) {
                            let truth = generator.unit() < share
                            let model = generator.unit() < right ? truth : !truth
                            if index < n {
                                mean.add(right: truth ? 1 : 0, model: model ? 1 : 0)
                                successes += truth ? 1 : 0
                            } else {
                                mean.add(model: model ? 1 : 0)
                            }
                        }
                        return (mean, successes)
                    }
                    let name = "n \(n), share \(share), right \(right)"
                    var cases = [
                        covers("corrected rate, \(name)") { generator in
                            sample(&generator).0.interval(confidence: 0.95)?.contains(share)
                                ?? false
                        }
                    ]
                    if right == 0.8 {
                        let narrower = Simulation(
                            name: "narrower than labels, \(name)",
                            isAtMost: false,
                            bound: 0.9
                        ) { generator in
                            let (mean, successes) = sample(&generator)
                            let width = mean.interval(confidence: 0.95)?.width ?? .infinity
                            return width < labels[successes]
                        }
                        cases.append(narrower)
                    }
                    return cases
                }
            }
        }
    }

    /// Corrected rates of samples that were drawn by what the model says, as many of each verdict.
    static var stratifiedRates: [Simulation] {
        [50, 100, 200, 500].flatMap { n in
            [(0.5, 0.8), (0.2, 0.8), (0.2, 0.95), (0.05, 0.9)].map { share, right in
                covers("stratified rate, n \(n), share \(share), right \(right)") { generator in
                    var documents: [[Bool]] = [[], []]
                    for _ in 0..<2_000 {
                        let truth = generator.unit() < share
                        let model = generator.unit() < right ? truth : !truth
                        documents[model ? 1 : 0].append(truth)
                    }
                    var mean = StratifiedMean(sizes: documents.map(\.count))
                    for (stratum, truths) in documents.enumerated() {
                        // The documents are drawn independently: the first are a random sample.
                        let model = Double(stratum)
                        for (index, truth) in truths.enumerated() {
                            if index < n / 2 {
                                mean.add(right: truth ? 1 : 0, model: model, stratum: stratum)
                            } else {
                                mean.add(model: model)
                            }
                        }
                    }
                    let all = documents.joined()
                    let truth = Double(all.count { $0 }) / Double(all.count)
                    return mean.interval(confidence: 0.95)?.contains(truth) ?? false
                }
            }
        }
    }

    /// The bootstrap of macro F1, where both answers are equally good.
    static var macroF1: [Simulation] {
        [50, 200].map { n in
            covers("macro F1 bootstrap, n \(n)") { generator in
                var scores = PairedScores()
                for _ in 0..<n {
                    let truth = generator.unit() < 0.5 ? "a" : generator.unit() < 0.6 ? "b" : "c"
                    scores.add(
                        expected: truth,
                        before: generator.answer(truth, right: 0.8),
                        after: generator.answer(truth, right: 0.8)
                    )
                }
                let interval = scores.macroF1Interval(confidence: 0.95, seed: 1, resamples: 400)
                return interval?.contains(0) ?? false
            }
        }
    }

    private static func covers(
        _ name: String,
        _ draw: @escaping (inout SeededGenerator) -> Bool
    ) -> Simulation {
        Simulation(name: name, isAtMost: false, bound: coverage, draw: draw)
    }

    private static func alarms(
        _ name: String,
        _ draw: @escaping (inout SeededGenerator) -> Bool
    ) -> Simulation {
        Simulation(name: name, isAtMost: true, bound: level, draw: draw)
    }
}
