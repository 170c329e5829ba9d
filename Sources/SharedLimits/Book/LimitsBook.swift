internal import BatchExecution

/// The limits and the budget of a job, and what its workers hold of them.
///
/// It is a value that does no I/O and is told the time. What it grants is in its ``takeChanges()``,
/// and is to be on disk before the answers of ``pass(at:)`` leave. The sum of what was spent and of
/// what open permits reserve never exceeds the budget, however workers or the server end: a permit
/// of which nobody tells what became of it counts as spent.
public struct LimitsBook: Sendable {
    /// What becomes of a call.
    public enum Reception: Sendable, Hashable {
        /// It will be answered by ``pass(at:)``.
        case waiting
        /// A later call of the worker was there before.
        case superseded
        /// It is about another job.
        case otherJob
        /// There are too many workers or models.
        case tooMany
    }

    /// A call and its answer.
    public struct Answered: Sendable, Hashable {
        /// The worker that called.
        public var worker: String
        /// The number of its call.
        public var call: Int
        /// The answer.
        public var answer: LeaseAnswer
    }

    struct Held: Sendable {
        var worker: String
        var model: String
        var reservation: BudgetReservation
        /// What it took of the limits; `nil` where it was granted by an earlier server.
        var limited: RateLimiter.Reservation?
    }

    struct Worker: Sendable {
        var name: String
        var models: [String] = []
        var call = -1
        var seen: Duration
        var permits: Set<Int64> = []
        var waiting: Waiting?
        /// Whether it has said that it calls no more.
        var isLeaving = false
    }

    struct Waiting: Sendable {
        var since: Duration
        var wants: [PermitWant]
        /// The places of the wants that have no permit yet, the last one first.
        var rest: [Int]
        var granted: [LeaseAnswer.Grant] = []
        /// Whether it is to be answered whatever there is.
        var isDue = false
    }

    /// How many workers and models there may be.
    static let most = (workers: 100_000, models: 256)

    /// What it keeps to.
    public let policy: LimitsPolicy
    var budget: BudgetBook
    var accounts: [String: ModelAccount] = [:]
    var workers: [String: Worker] = [:]
    var permits: [Int64: Held] = [:]
    /// The workers whose call waits, the longest first.
    var queue: [String] = []
    var lastPermit: Int64
    var changes = LimitsChanges()
    /// The permits that counted as spent since nobody told of them any more.
    var expired = 0
    private let learned: [String: LearnedLimits]

    /// A book that goes on from what is on disk.
    ///
    /// - Parameters:
    ///   - policy: What it keeps to.
    ///   - state: What is on disk.
    ///   - now: The time.
    public init(policy: LimitsPolicy, state: LimitsState = LimitsState(), at now: Duration) {
        self.policy = policy
        budget = BudgetBook(budget: policy.budget, before: state.spent)
        lastPermit = state.lastPermit
        learned = state.learned
        for permit in state.permits {
            budget.reserve(permit.reservation)
            permits[permit.id] = Held(
                worker: permit.worker,
                model: "",
                reservation: permit.reservation
            )
            workers[permit.worker, default: Worker(name: "", seen: now)].permits.insert(permit.id)
        }
    }

    /// For how long a call without any permit is kept waiting: longer where there are many workers.
    var longestWait: Duration {
        min(max(.milliseconds(250), .milliseconds(2 * workers.count)), .seconds(5))
    }

    /// What has changed since it was asked last.
    public mutating func takeChanges() -> LimitsChanges {
        defer { changes = LimitsChanges() }
        changes.spent = Budget.Spent(
            picodollars: budget.spentPicodollars,
            tokens: budget.spentTokens
        )
        changes.lastPermit = lastPermit
        return changes
    }

    // MARK: What workers say

    /// Takes a call.
    public mutating func receive(_ request: LeaseRequest, at now: Duration) -> Reception {
        guard request.job == nil || request.job == policy.job else { return .otherJob }
        guard workers[request.worker] != nil || workers.count < Self.most.workers,
            request.models.allSatisfy({ accounts[$0] != nil })
                || accounts.count + request.models.count <= Self.most.models
        else { return .tooMany }
        var worker = workers[request.worker] ?? Worker(name: request.name, seen: now)
        guard request.call > worker.call else { return .superseded }
        worker.name = request.name
        worker.models = request.models
        worker.call = request.call
        worker.seen = now
        worker.waiting = nil
        workers[request.worker] = worker
        queue.removeAll { $0 == request.worker }
        for model in request.models where accounts[model] == nil {
            accounts[model] = ModelAccount(
                limits: policy.limits,
                learned: learned[model],
                at: now
            )
            // What an earlier server let through a moment ago is not known.
            accounts[model]?.limiter.drain(at: now)
        }
        for outcome in request.permits.outcomes { settle(outcome, of: request.worker, at: now) }
        let kept = Set(request.permits.holds)
        for id in worker.permits where !kept.contains(id) {
            settle(PermitOutcome(id: id, usage: .notSent), of: request.worker, at: now)
        }
        let wants = request.isLast ? [] : request.permits.wants
        workers[request.worker]?.waiting = Waiting(
            since: now,
            wants: wants,
            rest: wants.indices.reversed(),
            isDue: wants.isEmpty
        )
        if request.isLast { workers[request.worker]?.isLeaving = true }
        queue.append(request.worker)
        return .waiting
    }

    /// Forgets that a call waits: whoever made it has gone away.
    ///
    /// What it was granted meanwhile it does not hold, as its next call says.
    public mutating func abandon(_ id: String, call: Int) {
        guard workers[id]?.call == call else { return }
        workers[id]?.waiting = nil
        queue.removeAll { $0 == id }
    }

    /// Notes what became of a permit; one that is not open says nothing.
    mutating func settle(_ outcome: PermitOutcome, of worker: String, at now: Duration) {
        guard let held = permits[outcome.id], held.worker == worker else { return }
        permits[outcome.id] = nil
        workers[worker]?.permits.remove(outcome.id)
        budget.settle(held.reservation, usage: outcome.usage)
        changes.closed.append(outcome.id)
        guard accounts[held.model]?.settle(outcome, held.limited, at: now) == true else { return }
        changes.learned[held.model] = accounts[held.model]?.learned
    }
}
