extension Gate {
    /// What a verdict on a gate must be sure of, where the figure comes from a sample.
    public struct Certainty: Sendable, Hashable {
        /// What becomes of a run when the sample is too small to tell.
        public enum Inconclusive: String, Sendable, Hashable, CaseIterable {
            /// The run goes on as if the gate had passed, and says loudly that it is not known.
            case warn
            /// The gate counts as passed.
            case pass
            /// The gate counts as failed.
            case fail
        }

        /// What a share of the corpus is estimated from.
        public enum Estimate: String, Sendable, Hashable, CaseIterable {
            /// The model's answers as they are.
            case raw
            /// The answers, corrected by the labels of a random sample.
            case corrected
        }

        /// How sure a verdict must be, such as 0.95; one of either kind is wrong in at most the rest
        /// of all samples.
        public var confidence: Double
        /// What an undecided gate means for the run.
        public var inconclusive: Inconclusive
        /// What a share is estimated from.
        public var estimate: Estimate
        /// Whether the verdict is as sure over any number of runs together, each labelled document
        /// counted once.
        public var isSequential: Bool

        /// A certainty.
        public init(
            confidence: Double = 0.95,
            inconclusive: Inconclusive = .warn,
            estimate: Estimate = .raw,
            isSequential: Bool = false
        ) {
            self.confidence = confidence
            self.inconclusive = inconclusive
            self.estimate = estimate
            self.isSequential = isSequential
        }
    }
}

extension Gate.Measure {
    /// Whether the figure is a share in a sample, of which bounds are known.
    public var isSampled: Bool {
        switch self {
        case .accuracy, .classScore(.precision, _), .classScore(.recall, _), .value: true
        case .documents, .analyzedDocuments, .failedDocuments, .skippedDocuments, .failures,
            .successRate, .cost, .tokens, .coverage, .grounded, .aggregate, .macroF1,
            .classScore(.f1, _), .regression:
            false
        }
    }
}
