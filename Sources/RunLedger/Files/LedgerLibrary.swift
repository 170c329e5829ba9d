import GRDBSQLite

/// The library underneath.
public enum LedgerLibrary {
    /// The version of SQLite that this process runs with, such as `3.40.1`.
    public static var version: String {
        String(cString: sqlite3_libversion())
    }
}
