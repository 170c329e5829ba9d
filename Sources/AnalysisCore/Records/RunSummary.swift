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
        /// Documents wait for the answers of batches that the provider has.
        case pending
    }

    /// The sums over the records.
    public var totals: RunTotals
    /// How the run ended.
    public var ending: Ending
    /// Why it ended so, and what to do, where that is not plain from `ending`.
    public var endingMessage: String?
    /// Whether it was SIGTERM that interrupted it.
    public var isTerminated = false
    /// The number of the run in its ledger; `nil` where none keeps it.
    public var number: Int64?
    /// When the run began, in UTC by ISO 8601; `nil` where nobody noted it.
    public var started: String?
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
    /// Which part of its input the run saw to; `nil` for all of it.
    public var part: InputPart?
    /// How many answers are accepted without anybody looking at them, by field; empty where nothing
    /// asks for that.
    public var acceptance: [AcceptanceResult] = []
    /// What has been seen by now of gates that are looked at again and again.
    public var looks: [Gate.Looks] = []
    /// How many answers came out otherwise when they were asked for again; `nil` where nobody did.
    public var noise: AnswerNoise?
    /// How many answers each service tier has served, where a tier was asked for, or another than
    /// the usual one has served some.
    public var servedTiers: [String: Int] = [:]
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
        part: InputPart? = nil,
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
        self.part = part
        self.metrics = metrics
    }
}
