import AnalysisCore
import AnalysisEngine
import UnixSignals

/// The statuses that `analyze` ends with; scripts and CI jobs rely on them.
///
/// Where several apply, the first of this list counts.
enum ExitStatus: Int32 {
    /// The tool itself failed: a bug.
    case internalError = 70
    /// Stopped by SIGINT; what was finished is reported.
    case interrupted = 130
    /// Stopped by SIGTERM; what was finished is reported.
    case terminated = 143
    /// Bad usage, pipeline or input; nothing was sent.
    case usage = 2
    /// The provider cannot be used: no model, no key, no credit, unreachable.
    case providerUnusable = 5
    /// Stopped at the budget or the deadline.
    case budget = 4
    /// A gate of the pipeline failed.
    case gateFailed = 3
    /// Finished, but some documents failed.
    case documentsFailed = 1
    /// Every document was analyzed or skipped.
    case success = 0
}

extension ExitStatus {
    /// The status of a run that came to an end.
    ///
    /// - Parameters:
    ///   - summary: How it went.
    ///   - signal: The signal that stopped it.
    ///   - gatesDecide: Whether gates of the pipeline say how many documents may fail.
    init(_ summary: RunSummary, signal: UnixSignal?, gatesDecide: Bool) {
        self =
            switch summary.ending {
            case .interrupted: signal == .sigterm ? .terminated : .interrupted
            case .providerUnusable: .providerUnusable
            case .budget, .deadline: .budget
            case .finished where summary.gates.contains { !$0.passed }: .gateFailed
            case .finished where summary.totals.failedCount > 0 && !gatesDecide: .documentsFailed
            case .finished: .success
            }
    }

    /// The status of a run that could not be done.
    init(_ error: EngineError) {
        self =
            switch error.code {
            case .usage, .ledger: .usage
            case .providerUnusable: .providerUnusable
            case .reportFailed, .ledgerFailed: .internalError
            }
    }
}

/// An error that ends the command with a message and a status.
struct CommandFailure: Error {
    /// The status.
    var status: ExitStatus
    /// What happened, why, and what to do; may have several lines.
    var message: String

    /// A command line that cannot be followed.
    static func usage(_ message: String) -> CommandFailure {
        CommandFailure(
            status: .usage,
            message: message + "\n  See 'analyze --help' for more information."
        )
    }
}
