public import BatchExecution

/// What a worker sends to the limits server: what became of its permits, and what it wants.
public struct LeaseRequest: Sendable, Hashable {
    /// The job that the worker works on; `nil` where it has no name.
    public var job: String?
    /// What tells the worker from all others: drawn anew by each process.
    public var worker: String
    /// What the worker is called where people look, such as `reviews 17/200`.
    public var name: String
    /// The number of the call, which grows: an earlier one that comes late counts for nothing.
    public var call: Int
    /// The models that may be asked; wants name them by their place.
    public var models: [String]
    /// What it tells and wants.
    public var permits: PermitRequest
    /// Whether the worker is done: then it is forgotten.
    public var isLast: Bool

    /// A request.
    public init(
        job: String?,
        worker: String,
        name: String,
        call: Int,
        models: [String],
        permits: PermitRequest = PermitRequest(),
        isLast: Bool = false
    ) {
        self.job = job
        self.worker = worker
        self.name = name
        self.call = call
        self.models = models
        self.permits = permits
        self.isLast = isLast
    }
}

/// What the limits server answers.
public struct LeaseAnswer: Sendable, Hashable {
    /// A permit, and which of the wants it is for.
    public struct Grant: Sendable, Hashable {
        /// The permit's number.
        public var id: Int64
        /// The place of the want.
        public var want: Int

        /// A grant.
        public init(id: Int64, want: Int) {
            self.id = id
            self.want = want
        }
    }

    /// The permits.
    public var granted: [Grant]
    /// For how long all permits that are held may be used.
    public var validFor: Duration
    /// What is left of the budget at most.
    public var left: BudgetReservation?
    /// Why there will be no permit any more.
    public var closed: NotRunReason?

    /// An answer.
    public init(
        granted: [Grant] = [],
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
