/// The true mean of a corpus, from a model's values for all documents and right values for a random
/// sample of them.
///
/// Prediction-powered inference with its power tuned (PPI++; Angelopoulos, Duchi and Zrnic, 2023):
/// the sample's mean of right values, moved by as much of the model's mean over the others as the two
/// agree. A model that is no use costs nothing, since the weight is then near zero.
///
/// What it asks for: the labelled documents are a random sample of the corpus.
public struct CorrectedMean: Sendable, Hashable {
    /// Sums over documents of which both values are known.
    private var labelled = PairMoments()
    /// Sums over documents of which the model's value alone is known.
    private var others = PairMoments()

    /// Nothing yet.
    public init() {}

    /// Takes a labelled document into account.
    public mutating func add(right: Double, model: Double) {
        labelled.add(right: right, model: model)
    }

    /// Takes a document without a label into account.
    public mutating func add(model: Double) {
        others.add(right: 0, model: model)
    }

    /// The labelled documents.
    public var labelledCount: Int { Int(labelled.count) }

    /// What the model's values alone say, over all documents; `nil` without any.
    public var raw: Double? {
        let count = labelled.count + others.count
        return count > 0 ? (labelled.model + others.model) / count : nil
    }

    /// How much the model's values count, from 0 to 1.
    public var weight: Double { estimate(labelled).weight }

    /// The corrected mean; `nil` with fewer than two labelled documents.
    public var mean: Double? {
        labelled.count >= 2 ? estimate(labelled).mean : nil
    }

    /// The interval of the corrected mean.
    ///
    /// - Parameters:
    ///   - confidence: Such as 0.95.
    ///   - range: The least and the largest value that is possible, 0 and 1 for a share. One document
    ///     at each combination of the ends is supposed beside the labelled ones (after Agresti and
    ///     Coull, 1998): without that, a sample in which the model was never wrong would claim
    ///     certainty. `nil` for values without ends.
    /// - Returns: `nil` with fewer than two labelled documents.
    public func interval(
        confidence: Double,
        in range: ClosedRange<Double>? = 0...1
    ) -> ConfidenceInterval? {
        guard labelled.count >= 2 else { return nil }
        var supposed = labelled
        if let range { supposed.addEnds(of: range) }
        let (mean, variance, _) = estimate(supposed)
        let reach = Normal.quantile((1 + confidence) / 2) * variance.squareRoot()
        return ConfidenceInterval(
            lower: max(mean - reach, range?.lowerBound ?? -.infinity),
            upper: min(mean + reach, range?.upperBound ?? .infinity),
            confidence: confidence
        )
    }

    private func estimate(
        _ sample: PairMoments
    ) -> (mean: Double, variance: Double, weight: Double) {
        let n = sample.count
        guard n >= 2 else { return (0, 0, 0) }
        let right = sample.right / n
        let model = sample.model / n
        let m = others.count
        guard m > 0, sample.modelVariance > 0 else { return (right, sample.rightVariance / n, 0) }
        let weight = min(1, max(0, sample.covariance / ((1 + n / m) * sample.modelVariance)))
        let otherMean = others.model / m
        let otherVariance = max(0, others.modelSquares - m * otherMean * otherMean) / m
        let rest =
            sample.rightVariance - 2 * weight * sample.covariance
            + weight * weight * sample.modelVariance
        return (
            right + weight * (otherMean - model),
            max(0, rest) / n + weight * weight * otherVariance / m,
            weight
        )
    }
}
