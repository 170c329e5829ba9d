import AnalysisCore
import AnalysisEngine

extension ExitStatus {
    /// The status of a run that could not be done.
    init(_ error: EngineError) {
        self =
            switch error.code {
            case .usage, .ledger: .usage
            case .providerUnusable: .providerUnusable
            case .limitsLost: .temporaryFailure
            case .reportFailed, .ledgerFailed, .internalError: .internalError
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
