import DequeModule

extension Scheduler {
    /// What is to be told and asked of whoever gives permits; `nil` where there is nothing.
    mutating func permitRequest(at now: Duration) -> PermitRequest? {
        guard permits?.canAsk == true else { return nil }
        let waiting = stopReason == nil ? waitingWants(at: now) : []
        guard permits?.hasReason(with: waiting, at: now) == true else { return nil }
        return permits?.request(for: waiting, at: now)
    }

    /// Takes what whoever gives permits has answered; `nil` where none can be had any more.
    mutating func take(_ answer: PermitAnswer?) {
        permits?.take(answer)
        if answer == nil { stop(.interrupted) }
        if let reason = answer?.closed { stop(reason) }
    }

    /// What the items want that could be sent now if there were permits, in the order in which they
    /// will be.
    private func waitingWants(at now: Duration) -> [PermitWant] {
        var wants: [PermitWant] = []
        var places = policy.batch.maxConcurrent - running - reading
        var open = openTokens
        for candidate in lanes.indices.reversed() {
            let lane = lanes[candidate]
            guard lane.closed == nil, lane.limiter.hold(at: now) == .zero else { continue }
            var room = min(places, lane.window.limit - lane.running)
            for queue in [lane.returning, lane.fresh] {
                for slot in queue {
                    guard room > 0, wants.count < PermitPool.mostWants else { break }
                    let item = items[slot]
                    guard item.batch > 0 else { continue }
                    if item.attempts == 0 {
                        guard open == 0 || item.openTokens <= policy.batch.maxOpenTokens - open
                        else { break }
                        open += item.openTokens
                    }
                    room -= 1
                    places -= 1
                    wants.append(want(of: item))
                }
            }
        }
        return wants
    }

    private func want(of item: Item) -> PermitWant {
        let lane = lanes[item.candidate]
        let estimate = item.nextEstimate
        return PermitWant(
            candidate: item.candidate,
            demand: lane.demand(estimate),
            reservation: BudgetReservation(estimate.correctingInput(by: lane.input.greatest))
        )
    }
}

extension PermitPool {
    /// Whether a request may be sent.
    var canAsk: Bool { !isAsking && !isLost }

    /// When permits that are kept are to be renewed; `nil` where none are.
    var renewsAt: Duration? {
        guard canAsk, isHolding, let asked else { return nil }
        return asked + Self.renewal
    }

    /// Whether there is anything to tell or to ask.
    func hasReason(with waiting: [PermitWant], at now: Duration) -> Bool {
        if !outcomes.isEmpty { return true }
        if let renewsAt, renewsAt <= now { return true }
        // What is waited for is to be had, and what nobody waits for is to be given back.
        var rest = free
        for want in waiting {
            guard let place = rest.firstIndex(where: { $0.covers(want) }) else { return true }
            rest.remove(at: place)
        }
        return !rest.isEmpty
    }
}

extension PermitOutcome {
    /// How an attempt ended, as far as others are concerned.
    init(of permit: Permit, _ ending: Scheduler.Ending) {
        self.init(
            id: permit.id,
            usage: ending.usage,
            limits: ending.limits,
            isRateLimited: ending.failure == .rateLimited,
            retryAfter: ending.retryAfter
        )
    }
}
