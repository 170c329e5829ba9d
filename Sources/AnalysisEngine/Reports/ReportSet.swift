internal import AnalysisCore
internal import Reporting
internal import Synchronization

/// All reports of a run in the making, and the order and sum of its records.
///
/// Records come from several tasks as they are done; reports get them in input order, a live one as
/// they come.
final class ReportSet: Sendable {
    fileprivate struct State {
        /// Brings records into the order of the input; `nil` where they are written as they come.
        var order: RecordOrder?
        var totals = RunTotals()
        var reports: [OpenReport]
        var error: ReportError?
    }

    private let state: Mutex<State>

    /// Opens every report of a plan, so that one that cannot be written is found out before the run.
    init(
        _ plan: RunPlan,
        standardOutput: StandardOutput = .direct
    ) throws(EngineError) {
        var reports: [OpenReport] = []
        do throws(ReportError) {
            for target in plan.targets {
                reports.append(
                    try OpenReport(
                        target,
                        run: plan.run,
                        options: plan.reportOptions,
                        standardOutput: standardOutput
                    )
                )
            }
        } catch {
            throw EngineError(
                code: .usage,
                message: error.message + ". Nothing was sent; name another place with --output."
            )
        }
        let isLive = plan.targets.allSatisfy(\.isLive)
        state = Mutex(State(order: isLive ? nil : RecordOrder(), reports: reports))
    }

    /// The sums over the records so far.
    var totals: RunTotals { state.withLock { $0.totals } }

    /// What went wrong with a report, if something did.
    var error: ReportError? { state.withLock { $0.error } }

    /// Writes what stands before the records.
    func begin() {
        state.withLock { $0.write(.begin) }
    }

    /// Takes the record of a document.
    func add(_ record: Record) {
        state.withLock { state in
            state.totals.add(record)
            for record in state.order?.insert(record) ?? [record] {
                state.write(.record(record))
            }
        }
    }

    /// Notes that a place in the input belongs to another shard.
    func leaveOut(_ index: Int) {
        state.withLock { state in
            for record in state.order?.leaveOut(index) ?? [] { state.write(.record(record)) }
        }
    }

    /// Writes what stands behind the records, and puts the files in their places.
    func end(_ summary: RunSummary) {
        state.withLock { $0.write(.end(summary)) }
    }
}

extension ReportSet.State {
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
