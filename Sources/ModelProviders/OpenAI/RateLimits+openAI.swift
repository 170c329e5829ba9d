import AnalysisCore
import HTTPTransport

extension RateLimits {
    /// Reads the header fields `x-ratelimit-…`; `nil` where there are none.
    init?(openAI headers: HeaderFields) {
        func limit(_ name: String) -> Limit? {
            let limit = Limit(
                perMinute: headers["x-ratelimit-limit-\(name)"].flatMap { Int($0) },
                remaining: headers["x-ratelimit-remaining-\(name)"].flatMap { Int($0) },
                reset: headers["x-ratelimit-reset-\(name)"].flatMap(Self.duration)
            )
            return limit == Limit() ? nil : limit
        }
        self.init(requests: limit("requests"), tokens: limit("tokens"))
        if isEmpty { return nil }
    }

    /// Reads `6m0s`, `1.5s`, `20ms` or `1h2m3s`; at most a day.
    static func duration(_ text: String) -> Duration? {
        var seconds = 0.0
        var rest = text[...]
        while !rest.isEmpty {
            let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            guard let value = Double(number) else { return nil }
            rest = rest.dropFirst(number.count)
            let unit = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(unit.count)
            switch unit {
            case "ms": seconds += value / 1000
            case "s", "": seconds += value
            case "m": seconds += value * 60
            case "h": seconds += value * 3600
            default: return nil
            }
        }
        return text.isEmpty ? nil : .seconds(min(seconds, 86_400))
    }
}
