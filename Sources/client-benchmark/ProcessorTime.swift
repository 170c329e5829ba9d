import Glibc

/// The processor time of this process.
enum ProcessorTime {
    /// What an operation takes on all threads, user and system together, in milliseconds.
    static func milliseconds(of operation: () async throws -> Void) async rethrows -> Double {
        let start = now
        try await operation()
        return now - start
    }

    private static var now: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
    }

    private static func milliseconds(_ time: timeval) -> Double {
        Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }
}
