public import BatchExecution

/// What the limits server keeps to.
public struct LimitsPolicy: Sendable, Hashable {
    /// The job whose workers it serves.
    public var job: String
    /// What each model admits, as far as it was given; the rest is learned.
    public var limits: StatedLimits
    /// What the job may spend, all its runs together.
    public var budget: Budget
    /// When nothing is granted any more, on the clock of the book; `nil` for never.
    public var deadline: Duration?

    /// For how long a worker may say nothing: then what it holds counts as spent.
    public static let patience = Duration.seconds(30)

    /// A policy.
    public init(
        job: String,
        limits: StatedLimits = .unknown,
        budget: Budget = .unlimited,
        deadline: Duration? = nil
    ) {
        self.job = job
        self.limits = limits
        self.budget = budget
        self.deadline = deadline
    }
}

/// What outlives the limits server: it is on disk before anybody is told of it.
public struct LimitsState: Sendable, Hashable {
    /// A permit that was granted and of which nobody knows what became of it.
    public struct OpenPermit: Sendable, Hashable {
        /// Its number.
        public var id: Int64
        /// Whose it is.
        public var worker: String
        /// What it reserves.
        public var reservation: BudgetReservation

        /// A permit.
        public init(id: Int64, worker: String, reservation: BudgetReservation) {
            self.id = id
            self.worker = worker
            self.reservation = reservation
        }
    }

    /// What was spent, and what may have been.
    public var spent: Budget.Spent
    /// The greatest number that a permit ever had.
    public var lastPermit: Int64
    /// The permits that are open.
    public var permits: [OpenPermit]
    /// What is known of the limits of models.
    public var learned: [String: LearnedLimits]

    /// A state; that of a job that begins by default.
    public init(
        spent: Budget.Spent = Budget.Spent(),
        lastPermit: Int64 = 0,
        permits: [OpenPermit] = [],
        learned: [String: LearnedLimits] = [:]
    ) {
        self.spent = spent
        self.lastPermit = lastPermit
        self.permits = permits
        self.learned = learned
    }
}

/// What has changed in a state.
public struct LimitsChanges: Sendable, Hashable {
    /// The permits that were granted.
    public var granted: [LimitsState.OpenPermit] = []
    /// The permits that are not open any more.
    public var closed: [Int64] = []
    /// The limits that were learned.
    public var learned: [String: LearnedLimits] = [:]
    /// What was spent, all in all.
    public var spent = Budget.Spent()
    /// The greatest number that a permit ever had.
    public var lastPermit: Int64 = 0

    /// Nothing.
    public init() {}

    /// Whether nothing has changed.
    public var isEmpty: Bool { granted.isEmpty && closed.isEmpty && learned.isEmpty }
}
