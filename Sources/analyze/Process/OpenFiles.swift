import AnalysisCore
import Glibc

/// How many files the process may have open.
enum OpenFiles {
    /// With fewer, a ledger, a report, a document and a connection cannot be open together.
    private static let fewest = 48
    /// More than that are of no use.
    private static let most = 1 << 16

    /// Raises the limit as far as the process may.
    ///
    /// - Throws: A `CommandFailure` where it stays too low to work.
    static func raise() throws(CommandFailure) {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        let wanted = min(limit.rlim_max, max(limit.rlim_cur, rlim_t(most)))
        if wanted > limit.rlim_cur {
            limit.rlim_cur = wanted
            _ = setrlimit(resource, &limit)
            _ = getrlimit(resource, &limit)
        }
        guard limit.rlim_cur < rlim_t(fewest) else { return }
        throw CommandFailure(
            status: .usage,
            message: "the process may have \(limit.rlim_cur) files open, and needs \(fewest): "
                + "raise the limit with 'ulimit -n 1024', or where it is started. Nothing was sent."
        )
    }
}
