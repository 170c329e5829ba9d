internal import BatchExecution

extension LimitsBook {
    /// Grants what can be granted now.
    ///
    /// - Returns: The calls that are answered; the changes are to be on disk before they are.
    public mutating func pass(at now: Duration) -> [Answered] {
        expire(at: now)
        for model in accounts.keys { accounts[model]?.passTime(now) }
        let isClosed = policy.deadline.map { now >= $0 } ?? false
        if !isClosed { grant(at: now) }
        var answered: [Answered] = []
        let wait = longestWait
        queue.removeAll { id in
            guard let worker = workers[id], let waiting = worker.waiting else { return true }
            guard
                isClosed || waiting.isDue || !waiting.granted.isEmpty
                    || now - waiting.since >= wait
            else { return false }
            let answer = LeaseAnswer(
                granted: waiting.granted,
                validFor: LimitsPolicy.patience,
                left: budget.left,
                closed: isClosed ? .deadline : nil
            )
            answered.append(Answered(worker: id, call: worker.call, answer: answer))
            workers[id]?.waiting = nil
            workers[id]?.seen = now
            if worker.isLeaving { workers[id] = nil }
            return true
        }
        return answered
    }

    /// When ``pass(at:)`` is to be called again though nobody calls.
    public func nextTime(at now: Duration) -> Duration {
        var time = now + LimitsPolicy.patience
        let wait = longestWait
        for id in queue {
            guard let worker = workers[id], let waiting = worker.waiting else { continue }
            time = min(time, waiting.since + wait)
            guard let next = waiting.rest.last else { continue }
            guard let account = accounts[worker.models[waiting.wants[next].candidate]] else {
                continue
            }
            if account.blockedUntil > now { time = min(time, account.blockedUntil) }
            if let opening = account.opening { time = min(time, opening) }
        }
        for worker in workers.values where worker.waiting == nil {
            time = min(time, worker.seen + LimitsPolicy.patience)
        }
        if let deadline = policy.deadline, deadline > now { time = min(time, deadline) }
        return max(time, now)
    }

    /// Gives each of those who wait one permit at a time, until nothing more is there.
    private mutating func grant(at now: Duration) {
        var open = queue
        while !open.isEmpty {
            open.removeAll { id in !grantOne(to: id, at: now) }
        }
    }

    /// Grants the next want of a worker.
    ///
    /// - Returns: Whether there may be more for it.
    private mutating func grantOne(to id: String, at now: Duration) -> Bool {
        guard let worker = workers[id], let waiting = worker.waiting, let next = waiting.rest.last
        else { return false }
        let want = waiting.wants[next]
        let model = worker.models[want.candidate]
        switch budget.decide(want.reservation) {
        case .covered: break
        case .wait: return false
        case .refused:
            workers[id]?.waiting?.isDue = true
            return false
        }
        guard let account = accounts[model], account.admits, account.blockedUntil <= now else {
            return false
        }
        switch accounts[model]?.limiter.reserve(want.demand, at: now) {
        case .granted(let limited):
            lastPermit += 1
            budget.reserve(want.reservation)
            accounts[model]?.grant(at: now)
            permits[lastPermit] = Held(
                worker: id,
                model: model,
                reservation: want.reservation,
                limited: limited
            )
            workers[id]?.permits.insert(lastPermit)
            workers[id]?.waiting?.rest.removeLast()
            workers[id]?.waiting?.granted.append(LeaseAnswer.Grant(id: lastPermit, want: next))
            changes.granted.append(
                LimitsState.OpenPermit(id: lastPermit, worker: id, reservation: want.reservation)
            )
            return true
        case .blocked(let until):
            accounts[model]?.blockedUntil = until
            return false
        case nil:
            return false
        }
    }

    /// Counts as spent what those hold who have said nothing for too long.
    private mutating func expire(at now: Duration) {
        for (id, worker) in workers
        where worker.waiting == nil && now - worker.seen >= LimitsPolicy.patience {
            expired += worker.permits.count
            for permit in worker.permits {
                settle(PermitOutcome(id: permit, usage: .unknown), of: id, at: now)
            }
            workers[id] = nil
        }
    }
}
