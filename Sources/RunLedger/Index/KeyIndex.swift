import GRDB

/// The tables that find calls and records by their keys.
///
/// Keys are digests: in an index of SQLite's own, every row would be written to a page of its own
/// at random, which takes more than all else about the row, and the more the larger the ledger is.
/// So rows are added to these tables in bulk, in the order of their keys, when a good number of
/// them has gathered; `KeyTail` finds those that are not in them yet.
enum KeyIndex {
    /// How many rows may be missing before they are added.
    static let maximumTail = 2048

    /// Adds the missing rows, if there are many.
    static func extend(in database: Database) throws {
        let isDue = try database.execute(cached: isTailLong) { _ in }
        if isDue == 1 { try database.execute(sql: addition) }
    }

    /// Makes the index anew, after rows were removed or found to be originals.
    static func rebuild(in database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM call_keys;
                DELETE FROM record_keys;
                UPDATE indexed_rows SET
                    generation = generation + 1, last_call = 0, last_record = 0;
                \(addition)
                """
        )
    }

    private static let isTailLong = """
        SELECT (SELECT coalesce(max(id), 0) FROM calls) - last_call > \(maximumTail)
            OR (SELECT coalesce(max(id), 0) FROM records) - last_record > \(maximumTail)
        FROM indexed_rows
        """

    private static let addition = """
        INSERT INTO call_keys
            SELECT substr(request_key, 1, 6), id FROM calls
            WHERE id > (SELECT last_call FROM indexed_rows) AND answer IS NOT NULL ORDER BY 1, 2;
        INSERT INTO record_keys
            SELECT substr(result_key, 1, 6), id FROM records
            WHERE id > (SELECT last_record FROM indexed_rows) AND is_original ORDER BY 1, 2;
        UPDATE indexed_rows SET
            last_call = (SELECT coalesce(max(id), 0) FROM calls),
            last_record = (SELECT coalesce(max(id), 0) FROM records);
        """
}
