import DequeModule
import HeapModule

extension Scheduler {
    /// The next thing to do now, if there is one.
    mutating func next(at now: Duration) -> Action? {
        passTime(now)
        if let stopReason {
            guard let slot = removeWaiting() else { return nil }
            return abandon(slot, stopReason)
        }
        // An answer that is being stored holds its place: if the process died, it would be paid for
        // again, and that is to be bounded by what may be under way.
        guard running + reading < policy.batch.maxConcurrent else { return nil }
        // Who waits for a fallback has come before all who have not been asked: they go first, lest
        // those keep them waiting to the end of the run.
        for candidate in lanes.indices.reversed() {
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
        if !isFinished, !isBrokenOff { consider(policy.deadline) }
        if stopReason == nil {
            consider(policy.lastStart)
            consider(delayed.min?.time)
            for lane in lanes {
                consider(lane.wakeup)
                consider(lane.opensAt)
            }
        }
        consider(permits?.renewsAt)
        return time
    }

    private mutating func passTime(_ now: Duration) {
        if let deadline = policy.deadline, now >= deadline {
            stop(.deadline)
            isBrokenOff = true
        } else if let last = policy.lastStart, now >= last, stopReason == nil {
            stop(.deadline)
        }
        for lane in lanes.indices { lanes[lane].openUnanswered(at: now) }
        while let first = delayed.min, first.time <= now {
            delayed.removeMin()
            let candidate = items[first.slot].candidate
            items[first.slot].blockedWhenReady = lanes[candidate].blocked(at: now)
            lanes[candidate].returning.append(first.slot)
        }
    }

    /// The next thing to do for one candidate.
    private mutating func next(_ candidate: Int, at now: Duration) -> Action? {
        if lanes[candidate].closed != nil { return giveUpNext(candidate) }
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
        let estimate = item.nextEstimate
        // The budget is to hold for every request, not on average.
        let budgeted = BudgetReservation(
            estimate.correctingInput(by: lanes[candidate].input.greatest)
        )
        switch book.decide(budgeted) {
        case .covered: break
        case .wait: return nil
        case .refused: return abandonNext(candidate, .budget)
        }
        let demand = lanes[candidate].demand(estimate)
        let want = PermitWant(candidate: candidate, demand: demand, reservation: budgeted)
        if permits?.refuses(budgeted) == true { return abandonNext(candidate, .budget) }
        let place = permits?.place(for: want, at: now)
        if permits != nil, place == nil {
            lanes[candidate].wakeup = nil
            lanes[candidate].setBlocked(true, at: now)
            return nil
        }
        switch lanes[candidate].limiter.reserve(demand, at: now) {
        case .blocked(let until):
            lanes[candidate].wakeup = until
            lanes[candidate].setBlocked(true, at: now)
            return nil
        case .granted(let reservation):
            lanes[candidate].wakeup = nil
            lanes[candidate].setBlocked(false, at: now)
            _ = lanes[candidate].removeNext()
            book.reserve(budgeted)
            if let place { items[slot].permit = permits?.use(place) }
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
        if policy.opening == .automatic { lanes[candidate].awaitFirstAnswer(at: now) }
        running += 1
        peaks.running = max(peaks.running, running)
    }

    /// Who still waits for a candidate that is left out was asked of another one before.
    private mutating func giveUpNext(_ candidate: Int) -> Action? {
        guard let slot = lanes[candidate].removeNext() else { return nil }
        finish(slot)
        return .giveUp(slot: slot)
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

    mutating func finish(_ slot: Int) {
        unfinished -= 1
        if items[slot].attempts > 0 { openTokens -= items[slot].openTokens }
    }
}
