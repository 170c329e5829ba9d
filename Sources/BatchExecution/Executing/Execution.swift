import DequeModule
import Synchronization

/// One run of an executor: the state that its tasks share.
///
/// The tasks are one that pulls the source, one that keeps the time, and as many workers as requests
/// may be under way. A worker whose attempt has ended takes the next one under the same lock, so
/// that in the steady state a request costs one lock and wakes nobody but the consumer.
final class Execution<Input: Sendable, Output: Sendable, Reason: Error>: Sendable {
    typealias Outcome = Result<Answer<Output>, AttemptFailure<Reason>>
    typealias Finished = WorkResult<Input, Output, Reason>
    typealias Part = WorkPart<Input, Output>

    /// Divides the input of an item that has failed.
    typealias PartsOfInput = @Sendable (Input, AttemptFailure<Reason>) -> [Part]

    /// An attempt that a worker is to make.
    struct Job: Sendable {
        var slot: Int
        var input: Input
        var attempt: Attempt<Reason>
        var start: Duration
    }

    let now: @Sendable () -> Duration
    let publisher: MetricsPublisher?
    let parts: PartsOfInput?
    let state: Mutex<State>

    init(
        policy: ExecutionPolicy,
        random: any RandomNumberGenerator & Sendable,
        sharesLimits: Bool,
        publisher: MetricsPublisher?,
        parts: PartsOfInput?,
        now: @escaping @Sendable () -> Duration
    ) {
        self.now = now
        self.publisher = publisher
        self.parts = parts
        state = Mutex(
            State(
                scheduler: Scheduler(policy: policy, random: random, sharesLimits: sharesLimits)
            )
        )
    }

    /// What was counted so far.
    var metrics: BatchMetrics {
        let (recorder, scheduling, open, end) = state.withLock { state in
            let now = now()
            let end = state.end ?? now
            let scheduling = state.scheduler.report(at: now, end: end)
            return (state.recorder, scheduling, state.underWay, end)
        }
        // Percentiles take a while: nobody is to wait for them.
        var metrics = recorder.snapshot(duration: end, open: open)
        metrics.batches = scheduling.batches
        metrics.waitingForLimits = scheduling.waiting
        metrics.hold = scheduling.hold
        metrics.refusedWait = scheduling.refusedWait
        metrics.hasNoCandidate = scheduling.hasNoCandidate
        metrics.silentTimeouts = scheduling.silentTimeouts
        metrics.turnedAwayFor = scheduling.turnedAwayFor
        metrics.spent = scheduling.spent
        metrics.peakInFlight = scheduling.peaks.running
        metrics.peakWaitingForCommit = scheduling.peaks.reading
        return metrics
    }

    /// What was learned so far of the limits of each candidate.
    var lessons: [LimitsLesson] { state.withLock { $0.scheduler.lanes.map(\.lesson) } }

    /// Sends nothing more; what is under way goes on, all else is delivered as not run.
    func stop(_ reason: NotRunReason) {
        update { state, _ in state.scheduler.stop(reason) }
    }

    /// Ends everything at once.
    func cancel() {
        update { state, _ in
            state.isCancelled = true
            state.underWay -= state.jobs.count
            state.jobs = []
        }
    }

    /// Whether everything has been ended at once.
    var isCancelled: Bool { state.withLock(\.isCancelled) }
}

// MARK: - Changes

extension Execution {
    /// Changes the state, lets the scheduler draw its conclusions, and wakes who is concerned.
    ///
    /// - Parameters:
    ///   - wantsJob: Whether the caller is a worker that takes the next job.
    ///   - change: Changes the state.
    /// - Returns: The next job, if the caller wants one and there is one at once.
    @discardableResult
    func update(
        wantsJob: Bool = false,
        _ change: (inout State, _ now: Duration) -> Void
    ) -> Job? {
        var wakeups = Wakeups()
        var job: Job?
        state.withLock { state in
            // Read under the lock, so that the state never sees the time go back.
            let now = now()
            change(&state, now)
            if wantsJob { job = state.jobs.popFirst() }
            let takesJob = wantsJob && job == nil
            while !state.isCancelled, let action = state.scheduler.next(at: now) {
                switch action {
                case .start(let ticket):
                    let started = makeJob(ticket, &state, at: now)
                    if takesJob, job == nil {
                        job = started
                    } else if let worker = state.workers.popLast() {
                        wakeups.add(worker, started)
                    } else {
                        state.jobs.append(started)
                    }
                case .abandon(let slot, let reason):
                    state.deliver(slot, .notRun(reason), at: now)
                case .giveUp(let slot):
                    state.giveUp(slot, at: now)
                }
            }
            serve(&state, &wakeups)
            ask(&state, at: now, &wakeups)
            if state.scheduler.isBrokenOff, let breaker = state.breaker.take() {
                wakeups.add(breaker, true)
            }
            if state.isDone {
                dismiss(&state, at: now, &wakeups)
            } else {
                arm(&state, at: now, &wakeups)
            }
        }
        wakeups.resume()
        return job
    }

    /// Gives results to consumers that wait, and lets the source go on if there is room.
    private func serve(_ state: inout State, _ wakeups: inout Wakeups) {
        if let id = state.dismissed.take(),
            let index = state.consumers.firstIndex(where: { $0.id == id })
        {
            wakeups.add(state.consumers.remove(at: index).continuation, nil)
        }
        while let consumer = state.consumers.first, let result = state.takeResult() {
            state.consumers.removeFirst()
            wakeups.add(consumer.continuation, result)
        }
        if state.isCancelled || state.scheduler.wantsSeveralItems {
            if let source = state.source.take() { wakeups.add(source, ()) }
        }
    }

    /// Has permits asked for, or told about, where there is a reason to.
    private func ask(_ state: inout State, at now: Duration, _ wakeups: inout Wakeups) {
        guard state.permits != nil, !state.isDone,
            let request = state.scheduler.permitRequest(at: now), let waiter = state.permits.take()
        else { return }
        wakeups.add(waiter, request)
    }

    /// Sends home everyone who waits for something that will not come any more.
    private func dismiss(_ state: inout State, at now: Duration, _ wakeups: inout Wakeups) {
        state.end = state.end ?? now
        for worker in state.workers { wakeups.add(worker, nil) }
        state.workers = []
        for consumer in state.consumers { wakeups.add(consumer.continuation, nil) }
        state.consumers = []
        if let timer = state.timer.take() { wakeups.add(timer, nil) }
        if let permits = state.permits.take() { wakeups.add(permits, nil) }
        if let breaker = state.breaker.take() { wakeups.add(breaker, false) }
    }

    /// Has a timer set, where none goes off before the scheduler wants to be asked again.
    private func arm(_ state: inout State, at now: Duration, _ wakeups: inout Wakeups) {
        guard let time = state.scheduler.wakeup(at: now) else { return }
        if let earliest = state.timers.last, earliest <= time { return }
        state.timers.append(time)
        if let timer = state.timer.take() {
            wakeups.add(timer, time)
        } else {
            state.timersToSet.append(time)
        }
    }

    private func makeJob(
        _ ticket: Scheduler.Ticket,
        _ state: inout State,
        at now: Duration
    ) -> Job {
        guard let payload = state.payloads[ticket.slot] else {
            preconditionFailure("the scheduler started an item that is not there")
        }
        let item = state.scheduler.items[ticket.slot]
        state.underWay += 1
        if item.attempts > 1 { state.recorder.recordRetry() }
        let attempt = Attempt<Reason>(
            index: item.index,
            batch: item.batch,
            candidate: ticket.candidate,
            earlier: payload.earlier
        ) { [self, slot = ticket.slot, index = item.index, number = item.attempts] signal in
            take(signal, slot: slot, index: index, attempt: number)
        }
        return Job(slot: ticket.slot, input: payload.input, attempt: attempt, start: now)
    }
}
