import GRDB

extension LedgerReader {
    /// The records that earlier runs left under result keys: an analyzed one where there is one,
    /// else the newest failure; whoever asks decides which failures count.
    ///
    /// Skipped documents leave nothing to be found. One indexed query a key, all in one read.
    ///
    /// - Throws: Why the ledger cannot be read.
    public func lookup(
        _ keys: [ResultKey]
    ) async throws(LedgerError) -> [ResultKey: StoredRecord] {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT \(RecordRow.columns)
                    FROM records JOIN documents ON documents.id = records.document_id
                    WHERE records.id = (
                        SELECT id FROM records
                        WHERE is_original AND substr(result_key, 1, 6) = substr(?1, 1, 6)
                            AND result_key = ?1 AND status IN ('analyzed', 'failed')
                        ORDER BY status, id DESC LIMIT 1
                    )
                    """
            )
            var found: [ResultKey: StoredRecord] = [:]
            found.reserveCapacity(keys.count)
            for key in keys where found[key] == nil {
                let rows = try Row.fetchCursor(statement, arguments: [key.data])
                if let row = try rows.next() { found[key] = try RecordRow.record(of: row) }
            }
            return found
        }
    }

    /// The newest raw answers to requests, whether or not they were ever read: a run that died
    /// between answer and record has left only these.
    ///
    /// - Throws: Why the ledger cannot be read.
    public func answers(
        to requests: [RequestKey]
    ) async throws(LedgerError) -> [RequestKey: StoredAnswer] {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT \(CallRow.columns) FROM calls
                    WHERE substr(request_key, 1, 6) = substr(?1, 1, 6) AND request_key = ?1
                        AND answer IS NOT NULL
                    ORDER BY id DESC LIMIT 1
                    """
            )
            var found: [RequestKey: StoredAnswer] = [:]
            for request in requests where found[request] == nil {
                let rows = try Row.fetchCursor(statement, arguments: [request.data])
                if let row = try rows.next() { found[request] = try CallRow.answer(of: row) }
            }
            return found
        }
    }
}
