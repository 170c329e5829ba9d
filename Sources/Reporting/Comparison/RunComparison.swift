public import Statistics

/// Two runs side by side: which answers differ, why, and whether that is better or worse.
public struct RunComparison: Sendable {
    /// Why an answer may be another one; the first that is true.
    public enum Cause: String, Sendable, Hashable, CaseIterable {
        /// The document's text is another one.
        case text
        /// The pipeline, and with it the prompt or the schema, is another one.
        case pipeline
        /// The run asks another model.
        case model
        /// One of the two answers came from a fallback.
        case fallback
        /// Nothing that is known differs: the model does not always answer the same.
        case noise
        /// The reports do not say enough to tell.
        case unknown
    }

    /// A document whose answer is another one.
    public struct Change: Sendable, Hashable {
        /// The document.
        public var document: String
        /// The fields that differ, with both values as text; the status where one has no answer.
        public var fields: [Field]
        /// Why.
        public var cause: Cause
        /// From right to wrong, or from wrong to right; `nil` where neither is known.
        public var turned: Turn?
    }

    /// Which way a labelled answer turned.
    public enum Turn: String, Sendable, Hashable {
        /// Wrong before, right now.
        case right
        /// Right before, wrong now.
        case wrong
    }

    /// A field that differs.
    public struct Field: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value before; `nil` where there is none.
        public var before: String?
        /// The value now; `nil` where there is none.
        public var after: String?
    }

    /// The earlier run.
    public var before: ComparedRun
    /// The later run.
    public var after: ComparedRun
    /// The documents that both have.
    public internal(set) var common = 0
    /// The documents that only the earlier run has.
    public internal(set) var onlyBefore = 0
    /// The documents that only the later run has.
    public internal(set) var onlyAfter = 0
    /// The documents whose answer is another one.
    public internal(set) var changed = 0
    /// The first of them, in the order of the later run; at most `shown`.
    public internal(set) var changes: [Change] = []
    /// How often each field differs.
    public internal(set) var fields: [String: Int] = [:]
    /// How often each cause holds.
    public internal(set) var causes: [Cause: Int] = [:]
    /// The labelled documents that were asked in both runs.
    public internal(set) var labelled = 0
    /// How many of them were right before.
    public internal(set) var rightBefore = 0
    /// How many of them are right now.
    public internal(set) var rightAfter = 0
    /// The labelled documents, by whether each was right before and is now.
    public internal(set) var pairs = PairedComparison(documents: 0, lost: 0, gained: 0)
    /// How the verdicts of both agree: the first field whose values are of a fixed set.
    public internal(set) var agreement = Agreement()
    /// The name of that field; `nil` where the analysis has none.
    public internal(set) var verdictField: String?
    /// For macro F1.
    public internal(set) var scores = PairedScores()
    /// The loss of accuracy that would not matter, such as 0.03.
    public var margin: Double
    /// How sure the verdict must be, such as 0.95.
    public var confidence: Double

    /// How many changes are kept.
    public static let shown = 200

    /// What the labels show; `nil` without labels.
    public var verdict: PairedComparison.Verdict? {
        labelled > 0 ? pairs.verdict(margin: margin, confidence: confidence) : nil
    }
}
