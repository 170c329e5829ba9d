/// How an executor works.
public struct ExecutionPolicy: Sendable, Hashable {
    /// The order in which results come.
    public enum Order: Sendable, Hashable {
        /// As they are completed.
        case completion
        /// As the items came; results wait for those of earlier items.
        case input
    }

    /// How the first requests go out.
    public enum Opening: Sendable, Hashable {
        /// One first if no limit of the candidate is known, or if there is a budget, which cannot be
        /// kept by many requests whose estimates nobody has checked; as many as an earlier run ended
        /// with where one has learned that; else all at once. The others do not wait for longer than
        /// two seconds: from then on more and more follow.
        case automatic
        /// All at once.
        case atOnce
        /// One first; the others follow when its answer has begun.
        case oneFirst
    }

    /// How much is asked at once.
    public let batch: BatchPolicy
    /// Which failures are asked again.
    public let retry: RetryPolicy
    /// When the next candidate is asked.
    public let fallback: FallbackPolicy
    /// The limits of each candidate, the first one's first; there is at least one candidate.
    public let candidates: [StatedLimits]
    /// What earlier runs learned of each candidate, in the same order; what is missing is unknown.
    public let learned: [LearnedLimits?]
    /// What the run may spend.
    public let budget: Budget
    /// What earlier runs have spent of it.
    public let spent: Budget.Spent
    /// The time from the start of the run after which no request is sent any more.
    ///
    /// What is under way then is cancelled, and the source is asked for the rest of its items.
    public let deadline: Duration?
    /// The time from the start of the run after which no request begins, while those under way go on
    /// until the deadline.
    public let lastStart: Duration?
    /// The order in which results come.
    public let order: Order
    /// How the first requests go out.
    public let opening: Opening

    /// A policy; by default one candidate of unknown limits, and results as they are completed.
    public init(
        batch: BatchPolicy = .standard,
        retry: RetryPolicy = .standard,
        fallback: FallbackPolicy = .standard,
        candidates: [StatedLimits] = [.unknown],
        learned: [LearnedLimits?] = [],
        budget: Budget = .unlimited,
        spent: Budget.Spent = Budget.Spent(),
        deadline: Duration? = nil,
        lastStart: Duration? = nil,
        order: Order = .completion,
        opening: Opening = .automatic
    ) {
        self.batch = batch
        self.retry = retry
        self.fallback = fallback
        self.candidates = candidates.isEmpty ? [.unknown] : candidates
        self.learned = learned
        self.budget = budget
        self.spent = spent
        self.deadline = deadline
        self.lastStart = lastStart
        self.order = order
        self.opening = opening
    }
}

extension ExecutionPolicy {
    /// How many items wait for their first request, so that a slow source holds nothing up.
    var lookahead: Int { max(8, batch.maxConcurrent) }

    /// How many items may be between their arrival and the taking of their results.
    ///
    /// In input order, results wait behind an item that is asked again and again; then this many
    /// items are what the run can get ahead of it.
    var maxOpenItems: Int {
        let (factor, least) = order == .input ? (16, 1024) : (4, 64)
        let (product, overflow) = batch.maxConcurrent.multipliedReportingOverflow(by: factor)
        return overflow ? .max : max(least, product)
    }
}
