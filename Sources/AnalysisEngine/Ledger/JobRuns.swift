internal import AnalysisCore
internal import BatchExecution
internal import FoundationEssentials
internal import RunLedger

/// The unfinished runs that a run goes on from: they do one job, and share its budget and its batches.
struct JobRuns: Sendable {
    /// The runs.
    var runs: Set<RunID> = []
    /// What they have spent of the budget, what is kept free for batches included.
    var spent = Budget.Spent()
    /// What they sent and spent, answers of batches included.
    var spending = RunSpending()
    /// When the first of them began; `nil` where a job begins.
    var started: Date?

    /// No runs: a job begins.
    static let none = JobRuns()

    /// Whether any of them had an answer.
    var hasAnswers: Bool { spending.usage.output > 0 }

    private init() {}

    /// The unfinished run that is taken up, and those that it took up in turn.
    ///
    /// - Parameters:
    ///   - run: The unfinished run; `nil` where a job begins.
    ///   - reader: The ledger.
    /// - Throws: Why the ledger cannot be read.
    init(of run: RunID?, in reader: LedgerReader) async throws(LedgerError) {
        guard run != nil else { return }
        let batches = try await reader.batches()
        var next = run
        while let id = next {
            let run = try await reader.run(id)
            let own = batches.filter { $0.run == id }
            runs.insert(id)
            spent.add(try await JobSpending.own(run, batches: own, in: reader))
            spending.requests += run.spending.requests
            spending.usage += run.spending.usage
            spending.knownCost += run.spending.knownCost
            spending.unpricedRequests += run.spending.unpricedRequests
            started = run.started
            next = run.resumed
        }
    }
}
