public import AnalysisCore
import GRDB

extension LedgerReader {
    /// The documents of the requests that several shared, that were answered in a run or in those
    /// that it took up, and that no record was made of: their process died in between.
    ///
    /// - Parameter run: The run.
    /// - Returns: The documents of each request, in its order; the oldest request first.
    /// - Throws: Why the ledger cannot be read.
    public func answeredPacks(of run: RunID) async throws(LedgerError) -> [[DocumentID]] {
        try await read { database in
            let packs = try String.fetchAll(
                database,
                sql: """
                    WITH RECURSIVE chain(id) AS (
                        SELECT ?1 UNION
                        SELECT runs.resumed_run_id FROM runs JOIN chain ON chain.id = runs.id
                        WHERE runs.resumed_run_id IS NOT NULL
                    )
                    SELECT documents FROM calls
                    WHERE run_id IN (SELECT id FROM chain) AND answer IS NOT NULL
                        AND json_array_length(documents) > 1
                        AND NOT EXISTS (
                            SELECT 1 FROM documents
                            JOIN records ON records.document_id = documents.id
                            WHERE documents.name = json_extract(calls.documents, '$[0]')
                                AND records.run_id IN (SELECT id FROM chain)
                                AND records.status <> 'skipped'
                        )
                    ORDER BY id
                    """,
                arguments: [run.number]
            )
            return try packs.map { try Decoding.list($0).map { DocumentID($0) } }
        }
    }
}
