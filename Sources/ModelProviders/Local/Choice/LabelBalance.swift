/// Corrects the leaning of a model: small ones prefer some labels whatever they read.
///
/// The probability of label `l` is proportional to `exp(scale · log p(l) + offset(l))`, where `p`
/// is what the model says.
struct LabelBalance: Sendable, Hashable {
    /// A document whose label is known, and what the model says of it.
    struct Sample: Sendable, Hashable {
        /// The index of the right label.
        var label: Int
        /// The logarithm of each label's probability.
        var logarithms: [Double]
    }

    /// How far the model is trusted; less than one flattens its probabilities.
    private(set) var scale = 1.0
    /// What each label gets or loses.
    private(set) var offsets: [Double]

    /// A balance that corrects nothing.
    init(labelCount: Int) {
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
    /// A logistic regression, held near to no correction. The proportions of the labels among the
    /// samples are its prior.
    ///
    /// - Parameter samples: Documents whose labels are known; at least one.
    init(samples: [Sample]) {
        self.init(labelCount: samples.first?.logarithms.count ?? 0)
        guard !samples.isEmpty else { return }
        let samples = samples.map {
            Sample(label: $0.label, logarithms: $0.logarithms.normalizedLogarithms)
        }
        for _ in 0..<Self.steps {
            var slopes = Array(repeating: 0.0, count: offsets.count)
            var scaleSlope = 0.0
            for sample in samples {
                for (index, probability) in probabilities(sample.logarithms).enumerated() {
                    let miss = (index == sample.label ? 1 : 0) - probability
                    slopes[index] += miss / Double(samples.count)
                    scaleSlope += miss * sample.logarithms[index] / Double(samples.count)
                }
            }
            for index in offsets.indices {
                offsets[index] += Self.rate * (slopes[index] - Self.restraint * offsets[index])
            }
            scale += Self.rate / 5 * (scaleSlope - Self.restraint * (scale - 1))
            scale = min(max(scale, 0.2), 5)
        }
    }

    private static let steps = 400
    private static let rate = 0.5
    private static let restraint = 0.05

    /// The corrected probabilities of the labels.
    func probabilities(_ logarithms: [Double]) -> [Double] {
        zip(logarithms.normalizedLogarithms, offsets)
            .map { scale * $0 + $1 }
            .normalizedLogarithms
            .map(\.exponential)
    }
}
