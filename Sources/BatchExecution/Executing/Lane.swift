import DequeModule

/// What the scheduler knows about one candidate: its limits, and who waits for it.
struct Lane: Sendable {
    /// Items that have not been asked, in their order.
    var fresh = Deque<Int>()
    /// Items that are to be asked again now, before all fresh ones.
    var returning = Deque<Int>()
    /// How many of its requests are under way.
    var running = 0
    /// Why nobody is asked any more, if so.
    var closed: NotRunReason?
    /// When the limiter is to be asked again; `nil` if no item waits for it.
    var wakeup: Duration?
    var limiter: RateLimiter
    var window: ConcurrencyWindow
    /// Corrects the input of estimates for planning and the budget.
    var input = EstimateCorrection()
    /// Corrects the input for the limits, against which reads from a cache do not count.
    var limitedInput = EstimateCorrection()
    /// Corrects the output for the limits: few answers fill their room.
    var output = EstimateCorrection()

    private var blockedTotal: Duration = .zero
    private var blockedSince: Duration?

    init(limits: RateLimits, policy: ExecutionPolicy) {
        limiter = RateLimiter(limits: limits)
        let startsWithOne =
            switch policy.opening {
            case .automatic: limits.isUnknown || policy.budget != .unlimited
            case .atOnce: false
            case .oneFirst: true
            }
        window = ConcurrencyWindow(
            maximum: policy.batch.maxConcurrent,
            startsWithOne: startsWithOne
        )
    }

    /// The item whose turn it is.
    var next: Int? { returning.first ?? fresh.first }

    /// Takes the item whose turn it is off the queue.
    mutating func removeNext() -> Int? {
        returning.popFirst() ?? fresh.popFirst()
    }

    /// What a request is expected to take from the limits.
    func demand(_ estimate: RequestEstimate) -> RateLimiter.Demand {
        RateLimiter.Demand(
            inputTokens: Int(clamping: Double(estimate.inputTokens) * limitedInput.factor),
            outputTokens: Int(clamping: Double(estimate.outputTokens) * output.factor)
        )
    }

    /// Learns from the usage of a request what its estimate should have been.
    mutating func learn(_ usage: RequestUsage, estimated: RequestEstimate) {
        input.learn(reported: usage.totalInput, estimated: estimated.inputTokens)
        limitedInput.learn(reported: usage.limitedInput, estimated: estimated.inputTokens)
        output.learn(reported: usage.output, estimated: estimated.outputTokens)
    }

    /// For how long, up to now, limits have kept the lane's next item from being sent.
    func blocked(at now: Duration) -> Duration {
        blockedTotal + (blockedSince.map { now - $0 } ?? .zero)
    }

    /// Notes whether limits keep the next item from being sent.
    mutating func setBlocked(_ isBlocked: Bool, at now: Duration) {
        if isBlocked {
            blockedSince = blockedSince ?? now
        } else if let since = blockedSince {
            blockedTotal += now - since
            blockedSince = nil
        }
    }
}
