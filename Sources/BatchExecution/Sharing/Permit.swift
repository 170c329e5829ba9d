/// What a request that waits to be sent takes from limits and a budget that processes share.
public struct PermitWant: Sendable, Hashable {
    /// Which of the candidates is to be asked, from 0.
    public var candidate: Int
    /// What it is expected to take from the limits.
    public var demand: RateLimiter.Demand
    /// What it may cost at most.
    public var reservation: BudgetReservation

    /// A want.
    public init(candidate: Int, demand: RateLimiter.Demand, reservation: BudgetReservation) {
        self.candidate = candidate
        self.demand = demand
        self.reservation = reservation
    }
}

/// The right to send one request.
public struct Permit: Sendable, Hashable {
    /// What tells it from all others of the job.
    public let id: Int64
    /// What it covers.
    public let want: PermitWant

    /// A permit.
    public init(id: Int64, want: PermitWant) {
        self.id = id
        self.want = want
    }
}

/// What became of a request that had a permit.
public struct PermitOutcome: Sendable, Hashable {
    /// The permit.
    public var id: Int64
    /// What the request took.
    public var usage: AttemptUsage
    /// What the response said of the limits.
    public var limits: RateLimits?
    /// Whether it was turned away by a limit.
    public var isRateLimited: Bool
    /// How long the server asks everybody to wait.
    public var retryAfter: Duration?

    /// An outcome.
    public init(
        id: Int64,
        usage: AttemptUsage,
        limits: RateLimits? = nil,
        isRateLimited: Bool = false,
        retryAfter: Duration? = nil
    ) {
        self.id = id
        self.usage = usage
        self.limits = limits
        self.isRateLimited = isRateLimited
        self.retryAfter = retryAfter
    }
}

/// What a process tells whoever gives permits, and what it wants of it.
public struct PermitRequest: Sendable, Hashable {
    /// What waits to be sent, in its order.
    public var wants: [PermitWant]
    /// The permits that are kept, used or not.
    ///
    /// All others are given back unused, those too that were given and never arrived.
    public var holds: [Int64]
    /// What became of permits since the last request that was answered.
    public var outcomes: [PermitOutcome]

    /// A request.
    public init(
        wants: [PermitWant] = [],
        holds: [Int64] = [],
        outcomes: [PermitOutcome] = []
    ) {
        self.wants = wants
        self.holds = holds
        self.outcomes = outcomes
    }
}

/// What whoever gives permits answers.
public struct PermitAnswer: Sendable, Hashable {
    /// Permits for some of the wants.
    public var granted: [Permit]
    /// For how long, from when it was asked, all permits that are held may still be used.
    public var validFor: Duration
    /// What is left of the budget at most, however much is given back; `nil` where there is none.
    public var left: BudgetReservation?
    /// Why no permit will be given any more; `nil` where there may be some.
    public var closed: NotRunReason?

    /// An answer.
    public init(
        granted: [Permit] = [],
        validFor: Duration,
        left: BudgetReservation? = nil,
        closed: NotRunReason? = nil
    ) {
        self.granted = granted
        self.validFor = validFor
        self.left = left
        self.closed = closed
    }
}

/// Who gives permits: limits and a budget that several processes share.
public protocol PermitSource: Sendable {
    /// Tells what became of permits, and asks for others.
    ///
    /// One call is under way at a time.
    ///
    /// - Returns: The answer, once there is a permit or some time has passed; `nil` where none can
    ///   be had any more: then the run sends nothing that it has no permit for.
    func exchange(_ request: PermitRequest) async -> PermitAnswer?

    /// Gives everything back at the end of a run.
    func close(_ request: PermitRequest) async
}
