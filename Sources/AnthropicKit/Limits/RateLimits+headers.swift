import HTTPTransport

extension RateLimits {
    /// Reads the header fields `anthropic-ratelimit-…`; `tokens` is the tightest limit in force.
    init(_ headers: HeaderFields) {
        self.init()
        let prefix = "anthropic-ratelimit-"
        guard headers.fields.contains(where: { $0.name.lowercased().hasPrefix(prefix) }) else {
            return
        }
        // The server's own clock, where it tells it, spares us the difference between clocks.
        let now = headers["date"].flatMap(CivilTime.secondsSince1970(httpDate:)) ?? CivilTime.now
        func limit(_ name: String) -> Limit? {
            let limit = Limit(
                perMinute: headers["\(prefix)\(name)-limit"].flatMap(Self.count),
                remaining: headers["\(prefix)\(name)-remaining"].flatMap(Self.count),
                reset: headers["\(prefix)\(name)-reset"]
                    .flatMap(CivilTime.secondsSince1970(rfc3339:))
                    .map { .seconds(min(max(0, $0 - now), 86_400)) }
            )
            return limit == Limit() ? nil : limit
        }
        requests = limit("requests")
        inputTokens = limit("input-tokens")
        outputTokens = limit("output-tokens")
        tokens = limit("tokens")
    }

    private static func count(_ text: String) -> Int? {
        Int(text).flatMap { $0 >= 0 ? $0 : nil }
    }
}
