import GRDB
import Synchronization

extension LedgerReader {
    /// The records that earlier runs left under result keys: an analyzed one where there is one,
    /// else the newest failure; whoever asks decides which failures count.
    ///
    /// Skipped documents leave nothing to be found.
    ///
    /// - Parameters:
    ///   - keys: The keys.
    ///   - first: The run from which on records count; all by default.
    /// - Returns: The records that were found.
    /// - Throws: Why the ledger cannot be read.
    public func lookup(
        _ keys: [ResultKey],
        since first: RunID? = nil
    ) async throws(LedgerError) -> [ResultKey: StoredRecord] {
        try await read { database in
            let keysByRow = try self.rows(of: keys, since: first, in: database)
            guard !keysByRow.isEmpty else { return [:] }
            var found: [ResultKey: StoredRecord] = [:]
            found.reserveCapacity(keysByRow.count)
            let statement = try database.cachedStatement(
                sql: """
                    SELECT \(RecordRow.columns), records.id
                    FROM records JOIN documents ON documents.id = records.document_id
                    WHERE records.id IN (SELECT value FROM json_each(?))
                    """
            )
            // Rows that are asked for together, in their own order, share pages and a cursor.
            let ids = keysByRow.keys.sorted().map { String($0) }.joined(separator: ",")
            let rows = try Row.fetchCursor(statement, arguments: ["[" + ids + "]"])
            while let row = try rows.next() {
                guard let key = keysByRow[row[RecordRow.columnCount]] else { continue }
                found[key] = try RecordRow.record(of: row)
            }
            return found
        }
    }

    /// The rows that count for keys; one indexed query a key.
    private func rows(
        of keys: [ResultKey],
        since first: RunID?,
        in database: Database
    ) throws -> [Int64: ResultKey] {
        try recordTail.withLock { tail in
            try tail.update(from: database)
            var rows: [Int64: ResultKey] = [:]
            rows.reserveCapacity(keys.count)
            for key in keys {
                let row = try KeyQuery.record.row(
                    of: key,
                    behindIndex: tail,
                    since: first,
                    in: database
                )
                if let row { rows[row] = key }
            }
            return rows
        }
    }

    /// The newest raw answers to requests, whether or not they were ever read: a run that died
    /// between answer and record has left only these.
    ///
    /// - Parameters:
    ///   - requests: The keys of the requests.
    ///   - first: The run from which on answers count; all by default.
    /// - Returns: The answers that were found.
    /// - Throws: Why the ledger cannot be read.
    public func answers(
        to requests: [RequestKey],
        since first: RunID? = nil
    ) async throws(LedgerError) -> [RequestKey: StoredAnswer] {
        try await read { database in
            var found: [RequestKey: StoredAnswer] = [:]
            for (request, id) in try self.calls(of: requests, since: first, in: database) {
                let statement = try database.cachedStatement(
                    sql: "SELECT \(CallRow.columns) FROM calls WHERE id = ?"
                )
                if let row = try Row.fetchOne(statement, arguments: [id]) {
                    found[request] = try CallRow.answer(of: row)
                }
            }
            return found
        }
    }

    /// The newest calls that answered requests.
    private func calls(
        of requests: [RequestKey],
        since first: RunID?,
        in database: Database
    ) throws -> [RequestKey: Int64] {
        try callTail.withLock { tail in
            try tail.update(from: database)
            var calls: [RequestKey: Int64] = [:]
            for request in requests {
                calls[request] = try KeyQuery.call.row(
                    of: request,
                    behindIndex: tail,
                    since: first,
                    in: database
                )
            }
            return calls
        }
    }
}
