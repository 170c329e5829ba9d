internal import AnalysisCore
internal import BatchExecution
internal import FoundationEssentials
internal import Reporting
internal import RunLedger

/// The steps at the end of a run, in their order.
extension AnalysisRun {
    /// How the run went.
    ///
    /// - Parameters:
    ///   - open: What is open.
    ///   - start: When the run began.
    ///   - started: The time of day then, where the ledger has none.
    /// - Returns: The summary.
    /// - Throws: An `EngineError` where the ledger cannot be read.
    func summary(
        of open: OpenRun,
        since start: ContinuousClock.Instant,
        started: Date
    ) async throws(EngineError) -> RunSummary {
        var summary = open.progress.summary
        summary.duration = start.duration(to: .now)
        summary.number = open.ledger.run?.number
        summary.started = (open.ledger.started ?? started).ISO8601Format()
        if summary.ending == .pending {
            // Nothing is decided, and nothing was looked at, before all answers are there.
            (summary.gates, summary.looks, summary.acceptance) = ([], [], [])
            summary.endingMessage = try await pendingWords(open.ledger)
        }
        return summary
    }

    /// Keeps how the run ended; where the ledger has failed already, it says so itself next time.
    func end(
        _ open: OpenRun,
        _ summary: RunSummary,
        _ error: EngineError?
    ) async throws(EngineError) {
        let progress = open.progress
        guard error?.code != .ledgerFailed else { return }
        do throws(LedgerError) {
            if let error {
                try await open.ledger.fail(error.message, limits: progress.limits)
            } else {
                try await open.ledger.finish(
                    summary,
                    gatesDecide: plan.gatesDecideOnFailures,
                    discovered: progress.discovered,
                    limits: progress.limits,
                    spent: progress.metrics.spent
                )
            }
        } catch {
            throw EngineError(error, during: true)
        }
    }

    /// Closes the ledger, brings the reports to their end, and says what is to be said.
    ///
    /// - Parameters:
    ///   - open: What is open.
    ///   - summary: How the run went.
    ///   - error: What kept it from its end.
    /// - Throws: What kept the run from its end, or an `EngineError` where a report fails.
    func report(
        _ open: OpenRun,
        _ summary: RunSummary,
        _ error: EngineError?
    ) async throws(EngineError) {
        let (ledger, reports, progress) = (open.ledger, open.reports, open.progress)
        // The ledger and the reports reach the disk at the same time.
        async let _ = ledger.close()
        let isAnswered = progress.metrics.successfulRequests > 0
        let isReplacing = isAnswered || (error == nil && summary.ending == .finished)
        if plan.isDelivered, (open.courier?.deferred ?? 0) > 0 {
            // What is not whole is not reported; the pass that finds all answers does.
            _ = reports.giveUp()
        } else {
            for path in reports.end(summary, isReplacing: isReplacing) {
                onEvent(.reportKept(path: path))
            }
        }
        if let review = open.review, error == nil, summary.ending == .finished {
            onEvent(.note(try review.end()))
        }
        reports.warnings.forEach { onEvent(.warning($0)) }
        let isWhole = summary.ending != .interrupted && plan.shard == nil && summary.part == nil
        if summary.ending != .pending, let warning = progress.labelsWarning(isWhole: isWhole) {
            onEvent(.warning(warning))
        }
        try open.metrics?.write(RunMetrics(plan.run, summary, progress.metrics))
        if let error { throw error }
        if let error = reports.error, ![.closed, .unread].contains(error.code) {
            let hint =
                plan.ledger == .none
                ? "" : ". What was analyzed is kept; 'analyze report' writes reports of it"
            throw EngineError(code: .reportFailed, message: error.message + hint)
        }
    }
}
