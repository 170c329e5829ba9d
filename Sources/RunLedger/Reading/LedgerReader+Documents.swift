public import AnalysisCore
import GRDB

extension LedgerReader {
    /// Those of the given documents that some run has a record of, with whatever content: what is
    /// asked for among them has changed, the others are new.
    ///
    /// - Throws: Why the ledger cannot be read.
    public func known(
        among documents: [DocumentID]
    ) async throws(LedgerError) -> Set<DocumentID> {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT 1 FROM documents WHERE name = ? LIMIT 1"
            )
            return try Set(
                documents.filter { document in
                    try Int.fetchOne(statement, arguments: [document.description]) != nil
                }
            )
        }
    }
}
