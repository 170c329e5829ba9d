import DequeModule

/// Decides when requests that arrive over time go as a batch.
///
/// It is a value that knows requests by their number only, and is told the time.
struct DynamicBatchPlanner: Sendable {
    /// What the owner is to do.
    enum Action: Sendable, Hashable {
        /// Process these requests together.
        case process([Int])
        /// Ask again at this time, unless something happens before.
        case wait(until: Duration)
        /// Nothing: no request waits.
        case idle
        /// Nothing any more: no request waits, none is processed, and none will come.
        case end
    }

    private struct Waiting: Sendable {
        var id: Int
        var deadline: Duration
    }

    private let policy: DynamicBatcherPolicy
    private var waiting = Deque<Waiting>()
    private var processing = 0
    private(set) var isShutDown = false

    /// A planner without requests.
    init(policy: DynamicBatcherPolicy) {
        self.policy = policy
    }

    /// Adds a request.
    ///
    /// - Returns: Whether it was taken; after a shutdown it is not.
    mutating func add(_ id: Int, at now: Duration) -> Bool {
        guard !isShutDown else { return false }
        waiting.append(Waiting(id: id, deadline: now + policy.maxWait))
        return true
    }

    /// Takes back a request; one that is being processed is not here any more.
    mutating func remove(_ id: Int) {
        waiting.removeAll { $0.id == id }
    }

    /// Takes no more requests, and lets those that wait go at once.
    mutating func shutDown() {
        isShutDown = true
    }

    /// Notes that a batch has been processed.
    mutating func endBatch() {
        processing -= 1
    }

    /// The next thing to do now.
    mutating func next(at now: Duration) -> Action {
        guard let oldest = waiting.first else {
            return isShutDown && processing == 0 ? .end : .idle
        }
        guard waiting.count >= policy.size || oldest.deadline <= now || isShutDown else {
            return .wait(until: oldest.deadline)
        }
        let batch = waiting.prefix(policy.size).map(\.id)
        waiting.removeFirst(batch.count)
        processing += 1
        return .process(batch)
    }
}
