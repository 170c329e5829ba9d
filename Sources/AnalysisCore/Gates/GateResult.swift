/// What a gate demanded, what was measured, and the verdict.
public struct GateResult: Sendable, Hashable {
    /// What is known about a gate.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// The condition holds.
        case passed
        /// It does not, or nothing could be measured.
        case failed
        /// The sample is too small to tell with the certainty that the gate asks for.
        case inconclusive
    }

    /// The bounds of a figure that comes from a sample.
    public struct Bounds: Sendable, Hashable {
        /// The lower bound.
        public var lower: Double
        /// The upper bound.
        public var upper: Double
        /// How sure each bound is by itself, such as 0.95.
        public var confidence: Double

        /// Bounds.
        public init(lower: Double, upper: Double, confidence: Double) {
            self.lower = lower
            self.upper = upper
            self.confidence = confidence
        }
    }

    /// The gate as the pipeline names it, such as `sentiment.negative`.
    public var name: String
    /// The condition as the pipeline writes it, such as `<= 20%`.
    public var condition: String
    /// The measured value; `nil` where it cannot be measured, and then the gate has failed.
    public var measured: Double?
    /// Whether the run may go on: the condition holds, or an undecided gate does not stop it.
    public var passed: Bool
    /// What is known; differs from `passed` where a gate is undecided.
    public var verdict: Verdict
    /// Between which bounds the true figure lies; `nil` where the gate asks for no certainty.
    public var bounds: Bounds?
    /// Why nothing could be measured, or what else a reader of the figure should know.
    public var note: String?

    /// A result.
    ///
    /// - Parameters:
    ///   - name: The gate as the pipeline names it.
    ///   - condition: The condition as the pipeline writes it.
    ///   - measured: The measured value.
    ///   - passed: Whether the run may go on.
    ///   - verdict: What is known; by default what `passed` says.
    ///   - bounds: Between which bounds the true figure lies.
    ///   - note: What a reader should know.
    public init(
        name: String,
        condition: String,
        measured: Double?,
        passed: Bool,
        verdict: Verdict? = nil,
        bounds: Bounds? = nil,
        note: String? = nil
    ) {
        self.name = name
        self.condition = condition
        self.measured = measured
        self.passed = passed
        self.verdict = verdict ?? (passed ? .passed : .failed)
        self.bounds = bounds
        self.note = note
    }
}
