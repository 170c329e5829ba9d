import GRDB

extension LedgerReader {
    /// Reads the whole file and looks for damage; takes seconds for a million records.
    ///
    /// - Returns: What is wrong, in SQLite's words; nothing for a sound ledger.
    /// - Throws: Why the ledger cannot be read at all.
    public func problems() async throws(LedgerError) -> [String] {
        try await read { database in
            let found: [String]
            let orphans: [Row]
            do {
                found = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
                orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                return [error.message ?? "the file is malformed"]
            }
            return found.filter { $0 != "ok" }
                + orphans.prefix(20).map { row in
                    "row \(row[1] as Int64? ?? 0) of \(row[0] as String) refers to nothing"
                }
        }
    }
}
