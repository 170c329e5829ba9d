import GRDB

extension Ledger {
    /// Removes all runs but the newest ones, with their records and calls.
    ///
    /// Results that a run which stays took from an older one stay too, and are found as before.
    ///
    /// - Parameter count: How many runs stay; a run that goes on stays in any case, and one of whose
    ///   batches a provider may still answer.
    /// - Returns: What was removed.
    /// - Throws: Why nothing was removed.
    public func prune(keeping count: Int) async throws(LedgerError) -> PruneReport {
        try await maintain { database in
            var report = PruneReport()
            try database.inTransaction(.immediate) {
                let runs = try Self.runs(behind: count, in: database)
                report.runs = runs.count
                for run in runs {
                    report.records += try database.change(
                        "DELETE FROM records WHERE run_id = ?",
                        run
                    )
                    report.calls += try database.change("DELETE FROM calls WHERE run_id = ?", run)
                    _ = try database.change(
                        "DELETE FROM provider_batches WHERE run_id = ?",
                        run
                    )
                    _ = try database.change("DELETE FROM runs WHERE id = ?", run)
                }
                if !runs.isEmpty {
                    try database.execute(sql: Self.nameOriginals)
                    try database.execute(
                        sql: """
                            DELETE FROM documents
                            WHERE id NOT IN (SELECT document_id FROM records)
                            """
                    )
                    try KeyIndex.rebuild(in: database)
                }
                return .commit
            }
            report.bytes = try Self.shrink(database)
            return report
        }
    }

    /// Removes the raw answers of all runs but the newest ones; records and costs stay.
    ///
    /// - Parameter count: The number of runs whose answers stay.
    /// - Returns: What was removed.
    /// - Throws: Why nothing was removed.
    public func pruneAnswers(keeping count: Int) async throws(LedgerError) -> PruneReport {
        try await maintain { database in
            var report = PruneReport()
            try database.inTransaction(.immediate) {
                for run in try Self.runs(behind: count, in: database) {
                    report.answers += try database.change(
                        """
                        UPDATE calls SET answer = NULL, answer_details = NULL
                        WHERE run_id = ? AND answer IS NOT NULL
                        """,
                        run
                    )
                }
                try KeyIndex.rebuild(in: database)
                return .commit
            }
            report.bytes = try Self.shrink(database)
            return report
        }
    }

    /// Makes the newest copy of a result the one that look-ups find, where the one that was asked
    /// for is not there.
    static let nameOriginals = """
        UPDATE records SET is_original = 1 WHERE id IN (
            SELECT max(id) FROM records
            WHERE result_key IS NOT NULL AND status IN ('analyzed', 'failed')
            GROUP BY result_key, status
            HAVING max(is_original) = 0
        )
        """

    private static func runs(behind count: Int, in database: Database) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM runs WHERE id NOT IN (SELECT id FROM runs ORDER BY id DESC LIMIT ?)
                    AND status <> 'running' AND id NOT IN (
                        SELECT run_id FROM provider_batches
                        WHERE state IN ('intended', 'submitted', 'ended')
                    )
                """,
            arguments: [max(0, count)]
        )
    }

    /// Gives free pages back to the file system if they are an eighth of the file or more.
    ///
    /// That needs room for a copy. Where there is none, the file stays as large as it is; what
    /// was to be removed is removed all the same.
    private static func shrink(_ database: Database) throws -> Int {
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
        let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
        guard free > 0, free >= pages / 8 else { return 0 }
        do {
            try database.execute(sql: "VACUUM")
            try database.checkpoint(.truncate)
        } catch is DatabaseError {
            return 0
        }
        return (pages - (try Int.fetchOne(database, sql: "PRAGMA page_count") ?? pages)) * pageSize
    }
}

extension Database {
    /// Executes a statement about one row or run; returns how many rows it changed.
    fileprivate func change(_ sql: String, _ id: Int64) throws -> Int {
        try execute(sql: sql, arguments: [id])
        return changesCount
    }
}
