import Glibc
import Synchronization

/// The exclusive right to write to a ledger, held as long as this object lives.
///
/// The lock is the kernel's (`flock`), on a file beside the ledger: it ends with the process,
/// however that ends, so that a lock file left behind locks nothing. What the file says only
/// serves the message to whoever comes second. The ledger itself is not locked this way, since
/// on network file systems `flock` would collide with SQLite's own locks.
final class LedgerLock: Sendable {
    private let path: String
    private let descriptor: Mutex<Int32>

    /// Takes the lock of a ledger at once or not at all.
    init(ledger: String) throws(LedgerError) {
        path = ledger + "-lock"
        var descriptor: Int32
        repeat {
            // Children must not inherit the lock: one that outlives us would keep it.
            descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            guard descriptor >= 0 else { throw Self.cannotOpen(path, of: ledger, errno: errno) }
            guard Self.lock(descriptor) else {
                let code = errno
                let holder = Self.text(of: descriptor)
                _ = close(descriptor)
                guard code == EWOULDBLOCK else {
                    throw LedgerError.unusablePath(path, errno: code)
                }
                throw Self.locked(ledger, holder: holder)
            }
            // Whoever had it may have removed the file after we opened it: then the lock of the
            // next one is another.
        } while !Self.isStillThere(descriptor, path)
        self.descriptor = Mutex(descriptor)
        // Failing to name ourselves costs a better message, not the lock.
        _ = ftruncate(descriptor, 0)
        let name = Array(Self.ownName.utf8)
        _ = pwrite(descriptor, name, name.count, 0)
    }

    deinit {
        release()
    }

    /// Gives the lock back and removes its file; doing so again does nothing.
    func release() {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            _ = unlink(path)
            _ = close(descriptor)
            descriptor = -1
        }
    }

    /// Whether a path still leads to an open file; a file that was not is closed.
    private static func isStillThere(_ descriptor: Int32, _ path: String) -> Bool {
        var (ours, theirs) = (stat(), stat())
        if fstat(descriptor, &ours) == 0, lstat(path, &theirs) == 0,
            ours.st_ino == theirs.st_ino, ours.st_dev == theirs.st_dev
        {
            return true
        }
        _ = close(descriptor)
        return false
    }

    /// Whether some process has the right to write to a ledger; `nil` where that is not known.
    static func isHeld(ledger: String) -> Bool? {
        let descriptor = open(ledger + "-lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return errno == ENOENT ? false : nil }
        defer { _ = close(descriptor) }
        guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return false }
        return errno == EWOULDBLOCK ? true : nil
    }

    /// Takes the lock; who only looks whether it is held has it for a moment, and is waited for.
    private static func lock(_ descriptor: Int32) -> Bool {
        var attempts = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            attempts += 1
            guard errno == EWOULDBLOCK, attempts < 5 else { return false }
            usleep(5_000)
            errno = EWOULDBLOCK
        }
        return true
    }

    private static var ownName: String {
        let name = CommandLine.arguments.first?.split(separator: "/").last ?? "analyze"
        return "\(getpid()) \(name)\n"
    }

    private static func text(of descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}

extension LedgerLock {
    private static func cannotOpen(
        _ lockPath: String,
        of path: String,
        errno code: Int32
    ) -> LedgerError {
        switch code {
        case EACCES, EPERM, EROFS: .readOnly(at: path)
        default: .unusablePath(lockPath, errno: code)
        }
    }

    private static func locked(_ path: String, holder: String) -> LedgerError {
        let words = holder.prefix { $0 != "\n" }.split(separator: " ", maxSplits: 1)
        let (who, advice): (String, String)
        if let first = words.first, let process = Int32(first) {
            let name = words.count > 1 ? " (\(printable(words[1])))" : ""
            if isStopped(process) {
                who = "Process \(process)\(name), which is stopped, has the ledger \(path)"
                advice = "Let it go on with `kill -CONT \(process)` or end it"
            } else {
                who = "Process \(process)\(name) writes to the ledger \(path)"
                advice = "Wait until it is done"
            }
        } else {
            who = "Another process writes to the ledger \(path)"
            advice = "Wait until it is done"
        }
        return LedgerError(
            code: .locked,
            path: path,
            message: "\(who). \(advice), or name another file with --ledger."
        )
    }

    private static func printable(_ text: some StringProtocol) -> String {
        String(text.map { $0.isASCII && !$0.isNewline && $0 >= " " ? $0 : "?" })
    }

    /// Whether a process is stopped, as by Ctrl-Z; false where that cannot be found out.
    private static func isStopped(_ process: Int32) -> Bool {
        let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { _ = close(descriptor) }
        // `PID (NAME) STATE …`; the name may hold anything, also parentheses.
        let state = text(of: descriptor).split(separator: ")").last?.dropFirst().first
        return state == "T" || state == "t"
    }
}
