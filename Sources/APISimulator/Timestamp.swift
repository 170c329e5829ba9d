import Glibc

/// Points in time as the API writes them.
enum Timestamp {
    /// A time as RFC 3339 in UTC, so much later than now.
    static func rfc3339(after duration: Duration = .zero) -> String {
        var seconds = time(nil) + Int((duration / .seconds(1)).rounded(.up))
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
            + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    /// Now, in seconds since 1970.
    static func seconds() -> Int { time(nil) }

    private static func two(_ number: CInt) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
