/// A condition on the run's results; a gate that does not hold ends the run with status 3.
public struct Gate: Sendable, Hashable {
    /// What is measured.
    public enum Metric: Sendable, Hashable {
        /// The number of documents.
        case documents
        /// The number of documents with a result.
        case analyzedDocuments
        /// The number of documents that failed.
        case failedDocuments
        /// The number of documents that were skipped.
        case skippedDocuments
        /// Analyzed documents by analyzed and failed ones.
        case successRate
        /// Bytes of text analyzed by bytes of text.
        case coverage
        /// The share of quotes and grounded texts that occur in their document.
        case grounded
        /// What the run cost, in dollars.
        case cost
        /// The tokens that the run used.
        case tokens
        /// The share of labelled documents with the right label.
        case accuracy
        /// The mean F1 over the labels.
        case macroF1
        /// A score of one label against the labels file.
        case labelScore(LabelScore, label: String)
        /// The share of analyzed documents whose field has this value.
        ///
        /// The field `category` stands for the verdict of a classification, also where a document
        /// has several.
        case share(field: String, value: String)
        /// An aggregate over a number field of the analyzed documents.
        case aggregate(Aggregate, field: String)
    }

    /// The scores of a label.
    public enum LabelScore: String, Sendable, Hashable, CaseIterable {
        /// Right ones among those that got the label.
        case precision
        /// Right ones among those that should have it.
        case recall
        /// The harmonic mean of both.
        case f1
    }

    /// What is computed over a field.
    public enum Aggregate: String, Sendable, Hashable, CaseIterable {
        /// The sum.
        case sum
        /// The mean.
        case mean
        /// The least value.
        case min
        /// The largest value.
        case max
    }

    /// How the measured value relates to the threshold.
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        /// At most.
        case lessOrEqual = "<="
        /// At least.
        case greaterOrEqual = ">="
        /// Equal.
        case equal = "=="
        /// Different.
        case notEqual = "!="
        /// Less.
        case less = "<"
        /// More.
        case greater = ">"

        /// Whether a measured value is as it shall be.
        public func holds(_ value: Double, _ threshold: Double) -> Bool {
            switch self {
            case .lessOrEqual: value <= threshold
            case .greaterOrEqual: value >= threshold
            case .equal: value == threshold
            case .notEqual: value != threshold
            case .less: value < threshold
            case .greater: value > threshold
            }
        }
    }

    /// The name in reports: the key, with the aggregate where there is one: `fields.total.sum`.
    public var name: String
    /// What is measured.
    public var metric: Metric
    /// How it relates to the threshold.
    public var comparison: Comparison
    /// The threshold; for shares and rates from 0 to 1.
    public var threshold: Double
    /// The condition as it is written, such as `<= 20%`.
    public var condition: String
    /// Where it is written.
    public var location: SourceLocation
}
