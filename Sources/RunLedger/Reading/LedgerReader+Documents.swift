public import AnalysisCore
import GRDB

extension LedgerReader {
    /// The documents that were being read when a process died, and how often that was.
    ///
    /// Once says little: whoever kills the tool hits some document. Documents that were read
    /// without harm since then are not in it if the run said so (`Ledger.acquit(_:)`).
    ///
    /// - Throws: Why the ledger cannot be read.
    public func crashes() async throws(LedgerError) -> [DocumentID: Int] {
        try await read { database in
            var crashes: [DocumentID: Int] = [:]
            let rows = try Row.fetchCursor(database, sql: "SELECT document, count FROM crashes")
            while let row = try rows.next() { crashes[DocumentID(row[0] as String)] = row[1] }
            return crashes
        }
    }

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
