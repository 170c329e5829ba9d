import GRDB
import Glibc

/// Copies ledgers as they are at one moment, also while they are written to.
public enum LedgerCopy {
    /// Copies a ledger into a new file.
    ///
    /// Whoever writes to the ledger meanwhile does not wait; the copy has what was committed when it
    /// began.
    ///
    /// - Parameters:
    ///   - path: The ledger.
    ///   - target: The file to make; it must not exist.
    /// - Throws: A `LedgerError` where the ledger cannot be read or the copy not be written.
    public static func copy(_ path: String, to target: String) throws(LedgerError) {
        let resolved = try LedgerFile.resolved(path)
        let source = try LedgerFile.openReader(resolved)
        do {
            defer { try? source.close() }
            guard access(target, F_OK) != 0 else {
                throw LedgerError(
                    code: .unusablePath,
                    path: target,
                    message: "\(target) is there already; a copy of a ledger is a new file."
                )
            }
            let copy = try DatabaseQueue(path: target)
            defer { try? copy.close() }
            try source.backup(to: copy)
        } catch {
            throw LedgerError.of(error, at: target)
        }
    }
}
