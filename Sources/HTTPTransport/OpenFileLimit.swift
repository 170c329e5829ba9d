import Glibc

/// How many files the process may have open.
enum OpenFileLimit {
    /// What is left of the limit for connections when the rest of the process has its reserve.
    static func connections(atMost wanted: Int, reserve: Int = 128) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return max(1, wanted)
        }
        let available = Int(clamping: limit.rlim_cur) - reserve
        return max(1, min(wanted, max(available, 16)))
    }
}
