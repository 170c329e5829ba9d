import DequeModule
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
        /// Deliver an item with its last failure: who was to be asked next is left out by now.
        case giveUp(slot: Int)
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

    let policy: ExecutionPolicy
    var random: any RandomNumberGenerator & Sendable
    var planner: BatchPlanner
    var batches: [Int: Int] = [:]
    var lanes: [Lane]
    var delayed = Heap<Delayed>()
    var sequence = 0

    var items: [Item] = []
    var freeSlots: [Int] = []
    var arrived = 0
    var openItems = 0
    var openBytes = 0
    var openTokens = 0
    var unfinished = 0
    var queued = 0
    var running = 0
    /// Items whose answer is there, and is being stored and read.
    var reading = 0
    /// The most requests that were under way at once, and the most answers that waited to be stored.
    var peaks = (running: 0, reading: 0)
    var sourceHasEnded = false
    var book: BudgetBook
    /// The permits of the run; `nil` where limits and budget are its own.
    var permits: PermitPool?

    /// The longest wait that a server asked for and that the run has no time for.
    var refusedWait: Duration?
    /// How many requests in a row had timed out when a candidate counted as silent.
    var silentTimeouts = 0
    /// For how long a candidate had turned every request away when it was left out.
    var turnedAwayFor: Duration?
    /// Why no request is sent any more, if so.
    var stopReason: NotRunReason?
    /// Whether what is under way is not waited for: the deadline has passed.
    var isBrokenOff = false

    init(
        policy: ExecutionPolicy,
        random: any RandomNumberGenerator & Sendable,
        sharesLimits: Bool = false
    ) {
        self.policy = policy
        self.random = random
        planner = BatchPlanner(policy: policy.batch)
        lanes = policy.candidates.indices.map { candidate in
            Lane(
                limits: policy.candidates[candidate],
                learned: candidate < policy.learned.count ? policy.learned[candidate] : nil,
                policy: policy,
                isShared: sharesLimits
            )
        }
        book = BudgetBook(budget: policy.budget, before: policy.spent)
        permits = sharesLimits ? PermitPool() : nil
    }
}

/// An item that waits for the time of its next attempt; the earliest, and the first of equals,
/// comes first.
struct Delayed: Sendable, Comparable {
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
    mutating func add(_ estimates: WorkEstimates, bytes: Int, at now: Duration) -> Int {
        var item = Item(index: arrived, batch: 0, bytes: bytes, estimates: estimates)
        item.openTokens = correctedTokens(estimates)
        if case .batch(let number, _) = planner.place(tokens: item.openTokens) {
            item.batch = number
        }
        arrived += 1
        let slot = insert(queuing(item, at: now))
        lanes[firstOpenLane].fresh.append(slot)
        return slot
    }

    /// A part of an item that is divided.
    struct Part: Sendable, Hashable {
        /// What a request for it takes; `nil` where the answer about the whole has brought its output.
        var estimates: WorkEstimates?
        var bytes: Int
    }

    /// Replaces an item that is to be divided by its parts; those that are to be asked about go
    /// before all other items, and the others are finished.
    ///
    /// - Returns: The slots of the parts, in their order; the item's own slot may be one of them.
    mutating func divide(slot: Int, into parts: [Part], at now: Duration) -> [Int] {
        let whole = items[slot]
        forget(slot)
        let slots = parts.map { part in
            var item = whole
            item.bytes = part.bytes
            guard let estimates = part.estimates else { return insert(item) }
            item = Item(
                index: whole.index,
                batch: whole.batch,
                bytes: part.bytes,
                estimates: estimates
            )
            item.openTokens = correctedTokens(estimates)
            let slot = insert(queuing(item, at: now))
            lanes[items[slot].candidate].returning.append(slot)
            return slot
        }
        if let open = batches[whole.batch] { batches[whole.batch] = open - 1 }
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

    private func correctedTokens(_ estimates: WorkEstimates) -> Int {
        max(0, estimates[0].correctingInput(by: lanes[0].input.factor).tokens)
    }

    /// An item that waits for its first attempt.
    private mutating func queuing(_ item: Item, at now: Duration) -> Item {
        var item = item
        item.candidate = firstOpenLane
        item.blockedWhenReady = lanes[item.candidate].blocked(at: now)
        unfinished += 1
        queued += 1
        return item
    }

    /// Gives an item a slot.
    private mutating func insert(_ item: Item) -> Int {
        var item = item
        item.bytes = max(0, item.bytes)
        if item.batch > 0 { batches[item.batch, default: 0] += 1 }
        openItems += 1
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
