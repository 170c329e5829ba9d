public import AnalysisCore

/// How far a run is, at one moment.
public struct ProgressCounts: Sendable, Hashable {
    /// The documents that have ended: analyzed, failed or skipped.
    public var done: Int
    /// Those of them that this run asked about: they say how fast it is.
    public var asked: Int
    /// The documents found so far.
    public var discovered: Int
    /// Whether all documents have been found, so that `discovered` is the total.
    public var isDiscoveryComplete: Bool
    /// The documents that failed.
    public var failed: Int
    /// The tokens used so far.
    public var tokens: Int
    /// What the run has cost so far; `nil` where that is unknown, zero where nothing costs.
    public var cost: Cost?
    /// The requests that wait for their answer.
    public var inFlight: Int
    /// How much longer rate limits keep the next request back: zero where that is unknown, `nil`
    /// where they do not.
    public var waiting: Duration?
    /// The requests that repeated an earlier one.
    public var retries: Int

    /// Counts; nothing by default.
    public init(
        done: Int = 0,
        asked: Int = 0,
        discovered: Int = 0,
        isDiscoveryComplete: Bool = false,
        failed: Int = 0,
        tokens: Int = 0,
        cost: Cost? = .zero,
        inFlight: Int = 0,
        waiting: Duration? = nil,
        retries: Int = 0
    ) {
        self.done = done
        self.asked = asked
        self.discovered = discovered
        self.isDiscoveryComplete = isDiscoveryComplete
        self.failed = failed
        self.tokens = tokens
        self.cost = cost
        self.inFlight = inFlight
        self.waiting = waiting
        self.retries = retries
    }
}
