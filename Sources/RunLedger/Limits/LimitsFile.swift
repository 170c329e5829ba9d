public import AnalysisCore
import GRDB
import Glibc

/// The SQLite file in which a limits server keeps what it granted and what was spent.
///
/// One process at a time has it open. What ``commit(_:)`` has returned from is on the disk, also
/// after a power cut.
public final class LimitsFile: Sendable {
    /// A permit that is open.
    public struct Permit: Sendable, Hashable {
        /// Its number.
        public var id: Int64
        /// Whose it is.
        public var worker: String
        /// What it reserves, in 10⁻¹² dollars.
        public var picodollars: Int64
        /// What it reserves, in tokens.
        public var tokens: Int

        /// A permit.
        public init(id: Int64, worker: String, picodollars: Int64, tokens: Int) {
            self.id = id
            self.worker = worker
            self.picodollars = picodollars
            self.tokens = tokens
        }
    }

    /// What the file holds, or what changes in it.
    public struct Content: Sendable, Hashable {
        /// Permits that are open, or that are added.
        public var permits: [Permit]
        /// Permits that are taken out.
        public var closed: [Int64]
        /// What was spent, in 10⁻¹² dollars.
        public var spentPicodollars: Int64
        /// What was spent, in tokens.
        public var spentTokens: Int
        /// The greatest number that a permit ever had.
        public var lastPermit: Int64
        /// What is known of the limits of models.
        public var learned: [String: LearnedLimits]

        /// A content; nothing by default.
        public init(
            permits: [Permit] = [],
            closed: [Int64] = [],
            spentPicodollars: Int64 = 0,
            spentTokens: Int = 0,
            lastPermit: Int64 = 0,
            learned: [String: LearnedLimits] = [:]
        ) {
            self.permits = permits
            self.closed = closed
            self.spentPicodollars = spentPicodollars
            self.spentTokens = spentTokens
            self.lastPermit = lastPermit
            self.learned = learned
        }
    }

    /// Marks a SQLite file as one of a limits server: `anlq`.
    private static let applicationID: Int32 = 0x616E_6C71

    /// The path of the file.
    public let path: String
    private let queue: DatabaseQueue
    private let lock: LedgerLock

    /// Opens the file of a job; makes it where there is none.
    ///
    /// - Throws: A `LedgerError` where it cannot be used, or is that of another job.
    public init(path: String, job: String) throws(LedgerError) {
        let path = try Self.resolved(path)
        do throws(LedgerError) {
            lock = try LedgerLock(ledger: path)
        } catch {
            guard error.code == .locked else { throw error.aboutLimits }
            throw LedgerError(
                code: .locked,
                path: path,
                message: "Another limits server has \(path). Wait until it has ended, or name "
                    + "another file with --state."
            )
        }
        do {
            queue = try DatabaseQueue(path: path)
            try queue.inDatabase { try Self.prepare($0, path, job) }
        } catch {
            throw LedgerError.of(error, at: path).aboutLimits
        }
        LedgerFile.syncFolder(of: path)
        self.path = path
    }

    private static func resolved(_ path: String) throws(LedgerError) -> String {
        do throws(LedgerError) {
            try LedgerFile.makeFolder(of: path)
            return try LedgerFile.resolved(path)
        } catch {
            throw error.aboutLimits
        }
    }

    /// What the file holds.
    public func content() throws(LedgerError) -> Content {
        do {
            return try queue.read { database in
                var content = Content()
                if let row = try Row.fetchOne(database, sql: "SELECT * FROM book") {
                    content.spentPicodollars = row["spent_picodollars"]
                    content.spentTokens = row["spent_tokens"]
                    content.lastPermit = row["last_permit"]
                }
                content.permits = try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM permits ORDER BY id"
                ).map { row in
                    Permit(
                        id: row["id"],
                        worker: row["worker"],
                        picodollars: row["picodollars"],
                        tokens: row["tokens"]
                    )
                }
                for row in try Row.fetchAll(database, sql: "SELECT * FROM limits") {
                    content.learned[row["model"]] = LearnedLimits(
                        requestsPerMinute: row["requests"],
                        inputTokensPerMinute: row["input"],
                        outputTokensPerMinute: row["output"],
                        tokensPerMinute: row["tokens"],
                        concurrency: 1
                    )
                }
                return content
            }
        } catch {
            throw LedgerError.of(error, at: path).aboutLimits
        }
    }

    /// Brings changes to the disk, all of them or none.
    public func commit(_ changes: Content) async throws(LedgerError) {
        do {
            try await queue.write { database in
                let insert = try database.cachedStatement(
                    sql: "INSERT INTO permits VALUES (?, ?, ?, ?)"
                )
                for permit in changes.permits {
                    try insert.execute(arguments: [
                        permit.id, permit.worker, permit.picodollars, permit.tokens,
                    ])
                }
                let delete = try database.cachedStatement(sql: "DELETE FROM permits WHERE id = ?")
                for id in changes.closed { try delete.execute(arguments: [id]) }
                for (model, limits) in changes.learned {
                    try database.execute(
                        sql: "INSERT OR REPLACE INTO limits VALUES (?, ?, ?, ?, ?)",
                        arguments: [
                            model, limits.requestsPerMinute, limits.inputTokensPerMinute,
                            limits.outputTokensPerMinute, limits.tokensPerMinute,
                        ]
                    )
                }
                let update = try database.cachedStatement(
                    sql: "UPDATE book SET spent_picodollars = ?, spent_tokens = ?, last_permit = ?"
                )
                try update.execute(arguments: [
                    changes.spentPicodollars, changes.spentTokens, changes.lastPermit,
                ])
            }
        } catch {
            throw LedgerError.of(error, at: path).aboutLimits
        }
    }

    /// Closes the file and gives the lock back.
    public func close() {
        try? queue.close()
        lock.release()
    }

    private static func prepare(_ database: Database, _ path: String, _ job: String) throws {
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard id == applicationID || (id == 0 && objects == 0) else {
            throw LedgerError(
                code: .foreignFile,
                path: path,
                message: "\(path) is no file of a limits server. Nothing was changed; name another "
                    + "one with --state."
            )
        }
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw DatabaseError(
                resultCode: .SQLITE_IOERR,
                message: "the file system does not support write-ahead logging"
            )
        }
        // Each commit is synced: what was granted outlives a power cut.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.inTransaction(.immediate) {
            try database.execute(sql: tables)
            try database.execute(
                sql: "INSERT OR IGNORE INTO book VALUES (1, ?, 0, 0, 0)",
                arguments: [job]
            )
            return .commit
        }
        let known = try String.fetchOne(database, sql: "SELECT job FROM book")
        guard known == job else {
            throw LedgerError(
                code: .mismatch,
                path: path,
                message: "\(path) is of the job \(known ?? "without a name"), not of \(job). Name "
                    + "another file with --state, or that job with --job."
            )
        }
    }

    private static let tables = """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE IF NOT EXISTS book (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            job TEXT NOT NULL,
            spent_picodollars INTEGER NOT NULL,
            spent_tokens INTEGER NOT NULL,
            last_permit INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS permits (
            id INTEGER PRIMARY KEY,
            worker TEXT NOT NULL,
            picodollars INTEGER NOT NULL,
            tokens INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS limits (
            model TEXT PRIMARY KEY,
            requests INTEGER,
            input INTEGER,
            output INTEGER,
            tokens INTEGER
        ) STRICT;
        """
}

extension LedgerError {
    /// The same of the file of a limits server, which has another name and another option.
    fileprivate var aboutLimits: LedgerError {
        let words = [
            (", or run without with --ledger none", ""), ("No ledger can", "No state can"),
            ("is not a ledger of analyze", "is no file of a limits server"),
            ("he ledger ", "he state "), ("--ledger", "--state"),
        ]
        var error = self
        for (one, other) in words { error.message = error.message.replacing(one, with: other) }
        return error
    }
}
