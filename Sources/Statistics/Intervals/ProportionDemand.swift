/// A demand on a true share.
public struct ProportionDemand: Sendable, Hashable {
    /// On which side of the threshold the share must lie.
    public enum Side: Sendable, Hashable {
        /// At least the threshold.
        case atLeast
        /// At most the threshold.
        case atMost
    }

    /// On which side the share must lie.
    public var side: Side
    /// The threshold, from 0 to 1.
    public var threshold: Double
    /// How sure a verdict must be, such as 0.95: a wrong one, of either kind, is at most as
    /// probable as what is missing to 1.
    public var confidence: Double

    /// A demand.
    public init(_ side: Side, _ threshold: Double, confidence: Double) {
        self.side = side
        self.threshold = threshold
        self.confidence = confidence
    }

    /// What a random sample says, by exact one-sided bounds.
    public func verdict(on sample: Proportion) -> Verdict {
        guard sample.trials > 0 else { return .inconclusive }
        let lower = sample.lowerBound(confidence: confidence)
        let upper = sample.upperBound(confidence: confidence)
        return switch side {
        case .atLeast where lower >= threshold: .passed
        case .atLeast where upper < threshold: .failed
        case .atMost where upper <= threshold: .passed
        case .atMost where lower > threshold: .failed
        case .atLeast, .atMost: .inconclusive
        }
    }

    /// About how many further trials would decide, if the share stayed what it is.
    ///
    /// - Parameters:
    ///   - sample: A sample without a verdict.
    ///   - limit: How far to look, in trials.
    /// - Returns: 0 where there is a verdict already; `nil` where none within the limit would do,
    ///   as where the share is the threshold.
    public func trialsMissing(from sample: Proportion, limit: Int = 10_000_000) -> Int? {
        guard verdict(on: sample) == .inconclusive else { return 0 }
        guard limit > 0 else { return nil }
        // Without any trial, nothing is known of the share: what a perfect sample would take.
        let share = sample.share ?? (side == .atLeast ? 1 : 0)
        func isDecided(_ more: Int) -> Bool {
            let trials = sample.trials + more
            let successes = Int((share * Double(trials)).rounded())
            return verdict(on: Proportion(successes, of: trials)) != .inconclusive
        }
        var (tooFew, enough) = (0, 1)
        while !isDecided(enough) {
            guard enough < limit else { return nil }
            (tooFew, enough) = (enough, min(2 * enough, limit))
        }
        while enough - tooFew > 1 {
            let middle = tooFew + (enough - tooFew) / 2
            if isDecided(middle) { enough = middle } else { tooFew = middle }
        }
        return enough
    }
}
