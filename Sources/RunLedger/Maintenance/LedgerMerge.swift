import FoundationEssentials
import GRDB
import Glibc
public import JSON

/// Joins the ledgers of shards, or of a job's partitions, into a new one.
public enum LedgerMerge {
    /// Joins the ledgers of all shards or partitions of one job into a new ledger with one run.
    ///
    /// The merged run holds the records of all shards in the order of the whole input, and their
    /// calls. The new ledger is there as a whole or not at all.
    ///
    /// - Parameters:
    ///   - inputs: The ledgers; each may hold several shards. One shard may be in several ledgers
    ///     if they agree about it. Or the folder of a job's partitions, and nothing else.
    ///   - output: Where the new ledger goes; there must be no file yet.
    ///   - summary: What the merged run says about itself, by the runs that it is made of; `nil` by
    ///     default.
    /// - Returns: The merged run.
    /// - Throws: A `LedgerError` with the code `mismatch` for shards that are missing, unfinished,
    ///   of different configuration, or that overlap and differ; else why a ledger cannot be read
    ///   or written.
    public static func merge(
        _ inputs: [String],
        into output: String,
        summary: ([StoredRun]) -> JSONObject? = { _ in nil }
    ) async throws(LedgerError) -> StoredRun {
        try LedgerFile.makeFolder(of: output)
        let output = try LedgerFile.resolved(output)
        guard access(output, F_OK) != 0 else {
            throw LedgerError(
                code: .alreadyExists,
                path: output,
                message: """
                    \(output) exists already. Name another file for the merged ledger, or remove \
                    this one.
                    """
            )
        }
        let job = try await job(of: inputs)
        let shards: ShardSet
        if let job {
            shards = ShardSet(job, output: output)
        } else {
            var ledgers: [(path: String, runs: [StoredRun])] = []
            for input in inputs {
                let reader = try LedgerReader(path: input)
                defer { reader.close() }
                ledgers.append((reader.path, try await reader.runs()))
            }
            shards = try ShardSet(ledgers, output: output)
        }

        let draft = output + "-merging"
        remove(draft)
        defer { remove(draft) }
        let ledger = try Ledger(path: draft)
        let discovered = job?.run.discovered ?? shards.parts.compactMap(\.run.discovered).first
        let merged = try await copy(
            shards,
            into: ledger,
            discovered: discovered,
            summary: summary(job?.attempts ?? shards.distinctRuns)
        )
        ledger.close()
        try publish(draft, as: output)
        return merged
    }

    /// The job whose folder is to be merged; `nil` where ledgers are.
    private static func job(of inputs: [String]) async throws(LedgerError) -> JobLedgers? {
        guard let folder = inputs.first(where: JobLedgers.isFolder) else { return nil }
        guard inputs.count == 1 else {
            throw LedgerError(
                code: .mismatch,
                path: folder,
                message: "\(folder) is a folder: name that of one job, or ledgers, not both."
            )
        }
        let job = try await JobLedgers(folder: folder)
        try await job.checkThatDocumentsAreUnique()
        return job
    }

    /// Gives the finished ledger its name.
    private static func publish(_ draft: String, as output: String) throws(LedgerError) {
        // Unlike `rename`, `link` never replaces what another process has put there meanwhile;
        // but not every file system has it.
        if link(draft, output) != 0 {
            let hasNoLinks = errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS
            guard hasNoLinks, rename(draft, output) == 0 else {
                throw LedgerError.unusablePath(output, errno: errno)
            }
        }
        LedgerFile.syncFolder(of: output)
    }

    private static func remove(_ draft: String) {
        for suffix in ["", "-wal", "-shm", "-lock"] { _ = unlink(draft + suffix) }
    }

    private static func copy(
        _ shards: ShardSet,
        into ledger: Ledger,
        discovered: Int?,
        summary: JSONObject?
    ) async throws(LedgerError) -> StoredRun {
        guard var configuration = shards.parts.first?.run.configuration else {
            throw shards.mismatch("There is no ledger to merge.")
        }
        configuration.shard = nil
        configuration.options[RunConfiguration.partition] = nil
        let recorder = try await ledger.startRun(configuration)
        for part in shards.parts {
            try await ShardCopy(part: part, run: recorder.run).perform(in: ledger, of: shards)
        }
        let started = shards.parts.map(\.run.started).min() ?? Date()
        let ended = shards.parts.compactMap(\.run.ended).max() ?? started
        let gap = try await ledger.maintain { [run = recorder.run] database in
            var end = RunRow.End(
                status: .finished,
                time: ended,
                discovered: discovered,
                counts: RunCounts(),
                spending: RunSpending(),
                summary: summary
            )
            return try finish(run, started: started, end: &end, in: database)
        }
        if let gap {
            throw shards.mismatch(
                """
                The shards do not cover the input: the document at position \(gap) has no record. \
                Run them on the same files.
                """
            )
        }
        return try await ledger.reader.run(recorder.run)
    }

    /// Writes how the merged run ended; returns the first position without a record, if any.
    private static func finish(
        _ run: RunID,
        started: Date,
        end: inout RunRow.End,
        in database: Database
    ) throws -> Int? {
        var gap: Int?
        try database.inTransaction(.immediate) {
            try database.execute(sql: Ledger.nameOriginals)
            try KeyIndex.rebuild(in: database)
            try database.execute(
                sql: "UPDATE runs SET started_at = ? WHERE id = ?",
                arguments: [Encoding.time(started), run.number]
            )
            end.counts = try RunRow.counts(of: run, in: database)
            end.spending = try RunRow.spending(of: run, in: database)
            try RunRow.end(run, end, in: database)
            gap = try firstGap(of: run, discovered: end.discovered, in: database)
            return .commit
        }
        return gap
    }

    private static func firstGap(
        of run: RunID,
        discovered: Int?,
        in database: Database
    ) throws -> Int? {
        let count =
            try Int.fetchOne(
                database,
                sql: "SELECT count(*) FROM records WHERE run_id = ?",
                arguments: [run.number]
            ) ?? 0
        let gap = try Int.fetchOne(
            database,
            sql: """
                SELECT expected FROM (
                    SELECT position, row_number() OVER (ORDER BY position) - 1 AS expected
                    FROM records WHERE run_id = ?
                ) WHERE position <> expected ORDER BY expected LIMIT 1
                """,
            arguments: [run.number]
        )
        if let gap { return gap }
        return discovered.flatMap { $0 == count ? nil : count }
    }
}
