/// What was counted in a sample: successes among trials.
public struct Proportion: Sendable, Hashable {
    /// The successes, at most the trials.
    public var successes: Int
    /// The trials.
    public var trials: Int

    /// A proportion.
    public init(_ successes: Int, of trials: Int) {
        self.successes = successes
        self.trials = trials
    }

    /// The share of successes; `nil` without trials.
    public var share: Double? {
        trials > 0 ? Double(successes) / Double(trials) : nil
    }

    /// The least true share with which so many successes are not surprising: one-sided, exact.
    ///
    /// Clopper and Pearson, 1934: at the bound, so many or more have a probability of
    /// `1 - confidence`. The true share lies below it in at most that part of all samples.
    public func lowerBound(confidence: Double) -> Double {
        guard successes > 0 else { return 0 }
        return IncompleteBeta.quantile(
            1 - confidence,
            Double(successes),
            Double(trials - successes + 1)
        )
    }

    /// The largest true share with which so few successes are not surprising: one-sided, exact.
    public func upperBound(confidence: Double) -> Double {
        guard successes < trials else { return 1 }
        return 1
            - Proportion(trials - successes, of: trials).lowerBound(confidence: confidence)
    }

    /// The two-sided exact interval of Clopper and Pearson: covers at least as often as it says.
    public func interval(confidence: Double) -> ConfidenceInterval {
        let oneSided = (1 + confidence) / 2
        return ConfidenceInterval(
            lower: lowerBound(confidence: oneSided),
            upper: upperBound(confidence: oneSided),
            confidence: confidence
        )
    }
}
