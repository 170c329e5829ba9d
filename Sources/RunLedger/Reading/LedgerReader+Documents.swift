public import AnalysisCore
import GRDB

extension LedgerReader {
    /// Those of the given documents that some run analyzed or failed at, with whatever content: what
    /// is asked for among them has changed, the others are new.
    ///
    /// A document that was only skipped, as by a run that was interrupted, is new.
    ///
    /// - Throws: Why the ledger cannot be read.
    public func known(
        among documents: [DocumentID]
    ) async throws(LedgerError) -> Set<DocumentID> {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT 1 FROM documents JOIN records ON records.document_id = documents.id
                    WHERE documents.name = ? AND records.status <> 'skipped' LIMIT 1
                    """
            )
            return try Set(
                documents.filter { document in
                    try Int.fetchOne(statement, arguments: [document.description]) != nil
                }
            )
        }
    }
}
