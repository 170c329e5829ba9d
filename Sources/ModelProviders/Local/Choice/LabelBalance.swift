/// Corrects the leaning of a model: small ones prefer some labels whatever they read.
///
/// The probability of label `l` is proportional to `exp(Σ weight(l, m) · log p(m) + offset(l))`
/// over all labels `m`, where `p` is what the model says. That the model says more of one label
/// than of another can so speak for a third: a text of which it is unsure may be neutral.
struct LabelBalance: Sendable, Hashable {
    /// A document whose label is known, and what the model says of it.
    struct Sample: Sendable, Hashable {
        /// The index of the right label.
        var label: Int
        /// The logarithm of each label's probability.
        var logarithms: [Double]
    }

    /// What the logarithm of each label's probability counts: a row a label.
    private(set) var weights: [[Double]]
    /// What each label gets or loses.
    private(set) var offsets: [Double]

    /// A balance that was found before; `nil` where its figures are not those of so many labels.
    init?(weights: [[Double]], offsets: [Double], labelCount: Int) {
        guard offsets.count == labelCount, weights.count == labelCount,
            weights.allSatisfy({ $0.count == labelCount && $0.allSatisfy(\.isFinite) }),
            offsets.allSatisfy(\.isFinite)
        else { return nil }
        self.weights = weights
        self.offsets = offsets
    }

    /// A balance that corrects nothing.
    init(labelCount: Int) {
        weights = Self.identity(labelCount)
        offsets = Array(repeating: 0, count: labelCount)
    }

    /// The balance after which documents that say nothing are equally likely to have each label.
    ///
    /// - Parameter neutral: The logarithms of the labels' probabilities for such documents.
    init(neutral: [[Double]]) {
        self.init(labelCount: neutral.first?.count ?? 0)
        for logarithms in neutral.map(\.normalizedLogarithms) {
            for index in offsets.indices {
                offsets[index] -= logarithms[index] / Double(neutral.count)
            }
        }
    }

    /// The balance that makes the labels of samples likeliest.
    ///
    /// A logistic regression, held near to no correction: the more samples, the less. The
    /// proportions of the labels among the samples are its prior.
    ///
    /// - Parameter samples: Documents whose labels are known; at least one.
    init(samples: [Sample]) {
        self.init(labelCount: samples.first?.logarithms.count ?? 0)
        guard !samples.isEmpty else { return }
        let samples = samples.map {
            Sample(label: $0.label, logarithms: $0.logarithms.normalizedLogarithms)
        }
        let count = Double(samples.count)
        let size = samples.reduce(0) { $1.logarithms.reduce($0) { $0 + $1 * $1 } } / count
        // The slope grows no faster than half the size of what it is multiplied by, so that steps
        // of this length never climb past the top.
        let rate = 2 / (1 + size)
        let restraint = Self.restraint / count
        let start = Self.identity(offsets.count)
        for _ in 0..<Self.steps {
            var slopes = self
            for row in offsets.indices {
                slopes.offsets[row] = -restraint * offsets[row]
                for column in offsets.indices {
                    slopes.weights[row][column] =
                        -restraint * (weights[row][column] - start[row][column])
                }
            }
            for sample in samples {
                for (row, probability) in balanced(sample.logarithms).enumerated() {
                    let miss = ((row == sample.label ? 1 : 0) - probability) / count
                    slopes.offsets[row] += miss
                    for column in offsets.indices {
                        slopes.weights[row][column] += miss * sample.logarithms[column]
                    }
                }
            }
            for row in offsets.indices {
                offsets[row] += rate * slopes.offsets[row]
                for column in offsets.indices {
                    weights[row][column] += rate * slopes.weights[row][column]
                }
            }
        }
    }

    private static let steps = 600
    private static let restraint = 0.3

    private static func identity(_ count: Int) -> [[Double]] {
        (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } }
    }

    /// The corrected probabilities of the labels.
    func probabilities(_ logarithms: [Double]) -> [Double] {
        balanced(logarithms.normalizedLogarithms)
    }

    private func balanced(_ logarithms: [Double]) -> [Double] {
        zip(weights, offsets)
            .map { row, offset in zip(row, logarithms).reduce(offset) { $0 + $1.0 * $1.1 } }
            .normalizedLogarithms
            .map(\.exponential)
    }
}
