/// What is known about a model and decides how it is asked.
public struct ModelFacts: Sendable, Hashable {
    /// Which ways of thinking a model has.
    public enum Thinking: Sendable, Hashable {
        /// None that can be asked for.
        case none
        /// As much as it finds right, always.
        case always
        /// As much as it finds right; without tools it can be kept from it by asking for thinking
        /// between tools only, up to an effort.
        case betweenTools(upTo: ModelRequest.Effort)
        /// As much as it finds right unless it is switched off, which it takes up to an effort.
        case untilSwitchedOff(upTo: ModelRequest.Effort)
        /// As much as it finds right, once switched on.
        case onceSwitchedOn
        /// Up to a number of tokens, once switched on.
        case withBudget
        /// Nobody knows: it may think, and nothing is asked for.
        case unknown
    }

    /// When a model is retired and what follows it.
    public struct Retirement: Sendable, Hashable {
        /// The day, `YYYY-MM-DD`; from then on requests fail.
        public var date: String
        /// The name of the model to use instead.
        public var successor: String

        /// A retirement.
        public init(date: String, successor: String) {
            self.date = date
            self.successor = successor
        }
    }

    /// The most tokens of prompt and answer together; `nil` where unknown.
    public var contextWindow: Int?
    /// The most tokens of an answer; `nil` where unknown.
    public var maximumOutput: Int?
    /// The fewest tokens that a cacheable prefix has; `nil` where there is no such cache.
    public var minimumCacheTokens: Int?
    /// How many tokens a text is, relative to the common estimate.
    public var tokenScale: Double
    /// Which ways of thinking it has.
    public var thinking: Thinking
    /// The efforts that it takes, from the least; none where it has no such setting.
    public var efforts: [ModelRequest.Effort]
    /// When it is retired, where that is known.
    public var retirement: Retirement?
    /// The day before which its provider says that it is not retired, `YYYY-MM-DD`; `nil` where it
    /// says none.
    public var servedUntil: String?
    /// When it came, `YYYY-MM-DD` or as much of that as is known; `nil` where nothing is.
    public var released: String?

    /// Facts; nothing known by default.
    public init(
        contextWindow: Int? = nil,
        maximumOutput: Int? = nil,
        minimumCacheTokens: Int? = nil,
        tokenScale: Double = 1,
        thinking: Thinking = .unknown,
        efforts: [ModelRequest.Effort] = [],
        retirement: Retirement? = nil,
        servedUntil: String? = nil,
        released: String? = nil
    ) {
        self.contextWindow = contextWindow
        self.maximumOutput = maximumOutput
        self.minimumCacheTokens = minimumCacheTokens
        self.tokenScale = tokenScale
        self.thinking = thinking
        self.efforts = efforts
        self.retirement = retirement
        self.servedUntil = servedUntil
        self.released = released
    }

    /// Estimates tokens as this model counts them.
    public var estimator: TokenEstimator { TokenEstimator(scale: tokenScale) }
}
