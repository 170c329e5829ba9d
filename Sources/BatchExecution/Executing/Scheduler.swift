import HeapModule

/// Decides what an executor does next.
///
/// It is a value that does no I/O and is told the time: events go in through mutating methods, and
/// ``next(at:)`` gives one action after the other until nothing is left to do. Items are known to
/// it by their slot, a small number that is used again once the item's result has been taken.
struct Scheduler: Sendable {
    /// What the owner is to do.
    enum Action: Sendable, Hashable {
        /// Run the operation for an item.
        case start(Ticket)
        /// Deliver an item whose first or next attempt will not be made.
        case abandon(slot: Int, NotRunReason)
    }

    /// What an attempt is told about itself.
    struct Ticket: Sendable, Hashable {
        var slot: Int
        var candidate: Int
    }

    /// Whether an item whose attempt has ended is done.
    enum Disposition: Sendable, Hashable {
        /// It is: deliver it.
        case done
        /// It will be started again.
        case again
        /// It is, but its parts are to be asked instead.
        case divide
    }

    /// One item on its way.
    struct Item: Sendable {
        var index: Int
        var batch: Int
        var bytes: Int
        var estimate: RequestEstimate
        var openTokens = 0
        var candidate = 0
        var attempts = 0
        var history = RetryPolicy.History()
        var firstStart: Duration?
        var candidateStart: Duration = .zero
        var blockedWhenReady: Duration = .zero
        var waiting: Duration = .zero
        var sent: RateLimiter.Reservation?
        var budgeted: BudgetReservation?
    }

    let policy: ExecutionPolicy
    private var random: any RandomNumberGenerator & Sendable
    private var planner: BatchPlanner
    private var batches: [Int: Int] = [:]
    private var lanes: [Lane]
    private var delayed = Heap<Delayed>()
    private var sequence = 0

    private(set) var items: [Item] = []
    private var freeSlots: [Int] = []
    private(set) var arrived = 0
    private var openItems = 0
    private var openBytes = 0
    private var openTokens = 0
    private var unfinished = 0
    private var queued = 0
    private var running = 0
    private var sourceHasEnded = false
    private(set) var book: BudgetBook

    /// Why no request is sent any more, if so.
    private(set) var stopReason: NotRunReason?

    init(policy: ExecutionPolicy, random: any RandomNumberGenerator & Sendable) {
        self.policy = policy
        self.random = random
        planner = BatchPlanner(policy: policy.batch)
        lanes = policy.candidates.map { Lane(limits: $0, policy: policy) }
        book = BudgetBook(budget: policy.budget)
    }
}

/// An item that waits for the time of its next attempt; the earliest, and the first of equals,
/// comes first.
private struct Delayed: Sendable, Comparable {
    var time: Duration
    var sequence: Int
    var slot: Int

    static func < (left: Delayed, right: Delayed) -> Bool {
        (left.time, left.sequence) < (right.time, right.sequence)
    }
}

// MARK: - Arrivals and departures

extension Scheduler {
    /// Whether the source is to give further items.
    var wantsItems: Bool {
        !sourceHasEnded && openItems < policy.maxOpenItems && openBytes < policy.batch.maxMemory
            && (queued < policy.lookahead || stopReason != nil)
    }

    /// Whether a source that was paused is to go on; later than ``wantsItems``, so that it is woken
    /// for several items together.
    var wantsSeveralItems: Bool {
        wantsItems && (queued <= policy.lookahead / 2 || running == 0 || stopReason != nil)
            && (openItems <= policy.maxOpenItems / 2 || running == 0)
    }

    /// Whether every item has been finished and no other will come.
    var isFinished: Bool { sourceHasEnded && unfinished == 0 }

    /// Takes an item; what becomes of it shows in ``next(at:)``.
    mutating func add(_ estimate: RequestEstimate, bytes: Int, at now: Duration) -> Int {
        var item = Item(index: arrived, batch: 0, bytes: bytes, estimate: estimate)
        item.openTokens = correctedTokens(estimate)
        if case .batch(let number, _) = planner.place(tokens: item.openTokens) {
            item.batch = number
        }
        arrived += 1
        let slot = insert(item, at: now)
        lanes[0].fresh.append(slot)
        return slot
    }

    /// Replaces an item that is to be divided by its parts, which go before all other items.
    ///
    /// - Returns: The slots of the parts, in their order; the item's own slot may be one of them.
    mutating func divide(
        slot: Int,
        into parts: [(estimate: RequestEstimate, bytes: Int)],
        at now: Duration
    ) -> [Int] {
        let whole = items[slot]
        forget(slot)
        let slots = parts.map { estimate, bytes in
            var part = Item(
                index: whole.index,
                batch: whole.batch,
                bytes: bytes,
                estimate: estimate
            )
            part.openTokens = correctedTokens(estimate)
            return insert(part, at: now)
        }
        if let open = batches[whole.batch] { batches[whole.batch] = open - 1 }
        lanes[0].returning.append(contentsOf: slots)
        return slots
    }

    /// Notes that no further item will come.
    mutating func endSource() {
        sourceHasEnded = true
        planner.seal()
    }

    /// Sends nothing more; the first reason stands.
    mutating func stop(_ reason: NotRunReason) {
        stopReason = stopReason ?? reason
    }

    /// Notes that the result of an item has been taken, and forgets the item.
    ///
    /// A batch that has room is closed with its last result all the same, so that what depends on
    /// its end does not wait for a source that is slow.
    ///
    /// - Returns: Whether it was the last one of its batch.
    mutating func remove(slot: Int) -> Bool {
        let batch = items[slot].batch
        forget(slot)
        guard let open = batches[batch] else { return false }
        batches[batch] = open > 1 ? open - 1 : nil
        guard open == 1 else { return false }
        if planner.openBatch == batch { planner.seal() }
        return true
    }

    private func correctedTokens(_ estimate: RequestEstimate) -> Int {
        max(0, estimate.correctingInput(by: lanes[0].input.factor).tokens)
    }

    private mutating func insert(_ item: Item, at now: Duration) -> Int {
        var item = item
        item.bytes = max(0, item.bytes)
        item.blockedWhenReady = lanes[0].blocked(at: now)
        if item.batch > 0 { batches[item.batch, default: 0] += 1 }
        openItems += 1
        unfinished += 1
        queued += 1
        openBytes += item.bytes
        if let free = freeSlots.popLast() {
            items[free] = item
            return free
        }
        items.append(item)
        return items.count - 1
    }

    private mutating func forget(_ slot: Int) {
        openItems -= 1
        openBytes -= items[slot].bytes
        items[slot].sent = nil
        freeSlots.append(slot)
    }
}

// MARK: - Decisions

extension Scheduler {
    /// The next thing to do now, if there is one.
    mutating func next(at now: Duration) -> Action? {
        passTime(now)
        if let stopReason {
            guard let slot = removeWaiting() else { return nil }
            return abandon(slot, stopReason)
        }
        guard running < policy.batch.maxConcurrent else { return nil }
        for candidate in lanes.indices {
            if let action = next(candidate, at: now) { return action }
        }
        return nil
    }

    /// When ``next(at:)`` is to be asked again though nothing else happened.
    func wakeup(at now: Duration) -> Duration? {
        var time: Duration?
        func consider(_ other: Duration?) {
            if let other, other > now { time = min(time ?? other, other) }
        }
        if stopReason == nil {
            if !isFinished { consider(policy.deadline) }
            consider(delayed.min?.time)
            for lane in lanes { consider(lane.wakeup) }
        }
        return time
    }

    private mutating func passTime(_ now: Duration) {
        if let deadline = policy.deadline, now >= deadline { stop(.deadline) }
        while let first = delayed.min, first.time <= now {
            delayed.removeMin()
            let candidate = items[first.slot].candidate
            items[first.slot].blockedWhenReady = lanes[candidate].blocked(at: now)
            lanes[candidate].returning.append(first.slot)
        }
    }

    /// The next thing to do for one candidate.
    private mutating func next(_ candidate: Int, at now: Duration) -> Action? {
        guard let slot = lanes[candidate].next,
            lanes[candidate].running < lanes[candidate].window.limit
        else { return nil }
        let item = items[slot]
        guard item.batch > 0 else { return abandonNext(candidate, .tooLarge) }
        if item.attempts == 0, openTokens > 0,
            item.openTokens > policy.batch.maxOpenTokens - openTokens
        {
            return nil
        }
        let budgeted = BudgetReservation(
            item.estimate.correctingInput(by: lanes[candidate].input.factor)
        )
        switch book.decide(budgeted) {
        case .covered: break
        case .wait: return nil
        case .refused: return abandonNext(candidate, .budget)
        }
        switch lanes[candidate].limiter.reserve(
            lanes[candidate].demand(item.estimate),
            at: now
        ) {
        case .blocked(let until):
            lanes[candidate].wakeup = until
            lanes[candidate].setBlocked(true, at: now)
            return nil
        case .granted(let reservation):
            lanes[candidate].wakeup = nil
            lanes[candidate].setBlocked(false, at: now)
            _ = lanes[candidate].removeNext()
            book.reserve(budgeted)
            start(slot, reservation, budgeted, at: now)
            return .start(Ticket(slot: slot, candidate: candidate))
        }
    }

    private mutating func start(
        _ slot: Int,
        _ reservation: RateLimiter.Reservation,
        _ budgeted: BudgetReservation,
        at now: Duration
    ) {
        let candidate = items[slot].candidate
        if items[slot].attempts == 0 {
            openTokens += items[slot].openTokens
            queued -= 1
            items[slot].firstStart = now
        }
        if items[slot].history.attempts == 0 { items[slot].candidateStart = now }
        items[slot].waiting += lanes[candidate].blocked(at: now) - items[slot].blockedWhenReady
        items[slot].attempts += 1
        items[slot].history.attempts += 1
        items[slot].sent = reservation
        items[slot].budgeted = budgeted
        lanes[candidate].running += 1
        running += 1
    }

    private mutating func abandonNext(_ candidate: Int, _ reason: NotRunReason) -> Action? {
        lanes[candidate].removeNext().map { abandon($0, reason) }
    }

    private mutating func abandon(_ slot: Int, _ reason: NotRunReason) -> Action {
        if items[slot].attempts == 0 { queued -= 1 }
        finish(slot)
        return .abandon(slot: slot, reason)
    }

    /// Takes any item that is not under way out of its queue, in the order of the queues.
    private mutating func removeWaiting() -> Int? {
        for candidate in lanes.indices {
            if let slot = lanes[candidate].removeNext() { return slot }
        }
        return delayed.popMin()?.slot
    }

    private mutating func finish(_ slot: Int) {
        unfinished -= 1
        if items[slot].attempts > 0 { openTokens -= items[slot].openTokens }
    }
}

// MARK: - Attempts

extension Scheduler {
    /// How an attempt ended, as far as it bears on what is done next.
    struct Ending: Sendable {
        /// How it failed; `nil` for success.
        var failure: FailureClass?
        var usage: AttemptUsage
        var retryAfter: Duration?
        var limits: RateLimitSnapshot?
        var mayRetry: Bool?
        var endsRun = false
        /// Whether the item has parts that can be asked one by one.
        var isDivisible = false
    }

    /// Notes that the answer to a request has begun.
    mutating func begin(slot: Int, limits: RateLimitSnapshot?, at now: Duration) {
        guard let reservation = items[slot].sent else { return }
        let candidate = items[slot].candidate
        if let limits { lanes[candidate].limiter.learn(limits, from: reservation, at: now) }
        lanes[candidate].window.open(remaining: limits?.requests?.remaining)
    }

    /// Notes how an attempt ended, and decides whether the item is done.
    mutating func end(slot: Int, _ ending: Ending, at now: Duration) -> Disposition {
        let candidate = items[slot].candidate
        running -= 1
        lanes[candidate].running -= 1
        settle(slot, ending, at: now)
        if ending.endsRun { stop(.stopped) }
        guard let failure = ending.failure else {
            finish(slot)
            return .done
        }
        if let retryAfter = ending.retryAfter, retryAfter > .zero {
            holdBack(candidate, for: retryAfter, at: now)
        }
        let delay = policy.retry.delay(
            after: failure,
            retryAfter: ending.retryAfter,
            mayRetry: ending.endsRun ? false : ending.mayRetry,
            history: &items[slot].history,
            elapsed: now - items[slot].candidateStart,
            using: &random
        )
        if let delay {
            wait(slot, delay, at: now)
            return .again
        }
        if ending.isDivisible, stopReason == nil {
            finish(slot)
            return .divide
        }
        if !ending.endsRun, policy.fallback.classes.contains(failure), candidate + 1 < lanes.count {
            items[slot].candidate = candidate + 1
            items[slot].history = RetryPolicy.History()
            wait(slot, .zero, at: now)
            return .again
        }
        finish(slot)
        return .done
    }

    /// How long nobody is asked because a server wants it so.
    func hold(at now: Duration) -> Duration {
        lanes.map { $0.limiter.hold(at: now) }.max() ?? .zero
    }

    /// For how long limits have kept requests from being sent, over all candidates.
    func blocked(at now: Duration) -> Duration {
        lanes.reduce(.zero) { $0 + $1.blocked(at: now) }
    }

    private mutating func settle(_ slot: Int, _ ending: Ending, at now: Duration) {
        let candidate = items[slot].candidate
        guard let sent = items[slot].sent, let budgeted = items[slot].budgeted else { return }
        items[slot].sent = nil
        items[slot].budgeted = nil
        book.settle(budgeted, usage: ending.usage)
        lanes[candidate].limiter.settle(sent, used: ending.usage.demand, at: now)
        if case .reported(let usage) = ending.usage {
            lanes[candidate].learn(usage, estimated: items[slot].estimate)
        }
        if let limits = ending.limits {
            lanes[candidate].limiter.learn(limits, from: sent, at: now)
        }
        if let failure = ending.failure, failure.isPushBack {
            lanes[candidate].window.pushBack(sent: sent.time, at: now)
            if failure == .rateLimited, ending.limits == nil {
                lanes[candidate].limiter.drain(at: now)
            }
        } else {
            lanes[candidate].window.open(remaining: ending.limits?.requests?.remaining)
            if ending.failure == nil { lanes[candidate].window.succeed() }
        }
    }

    /// Holds everyone back; a wait that the run has no time for ends it.
    private mutating func holdBack(_ candidate: Int, for time: Duration, at now: Duration) {
        let left = policy.deadline.map { $0 - now } ?? max(policy.retry.maxTotal, .seconds(60))
        if time > left {
            stop(.stopped)
        } else {
            lanes[candidate].limiter.holdBack(until: now + time)
        }
    }

    private mutating func wait(_ slot: Int, _ delay: Duration, at now: Duration) {
        items[slot].waiting += delay
        if delay > .zero {
            sequence += 1
            delayed.insert(Delayed(time: now + delay, sequence: sequence, slot: slot))
        } else {
            let candidate = items[slot].candidate
            items[slot].blockedWhenReady = lanes[candidate].blocked(at: now)
            lanes[candidate].returning.append(slot)
        }
    }
}

extension AttemptUsage {
    /// What an attempt took from the limits in the end; `nil` where nobody knows.
    fileprivate var demand: RateLimiter.Demand? {
        switch self {
        case .notSent, .rejected:
            RateLimiter.Demand(inputTokens: 0, outputTokens: 0)
        case .unknown:
            nil
        case .reported(let usage):
            RateLimiter.Demand(inputTokens: usage.limitedInput, outputTokens: usage.output)
        }
    }
}
