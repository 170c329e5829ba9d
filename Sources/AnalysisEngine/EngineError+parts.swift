internal import BatchExecution
internal import DocumentIngest
internal import RunLedger

extension EngineError {
    /// What an error of the parts below means to whoever runs them.
    ///
    /// One of a kind that nobody expects says no more than is known: whether something was sent is
    /// not.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - isRunning: Whether the run has begun.
    init(of error: any Error, during isRunning: Bool = false) {
        switch error {
        case let error as EngineError: self = error
        case let error as LedgerError: self.init(error, during: isRunning)
        // Both are found before the first document, and before anything is sent.
        case let error as IngestError: self.init(code: .usage, message: "\(error)")
        case let error as BatchExecutionError: self.init(code: .usage, message: "\(error)")
        default:
            self.init(
                code: .internalError,
                message: "internal error: \(error). What was finished until then is kept."
            )
        }
    }
}

extension EngineError {
    /// The ledger cannot be used, from the start or during a run.
    init(_ error: LedgerError, during isRunning: Bool = false) {
        self.init(code: isRunning ? .ledgerFailed : .ledger, message: error.message)
        isInUse = error.code == .locked
    }
}
