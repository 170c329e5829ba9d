/// What a run has done so far.
public struct BatchMetrics: Sendable, Hashable {
    /// Requests that were sent.
    public var totalRequests = 0
    /// Requests that brought an output.
    public var successfulRequests = 0
    /// Requests that were sent and failed, by the class of the failure.
    public var requestFailures: [FailureClass: Int] = [:]
    /// Attempts that failed before anything was sent.
    public var unsentAttempts = 0
    /// Attempts that repeat one for the same item, on whichever candidate.
    public var retries = 0
    /// Requests that were sent and reported no usage.
    public var requestsOfUnknownUsage = 0
    /// Requests that reported a usage whose price is unknown.
    public var unpricedRequests = 0

    /// Requests beside all these that only asked how many tokens something is; whoever sends them
    /// sets it.
    public var countingRequests = 0
    /// Batches that were opened.
    public var batches = 0

    /// Items with an output.
    public var succeededItems = 0
    /// Items that failed, by the class of their last failure.
    public var failedItems: [FailureClass: Int] = [:]
    /// Items that were not asked, or not asked again, by reason.
    public var notRunItems: [NotRunReason: Int] = [:]
    /// Items that another candidate than the first answered.
    public var fallbackItems = 0

    /// The sum of what was reported.
    public var usage = TokenUsage()
    /// The sum of the known prices, in 10⁻¹² dollars.
    public var knownPicodollars: Int64 = 0
    /// How long requests took, each by itself.
    public var latency = LatencySummary()
    /// The time since the start of the run, up to its end.
    public var totalDuration: Duration = .zero
    /// The time during which limits kept the next request from being sent.
    public var waitingForLimits: Duration = .zero
    /// How much longer nobody is asked because a server wants it so.
    public var hold: Duration = .zero
    /// The longest wait that a server asked for and that the run had no time for: it stopped there.
    public var refusedWait: Duration?
    /// Whether the run stopped because none of its candidates can be used.
    public var hasNoCandidate = false
    /// How many requests in a row had timed out when a candidate counted as silent, and was asked
    /// no more; 0 if none did.
    public var silentTimeouts = 0
    /// For how long a candidate had answered every request with its limits when it was asked no
    /// more; `nil` if none did.
    public var turnedAwayFor: Duration?
    /// The most requests that were under way at once.
    public var peakInFlight = 0
    /// The most answers that had come and waited to be stored at once.
    ///
    /// They hold the places of their requests: both together never exceed the policy's
    /// `maxConcurrent`, which bounds what is paid again after a sudden end.
    public var peakWaitingForCommit = 0
    /// What counts against the budget: requests of unknown usage with what they may have taken.
    public var spent = Budget.Spent()

    /// Nothing done.
    public init() {}

    /// Requests that were sent and failed.
    public var failedRequests: Int { requestFailures.values.reduce(0, +) }

    /// Requests that the server rejected for its rate limits (429).
    public var rateLimitedRequests: Int { requestFailures[.rateLimited] ?? 0 }

    /// Requests that are under way, or were given up when the run was cancelled.
    public var openRequests: Int { totalRequests - successfulRequests - failedRequests }

    /// The share of requests that brought an output; 0 before the first.
    public var successRate: Double {
        totalRequests == 0 ? 0 : Double(successfulRequests) / Double(totalRequests)
    }

    /// Requests a second.
    public var requestsPerSecond: Double {
        totalDuration > .zero ? Double(totalRequests) / totalDuration.seconds : 0
    }

    /// The mean time that a request took.
    public var averageResponseTime: Duration { latency.mean }

    /// All tokens that were reported, input and output.
    public var totalTokensUsed: Int { usage.total }

    /// The price of all that was reported, in 10⁻¹² dollars; `nil` where a price is unknown.
    public var picodollars: Int64? { unpricedRequests == 0 ? knownPicodollars : nil }
}
