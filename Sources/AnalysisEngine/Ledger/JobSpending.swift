internal import AnalysisCore
internal import BatchExecution
internal import JSON
internal import RunLedger

/// What runs have spent of a budget that a later run goes on with.
///
/// A run that takes up an unfinished one does the same job: the budget is that of the job, however
/// often its command is started.
enum JobSpending {
    /// The member of a stored summary that says what counts against the budget.
    private static let member = "budget_spent"

    /// What the unfinished run that is taken up has spent, and those that it took up in turn.
    ///
    /// - Parameters:
    ///   - run: The unfinished run; `nil` where a job begins.
    ///   - reader: The ledger.
    /// - Returns: The sum.
    /// - Throws: Why the ledger cannot be read.
    static func of(
        _ run: RunID?,
        in reader: LedgerReader
    ) async throws(LedgerError) -> Budget.Spent {
        var spent = Budget.Spent()
        var next = run
        while let id = next {
            let run = try await reader.run(id)
            spent.add(try await own(run, in: reader))
            next = run.resumed
        }
        return spent
    }

    /// The member of a summary.
    static func add(_ spent: Budget.Spent, to summary: inout JSONObject) {
        summary[member] = [.integer(spent.picodollars), .integer(Int64(spent.tokens))]
    }

    /// What one run spent.
    ///
    /// One that could not say so, since its process died, has paid for what it kept, and may have
    /// paid for what was under way: for as many requests as it had at once, each as dear as its
    /// dearest one.
    private static func own(
        _ run: StoredRun,
        in reader: LedgerReader
    ) async throws(LedgerError) -> Budget.Spent {
        let stated = run.summary?[member]?.array?.compactMap(\.integer) ?? []
        if stated.count == 2 {
            return Budget.Spent(picodollars: stated[0], tokens: Int(clamping: stated[1]))
        }
        let dearest = try await reader.unknownPrices(of: run.id)
        let concurrency = run.configuration.options[RunConfiguration.concurrency]?.count ?? 0
        let underWay = run.status == .failed ? 0 : concurrency
        var spent = Budget.Spent(
            picodollars: run.spending.knownCost.picodollars,
            tokens: run.spending.usage.total
        )
        let unknown = dearest.calls + underWay
        spent.add(
            Budget.Spent(
                picodollars: dearest.picodollars.multipliedClamped(by: Int64(unknown)),
                tokens: dearest.tokens.multipliedClamped(by: unknown)
            )
        )
        return spent
    }
}

extension FixedWidthInteger {
    /// The product, or the greatest number where that is greater.
    fileprivate func multipliedClamped(by other: Self) -> Self {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
