import AnalysisCore
import GRDB

extension Ledger {
    /// Starts a run.
    ///
    /// - Parameters:
    ///   - configuration: What is known about it.
    ///   - resumed: The unfinished run whose work it takes up, if there is one.
    /// - Returns: What records the run.
    /// - Throws: Why the run could not be recorded.
    public func startRun(
        _ configuration: RunConfiguration,
        resuming resumed: RunID? = nil
    ) async throws(LedgerError) -> RunRecorder {
        let started = now()
        queue.setHurried(false)
        let id = try await queue.commit { database in
            try RunRow.insert(configuration, resuming: resumed, started: started, into: database)
        }
        return RunRecorder(run: RunID(id), started: started, ledger: self)
    }
}
