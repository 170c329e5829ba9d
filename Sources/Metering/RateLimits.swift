/// What a response says about the rate limits of the server; what it does not say is `nil`.
public struct RateLimits: Sendable, Hashable {
    /// One limit.
    public struct Limit: Sendable, Hashable {
        /// How much a minute admits.
        public var perMinute: Int?
        /// How much is left now.
        public var remaining: Int?
        /// How long it takes until all of it is left again.
        public var reset: Duration?

        /// A limit; nothing known by default.
        public init(perMinute: Int? = nil, remaining: Int? = nil, reset: Duration? = nil) {
            self.perMinute = perMinute
            self.remaining = remaining
            self.reset = reset
        }
    }

    /// The limits, beside each other.
    private struct Known: Sendable, Hashable {
        var requests: Limit?
        var inputTokens: Limit?
        var outputTokens: Limit?
        var tokens: Limit?
    }

    /// Apart from what holds them: four would make up half of every answer and of every error.
    private indirect enum Storage: Sendable, Hashable {
        case nothing
        case known(Known)
    }

    private var storage = Storage.nothing

    private var known: Known {
        get {
            switch storage {
            case .nothing: Known()
            case .known(let known): known
            }
        }
        set { storage = newValue == Known() ? .nothing : .known(newValue) }
    }

    /// Requests a minute.
    public var requests: Limit? {
        get { known.requests }
        set { known.requests = newValue }
    }
    /// Input tokens a minute; reads from a cache do not count.
    public var inputTokens: Limit? {
        get { known.inputTokens }
        set { known.inputTokens = newValue }
    }
    /// Output tokens a minute.
    public var outputTokens: Limit? {
        get { known.outputTokens }
        set { known.outputTokens = newValue }
    }
    /// Input and output tokens a minute together, for servers that count them so.
    public var tokens: Limit? {
        get { known.tokens }
        set { known.tokens = newValue }
    }

    /// Limits; nothing known by default.
    public init(
        requests: Limit? = nil,
        inputTokens: Limit? = nil,
        outputTokens: Limit? = nil,
        tokens: Limit? = nil
    ) {
        known = Known(
            requests: requests,
            inputTokens: inputTokens,
            outputTokens: outputTokens,
            tokens: tokens
        )
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { storage == .nothing }
}
