/// The true mean of a corpus, from a model's values for all documents and right values for random
/// samples of its strata.
///
/// The difference estimator of survey sampling (Särndal, Swensson and Wretman, 1992, section 6.3)
/// over strata, with the model's weight tuned as in PPI++: the model's mean over all documents, and
/// for each stratum, by its share of the corpus, what the right values of its sample differ by.
///
/// What it asks for: within each stratum the labelled documents are a random sample.
public struct StratifiedMean: Sendable, Hashable {
    private struct Stratum: Sendable, Hashable {
        /// The documents of the stratum when the sample was drawn.
        var all: Double
        var sample = PairMoments()
    }

    private var strata: [Stratum]
    private var documents = 0.0
    private var model = 0.0

    /// Nothing yet.
    ///
    /// - Parameter sizes: How many documents each stratum has, labelled or not.
    public init(sizes: [Int]) {
        strata = sizes.map { Stratum(all: Double($0)) }
    }

    /// Takes a labelled document into account.
    public mutating func add(right: Double, model: Double, stratum: Int) {
        strata[stratum].sample.add(right: right, model: model)
        add(model: model)
    }

    /// Takes a document without a label into account.
    public mutating func add(model: Double) {
        documents += 1
        self.model += model
    }

    /// The labelled documents.
    public var labelledCount: Int { strata.reduce(0) { $0 + Int($1.sample.count) } }

    /// What the model's values alone say, over all documents; `nil` without any.
    public var raw: Double? { documents > 0 ? model / documents : nil }

    /// The corrected mean; `nil` where a stratum has no labelled document.
    public var mean: Double? { estimate(strata, in: nil)?.mean }

    /// The interval of the corrected mean.
    ///
    /// - Parameters:
    ///   - confidence: Such as 0.95.
    ///   - range: The least and the largest value that is possible, 0 and 1 for a share. One document
    ///     at each combination of the ends is supposed in every stratum of which not all documents
    ///     are labelled, as for ``CorrectedMean``.
    /// - Returns: `nil` where a stratum has no labelled document.
    public func interval(
        confidence: Double,
        in range: ClosedRange<Double> = 0...1
    ) -> ConfidenceInterval? {
        guard let (mean, variance) = estimate(strata, in: range) else { return nil }
        let reach = Normal.quantile((1 + confidence) / 2) * variance.squareRoot()
        return ConfidenceInterval(
            lower: max(mean - reach, range.lowerBound),
            upper: min(mean + reach, range.upperBound),
            confidence: confidence
        )
    }

    private func estimate(
        _ strata: [Stratum],
        in range: ClosedRange<Double>?
    ) -> (mean: Double, variance: Double)? {
        guard documents > 0, strata.allSatisfy({ $0.sample.count > 0 }) else { return nil }
        let all = strata.reduce(0) { $0 + $1.all }
        let parts = strata.map { stratum in
            // What the whole stratum says is not a matter of chance.
            let isWhole = stratum.sample.count >= stratum.all
            var sample = stratum.sample
            if let range, !isWhole { sample.addEnds(of: range) }
            let share = stratum.all / all
            return (share, sample, isWhole ? 0 : share * share / sample.count)
        }
        let together = parts.reduce(0) { $0 + $1.2 * $1.1.covariance }
        let alone = parts.reduce(0) { $0 + $1.2 * $1.1.modelVariance }
        let weight = alone > 0 ? min(1, max(0, together / alone)) : 0
        let difference = parts.reduce(0) { sum, part in
            sum + part.0 * (part.1.right - weight * part.1.model) / part.1.count
        }
        let variance = parts.reduce(0) { sum, part in
            let rest =
                part.1.rightVariance - 2 * weight * part.1.covariance
                + weight * weight * part.1.modelVariance
            return sum + part.2 * max(0, rest)
        }
        return (weight * model / documents + difference, variance)
    }
}
