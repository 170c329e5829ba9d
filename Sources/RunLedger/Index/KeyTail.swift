import GRDB

/// The rows of a table that are not in the index of keys yet, by their keys.
///
/// A reader keeps it from one look-up to the next, and reads each row once.
struct KeyTail<Subject> {
    /// Gives the generation of the index, which changes when it is made anew, and its last row.
    private let end: String
    /// Gives the rows behind one, and their keys; null for a row that is not to be found.
    private let rows: String

    private var generation: Int64 = 0
    private var lastIndexed: Int64 = 0
    private var last: Int64 = 0
    private var newest: [LedgerKey<Subject>: Int64] = [:]
    /// For a row, the one before it that has the same key.
    private var previous: [Int64: Int64] = [:]

    private init(end: String, rows: String) {
        self.end = end
        self.rows = rows
    }

    /// Takes in what was written since the last time.
    mutating func update(from database: Database) throws {
        try database.forEachRow(cached: end, bind: { _ in }) { row in
            guard generation != row.integer(0) || lastIndexed != row.integer(1) else { return }
            generation = row.integer(0)
            lastIndexed = row.integer(1)
            last = lastIndexed
            newest.removeAll(keepingCapacity: true)
            previous.removeAll()
        }
        try database.forEachRow(cached: rows, bind: { [last] in $0.bind(last) }) { row in
            last = row.integer(0)
            guard let key: LedgerKey<Subject> = row.key(1) else { return }
            previous[last] = newest.updateValue(last, forKey: key)
        }
    }

    /// The rows of a key.
    func rows(of key: LedgerKey<Subject>) -> [Int64] {
        guard let newest = newest[key] else { return [] }
        return Array(sequence(first: newest) { previous[$0] })
    }
}

extension KeyTail<KeySubject.Request> {
    /// That of the calls.
    static var calls: Self {
        Self(
            end: "SELECT generation, last_call FROM indexed_rows",
            rows: "SELECT id, request_key FROM calls WHERE id > ? ORDER BY id"
        )
    }
}

extension KeyTail<KeySubject.Result> {
    /// That of the records.
    static var records: Self {
        Self(
            end: "SELECT generation, last_record FROM indexed_rows",
            rows: """
                SELECT id, CASE WHEN is_original THEN result_key END
                FROM records WHERE id > ? ORDER BY id
                """
        )
    }
}
