import Glibc

/// Points in time as header fields write them, in seconds since 1970.
enum CivilTime {
    /// Now.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Reads `2026-11-23T22:35:40Z`, with a fraction or an offset such as `+01:00` too.
    static func secondsSince1970(rfc3339 text: String) -> Double? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] | 0x20 == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
            let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            let whole = seconds(year, month, day, hour, minute, second)
        else { return nil }
        var rest = bytes[19...]
        var fraction = 0.0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            fraction = Double("0." + String(decoding: digits, as: UTF8.self)) ?? 0
            rest = rest.dropFirst(1 + digits.count)
        }
        guard let zone = rest.first else { return nil }
        if zone | 0x20 == UInt8(ascii: "z"), rest.count == 1 { return whole + fraction }
        guard zone == UInt8(ascii: "+") || zone == UInt8(ascii: "-"), rest.count == 6,
            let hours = number(rest.dropFirst().prefix(2)), let minutes = number(rest.suffix(2))
        else { return nil }
        let offset = Double(hours * 3600 + minutes * 60)
        return whole + fraction + (zone == UInt8(ascii: "+") ? -offset : offset)
    }

    /// Reads `Mon, 23 Nov 2026 22:35:40 GMT`, and the two older forms that HTTP still allows:
    /// `Monday, 23-Nov-26 22:35:40 GMT` and `Mon Nov 23 22:35:40 2026`.
    static func secondsSince1970(httpDate text: String) -> Double? {
        let parts = text.split { " ,-".contains($0) }.map(String.init)
        let day: String, month: String, year: String, time: String
        switch parts.count {
        case 6 where parts[5] == "GMT" && text.contains(","):
            (day, month, year, time) = (parts[1], parts[2], parts[3], parts[4])
        case 5 where !text.contains(",") && !text.contains("-"):
            (day, month, year, time) = (parts[2], parts[1], parts[4], parts[3])
        default:
            return nil
        }
        let clock = time.split(separator: ":", omittingEmptySubsequences: false)
            .compactMap { number($0.utf8) }
        guard clock.count == 3, let day = number(day.utf8), var year = number(year.utf8),
            let month = months.firstIndex(of: month)
        else { return nil }
        if year < 100 { year += year < 70 ? 2000 : 1900 }
        return seconds(year, month + 1, day, clock[0], clock[1], clock[2])
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func number(_ bytes: some Sequence<UInt8>) -> Int? {
        Int(String(decoding: Array(bytes), as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
    }

    private static func seconds(
        _ year: Int,
        _ month: Int,
        _ day: Int,
        _ hour: Int,
        _ minute: Int,
        _ second: Int
    ) -> Double? {
        guard 1970...9999 ~= year, 1...12 ~= month, 1...31 ~= day, 0...23 ~= hour,
            0...59 ~= minute, 0...60 ~= second
        else { return nil }
        // Days by Howard Hinnant's algorithm: years start in March, so that leap days come last.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        return Double(days * 86_400 + hour * 3600 + minute * 60 + second)
    }
}
