private import Glibc

/// Evidence about a true share that stays valid however often it is looked at.
///
/// A gambler bets against "the share is at most the threshold", another against "at least". The
/// stakes are a mixture of all shares on the gambler's side, equally weighted, so that the wealth
/// depends on the counts alone. If a gambler's claim is wrong, the wealth exceeds `1 / a` with a
/// probability of at most `a`, over all looks together (Ville, 1939; Waudby-Smith and Ramdas, 2024).
///
/// A trial may succeed in part, as a document of which two labelled fields of three are right: the
/// wealth is convex in each trial, so that one with parts grows no faster than one without, and the
/// bound holds for the mean.
///
/// What it asks for: each trial counts once, and its chance does not depend on earlier ones.
public struct BettingProcess: Sendable, Hashable {
    /// The threshold, between 0 and 1, ends excluded.
    public let threshold: Double
    /// The successes so far, those in part by their parts.
    public private(set) var successes: Double
    /// All trials so far.
    public private(set) var trials: Int

    /// A process.
    ///
    /// - Parameters:
    ///   - threshold: The share that is bet against.
    ///   - successes: The successes of earlier looks, from 0 to `trials`.
    ///   - trials: Their trials.
    public init(threshold: Double, successes: Double = 0, of trials: Int = 0) {
        self.threshold = threshold
        self.successes = successes
        self.trials = trials
    }

    /// Takes trials into account that were not counted before.
    public mutating func add(_ sample: Proportion) {
        successes += Double(sample.successes)
        trials += sample.trials
    }

    /// The logarithm of the wealth of who bets that the share is above the threshold.
    public var evidenceAbove: Double {
        Self.wealth(threshold, successes, Double(trials) - successes)
    }

    /// The logarithm of the wealth of who bets that the share is below the threshold.
    public var evidenceBelow: Double {
        Self.wealth(1 - threshold, Double(trials) - successes, successes)
    }

    /// What all trials together say about a demand with this threshold.
    ///
    /// - Parameters:
    ///   - side: On which side the share must lie.
    ///   - confidence: How sure a verdict must be over all looks, such as 0.95.
    /// - Returns: The verdict; inconclusive as long as the evidence is too little.
    public func verdict(_ side: ProportionDemand.Side, confidence: Double) -> Verdict {
        let enough = -log(1 - confidence)
        let (isAbove, isBelow) = (evidenceAbove >= enough, evidenceBelow >= enough)
        // Both can be rich only where a rare thing happened; nothing is then known.
        guard isAbove != isBelow else { return .inconclusive }
        return isAbove == (side == .atLeast) ? .passed : .failed
    }

    /// The logarithm of the mean, over all shares above the threshold, of the likelihood of the
    /// counts by that at the threshold.
    private static func wealth(
        _ threshold: Double,
        _ successes: Double,
        _ failures: Double
    ) -> Double {
        let (a, b) = (successes + 1, failures + 1)
        let above = IncompleteBeta.value(1 - threshold, b, a)
        guard above > 0 else { return -.infinity }
        return IncompleteBeta.logBeta(a, b) + log(above) - log(1 - threshold)
            - successes * log(threshold) - failures * log1p(-threshold)
    }
}
