/// Divides a series of requests into batches, in their order.
///
/// A request joins the open batch where both limits leave room for it, else it opens the next. One
/// that alone is over the limit of tokens makes a batch alone. A planner is a value that does no
/// I/O: what it answers depends on what it was told, and on nothing else.
public struct BatchPlanner: Sendable {
    /// Where a request was put.
    public enum Placement: Sendable, Hashable {
        /// Into a batch, which by that was opened or not.
        case batch(Int, opened: Bool)
        /// Nowhere: it is larger than any request may be.
        case tooLarge
    }

    private let policy: BatchPolicy
    /// How many batches were opened: the number of the latest.
    public private(set) var number = 0
    private var tokens = 0
    private var requests = 0
    private var isOpen = false

    /// A planner whose first batch has the number 1.
    public init(policy: BatchPolicy) {
        self.policy = policy
    }

    /// The batch that may take further requests, if one is open.
    public var openBatch: Int? { isOpen ? number : nil }

    /// Places a request.
    ///
    /// - Parameter requestTokens: Its estimated tokens, input and answer together.
    /// - Returns: Where it was put.
    public mutating func place(tokens requestTokens: Int) -> Placement {
        let requestTokens = max(0, requestTokens)
        if let limit = policy.maxRequestTokens, requestTokens > limit { return .tooLarge }
        let fits = isOpen && requestTokens <= policy.maxTokens - tokens
        if !fits {
            number += 1
            tokens = 0
            requests = 0
        }
        // One over the limit leaves no room; its sum is clamped so that it cannot overflow.
        tokens += min(requestTokens, policy.maxTokens - tokens)
        requests += 1
        isOpen = requests < policy.maxRequests && tokens < policy.maxTokens
        return .batch(number, opened: !fits)
    }

    /// Closes the open batch: the next request opens another.
    public mutating func seal() {
        isOpen = false
    }
}
