public import AnalysisCore
import GRDB

extension LedgerReader {
    /// The record of a document in a run; `nil` where the run has none.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - run: The run.
    /// - Returns: The record.
    /// - Throws: Why the ledger cannot be read.
    public func record(
        of document: DocumentID,
        in run: RunID
    ) async throws(LedgerError) -> AnalysisCore.Record? {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT \(RecordRow.columns)
                    FROM documents JOIN records ON records.document_id = documents.id
                    WHERE documents.name = ? AND records.run_id = ?
                    ORDER BY records.position LIMIT 1
                    """
            )
            let row = try Row.fetchOne(
                statement,
                arguments: [document.description, run.number]
            )
            return try row.map { try RecordRow.record(of: $0).record }
        }
    }

    /// The names of documents of a run that hold a text, in input order.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - text: What a name holds; case counts.
    ///   - limit: How many names are returned at most.
    /// - Returns: The names.
    /// - Throws: Why the ledger cannot be read.
    public func documents(
        of run: RunID,
        named text: String,
        limit: Int
    ) async throws(LedgerError) -> [DocumentID] {
        try await read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT documents.name
                    FROM records JOIN documents ON documents.id = records.document_id
                    WHERE records.run_id = ? AND instr(documents.name, ?) > 0
                    ORDER BY records.position LIMIT ?
                    """,
                arguments: [run.number, text, limit]
            )
            .map { DocumentID($0) }
        }
    }

    /// The calls about a document, those of the given run; where it sent none, those of the newest
    /// earlier run that did.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - run: The run.
    /// - Returns: The calls in the order in which they were made.
    /// - Throws: Why the ledger cannot be read.
    public func calls(
        about document: DocumentID,
        upTo run: RunID
    ) async throws(LedgerError) -> [StoredCall] {
        try await read { database in
            let about = """
                EXISTS (SELECT 1 FROM json_each(calls.documents) WHERE value = ?)
                """
            let newest = try Int64.fetchOne(
                database,
                sql: "SELECT max(run_id) FROM calls WHERE run_id <= ? AND \(about)",
                arguments: [run.number, document.description]
            )
            guard let newest else { return [] }
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT run_id, model, attempt, started_at, latency_ns, cost_picodollars,
                        request_id, answer, reason, message, input_tokens, output_tokens
                    FROM calls WHERE run_id = ? AND \(about) ORDER BY id
                    """,
                arguments: [newest, document.description]
            )
            return rows.compactMap { StoredCall($0) }
        }
    }
}

extension StoredCall {
    fileprivate init?(_ row: Row) {
        let name: String = row[1]
        guard let model = ModelReference(name) else { return nil }
        let reason: String? = row[8]
        let message: String? = row[9]
        let cost: Int64? = row[5]
        self.init(
            run: RunID(row[0]),
            model: model,
            attempt: row[2],
            started: row[3],
            latency: .nanoseconds(row[4] as Int64),
            cost: cost.map { Cost(picodollars: $0) },
            requestID: row[6],
            answer: row[7],
            failure: reason.map { [$0, message].compactMap(\.self).joined(separator: ": ") },
            inputTokens: row[10],
            outputTokens: row[11]
        )
    }
}
