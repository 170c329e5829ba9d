public import AnalysisCore
public import FoundationEssentials
public import JSON

/// A run as the ledger knows it.
public struct StoredRun: Sendable, Hashable {
    /// The number.
    public var id: RunID
    /// How it was started.
    public var configuration: RunConfiguration
    /// The unfinished run whose work it took up, if there was one.
    public var resumed: RunID?
    /// When it started, to the millisecond.
    public var started: Date
    /// When it ended; `nil` while it goes on and after a crash.
    public var ended: Date?
    /// How it stands.
    public var status: RunStatus
    /// Why it ended so, in words, where there is more to say than the status.
    public var statusMessage: String?
    /// The number of documents in the whole input, those of other shards included, once known.
    public var discovered: Int?
    /// The documents by outcome.
    public var counts: RunCounts
    /// What it sent and spent.
    public var spending: RunSpending
    /// What else it said about itself when it ended, as it was handed in: gates, metrics and what
    /// reports made later need to be the same; `nil` while it goes on and after a crash.
    public var summary: JSONObject?
}

/// The documents of a run by outcome.
public struct RunCounts: Sendable, Hashable {
    /// Documents with a result.
    public var analyzed: Int
    /// Documents that failed.
    public var failed: Int
    /// Documents left out on purpose.
    public var skipped: Int
    /// Those of the above whose result was taken from the ledger.
    public var cached: Int

    /// Counts; zero by default.
    public init(analyzed: Int = 0, failed: Int = 0, skipped: Int = 0, cached: Int = 0) {
        self.analyzed = analyzed
        self.failed = failed
        self.skipped = skipped
        self.cached = cached
    }

    /// All documents with a record.
    public var documents: Int { analyzed + failed + skipped }
}

/// What a run sent and spent itself; what it took from the ledger is not in it.
public struct RunSpending: Sendable, Hashable {
    /// The requests sent, retries included.
    public var requests: Int
    /// The tokens of the requests whose usage is known.
    public var usage: TokenUsage
    /// The cost of the requests whose cost is known.
    public var knownCost: Cost
    /// The number of requests whose cost is not known.
    public var unpricedRequests: Int

    /// A spending; nothing by default.
    public init(
        requests: Int = 0,
        usage: TokenUsage = TokenUsage(),
        knownCost: Cost = .zero,
        unpricedRequests: Int = 0
    ) {
        self.requests = requests
        self.usage = usage
        self.knownCost = knownCost
        self.unpricedRequests = unpricedRequests
    }

    /// The cost, `nil` where that of some request is not known.
    public var cost: Cost? { unpricedRequests == 0 ? knownCost : nil }
}
