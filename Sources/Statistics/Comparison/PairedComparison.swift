/// Two answers to each of the same questions, counted by whether each was right.
public struct PairedComparison: Sendable, Hashable {
    /// The documents.
    public var documents: Int
    /// Right before, wrong now.
    public var lost: Int
    /// Wrong before, right now.
    public var gained: Int

    /// A comparison.
    public init(documents: Int, lost: Int, gained: Int) {
        self.documents = documents
        self.lost = lost
        self.gained = gained
    }

    /// By how much the share of right answers has grown; `nil` without documents.
    public var difference: Double? {
        documents > 0 ? Double(gained - lost) / Double(documents) : nil
    }

    /// How probable so many losses are, if losses and gains were equally likely.
    ///
    /// The one-sided mid-p value of McNemar's test; small where the share of right answers fell.
    /// Fagerland, Lydersen and Laake, 2013: near its level where the exact test is far below.
    public var worsening: Double { Self.midP(lost, of: lost + gained) }

    /// The same for gains: small where the share of right answers rose.
    public var improvement: Double { Self.midP(gained, of: lost + gained) }

    private static func midP(_ changes: Int, of all: Int) -> Double {
        guard all > 0 else { return 1 }
        let coin = Binomial(trials: all, chance: 0.5)
        return coin.atLeast(changes) - coin.exactly(changes) / 2
    }

    /// The score interval of the difference of the two shares (Tango, 1998).
    ///
    /// - Parameter confidence: Of the two-sided interval, such as 0.95.
    /// - Returns: The interval; all that is possible without documents.
    public func interval(confidence: Double) -> ConfidenceInterval {
        guard documents > 0 else {
            return ConfidenceInterval(lower: -1, upper: 1, confidence: confidence)
        }
        let z = Normal.quantile((1 + confidence) / 2)
        return ConfidenceInterval(
            lower: Root.increasing(in: -1...1) { z - score($0) },
            upper: Root.increasing(in: -1...1) { -z - score($0) },
            confidence: confidence
        )
    }

    /// The lower end of the one-sided interval, for showing that nothing worse than a margin
    /// happened.
    public func lowerBound(confidence: Double) -> Double {
        interval(confidence: 2 * confidence - 1).lower
    }

    /// How far the observed difference lies from a supposed one, in standard errors under it.
    ///
    /// Falls from high to low as the supposed difference grows.
    private func score(_ difference: Double) -> Double {
        let n = Double(documents)
        let (b, c) = (Double(gained), Double(lost))
        // The most likely chance of a loss if the difference were the supposed one.
        let half = -b - c + (2 * n - b + c) * difference
        let product = -c * difference * (1 - difference)
        let root = max(0, half * half - 8 * n * product).squareRoot()
        let loss = (root - half) / (4 * n)
        let variance = n * (2 * loss + difference * (1 - difference))
        let distance = b - c - n * difference
        guard variance > 0 else {
            return distance == 0 ? 0 : distance > 0 ? .infinity : -.infinity
        }
        return distance / variance.squareRoot()
    }
}
