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
    var silence = SilenceWatch()
    /// Since when every request has been turned away by a limit; `nil` where the last one was not.
    var turnsAwaySince: Duration?
    /// Corrects the input of estimates for planning and the budget.
    var input = EstimateCorrection()
    /// Corrects the input for the limits, against which reads from a cache do not count.
    var limitedInput = EstimateCorrection()
    /// Corrects the output for the limits: few answers fill their room.
    var output = EstimateCorrection()

    /// When more is asked although no answer has begun; `nil` where that is not to be.
    private(set) var opensAt: Duration?

    private var blockedTotal: Duration = .zero
    private var blockedSince: Duration?

    /// Whether a request to it has come to its end, and whether one was answered.
    private var hasEnded = false, hasAnswered = false

    /// Whether its limits are shared with other processes: what responses say of them is told to
    /// whoever gives permits, and nothing is learned here.
    let isShared: Bool

    init(
        limits: StatedLimits,
        learned: LearnedLimits?,
        policy: ExecutionPolicy,
        isShared: Bool = false
    ) {
        self.isShared = isShared
        let learned = isShared ? nil : learned
        limiter = RateLimiter(limits: limits, learned: learned)
        let first: Int? =
            switch policy.opening {
            case .automatic where policy.budget != .unlimited || isShared: 1
            case .automatic: limits.isUnknown ? learned?.concurrency ?? 1 : nil
            case .atOnce: nil
            case .oneFirst: 1
            }
        window = ConcurrencyWindow(maximum: policy.batch.maxConcurrent, first: first)
    }

    /// Notes that a request came to its end.
    mutating func noteEnd(isAnswered: Bool) {
        hasEnded = true
        hasAnswered = hasAnswered || isAnswered
    }

    /// What is to be remembered of its limits.
    var lesson: LimitsLesson {
        if isShared { return .nothing }
        if hasAnswered { return .learned(limiter.learned(concurrency: window.limit)) }
        return hasEnded ? .unanswered : .nothing
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
    mutating func learn(_ usage: TokenUsage, estimated: RequestEstimate) {
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

    /// How long the first answer may take to begin before others are asked for as well.
    private static let firstPatience = Duration.seconds(2)
    /// After which further time still more are.
    private static let patience = Duration.seconds(1)

    /// Notes that a request is under way whose answer all others wait for.
    mutating func awaitFirstAnswer(at now: Duration) {
        if window.isProbing, opensAt == nil { opensAt = now + Self.firstPatience }
    }

    /// Opens the window by what time has passed without any answer.
    mutating func openUnanswered(at now: Duration) {
        while let time = opensAt, time <= now || !window.isProbing {
            window.openUnanswered()
            let isWaitedFor = window.isProbing && window.limit < window.maximum
            opensAt = isWaitedFor ? time + Self.patience : nil
        }
    }
}
