extension LedgerSchema {
    /// The index of keys, which is written in bulk; see `KeyIndex` on what it is for, and `migrator`
    /// on why this text never changes.
    static let keys = """
        DROP INDEX calls_by_request;
        DROP INDEX records_by_key;

        CREATE TABLE call_keys (
            prefix BLOB NOT NULL,
            row_id INTEGER NOT NULL,
            PRIMARY KEY (prefix, row_id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO call_keys
            SELECT substr(request_key, 1, 6), id FROM calls WHERE answer IS NOT NULL ORDER BY 1, 2;

        CREATE TABLE record_keys (
            prefix BLOB NOT NULL,
            row_id INTEGER NOT NULL,
            PRIMARY KEY (prefix, row_id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO record_keys
            SELECT substr(result_key, 1, 6), id FROM records WHERE is_original ORDER BY 1, 2;

        CREATE TABLE indexed_rows (
            generation INTEGER NOT NULL,
            last_call INTEGER NOT NULL,
            last_record INTEGER NOT NULL
        ) STRICT;
        INSERT INTO indexed_rows SELECT
            1,
            (SELECT coalesce(max(id), 0) FROM calls), (SELECT coalesce(max(id), 0) FROM records);
        """
}
