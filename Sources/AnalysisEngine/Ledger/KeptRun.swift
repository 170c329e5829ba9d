internal import RunLedger

/// A run that is kept: in a ledger, or in the ledgers of a job's partitions.
struct KeptRun: Sendable {
    /// What is known of it.
    let stored: StoredRun
    /// Its records.
    let records: KeptRecords
    /// What it is called in reports that compare runs.
    let title: String

    /// Finds a run.
    ///
    /// - Parameters:
    ///   - path: A ledger, or the folder of a job.
    ///   - number: The number of the run; the latest by default. A job is one run.
    /// - Throws: A `LedgerError` where there is no such run; for a job also where partitions are
    ///   missing or unfinished, or a document stands in two.
    init(at path: String, number: Int64?) async throws(LedgerError) {
        guard JobLedgers.isFolder(path) else {
            let reader = try LedgerReader(path: path)
            stored = try await reader.run(number.map { RunID($0) })
            records = .ledger(reader.records(of: stored.id))
            title = "run \(stored.id)"
            return
        }
        guard number == nil else {
            throw LedgerError(
                code: .noSuchRun,
                path: path,
                message: "\(path) holds a job, which is one run; leave the number out."
            )
        }
        let job = try await JobLedgers(folder: path)
        try await job.checkThatDocumentsAreUnique()
        var run = job.run
        run.summary = StoredSummary.joined(job.attempts)
        stored = run
        records = .job(job.records())
        title = "job \(job.job)"
    }
}
