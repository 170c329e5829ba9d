extension Gate {
    /// What a gate measures.
    public enum Measure: Sendable, Hashable {
        /// `documents`: all documents.
        case documents
        /// `analyzed_documents`: documents with a result.
        case analyzedDocuments
        /// `failed_documents`: documents that failed.
        case failedDocuments
        /// `skipped_documents`: documents that were left out.
        case skippedDocuments
        /// `failed.REASON`: documents that failed for one reason.
        case failures(FailureReason)
        /// `success_rate`: analyzed documents among those analyzed or failed.
        case successRate
        /// `cost`: what the run cost, in dollars.
        case cost
        /// `tokens`: the tokens that the run used.
        case tokens
        /// `coverage`: the share of the text of analyzed documents that was analyzed, by size.
        case coverage
        /// `grounded`: the share of quotes that occur in their documents.
        case grounded
        /// `FIELD.VALUE`: the share of analyzed documents whose field is, or whose list holds, this
        /// value.
        case value(String, field: [String])
        /// `fields.FIELD.AGGREGATE`: a figure over the values of a field.
        case aggregate(Aggregate, field: [String])
        /// `accuracy`: the share of right values among those that the labels file states.
        case accuracy
        /// `macro_f1`: the mean of the classes' F1.
        case macroF1
        /// `precision.CLASS`, `recall.CLASS`, `f1.CLASS`.
        case classScore(ClassScore, label: String)
        /// `regression`: how far the share of right answers has grown since an earlier run.
        case regression(Regression)
    }

    /// What a gate compares a run with.
    public struct Regression: Sendable, Hashable {
        /// The path of the earlier run's JSON report.
        public var against: String
        /// The loss of right answers that would not matter, such as 0.03.
        public var margin: Double

        /// A comparison.
        public init(against: String, margin: Double) {
            self.against = against
            self.margin = margin
        }
    }

    /// A figure over the values of a field; those of lists count one by one.
    public enum Aggregate: String, Sendable, Hashable, CaseIterable {
        /// The sum.
        case sum
        /// The least.
        case min
        /// The largest.
        case max
        /// The mean.
        case mean
        /// How many values there are.
        case count
        /// How many analyzed documents have no value.
        case missing

        /// Whether the values must be numbers.
        var isNumeric: Bool {
            switch self {
            case .sum, .min, .max, .mean: true
            case .count, .missing: false
            }
        }
    }

    /// How well one class is recognised.
    public enum ClassScore: String, Sendable, Hashable, CaseIterable {
        /// Right ones among those that were given the class.
        case precision
        /// Right ones among those that have the class.
        case recall
        /// The harmonic mean of precision and recall.
        case f1
    }
}

extension Gate.Measure {
    /// Whether a labels file is needed.
    public var needsLabels: Bool {
        switch self {
        case .accuracy, .macroF1, .classScore, .regression: true
        default: false
        }
    }

    /// The names on the way to the field that is measured; `nil` for figures that are about none.
    public var field: [String]? {
        switch self {
        case .value(_, let field), .aggregate(_, let field): field
        default: nil
        }
    }

    /// The comparison that a figure without one stands for.
    public var bareComparison: Gate.Comparison {
        switch self {
        case .failedDocuments, .skippedDocuments, .failures, .cost, .tokens: .atMost
        case .aggregate(.missing, _): .atMost
        case .successRate, .coverage, .grounded, .accuracy, .macroF1, .classScore, .regression:
            .atLeast
        case .documents, .analyzedDocuments, .value, .aggregate: .equal
        }
    }
}
