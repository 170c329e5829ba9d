import GRDB
import Glibc
import JSON

extension LedgerError {
    /// What an error of the database means for the user of the ledger.
    static func of(_ error: any Error, at path: String) -> LedgerError {
        if let error = error as? LedgerError { return error }
        if error is Decoding.Failure || error is JSONError {
            return damaged(at: path, cause: error)
        }
        guard let error = error as? DatabaseError else {
            return LedgerError(
                code: .inputOutput,
                path: path,
                message: "The ledger \(path) cannot be used: \(error).",
                cause: error
            )
        }
        return of(error, at: path)
    }

    private static func of(_ error: DatabaseError, at path: String) -> LedgerError {
        switch error.resultCode {
        case .SQLITE_NOTADB:
            foreignFile(at: path, cause: error)
        case .SQLITE_CORRUPT:
            // SQLite also says so where the disk does not give it what stands there.
            isWhole(path)
                ? inputOutput(at: path, "the disk failed to read it", cause: error)
                : damaged(at: path, cause: error)
        case .SQLITE_FULL:
            diskFull(at: path, cause: error)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            readOnly(at: path, cause: error)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            LedgerError(
                code: .busy,
                path: path,
                message: """
                    The ledger \(path) is in use by another program, such as a sqlite3 shell with \
                    an open transaction. End it there and run the command again.
                    """,
                cause: error
            )
        case .SQLITE_CANTOPEN:
            cannotOpen(path, cause: error)
        case .SQLITE_IOERR where !hasFreeSpace(beside: path):
            diskFull(at: path, cause: error)
        case .SQLITE_MISUSE:
            LedgerError(
                code: .closed,
                path: path,
                message: "The ledger \(path) was used after it was closed.",
                cause: error
            )
        case .SQLITE_CONSTRAINT:
            LedgerError(
                code: .invalidEntry,
                path: path,
                message: """
                    The ledger \(path) refused an entry (\(error.message ?? "constraint failed")). \
                    This is a fault of the tool; please report it.
                    """,
                cause: error
            )
        default:
            inputOutput(at: path, cause: error)
        }
    }

    private static func inputOutput(
        at path: String,
        _ reason: String? = nil,
        cause error: DatabaseError
    ) -> LedgerError {
        let reason = reason ?? error.message ?? "SQLite error \(error.extendedResultCode)"
        return LedgerError(
            code: .inputOutput,
            path: path,
            message: """
                The ledger \(path) could not be read or written (\(reason)). What was \
                recorded before is kept; run the same command again to go on.
                """,
            cause: error
        )
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func foreignFile(at path: String, cause: (any Error)? = nil) -> LedgerError {
        LedgerError(
            code: .foreignFile,
            path: path,
            message: """
                \(path) is not a ledger of analyze, or its beginning is damaged. Nothing was \
                changed. Name another file with --ledger, or move this one away.
                """,
            cause: cause
        )
    }

    static func damaged(at path: String, cause: (any Error)? = nil) -> LedgerError {
        LedgerError(
            code: .damaged,
            path: path,
            message: """
                The ledger \(path) is damaged. Restore it from a copy, or save what can be read \
                with `sqlite3 \(path) .recover | sqlite3 recovered.sqlite` and move it away; a \
                new ledger asks for every document again.
                """,
            cause: cause
        )
    }

    static func diskFull(at path: String, cause: (any Error)? = nil) -> LedgerError {
        LedgerError(
            code: .diskFull,
            path: path,
            message: """
                There is no space left for the ledger \(path). What was recorded before is kept. \
                Free some space, or name a file on another disk with --ledger, and run the same \
                command again to go on.
                """,
            cause: cause
        )
    }

    static func readOnly(at path: String, cause: (any Error)? = nil) -> LedgerError {
        LedgerError(
            code: .readOnly,
            path: path,
            message: """
                The ledger \(path) cannot be written: the file or its folder is read-only. Change \
                its permissions, name another file with --ledger, or run without with \
                --ledger none.
                """,
            cause: cause
        )
    }

    static func notFound(at path: String) -> LedgerError {
        LedgerError(
            code: .notFound,
            path: path,
            message: """
                There is no ledger at \(path). A run makes one; name another file with --ledger.
                """
        )
    }

    private static func cannotOpen(_ path: String, cause: DatabaseError) -> LedgerError {
        var status = stat()
        guard stat(path, &status) == 0 else {
            return errno == ENOENT ? notFound(at: path) : unusablePath(path, errno: errno)
        }
        if access(path, R_OK) != 0 { return unusablePath(path, errno: errno) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return unusablePath(path, errno: errno) }
        close(descriptor)
        if access(folder(of: path), W_OK) == 0 { return inputOutput(at: path, cause: cause) }
        return LedgerError(
            code: .readOnly,
            path: path,
            message: """
                The ledger \(path) was not closed properly and its folder cannot be written. Copy \
                it together with \(path)-wal to a folder that can, and use the copy.
                """,
            cause: cause
        )
    }

    static func unusablePath(_ path: String, errno code: Int32) -> LedgerError {
        switch code {
        case EROFS:
            return readOnly(at: path)
        case ENOSPC, EDQUOT:
            return diskFull(at: path)
        case EMFILE, ENFILE:
            return LedgerError(
                code: .unusablePath,
                path: path,
                message: """
                    The ledger \(path) cannot be opened: too many files are open. Allow the \
                    process more with `ulimit -n 1024`, or let it ask about fewer documents at once with \
                    --concurrency.
                    """
            )
        default:
            return LedgerError(
                code: .unusablePath,
                path: path,
                message: """
                    No ledger can be opened at \(path): \(String(cString: strerror(code))). Name \
                    another file with --ledger.
                    """
            )
        }
    }

    /// Whether a ledger that cannot be used can be read from end to end all the same.
    private static func isWhole(_ path: String) -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        let reader = try? DatabaseQueue(path: path, configuration: configuration)
        let verdict = try? reader?.read { database in
            try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
        }
        return verdict == "ok"
    }

    /// Whether the file system of a path has room; true where that cannot be found out.
    private static func hasFreeSpace(beside path: String) -> Bool {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return true }
        return status.f_bavail > 0
    }
}
