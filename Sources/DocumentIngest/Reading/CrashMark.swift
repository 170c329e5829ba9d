import Glibc
import Synchronization

/// Writes a mark into the journal when the process crashes: what a handler of a signal can do.
enum CrashMark {
    /// The line that says that the process crashed.
    static let line: StaticString = "!\n"

    private static let descriptor = Atomic<Int32>(-1)
    private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]

    /// From now on a crash leaves the mark in an open file.
    static func set(on file: Int32) {
        descriptor.store(file, ordering: .relaxed)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { signal in CrashMark.leave(signal) }
        // Once, and then the signal does what it does without us.
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | Int32(SA_NODEFER)
        for signal in signals { sigaction(signal, &action, nil) }
    }

    /// A crash leaves no mark any more.
    static func clear() {
        descriptor.store(-1, ordering: .relaxed)
    }

    /// Lets `abort` of this thread be noticed.
    ///
    /// Threads of libdispatch block `SIGABRT`, and since 2.43 glibc's `abort` does not unblock it: no
    /// handler would run.
    static func admit() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGABRT)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    private static func leave(_ signal: Int32) {
        let file = descriptor.load(ordering: .relaxed)
        if file >= 0 { _ = write(file, line.utf8Start, line.utf8CodeUnitCount) }
        raise(signal)
    }
}
