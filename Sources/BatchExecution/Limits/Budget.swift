/// What a run may spend.
public struct Budget: Sendable, Hashable {
    /// The price of all requests, in 10⁻¹² dollars; `nil` is no limit.
    public let maxPicodollars: Int64?
    /// The tokens of all requests, input and output; `nil` is no limit.
    public let maxTokens: Int?

    /// What counts against a budget.
    public struct Spent: Sendable, Hashable {
        /// What answered requests cost, and what those of unknown usage may have cost, in 10⁻¹²
        /// dollars.
        public var picodollars: Int64
        /// What answered requests took, and what those of unknown usage may have taken.
        public var tokens: Int

        /// A sum; nothing by default.
        public init(picodollars: Int64 = 0, tokens: Int = 0) {
            self.picodollars = max(0, picodollars)
            self.tokens = max(0, tokens)
        }

        /// Adds another sum, up to the greatest number.
        public mutating func add(_ other: Spent) {
            picodollars.addClamped(other.picodollars)
            tokens.addClamped(other.tokens)
        }
    }

    /// No limit.
    public static let unlimited = Budget(checked: nil, nil)

    /// A budget; zero admits nothing that costs.
    ///
    /// - Throws: ``BatchExecutionError`` with the code `invalidPolicy` where a limit is negative.
    public init(
        maxPicodollars: Int64? = nil,
        maxTokens: Int? = nil
    ) throws(BatchExecutionError) {
        try BatchExecutionError.check("max_cost", maxPicodollars ?? 0, atLeast: 0)
        try BatchExecutionError.check("budget.max_tokens", maxTokens ?? 0, atLeast: 0)
        self.init(checked: maxPicodollars, maxTokens)
    }

    private init(checked maxPicodollars: Int64?, _ maxTokens: Int?) {
        self.maxPicodollars = maxPicodollars
        self.maxTokens = maxTokens
    }
}
