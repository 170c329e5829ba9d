/// Sums over documents of a right value and a model's value for each.
struct PairMoments: Sendable, Hashable {
    /// The documents.
    private(set) var count = 0.0
    /// The sum of the right values.
    private(set) var right = 0.0
    /// The sum of the model's values.
    private(set) var model = 0.0
    private(set) var rightSquares = 0.0
    private(set) var modelSquares = 0.0
    private(set) var products = 0.0

    mutating func add(right: Double, model: Double) {
        count += 1
        self.right += right
        self.model += model
        rightSquares += right * right
        modelSquares += model * model
        products += right * model
    }

    /// Adds one document at each combination of the ends of a range.
    mutating func addEnds(of range: ClosedRange<Double>) {
        for right in [range.lowerBound, range.upperBound] {
            for model in [range.lowerBound, range.upperBound] { add(right: right, model: model) }
        }
    }

    /// The variance of the right values; 0 with fewer than two documents.
    var rightVariance: Double { spread(rightSquares, right, right) }
    /// The variance of the model's values.
    var modelVariance: Double { spread(modelSquares, model, model) }
    /// How both vary together.
    var covariance: Double {
        count >= 2 ? (products - right * model / count) / (count - 1) : 0
    }

    private func spread(_ squares: Double, _ first: Double, _ second: Double) -> Double {
        count >= 2 ? max(0, squares - first * second / count) / (count - 1) : 0
    }
}
