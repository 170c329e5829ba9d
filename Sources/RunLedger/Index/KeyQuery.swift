import GRDB

/// A query for the row that counts for a key.
struct KeyQuery {
    private let indexed: String
    private let withTail: String

    /// A query that takes the key as `?1`, and the first run whose rows count as `?2`.
    ///
    /// - Parameters:
    ///   - sql: Writes it, with what gives the rows that come into question.
    ///   - keys: The table of the keys' prefixes and rows.
    init(_ sql: (_ candidates: String) -> String, keys: String) {
        let candidates = "SELECT row_id FROM \(keys) WHERE prefix = substr(?1, 1, 6)"
        indexed = sql(candidates)
        // Few keys have rows behind the index: all others do without a table made of an array.
        withTail = sql("\(candidates) UNION ALL SELECT value FROM json_each(?3)")
    }

    /// The row that counts for a key.
    func row<Subject>(
        of key: LedgerKey<Subject>,
        behindIndex tail: KeyTail<Subject>,
        since first: RunID?,
        in database: Database
    ) throws -> Int64? {
        let rows = tail.rows(of: key)
        return try database.execute(cached: rows.isEmpty ? indexed : withTail) { columns in
            columns.bind(key)
            columns.bind(first?.number ?? 0)
            if !rows.isEmpty { columns.bind("\(rows)") }
        }
    }

    /// An analyzed record where there is one, else the newest failure.
    static let record = KeyQuery(
        { candidates in
            """
            SELECT coalesce(
                max(id) FILTER (WHERE status = 'analyzed'),
                max(id) FILTER (WHERE status = 'failed'))
            FROM records
            WHERE id IN (\(candidates)) AND is_original AND result_key = ?1 AND run_id >= ?2
            """
        },
        keys: "record_keys"
    )

    /// The newest call that was answered.
    static let call = KeyQuery(
        { candidates in
            """
            SELECT max(id) FROM calls
            WHERE id IN (\(candidates)) AND request_key = ?1 AND answer IS NOT NULL
                AND run_id >= ?2
            """
        },
        keys: "call_keys"
    )
}
