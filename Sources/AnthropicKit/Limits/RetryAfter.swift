package import HTTPTransport

/// Reads how long a server asks to wait.
package enum RetryAfter {
    /// The wait that the header fields `retry-after-ms` and `retry-after` ask for, at most a day.
    ///
    /// LiteLLM's proxy hands them on under names that begin with `llm_provider-`.
    ///
    /// It is the longest where several do, and `nil` where none is a number of seconds or an HTTP
    /// date.
    package static func wait(in headers: HeaderFields) -> Duration? {
        let milliseconds = headers.fields.compactMap {
            isField($0.name, "retry-after-ms") ? seconds($0.value).map { $0 / 1000 } : nil
        }
        let waits =
            milliseconds.isEmpty
            ? headers.fields.compactMap {
                isField($0.name, "retry-after") ? wait($0.value, headers) : nil
            } : milliseconds
        return waits.max().map { .seconds(min($0, 86_400)) }
    }

    /// The wait that a message asks for, as in `try again in 20s`; `nil` where it names none.
    package static func wait(in message: String) -> Duration? {
        let text = message.lowercased()
        guard let lead = text.firstRange(of: "try again in ") else { return nil }
        let rest = text[lead.upperBound...]
        let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let value = seconds(String(number)) else { return nil }
        let unit = rest.dropFirst(number.count).drop { $0 == " " }.prefix { $0.isLetter }
        let factor: Double
        switch unit {
        case "ms", "millisecond", "milliseconds": factor = 0.001
        case "s", "sec", "second", "seconds": factor = 1
        case "m", "min", "minute", "minutes": factor = 60
        default: return nil
        }
        return .seconds(min(value * factor, 86_400))
    }

    private static func isField(_ name: String, _ wanted: String) -> Bool {
        let name = name.lowercased()
        return name == wanted || name == "llm_provider-\(wanted)"
    }

    private static func wait(_ text: String, _ headers: HeaderFields) -> Double? {
        if let seconds = seconds(text) { return seconds }
        guard let date = CivilTime.secondsSince1970(httpDate: text) else { return nil }
        let now = headers["date"].flatMap(CivilTime.secondsSince1970(httpDate:)) ?? CivilTime.now
        return max(0, date - now)
    }

    /// A number of seconds that is not negative: decimal, maybe with a fraction or an exponent.
    private static func seconds(_ text: String) -> Double? {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = text.utf8.first, digits ~= first,
            text.utf8.allSatisfy({ digits ~= $0 || ".eE+-".utf8.contains($0) })
        else { return nil }
        return Double(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }
}
