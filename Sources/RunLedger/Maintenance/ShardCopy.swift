import GRDB

/// Copies the records and calls of one shard into the merged run.
struct ShardCopy {
    let part: ShardSet.Part
    let run: RunID

    /// Copies in one transaction, or throws the name of a document that ledgers disagree about.
    func perform(in ledger: Ledger, of shards: ShardSet) async throws(LedgerError) {
        let (source, target) = (part.run.id.number, run.number)
        let name = LedgerFile.readOnlyURI(of: part.path)
        let conflict: String? = try await ledger.maintain { database in
            try database.execute(sql: "ATTACH DATABASE ? AS shard", arguments: [name])
            defer { try? database.execute(sql: "DETACH DATABASE shard") }
            let conflict = try Self.conflict(
                between: source,
                and: target,
                offset: part.offset,
                in: database
            )
            if conflict == nil { try Self.copy(part, to: target, in: database) }
            return conflict
        }
        if let conflict {
            throw shards.mismatch(
                """
                The ledgers disagree about \(conflict.debugDescription): \(part.path) has another \
                document or another result at its place. Merge only one of those that hold it.
                """
            )
        }
    }

    /// A document of the shard at whose place the merged run has something else.
    private static func conflict(
        between source: Int64,
        and target: Int64,
        offset: Int,
        in database: Database
    ) throws -> String? {
        try String.fetchOne(
            database,
            sql: """
                SELECT theirs.name
                FROM shard.records AS their
                JOIN shard.documents AS theirs ON theirs.id = their.document_id
                JOIN main.records AS our ON our.run_id = ? AND our.position = their.position + ?
                JOIN main.documents AS ours ON ours.id = our.document_id
                WHERE their.run_id = ? AND NOT (
                    theirs.name = ours.name AND theirs.content_hash = ours.content_hash
                    AND their.status = our.status AND their.reason IS our.reason
                    AND their.result_key IS our.result_key AND their.fields IS our.fields
                )
                ORDER BY their.position LIMIT 1
                """,
            arguments: [target, offset, source]
        )
    }

    private static func copy(
        _ part: ShardSet.Part,
        to target: Int64,
        in database: Database
    ) throws {
        let source = part.run.id.number
        try database.inTransaction(.immediate) {
            let offset =
                try Int64.fetchOne(
                    database,
                    sql: "SELECT coalesce(max(id), 0) FROM main.documents"
                ) ?? 0
            try database.execute(
                sql: """
                    INSERT INTO main.documents (
                        id, name, content_hash, source_bytes, format, encoding, metadata)
                    SELECT id + ?, name, content_hash, source_bytes, format, encoding, metadata
                    FROM shard.documents WHERE id IN (
                        SELECT document_id FROM shard.records AS their
                        WHERE run_id = ? AND \(isNew)
                    )
                    """,
                arguments: [offset, source, target, part.offset]
            )
            try database.execute(
                sql: """
                    INSERT INTO main.records (run_id, document_id, position, \(recordColumns))
                    SELECT ?, document_id + ?, position + ?, \(recordColumns)
                    FROM shard.records AS their WHERE run_id = ? AND \(isNew)
                    """,
                arguments: [target, offset, part.offset, source, target, part.offset]
            )
            let callers = part.callers.map(\.description).joined(separator: ", ")
            // A shard that another ledger brought already has brought its calls as well.
            guard database.changesCount > 0 else { return .commit }
            try database.execute(
                sql: """
                    INSERT INTO main.calls (run_id, \(callColumns))
                    SELECT ?, \(callColumns) FROM shard.calls WHERE run_id IN (\(callers))
                    ORDER BY id
                    """,
                arguments: [target]
            )
            return .commit
        }
    }

    /// Whether a row of `shard.records` has no counterpart yet.
    private static let isNew = """
        NOT EXISTS (
            SELECT 1 FROM main.records AS our
            WHERE our.run_id = ? AND our.position = their.position + ?
        )
        """

    private static let recordColumns = """
        result_key, is_original, status, reason, message, fields, findings,
        cached, model, batch, attempts, input_tokens, output_tokens, cache_write_5m_tokens,
        cache_write_1h_tokens, cache_read_tokens, cost_picodollars, latency_ns, request_id, packed,
        chunks, coverage, notes, answered_by
        """

    private static let callColumns = """
        request_key, documents, model, attempt, batch, started_at, latency_ns, input_tokens,
        output_tokens, cache_write_5m_tokens, cache_write_1h_tokens, cache_read_tokens,
        cost_picodollars, request_id, outcome, reason, message, http_status, stop,
        answering_model, answer, answer_details
        """
}
