import GRDB

extension JobLedgers {
    /// Proves that no document stands in two partitions, in constant memory: the names are sorted
    /// on disk, in a file of SQLite's that goes with this call.
    ///
    /// - Throws: A `LedgerError` with the code `mismatch` that names one that does, or why a ledger
    ///   cannot be read.
    public func checkThatDocumentsAreUnique() async throws(LedgerError) {
        let check = JobCheck(folder: job)
        do {
            // An empty path is a database of its own on disk, which nobody else sees.
            let names = try DatabaseQueue(path: "")
            try await names.writeWithoutTransaction { database in
                try database.execute(
                    sql: "CREATE TABLE names (name TEXT PRIMARY KEY, part INTEGER) WITHOUT ROWID"
                )
                for (index, part) in parts.enumerated() {
                    try Self.add(part, number: index + 1, to: database, check)
                }
            }
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError.of(error, at: "the names of a job's documents")
        }
    }

    private static func add(
        _ part: JobPart,
        number: Int,
        to database: Database,
        _ check: JobCheck
    ) throws {
        let uri = LedgerFile.readOnlyURI(of: part.path)
        try database.execute(sql: "ATTACH DATABASE ? AS part", arguments: [uri])
        defer { try? database.execute(sql: "DETACH DATABASE part") }
        let run = part.run.id.number
        let own = "part.records JOIN part.documents ON documents.id = records.document_id"
        try database.inTransaction(.immediate) {
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO names
                    SELECT documents.name, ? FROM \(own) WHERE run_id = ? ORDER BY documents.name
                    """,
                arguments: [number, run]
            )
            return .commit
        }
        let added = database.changesCount
        let count = try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM part.records WHERE run_id = ?",
            arguments: [run]
        )
        guard added != count else { return }
        let twice = try Row.fetchOne(
            database,
            sql: """
                SELECT names.name, names.part FROM \(own)
                JOIN main.names ON names.name = documents.name WHERE run_id = ?
                ORDER BY names.part = ?, names.name LIMIT 1
                """,
            arguments: [run, number]
        )
        let name: String = twice?["name"] ?? ""
        let other: Int = twice?["part"] ?? number
        let place =
            other == number
            ? "twice in partition \(number)" : "in partitions \(other) and \(number)"
        throw check.mismatch(
            """
            The document \(name.debugDescription) stands \(place): give each document an id of its \
            own, and each to one partition.
            """
        )
    }
}
