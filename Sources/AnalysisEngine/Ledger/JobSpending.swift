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

    /// The member of a summary.
    static func add(_ spent: Budget.Spent, to summary: inout JSONObject) {
        summary[member] = [.integer(spent.picodollars), .integer(Int64(spent.tokens))]
    }

    /// What one run spent, and what is kept free for its batches that are not collected: until then
    /// they may cost as much.
    static func own(
        _ run: StoredRun,
        batches: [ProviderBatch],
        in reader: LedgerReader
    ) async throws(LedgerError) -> Budget.Spent {
        var spent = try await own(run, collected: batches.filter { $0.state == .collected }, reader)
        for batch in batches {
            switch batch.state {
            case .gathering, .refused: break
            case .collected: spent.add(Budget.Spent(batch.spent))
            case .intended, .submitted, .ended, .lost: spent.add(Budget.Spent(batch.reserved))
            }
        }
        return spent
    }

    /// What one run spent, without its batches.
    ///
    /// One that could not say so, since its process died, has paid for what it kept, and may have
    /// paid for what was under way: for as many requests as it had at once, each as dear as its
    /// dearest one.
    private static func own(
        _ run: StoredRun,
        collected: [ProviderBatch],
        _ reader: LedgerReader
    ) async throws(LedgerError) -> Budget.Spent {
        let stated = run.summary?[member]?.array?.compactMap(\.integer) ?? []
        if stated.count == 2 {
            return Budget.Spent(picodollars: stated[0], tokens: Int(clamping: stated[1]))
        }
        let dearest = try await reader.unknownPrices(of: run.id)
        let concurrency = run.configuration.options[RunConfiguration.concurrency]?.count ?? 0
        let underWay = run.status == .failed ? 0 : concurrency
        // The answers of batches are among its calls.
        let batched = collected.reduce(into: Budget.Spent()) { $0.add(Budget.Spent($1.spent)) }
        var spent = Budget.Spent(
            picodollars: max(0, run.spending.knownCost.picodollars - batched.picodollars),
            tokens: max(0, run.spending.usage.total - batched.tokens)
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

extension Budget.Spent {
    /// What batches spent, or keep free.
    fileprivate init(_ spending: ProviderBatch.Spending) {
        self.init(picodollars: spending.cost.picodollars, tokens: spending.tokens)
    }
}

extension FixedWidthInteger {
    /// The product, or the greatest number where that is greater.
    fileprivate func multipliedClamped(by other: Self) -> Self {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
