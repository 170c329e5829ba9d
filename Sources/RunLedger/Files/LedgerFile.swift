import GRDB
import Glibc

/// Opens connections to the file of a ledger.
enum LedgerFile {
    /// How many seconds we wait for other programs, such as a `sqlite3` shell.
    private static let busySeconds = 5.0

    /// A path from the root without links in it, so that SQLite never takes it for a URI, and so
    /// that all who come by whatever way meet at one lock.
    static func resolved(_ path: String) throws(LedgerError) -> String {
        if let whole = real(path) {
            // SQLite opens folders as well, and only then fails to read them; at a pipe it waits for
            // somebody who writes.
            var status = stat()
            guard stat(whole, &status) == 0 else { return whole }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return whole
            case S_IFDIR: throw LedgerError.unusablePath(path, errno: EISDIR)
            default:
                throw LedgerError(
                    code: .unusablePath,
                    path: path,
                    message: """
                        No ledger can be opened at \(path): it is a pipe, a socket or a device. Name \
                        another file with --ledger.
                        """
                )
            }
        }
        guard errno == ENOENT else { throw LedgerError.unusablePath(path, errno: errno) }
        var status = stat()
        if lstat(path, &status) == 0 {
            throw LedgerError(
                code: .unusablePath,
                path: path,
                message: """
                    No ledger can be opened at \(path): it is a link to a file that is not there. \
                    Remove the link, or name another file with --ledger.
                    """
            )
        }
        guard let slash = path.lastIndex(of: "/") else {
            return (real(".") ?? ".") + "/" + path
        }
        let folder = path[..<slash].isEmpty ? "/" : String(path[..<slash])
        return (real(folder) ?? folder) + "/" + path[path.index(after: slash)...]
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Makes the folder that a ledger lies in, and those above it, where they are missing.
    static func makeFolder(of path: String) throws(LedgerError) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        var status = stat()
        if stat(folder, &status) == 0 { return }
        try makeFolder(of: folder)
        if mkdir(folder, 0o755) != 0, errno != EEXIST {
            throw errno == EACCES
                ? LedgerError.readOnly(at: path) : LedgerError.unusablePath(path, errno: errno)
        }
    }

    /// Makes the name of a new file outlive a power cut; where that cannot be had, the file is
    /// there all the same.
    static func syncFolder(of path: String) {
        let folder = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
        let descriptor = open(String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        _ = close(descriptor)
    }

    /// The one connection that writes; brings an older ledger up to date.
    ///
    /// Whoever calls holds the lock.
    static func openWriter(_ path: String) throws(LedgerError) -> DatabaseQueue {
        do {
            var configuration = common
            configuration.label = "RunLedger.writer"
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            switch try queue.inDatabase(LedgerSchema.standing) {
            case .foreign: throw LedgerError.foreignFile(at: path)
            case .newer: throw newerVersion(path)
            case .empty:
                // The sync of the first commit covers the tables: they need none of their own.
                try queue.inDatabase { database in
                    _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
                    try database.execute(sql: "PRAGMA synchronous = NORMAL")
                }
                try LedgerSchema.migrator.migrate(queue)
                syncFolder(of: path)
            case .older: try LedgerSchema.migrator.migrate(queue)
            case .current: break
            }
            try queue.inDatabase(prepareForWriting)
            return queue
        } catch {
            throw LedgerError.of(error, at: path)
        }
    }

    /// A connection that only reads, also while another one writes.
    static func openReader(_ path: String) throws(LedgerError) -> DatabaseQueue {
        do {
            var configuration = common
            configuration.label = "RunLedger.reader"
            configuration.readonly = true
            let queue = try DatabaseQueue(
                path: isAtRest(path) ? uri(of: path, "immutable=1") : path,
                configuration: configuration
            )
            switch try queue.inDatabase(LedgerSchema.standing) {
            case .foreign: throw LedgerError.foreignFile(at: path)
            case .empty: throw LedgerError.notFound(at: path)
            case .newer: throw newerVersion(path)
            case .older: throw olderVersion(path)
            case .current: break
            }
            return queue
        } catch {
            throw LedgerError.of(error, at: path)
        }
    }

    private static var common: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { try setRoom(usualRoom, in: $0) }
        return configuration
    }

    /// What a connection keeps of the file in memory, in kibibytes: what is written goes to its end,
    /// and what is looked up is in few pages.
    private static let usualRoom = 1000

    /// Does what reads and writes all over the file, with more of it in memory.
    ///
    /// - Parameters:
    ///   - room: How much of the file is kept, in kibibytes.
    ///   - database: The connection, outside of a transaction.
    ///   - work: What is done.
    /// - Throws: What `work` throws.
    static func withRoom(
        of room: Int,
        in database: Database,
        _ work: () throws -> Void
    ) throws {
        try setRoom(room, in: database)
        defer {
            // The setting of a connection: there is nothing in the file that could fail.
            try? setRoom(usualRoom, in: database)
            database.releaseMemory()
        }
        try work()
    }

    private static func setRoom(_ kibibytes: Int, in database: Database) throws {
        try database.execute(sql: "PRAGMA cache_size = -\(kibibytes)")
    }

    /// `FULL` syncs at every commit, so that a commit outlives a power cut; the group commit
    /// keeps the price low.
    private static func prepareForWriting(_ database: Database) throws {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw DatabaseError(
                resultCode: .SQLITE_IOERR,
                message: "the file system does not support write-ahead logging"
            )
        }
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
        // SQLite opens a file that it may not write as well; find that out now.
        try database.inTransaction(.immediate) { .rollback }
    }

    /// Whether a ledger lies in a folder that we cannot write and has no log beside it: nobody
    /// writes to it, and SQLite could not make the files that it shares with writers.
    private static func isAtRest(_ path: String) -> Bool {
        guard let slash = path.lastIndex(of: "/") else { return false }
        let folder = String(path[...slash])
        return access(folder, W_OK) != 0 && access(path + "-wal", F_OK) != 0
    }

    /// The name by which a writing connection attaches a ledger that it only reads.
    static func readOnlyURI(of path: String) -> String {
        uri(of: path, isAtRest(path) ? "immutable=1" : "mode=ro")
    }

    private static func uri(of path: String, _ query: String) -> String {
        var uri = "file:"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "_"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return uri + "?" + query
    }

    private static func newerVersion(_ path: String) -> LedgerError {
        LedgerError(
            code: .newerVersion,
            path: path,
            message: """
                The ledger \(path) was written by a newer version of analyze. Nothing was changed. \
                Use that version, or name another file with --ledger.
                """
        )
    }

    private static func olderVersion(_ path: String) -> LedgerError {
        LedgerError(
            code: .olderVersion,
            path: path,
            message: """
                The ledger \(path) was written by an older version of analyze and cannot be \
                brought up to date here, since it is in use or read-only. Use a copy of it.
                """
        )
    }
}
