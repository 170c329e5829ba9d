import HTTPTransport

/// What a response says about the rate limits; what it does not say is `nil`.
public struct RateLimits: Sendable, Hashable {
    /// One limit.
    public struct Limit: Sendable, Hashable {
        /// How much a minute admits.
        public var limit: Int?
        /// How much is left.
        public var remaining: Int?
        /// How long until all of it is left again.
        public var reset: Duration?

        /// A limit.
        public init(limit: Int? = nil, remaining: Int? = nil, reset: Duration? = nil) {
            self.limit = limit
            self.remaining = remaining
            self.reset = reset
        }
    }

    /// Requests a minute.
    public var requests: Limit? {
        get { limits[.requests] }
        set { limits[.requests] = newValue }
    }
    /// Input tokens a minute; cache reads do not count.
    public var inputTokens: Limit? {
        get { limits[.inputTokens] }
        set { limits[.inputTokens] = newValue }
    }
    /// Output tokens a minute.
    public var outputTokens: Limit? {
        get { limits[.outputTokens] }
        set { limits[.outputTokens] = newValue }
    }
    /// The tightest limit on tokens that is in force.
    public var tokens: Limit? {
        get { limits[.tokens] }
        set { limits[.tokens] = newValue }
    }

    /// Not beside each other: four would make up half of every response and of every error.
    private var limits: [Kind: Limit] = [:]

    private enum Kind { case requests, inputTokens, outputTokens, tokens }

    /// Limits; nothing known by default.
    public init(
        requests: Limit? = nil,
        inputTokens: Limit? = nil,
        outputTokens: Limit? = nil,
        tokens: Limit? = nil
    ) {
        self.requests = requests
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.tokens = tokens
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { limits.isEmpty }

    /// Reads the header fields `anthropic-ratelimit-…`.
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
                limit: headers["\(prefix)\(name)-limit"].flatMap(Self.count),
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
