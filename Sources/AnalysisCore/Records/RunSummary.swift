public import JSON

/// How a run went: what reports say beside the records.
public struct RunSummary: Sendable, Hashable {
    /// How a run ended.
    public enum Ending: String, Sendable, Hashable, CaseIterable {
        /// Every document was seen to.
        case finished
        /// A signal stopped it.
        case interrupted
        /// The budget was used up.
        case budget
        /// The deadline passed.
        case deadline
        /// The provider cannot be used.
        case providerUnusable = "provider-unusable"
    }

    /// The sums over the records.
    public var totals: RunTotals
    /// How the run ended.
    public var ending: Ending
    /// Why it ended so, and what to do, where that is not plain from `ending`.
    public var endingMessage: String?
    /// The requests that this run sent, retries included.
    public var requests: Int
    /// How many of them repeated an earlier one.
    public var retries: Int
    /// The requests whose usage nobody reported.
    public var unknownUsage: Int
    /// The tokens that this run used, as far as reported.
    public var usage: TokenUsage
    /// What this run cost; `nil` where a price or a usage is unknown.
    public var cost: Cost?
    /// From the first discovery to the last record.
    public var duration: Duration
    /// The measured gates, in the order of the pipeline.
    public var gates: [GateResult]
    /// Further figures of the run: latency percentiles, waiting time, rates.
    public var metrics: JSONObject

    /// A summary.
    public init(
        totals: RunTotals,
        ending: Ending = .finished,
        endingMessage: String? = nil,
        requests: Int = 0,
        retries: Int = 0,
        unknownUsage: Int = 0,
        usage: TokenUsage = TokenUsage(),
        cost: Cost? = nil,
        duration: Duration = .zero,
        gates: [GateResult] = [],
        metrics: JSONObject = JSONObject()
    ) {
        self.totals = totals
        self.ending = ending
        self.endingMessage = endingMessage
        self.requests = requests
        self.retries = retries
        self.unknownUsage = unknownUsage
        self.usage = usage
        self.cost = cost
        self.duration = duration
        self.gates = gates
        self.metrics = metrics
    }
}

/// What a gate demanded, what was measured, and the verdict.
public struct GateResult: Sendable, Hashable {
    /// The gate as the pipeline names it, such as `sentiment.negative`.
    public var name: String
    /// The condition as the pipeline writes it, such as `<= 20%`.
    public var condition: String
    /// The measured value; `nil` where it cannot be measured, and then the gate has failed.
    public var measured: Double?
    /// Whether the condition holds.
    public var passed: Bool
    /// Why nothing could be measured, or what else a reader of the figure should know.
    public var note: String?

    /// A result.
    public init(
        name: String,
        condition: String,
        measured: Double?,
        passed: Bool,
        note: String? = nil
    ) {
        self.name = name
        self.condition = condition
        self.measured = measured
        self.passed = passed
        self.note = note
    }
}
