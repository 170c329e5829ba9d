internal import RunLedger

/// What counts of the runs that a ledger holds, for a run or a plan.
struct EarlierRuns: Sendable {
    /// What is taken instead of asking.
    let reuse: LedgerReuse
    /// The run from which on anything counts; `nil` where all do.
    let since: RunID?
    /// The unfinished run whose work is taken up.
    let unfinished: RunID?

    /// Nothing counts.
    static let none = EarlierRuns(reuse: .nothing, since: nil, unfinished: nil)

    private init(reuse: LedgerReuse, since: RunID?, unfinished: RunID?) {
        self.reuse = reuse
        self.since = since
        self.unfinished = unfinished
    }

    /// What counts for a plan.
    ///
    /// A run that asks afresh takes nothing, but for what an unfinished one of its kind, and those
    /// that this one took up in turn, have found.
    init(for plan: RunPlan, in reader: LedgerReader) async throws(LedgerError) {
        // Without any run there is nothing to look for, document by document.
        guard try await !reader.runs().isEmpty else {
            self = .none
            return
        }
        let unfinished = try await reader.unfinishedRun(like: RunConfiguration(plan))
        guard plan.reuse == .nothing else {
            self.init(reuse: plan.reuse, since: nil, unfinished: unfinished?.id)
            return
        }
        guard var first = unfinished, first.configuration.isFresh else {
            self = .none
            return
        }
        while let resumed = first.resumed {
            let run = try await reader.run(resumed)
            guard run.configuration.isFresh else { break }
            first = run
        }
        self.init(reuse: .settled, since: first.id, unfinished: unfinished?.id)
    }
}
