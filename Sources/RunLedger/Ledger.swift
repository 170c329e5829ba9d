public import FoundationEssentials
import GRDB
import Glibc

/// The file that holds every record of every run, opened for a run to write to.
///
/// Only one process at a time has it open like this; `LedgerReader` reads it meanwhile. What a
/// method that writes has returned from is on the disk, also after a power cut.
public final class Ledger: Sendable {
    /// The path of the file, from the root and without links in it.
    public let path: String
    /// Reads the same file, and sees whatever has been committed.
    public let reader: LedgerReader
    /// Commits what a run records, in groups.
    let queue: any WriteQueue
    /// The time of day.
    let now: @Sendable () -> Date
    private let writer: DatabaseQueue
    private let lock: LedgerLock
    /// Whether there was no such file before.
    private let isNew: Bool

    /// Opens the ledger at a path; makes it, and its folder, where there is none.
    ///
    /// Runs whose process died are marked as crashed.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - policy: When writes are committed together.
    ///   - now: The time of day.
    /// - Throws: Why it cannot be used: locked by another process, newer, foreign, damaged,
    ///   read-only, no space.
    public convenience init(
        path: String,
        policy: GroupCommitPolicy = .standard,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws(LedgerError) {
        try self.init(path: path, policy: policy, clock: ContinuousClock(), now: now)
    }

    /// Opens the ledger with a clock that a test can set.
    package init(
        path: String,
        policy: GroupCommitPolicy,
        clock: some Clock<Duration>,
        now: @escaping @Sendable () -> Date
    ) throws(LedgerError) {
        try LedgerFile.makeFolder(of: path)
        let path = try LedgerFile.resolved(path)
        let lock = try LedgerLock(ledger: path)
        isNew = access(path, F_OK) != 0
        let writer = try LedgerFile.openWriter(path)
        self.path = path
        self.lock = lock
        self.writer = writer
        self.now = now
        reader = try LedgerReader(path: path)
        queue = GroupCommit(policy: policy, clock: clock) { writes in
            await Self.perform(writes, on: writer, path: path)
        }
        do {
            try writer.write(RunRow.markCrashed)
        } catch {
            throw LedgerError.of(error, at: path)
        }
    }

    deinit {
        close()
    }

    /// Closes the file and gives the lock back; doing so again does nothing.
    ///
    /// No write may be under way. What is in the log goes into the file first, so that the file
    /// alone can be copied.
    public func close() {
        // The writer goes last: only a connection that writes can move the log into the file.
        reader.close()
        try? writer.close()
        lock.release()
    }

    /// Closes the file, and removes it where this object made it and no run has begun in it: what
    /// cannot be done leaves nothing behind.
    ///
    /// - Returns: Whether the file is gone.
    @discardableResult
    public func withdraw() -> Bool {
        let runs = try? writer.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM runs") }
        reader.close()
        try? writer.close()
        let isGone = isNew && runs == 0 && unlink(path) == 0
        lock.release()
        return isGone
    }

    /// Runs a closure on the writing connection outside of groups and of any transaction.
    func maintain<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(LedgerError) -> Value {
        let result: Result<Value, LedgerError> = await withCheckedContinuation { continuation in
            writer.asyncWriteWithoutTransaction { [path] database in
                do {
                    continuation.resume(returning: .success(try body(database)))
                } catch {
                    continuation.resume(returning: .failure(LedgerError.of(error, at: path)))
                }
            }
        }
        return try result.get()
    }
}

extension Ledger {
    /// Commits a group, and writes that break the schema's rules apart from the others.
    private static func perform(
        _ writes: [LedgerWrite],
        on writer: DatabaseQueue,
        path: String
    ) async -> [Result<Int64, LedgerError>] {
        await withCheckedContinuation { continuation in
            // Not GRDB's own `async` functions: those do not commit once a task is cancelled.
            writer.asyncWriteWithoutTransaction { database in
                continuation.resume(returning: results(of: writes, in: database, path: path))
            }
        }
    }

    private static func results(
        of writes: [LedgerWrite],
        in database: Database,
        path: String
    ) -> [Result<Int64, LedgerError>] {
        switch transaction(writes, in: database, path: path) {
        case .success(let ids):
            ids.map { .success($0) }
        case .failure(let error) where error.code == .invalidEntry && writes.count > 1:
            writes.flatMap { results(of: [$0], in: database, path: path) }
        case .failure(let error):
            writes.map { _ in .failure(error) }
        }
    }

    private static func transaction(
        _ writes: [LedgerWrite],
        in database: Database,
        path: String
    ) -> Result<[Int64], LedgerError> {
        do {
            var ids: [Int64] = []
            try database.inTransaction(.immediate) {
                for write in writes { ids.append(try write(database)) }
                try KeyIndex.extend(in: database)
                return .commit
            }
            return .success(ids)
        } catch {
            return .failure(LedgerError.of(error, at: path))
        }
    }
}

/// Opens a ledger, hands it to a closure, and closes it whatever happens.
///
/// - Parameters:
///   - path: The file, which is made where there is none.
///   - policy: When writes are committed together.
///   - body: What is done with the ledger.
/// - Returns: What the closure returns.
/// - Throws: A `LedgerError` if the ledger cannot be opened, and what the closure throws.
public func withLedger<Value>(
    at path: String,
    policy: GroupCommitPolicy = .standard,
    _ body: (Ledger) async throws -> Value
) async throws -> Value {
    let ledger = try Ledger(path: path, policy: policy)
    defer { ledger.close() }
    return try await body(ledger)
}
