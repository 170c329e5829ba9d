internal import AnalysisCore
internal import Reporting
internal import Synchronization

/// All reports of a run in the making, and the sum of its records.
final class ReportSet: Sendable {
    fileprivate struct State {
        var totals = RunTotals()
        var reports: [OpenReport]
        var error: ReportError?
        var warnings: [String] = []
        var watch: ColumnWatch
    }

    /// Whether the reports take records as they are done, and not in the order of the input.
    let isLive: Bool
    private let state: Mutex<State>

    /// Opens every report of a plan, so that one that cannot be written is found out before the run.
    ///
    /// - Parameters:
    ///   - plan: Says what is reported, and where.
    ///   - texts: The texts of the documents, for reports that show them.
    ///   - standardOutput: Where a report for standard output goes.
    /// - Throws: A `ReportError` where one cannot be opened; then none is there.
    init(
        _ plan: RunPlan,
        texts: DocumentTexts? = nil,
        standardOutput: StandardOutput = .direct
    ) throws(ReportError) {
        var reports: [OpenReport] = []
        var options = plan.reportOptions
        options.texts = texts
        for target in plan.targets {
            reports.append(
                try OpenReport(
                    target,
                    run: plan.run,
                    options: options,
                    standardOutput: standardOutput
                )
            )
        }
        let suiting: ReportOrder = plan.targets.allSatisfy(\.isLive) ? .done : .input
        isLive = !plan.reportOptions.showsAcceptance && (plan.order ?? suiting) == .done
        state = Mutex(State(reports: reports, watch: ColumnWatch(plan.run)))
    }

    /// The sums over the records so far.
    var totals: RunTotals { state.withLock { $0.totals } }

    /// What went wrong with a report, if something did.
    var error: ReportError? { state.withLock { $0.error } }

    /// What somebody who reads the reports should know, once they are written.
    var warnings: [String] { state.withLock { $0.warnings } }

    /// Writes what stands before the records.
    func begin() {
        state.withLock { $0.write(.begin) }
    }

    /// Counts the record of a document.
    func count(_ record: Record) {
        state.withLock { state in
            state.totals.add(record)
            state.watch.add(record)
        }
    }

    /// Writes the record of a document.
    func write(_ record: Record) {
        state.withLock { $0.write(.record(record)) }
    }

    /// Writes what stands behind the records, and puts the files in their places.
    ///
    /// - Parameters:
    ///   - summary: How the run went.
    ///   - isReplacing: Whether reports of earlier runs are replaced; a run that never got an answer
    ///     has nothing better than what stands there.
    /// - Returns: The files that were left as they are.
    func end(_ summary: RunSummary, isReplacing: Bool) -> [String] {
        state.withLock { state in
            let kept = isReplacing ? [] : state.leaveEarlierReports()
            state.write(.end(summary))
            state.warnings = state.reports.flatMap(\.warnings)
            if let warning = state.watch.warning { state.warnings.append(warning) }
            return kept
        }
    }

    /// Gives up all reports of a run that cannot begin.
    ///
    /// - Returns: The files that were left as they are.
    func giveUp() -> [String] {
        state.withLock { state in
            defer { state.reports = [] }
            return state.leaveEarlierReports()
        }
    }
}

extension ReportSet.State {
    /// Gives up the reports in whose places others stand, and names those places.
    fileprivate mutating func leaveEarlierReports() -> [String] {
        let kept = reports.compactMap(\.replacedPath)
        reports.removeAll { $0.replacedPath != nil }
        return kept
    }

    /// A report that fails is given up, and the others go on: the first error is kept.
    fileprivate mutating func write(_ part: OpenReport.Part) {
        var failed: ReportError?
        reports.removeAll { report in
            do throws(ReportError) {
                try report.write(part)
                return false
            } catch {
                failed = failed ?? error
                return true
            }
        }
        error = error ?? failed
    }
}
