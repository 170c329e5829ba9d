import DequeModule
import HeapModule

extension Scheduler {
    /// How an attempt ended, as far as it bears on what is done next.
    struct Ending: Sendable {
        /// How it failed; `nil` for success.
        var failure: FailureClass?
        var usage: AttemptUsage
        var retryAfter: Duration?
        var limits: RateLimits?
        var mayRetry: Bool?
        var scope = FailureScope.attempt
        /// Whether the item has parts that can be asked one by one.
        var isDivisible = false
    }

    /// Notes that the answer to a request has begun.
    mutating func begin(slot: Int, limits: RateLimits?, at now: Duration) {
        guard let reservation = items[slot].sent else { return }
        let candidate = items[slot].candidate
        if let limits, !lanes[candidate].isShared {
            lanes[candidate].limiter.learn(limits, from: reservation, at: now)
        }
        lanes[candidate].window.open(remaining: limits?.remaining(after: now - reservation.time))
    }

    /// Notes that the answer to a request is there in full, though nobody has looked at it.
    mutating func receive(
        slot: Int,
        usage: AttemptUsage,
        limits: RateLimits?,
        at now: Duration
    ) {
        settle(slot, Ending(usage: usage, limits: limits), at: now)
        items[slot].isReading = true
        reading += 1
        peaks.reading = max(peaks.reading, reading)
    }

    /// Notes how an attempt ended, and decides whether the item is done.
    mutating func end(slot: Int, _ ending: Ending, at now: Duration) -> Disposition {
        let candidate = items[slot].candidate
        let sent = items[slot].sent?.time
        settle(slot, ending, at: now)
        if let sent, ending.usage != .notSent {
            noteSilence(of: candidate, hasTimedOut: ending.failure == .timeout, sent, at: now)
            noteTurningAway(by: candidate, ending.failure, at: now)
        }
        if items[slot].isReading {
            items[slot].isReading = false
            reading -= 1
        }
        switch ending.scope {
        case .attempt: break
        case .candidate: leaveOut(candidate, .stopped, at: now)
        case .run: stop(.stopped)
        }
        guard let failure = ending.failure else {
            finish(slot)
            return .done
        }
        if isBrokenOff, !failure.isAboutInput {
            // What was cancelled shows nothing about the item.
            wait(slot, .zero, at: now)
            return .again
        }
        if let retryAfter = ending.retryAfter, retryAfter > .zero {
            holdBack(candidate, for: retryAfter, at: now)
        }
        let delay = policy.retry.delay(
            after: failure,
            retryAfter: ending.retryAfter,
            mayRetry: ending.scope == .attempt ? ending.mayRetry : false,
            knowsLimit: ending.limits != nil,
            history: &items[slot].history,
            elapsed: now - items[slot].candidateStart,
            using: &random
        )
        let isLeftOut = lanes[candidate].closed != nil
        if let delay, !isLeftOut || openLane(after: candidate) == nil {
            wait(slot, delay, at: now)
            return .again
        }
        if ending.isDivisible, ending.scope == .attempt {
            finish(slot)
            return .divide
        }
        if ending.scope != .run, stopReason == nil,
            isLeftOut || policy.fallback.classes.contains(failure),
            let next = openLane(after: candidate)
        {
            move(slot, to: next, at: now)
            lanes[next].returning.append(slot)
            return .again
        }
        finish(slot)
        return .done
    }

    /// Probes a candidate that may be silent, and leaves one out that is.
    private mutating func noteSilence(
        of candidate: Int,
        hasTimedOut: Bool,
        _ sent: Duration,
        at now: Duration
    ) {
        switch lanes[candidate].silence.note(hasTimedOut: hasTimedOut, sent: sent, at: now) {
        case .answers: break
        case .probe: lanes[candidate].window.narrow()
        case .silent:
            silentTimeouts = max(silentTimeouts, lanes[candidate].silence.timeouts)
            leaveOut(candidate, .stopped, at: now)
        }
    }

    /// Leaves a candidate out that has turned everybody away for as long as one item may wait.
    private mutating func noteTurningAway(
        by candidate: Int,
        _ failure: FailureClass?,
        at now: Duration
    ) {
        guard failure?.turnsAway == true else { return lanes[candidate].turnsAwaySince = nil }
        let since = lanes[candidate].turnsAwaySince ?? now
        lanes[candidate].turnsAwaySince = since
        guard now - since > policy.retry.maxTotal else { return }
        turnedAwayFor = max(now - since, turnedAwayFor ?? .zero)
        leaveOut(candidate, .stopped, at: now)
    }

    /// What metrics say about the scheduler.
    struct Report {
        /// How many batches were opened.
        var batches: Int
        /// For how long limits have kept requests from being sent, over all candidates.
        var waiting: Duration
        /// How much longer nobody is asked because a server wants it so.
        var hold: Duration
        /// The longest wait that a server asked for and that the run has no time for.
        var refusedWait: Duration?
        /// Whether nothing is asked any more because nobody can be asked.
        var hasNoCandidate: Bool
        /// How many requests in a row had timed out when a candidate counted as silent; 0 if none
        /// did.
        var silentTimeouts: Int
        /// For how long a candidate had turned every request away when it was left out.
        var turnedAwayFor: Duration?
        /// What counts against the budget, that of earlier runs apart.
        var spent: Budget.Spent
        /// The most requests under way at once, and the most answers that waited to be stored.
        var peaks: (running: Int, reading: Int)
    }

    /// What is to be said now, and about waiting up to the end of the run.
    func report(at now: Duration, end: Duration) -> Report {
        Report(
            batches: planner.number,
            waiting: lanes.reduce(.zero) { $0 + $1.blocked(at: end) },
            hold: lanes.map { $0.limiter.hold(at: now) }.max() ?? .zero,
            refusedWait: refusedWait,
            hasNoCandidate: stopReason == .stopped,
            silentTimeouts: silentTimeouts,
            turnedAwayFor: turnedAwayFor,
            spent: book.spent,
            peaks: peaks
        )
    }

    /// Ends a request for the server, and settles what was reserved for it, unless that is done.
    private mutating func settle(_ slot: Int, _ ending: Ending, at now: Duration) {
        let candidate = items[slot].candidate
        guard let sent = items[slot].sent, let budgeted = items[slot].budgeted else { return }
        running -= 1
        lanes[candidate].running -= 1
        lanes[candidate].noteEnd(isAnswered: ending.failure == nil)
        items[slot].sent = nil
        items[slot].budgeted = nil
        book.settle(budgeted, usage: ending.usage)
        lanes[candidate].limiter.settle(sent, used: ending.usage.demand, at: now)
        if case .reported(let usage, _) = ending.usage {
            lanes[candidate].learn(usage, estimated: items[slot].nextEstimate)
        }
        if let permit = items[slot].permit {
            items[slot].permit = nil
            permits?.settle(PermitOutcome(of: permit, ending))
        } else if let limits = ending.limits {
            lanes[candidate].limiter.learn(limits, from: sent, at: now)
        }
        if ending.usage != .notSent {
            let isAdmitted = ending.failure != .rateLimited
            lanes[candidate].limiter.note(isAdmitted: isAdmitted, sent, at: now)
        }
        if let failure = ending.failure, failure.isPushBack {
            lanes[candidate].window.pushBack(sent: sent.time, at: now)
            if failure == .rateLimited, ending.limits == nil, !lanes[candidate].isShared {
                lanes[candidate].limiter.drain(at: now)
            }
        } else {
            let remaining = ending.limits?.remaining(after: now - sent.time)
            lanes[candidate].window.open(remaining: remaining)
            if ending.failure == nil { lanes[candidate].window.succeed() }
        }
    }

    /// Holds back everyone who waits for a candidate.
    ///
    /// A candidate that asks for a wait that the run has no time for is left out.
    private mutating func holdBack(_ candidate: Int, for time: Duration, at now: Duration) {
        let left = policy.deadline.map { $0 - now } ?? max(policy.retry.maxTotal, .seconds(60))
        guard time > left else {
            lanes[candidate].limiter.holdBack(until: now + time)
            return
        }
        refusedWait = max(time, refusedWait ?? time)
        let reason = policy.deadline == nil ? NotRunReason.stopped : .deadline
        leaveOut(candidate, reason, at: now)
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

extension RateLimits {
    /// How many requests can be under way: what is left, and what flows in while one takes as long
    /// as the first one did; `nil` where the server does not say.
    fileprivate func remaining(after latency: Duration) -> Int? {
        guard let requests, let remaining = requests.remaining else { return nil }
        let inflow = Double(requests.perMinute ?? 0) / 60 * latency.seconds
        return Int(clamping: Double(remaining) + inflow)
    }
}

extension AttemptUsage {
    /// What an attempt took from the limits in the end; `nil` where nobody knows.
    package var demand: RateLimiter.Demand? {
        switch self {
        case .notSent, .rejected:
            RateLimiter.Demand(inputTokens: 0, outputTokens: 0)
        case .unknown:
            nil
        case .reported(let usage, _):
            RateLimiter.Demand(inputTokens: usage.limitedInput, outputTokens: usage.output)
        }
    }
}
