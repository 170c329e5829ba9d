internal import BatchExecution

/// What a run is doing at a moment, for whoever shows its progress.
public struct RunActivity: Sendable, Hashable {
    /// The requests whose answer is not there yet.
    public var requests = 0
    /// The requests so far that repeated an earlier one.
    public var retries = 0
    /// How much longer nobody is asked because a provider wants it so.
    public var hold = Duration.zero
    /// For how long limits have kept the next request from being sent, in all.
    public var waited = Duration.zero

    /// Nothing done.
    public init() {}

    init(_ metrics: BatchMetrics) {
        requests = metrics.openRequests
        retries = metrics.retries
        hold = metrics.hold
        waited = metrics.waitingForLimits
    }
}
