import Histogram

/// Counts what happens, one event at a time.
public struct MetricsRecorder: Sendable {
    private var metrics = BatchMetrics()
    private var total = UsageTotal()
    // Microseconds up to an hour at three digits: 200 kB, whatever the number of requests.
    private var latencies = Histogram<UInt32>(
        lowestDiscernibleValue: 1,
        highestTrackableValue: 3_600_000_000
    )
    private var latencySum: Duration = .zero

    /// A recorder that has seen nothing.
    public init() {}

    /// Counts an attempt that has ended.
    ///
    /// - Parameters:
    ///   - failure: How it failed; `nil` for success.
    ///   - usage: What is known about its usage.
    ///   - latency: How long it took.
    public mutating func recordAttempt(
        failure: FailureClass?,
        usage: AttemptUsage,
        latency: Duration
    ) {
        guard usage != .notSent else {
            metrics.unsentAttempts += 1
            return
        }
        total.add(usage)
        if let failure {
            metrics.requestFailures[failure, default: 0] += 1
        } else {
            metrics.successfulRequests += 1
        }
        latencySum += latency
        let microseconds = UInt64(clamping: Int64(clamping: latency.seconds * 1e6))
        _ = latencies.record(min(microseconds, latencies.highestTrackableValue))
    }

    /// Counts an attempt that repeats another.
    public mutating func recordRetry() {
        metrics.retries += 1
    }

    /// Counts an item that has an output.
    public mutating func recordSuccess(candidate: Int) {
        metrics.succeededItems += 1
        if candidate > 0 { metrics.fallbackItems += 1 }
    }

    /// Counts an item that has failed.
    public mutating func recordFailure(_ failureClass: FailureClass) {
        metrics.failedItems[failureClass, default: 0] += 1
    }

    /// Counts an item that was not asked.
    public mutating func recordNotRun(_ reason: NotRunReason) {
        metrics.notRunItems[reason, default: 0] += 1
    }

    /// What was counted so far.
    ///
    /// - Parameters:
    ///   - duration: The time since the start of the run.
    ///   - open: The requests that are under way.
    /// - Returns: The counts, and summaries of what was measured.
    public func snapshot(duration: Duration, open: Int = 0) -> BatchMetrics {
        var snapshot = metrics
        snapshot.totalRequests = total.requests + open
        snapshot.requestsOfUnknownUsage = total.unknown
        snapshot.unpricedRequests = total.unpriced
        snapshot.usage = total.reported
        snapshot.knownPicodollars = total.knownPicodollars
        snapshot.totalDuration = duration
        guard total.requests > 0 else { return snapshot }
        func percentile(_ percentile: Double) -> Duration {
            .microseconds(Int64(clamping: latencies.valueAtPercentile(percentile)))
        }
        snapshot.latency = LatencySummary(
            mean: latencySum / total.requests,
            p50: percentile(50),
            p95: percentile(95),
            p99: percentile(99),
            max: percentile(100)
        )
        return snapshot
    }
}
