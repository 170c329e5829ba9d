/// How many of independent trials succeed.
public struct Binomial: Sendable, Hashable {
    /// The number of trials, not negative.
    public var trials: Int
    /// The chance of each, from 0 to 1.
    public var chance: Double

    /// A distribution.
    public init(trials: Int, chance: Double) {
        self.trials = trials
        self.chance = chance
    }

    /// The probability of at most so many successes.
    public func atMost(_ successes: Int) -> Double {
        guard successes >= 0 else { return 0 }
        guard successes < trials else { return 1 }
        return IncompleteBeta.value(
            1 - chance,
            Double(trials - successes),
            Double(successes + 1)
        )
    }

    /// The probability of at least so many successes.
    public func atLeast(_ successes: Int) -> Double {
        guard successes > 0 else { return 1 }
        guard successes <= trials else { return 0 }
        return IncompleteBeta.value(chance, Double(successes), Double(trials - successes + 1))
    }

    /// The probability of exactly so many successes.
    public func exactly(_ successes: Int) -> Double {
        guard (0...trials).contains(successes) else { return 0 }
        return max(0, atLeast(successes) - atLeast(successes + 1))
    }
}
