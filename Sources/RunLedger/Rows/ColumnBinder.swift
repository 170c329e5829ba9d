import AnalysisCore
import GRDB
import GRDBSQLite
import Glibc

/// Binds the values of a row to a statement, column by column.
///
/// GRDB takes values as an array of existentials; for rows of twenty columns, of which a run writes
/// thousands a second, that took twice the time of SQLite itself.
struct ColumnBinder {
    private let statement: OpaquePointer
    private var index: Int32 = 0

    /// Tells SQLite to keep a copy of what is bound.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    fileprivate init(_ statement: OpaquePointer) {
        self.statement = statement
    }

    /// An integer.
    mutating func bind(_ value: Int64?) {
        index += 1
        guard let value else { return }
        sqlite3_bind_int64(statement, index, value)
    }

    /// An integer.
    mutating func bind(_ value: Int?) {
        bind(value.map(Int64.init))
    }

    /// Truth as 0 or 1.
    mutating func bind(_ value: Bool) {
        bind(value ? 1 : 0 as Int64)
    }

    /// A number.
    mutating func bind(_ value: Double?) {
        index += 1
        guard let value else { return }
        sqlite3_bind_double(statement, index, value)
    }

    /// A text; NULs, which readers of SQLite take for its end, are shown as in reports.
    mutating func bind(_ text: String?) {
        guard var text else {
            index += 1
            return
        }
        let isBound = text.withUTF8 { utf8 in
            let hasNUL = utf8.baseAddress.map { memchr($0, 0, utf8.count) != nil } ?? false
            if !hasNUL { bind(utf8: utf8) }
            return !hasNUL
        }
        if !isBound { bind(text.replacing("\0", with: "\u{2400}")) }
    }

    /// A text that is known to hold no NUL, such as JSON.
    mutating func bind(utf8: [UInt8]?) {
        guard let utf8 else {
            index += 1
            return
        }
        utf8.withUnsafeBufferPointer { bind(utf8: $0) }
    }

    private mutating func bind(utf8: UnsafeBufferPointer<UInt8>) {
        index += 1
        // An empty buffer may have no address, and SQLite takes that for null.
        "".withCString { empty in
            utf8.withMemoryRebound(to: CChar.self) { text in
                _ = sqlite3_bind_text64(
                    statement,
                    index,
                    text.baseAddress ?? empty,
                    sqlite3_uint64(text.count),
                    Self.copied,
                    UInt8(SQLITE_UTF8)
                )
            }
        }
    }

    /// The bytes of a key.
    mutating func bind<Subject>(_ key: LedgerKey<Subject>?) {
        index += 1
        guard let key else { return }
        key.withBytes { bytes in
            _ = sqlite3_bind_blob(
                statement,
                index,
                bytes.baseAddress,
                Int32(bytes.count),
                Self.copied
            )
        }
    }

    /// The five columns of a usage.
    mutating func bind(_ usage: TokenUsage?) {
        bind(usage?.input)
        bind(usage?.output)
        bind(usage?.cacheWrite5m)
        bind(usage?.cacheWrite1h)
        bind(usage?.cacheRead)
    }
}

/// Lends the columns of a row that a statement has come to, from 0.
struct ColumnReader {
    fileprivate let statement: OpaquePointer

    /// An integer; null as 0.
    func integer(_ column: Int32) -> Int64 {
        sqlite3_column_int64(statement, column)
    }

    /// The bytes of a text; null as none.
    func utf8(_ column: Int32) -> [UInt8] {
        let bytes = sqlite3_column_text(statement, column)
        let count = Int(sqlite3_column_bytes(statement, column))
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// A key; `nil` for null and whatever else is none.
    func key<Subject>(_ column: Int32) -> LedgerKey<Subject>? {
        // In this order: the first call may change what the second one says.
        let bytes = sqlite3_column_blob(statement, column)
        let count = Int(sqlite3_column_bytes(statement, column))
        return LedgerKey(raw: UnsafeRawBufferPointer(start: bytes, count: count))
    }
}

extension Database {
    /// Executes a statement, kept prepared, with the values that a closure binds in order; a value
    /// that is `nil` leaves null.
    ///
    /// - Returns: The first column of the first row, if there is one and it is not null.
    func execute(
        cached sql: String,
        bind: (inout ColumnBinder) -> Void
    ) throws -> Int64? {
        try withStatement(cached: sql, bind: bind) { statement in
            guard try Self.hasRow(statement) else { return nil }
            return sqlite3_column_type(statement, 0) == SQLITE_NULL
                ? nil : sqlite3_column_int64(statement, 0)
        }
    }

    /// The same for all rows of a query.
    func forEachRow(
        cached sql: String,
        bind: (inout ColumnBinder) -> Void,
        _ body: (ColumnReader) -> Void
    ) throws {
        try withStatement(cached: sql, bind: bind) { statement in
            while try Self.hasRow(statement) { body(ColumnReader(statement: statement)) }
        }
    }

    private func withStatement<Value>(
        cached sql: String,
        bind: (inout ColumnBinder) -> Void,
        _ body: (OpaquePointer) throws -> Value
    ) throws -> Value {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        var binder = ColumnBinder(statement)
        bind(&binder)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        return try body(statement)
    }

    private static func hasRow(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_DONE: return false
        case SQLITE_ROW: return true
        case let code:
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement)))
            )
        }
    }
}
