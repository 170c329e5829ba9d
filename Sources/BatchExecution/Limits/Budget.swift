/// What a run may spend.
public struct Budget: Sendable, Hashable {
    /// The price of all requests, in 10⁻¹² dollars; `nil` is no limit.
    public let maxPicodollars: Int64?
    /// The tokens of all requests, input and output; `nil` is no limit.
    public let maxTokens: Int?

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
