/// The statuses that `analyze` ends with; scripts and CI jobs rely on them.
///
/// Where several apply, the first of this list counts.
public enum ExitStatus: Int32, Sendable, Hashable {
    /// The tool itself failed: a bug.
    case internalError = 70
    /// Stopped by SIGINT; what was finished is reported.
    case interrupted = 130
    /// Stopped by SIGTERM; what was finished is reported.
    case terminated = 143
    /// Stopped by SIGHUP; what was finished is reported.
    case hungUp = 129
    /// Stopped because the reader of standard output went away before the end, as SIGPIPE does it.
    case readerGone = 141
    /// A task of an engine failed in passing: another attempt may succeed (`EX_TEMPFAIL`).
    case temporaryFailure = 75
    /// A task of an engine failed for what no other attempt cures (`EX_CONFIG`).
    case configuration = 78
    /// Bad usage, pipeline or input; nothing was sent.
    case usage = 2
    /// The provider cannot be used: no model, no key, no credit, unreachable.
    case providerUnusable = 5
    /// Stopped at the budget or the deadline.
    case budget = 4
    /// Documents wait for batches that the provider has: 'analyze collect' goes on.
    case pending = 6
    /// A gate of the pipeline failed.
    case gateFailed = 3
    /// Finished, but some documents failed.
    case documentsFailed = 1
    /// Every document was analyzed or skipped.
    case success = 0

    /// The status of a run that came to an end.
    ///
    /// - Parameters:
    ///   - summary: How it went.
    ///   - gatesDecide: Whether gates of the pipeline say how many documents may fail.
    public init(_ summary: RunSummary, gatesDecide: Bool) {
        self =
            switch summary.ending {
            case .interrupted: summary.isTerminated ? .terminated : .interrupted
            case .providerUnusable: .providerUnusable
            case .budget, .deadline: .budget
            case .pending: .pending
            case .finished where summary.gates.contains { !$0.passed }: .gateFailed
            case .finished where summary.totals.failedCount > 0 && !gatesDecide: .documentsFailed
            case .finished: .success
            }
    }
}
