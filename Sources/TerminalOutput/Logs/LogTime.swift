internal import Glibc

/// The time as logs tell it.
enum LogTime {
    /// The time since 1970, as the clock on the wall has it.
    static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// A time since 1970 in UTC, such as `2026-11-24T01:39:09.123Z`.
    static func text(of time: Duration) -> String {
        var seconds = time_t(time.components.seconds)
        let milliseconds = Int(time.components.attoseconds / 1_000_000_000_000_000)
        var date = tm()
        gmtime_r(&seconds, &date)
        let day =
            "\(digits(Int(date.tm_year) + 1900, 4))-\(two(date.tm_mon + 1))-\(two(date.tm_mday))"
        let clock = "\(two(date.tm_hour)):\(two(date.tm_min)):\(two(date.tm_sec))"
        return "\(day)T\(clock).\(digits(milliseconds, 3))Z"
    }

    private static func two(_ number: Int32) -> String { digits(Int(number), 2) }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
