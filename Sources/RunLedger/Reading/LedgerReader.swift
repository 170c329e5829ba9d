import GRDB
import Synchronization

/// Reads a ledger without the right to write to it, also while a run writes.
public final class LedgerReader: Sendable {
    /// The path of the file, from the root and without links in it.
    public let path: String
    private let database: DatabaseQueue
    /// What was written and is not in the index of keys yet.
    let recordTail = Mutex(KeyTail.records)
    let callTail = Mutex(KeyTail.calls)

    /// Opens the ledger at a path to read it.
    ///
    /// One of an older version is brought up to date first, and one whose process died while it
    /// made the file is repaired: that takes the right to write for a moment.
    ///
    /// - Throws: Why it cannot be read: not there, newer, foreign, damaged.
    public init(path: String) throws(LedgerError) {
        let path = try LedgerFile.resolved(path)
        self.path = path
        do throws(LedgerError) {
            database = try LedgerFile.openReader(path)
        } catch  where error.code == .olderVersion || error.code == .readOnly {
            guard let lock = try? LedgerLock(ledger: path),
                let writer = try? LedgerFile.openWriter(path)
            else { throw error }
            try? writer.close()
            lock.release()
            database = try LedgerFile.openReader(path)
        }
    }

    /// Closes the file; doing so again does nothing.
    public func close() {
        try? database.close()
    }

    /// Runs a closure on the connection's own queue, so that no task's thread waits for the disk.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(LedgerError) -> Value {
        let result: Result<Value, LedgerError> = await withCheckedContinuation { continuation in
            database.asyncRead { [path] database in
                do {
                    continuation.resume(returning: .success(try body(database.get())))
                } catch {
                    continuation.resume(returning: .failure(LedgerError.of(error, at: path)))
                }
            }
        }
        return try result.get()
    }
}
