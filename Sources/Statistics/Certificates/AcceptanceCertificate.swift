/// A confidence from which on answers are right often enough, with a proof.
///
/// Learn then test (Angelopoulos, Bates, Candès, Jordan and Lei, 2021) with exact binomial tails:
/// thresholds are tested from the strictest on, each at the full level, and the first that cannot be
/// certified ends the search; so the chance that any certified threshold has a larger error
/// is at most what is missing to the confidence.
///
/// What it asks for: the labelled answers are a random sample of those that the threshold is used
/// on, made by the same model and pipeline.
public struct AcceptanceCertificate: Sendable, Hashable {
    /// An answer whose label is known.
    public struct Answer: Sendable, Hashable {
        /// How sure the model said it was.
        public var confidence: Double
        /// Whether it is right.
        public var isRight: Bool

        /// An answer.
        public init(confidence: Double, isRight: Bool) {
            self.confidence = confidence
            self.isRight = isRight
        }
    }

    /// The largest share of wrong answers among the accepted ones.
    public var error: Double
    /// How sure that is, such as 0.95.
    public var confidence: Double
    /// The least confidence of an accepted answer; `nil` where none could be certified.
    public var threshold: Double?
    /// The labelled answers at or above the threshold, and how many of them are wrong.
    public var sample: Proportion

    /// Looks for the lowest threshold that can be certified.
    ///
    /// - Parameters:
    ///   - answers: The labelled answers, in any order.
    ///   - candidates: The thresholds that may be taken; they must not come from the labels.
    ///   - error: The largest share of wrong answers, such as 0.05.
    ///   - confidence: How sure, such as 0.95.
    public init(_ answers: [Answer], candidates: [Double], error: Double, confidence: Double) {
        self.error = error
        self.confidence = confidence
        threshold = nil
        sample = Proportion(0, of: 0)
        let fewest = Self.labelsNeeded(error: error, confidence: confidence, wrong: 0)
        let sorted = answers.sorted { $0.confidence > $1.confidence }
        var accepted = Proportion(0, of: 0)
        for candidate in Set(candidates).sorted(by: >) {
            while accepted.trials < sorted.count, sorted[accepted.trials].confidence >= candidate {
                accepted.successes += sorted[accepted.trials].isRight ? 0 : 1
                accepted.trials += 1
            }
            // Where even no error at all would prove nothing, there is nothing to test yet. That
            // follows from the confidences alone, so it spends none of the level.
            guard accepted.trials >= fewest else { continue }
            guard Self.isCertified(accepted, error, confidence) else { break }
            threshold = candidate
            sample = accepted
        }
    }

    /// How many labelled answers a certificate takes at least, if so many of them are wrong.
    public static func labelsNeeded(error: Double, confidence: Double, wrong: Int) -> Int {
        guard error > 0 else { return .max }
        guard error < 1 else { return wrong }
        var enough = wrong + 1
        while !isCertified(Proportion(wrong, of: enough), error, confidence) { enough *= 2 }
        var tooFew = wrong
        while enough - tooFew > 1 {
            let middle = tooFew + (enough - tooFew) / 2
            if isCertified(Proportion(wrong, of: middle), error, confidence) {
                enough = middle
            } else {
                tooFew = middle
            }
        }
        return enough
    }

    private static func isCertified(
        _ wrong: Proportion,
        _ error: Double,
        _ confidence: Double
    ) -> Bool {
        Binomial(trials: wrong.trials, chance: error).atMost(wrong.successes) <= 1 - confidence
    }
}
