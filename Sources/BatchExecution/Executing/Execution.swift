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

    /// Divides the input of an item that has failed.
    typealias PartsOfInput = @Sendable (Input, AttemptFailure<Reason>) -> [WorkItem<Input>]

    /// An attempt that a worker is to make.
    struct Job: Sendable {
        var slot: Int
        var input: Input
        var attempt: Attempt<Reason>
        var start: Duration
    }

    private let now: @Sendable () -> Duration
    private let publisher: MetricsPublisher?
    private let parts: PartsOfInput?
    private let state: Mutex<State>

    init(
        policy: ExecutionPolicy,
        random: any RandomNumberGenerator & Sendable,
        publisher: MetricsPublisher?,
        parts: PartsOfInput?,
        now: @escaping @Sendable () -> Duration
    ) {
        self.now = now
        self.publisher = publisher
        self.parts = parts
        state = Mutex(State(scheduler: Scheduler(policy: policy, random: random)))
    }

    /// What was counted so far.
    var metrics: BatchMetrics {
        let now = now()
        return state.withLock { state in
            let end = state.end ?? now
            var metrics = state.recorder.snapshot(duration: end, open: state.underWay)
            metrics.waitingForLimits = state.scheduler.blocked(at: end)
            metrics.hold = state.scheduler.hold(at: now)
            return metrics
        }
    }

    /// Sends nothing more; what is under way goes on, all else is delivered as not run.
    func stop(_ reason: NotRunReason) {
        update { state, _ in state.scheduler.stop(reason) }
    }

    /// Ends everything at once.
    func cancel() {
        update { state, _ in state.isCancelled = true }
    }
}

// MARK: - The source

extension Execution {
    /// Takes an item from the source.
    ///
    /// - Returns: Whether the source may give the next one at once.
    func add(_ item: WorkItem<Input>) -> Bool {
        var goesOn = false
        update { state, now in
            guard !state.isCancelled else { return }
            let slot = state.scheduler.add(item.estimate, bytes: item.bytes, at: now)
            state.store(Payload(input: item.input), slot: slot)
            goesOn = state.scheduler.wantsItems
        }
        return goesOn
    }

    /// Waits until the source may give further items.
    ///
    /// - Returns: Whether it may; `false` if the run has been cancelled.
    func room() async -> Bool {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if state.isCancelled || state.scheduler.wantsItems { return true }
                state.source = continuation
                return false
            }
            if isOpen { continuation.resume() }
        }
        return state.withLock { !$0.isCancelled }
    }

    /// Notes that no further item will come.
    func endSource() {
        update { state, _ in state.scheduler.endSource() }
    }
}

// MARK: - The time

extension Execution {
    /// Waits until a timer is to be set, and says for when; `nil` once the run has ended.
    func nextTimer() async -> Duration? {
        await withCheckedContinuation { continuation in
            let answer: Duration?? = state.withLock { state in
                if state.isDone { return .some(nil) }
                if let time = state.toArm.take() { return time }
                state.timer = continuation
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// Notes that a timer has gone off.
    func timerFired(_ time: Duration) {
        update { state, _ in
            if state.armed == time { state.armed = nil }
        }
    }
}

// MARK: - The workers

extension Execution {
    /// Waits for a job; `nil` once there will be none.
    func nextJob() async -> Job? {
        await withCheckedContinuation { continuation in
            let answer: Job?? = state.withLock { state in
                if let job = state.jobs.popFirst() { return job }
                if state.isDone { return .some(nil) }
                state.workers.append(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// Takes the outcome of a job.
    ///
    /// - Returns: The next job, if there is one at once.
    func finish(_ job: Job, _ outcome: Outcome) -> Job? {
        var ending = Scheduler.Ending(outcome)
        var parts: [WorkItem<Input>] = []
        if let divide = self.parts, case .failure(let failure) = outcome,
            failure.failureClass.isAboutInput
        {
            parts = divide(job.input, failure)
            ending.isDivisible = !parts.isEmpty
        }
        var latency: Duration = .zero
        let next = update(wantsJob: true) { state, now in
            latency = now - job.start
            state.underWay -= 1
            state.recorder.recordAttempt(
                failure: ending.failure,
                usage: ending.usage,
                latency: latency
            )
            state.payloads[job.slot]?.usage.add(ending.usage)
            let disposition = state.scheduler.end(slot: job.slot, ending, at: now)
            switch (disposition, outcome) {
            case (.done, .success(let answer)):
                state.deliver(job.slot, .succeeded(answer.output), at: now)
            case (.done, .failure(let failure)):
                state.deliver(job.slot, .failed(failure), at: now)
            case (.again, .failure(let failure)):
                let candidate = job.attempt.candidate
                state.payloads[job.slot]?.earlier.append(
                    Attempt<Reason>.Earlier(candidate: candidate, failure: failure)
                )
                state.payloads[job.slot]?.lastEnd = now
            case (.divide, _):
                state.divide(job.slot, into: parts, at: now)
            case (.again, .success):
                break
            }
        }
        publisher?.publish(ending, latency: latency)
        return next
    }

    /// Notes that the answer to a job's request has begun.
    private func begin(slot: Int, index: Int, attempt: Int, limits: RateLimitSnapshot?) {
        update { state, now in
            let item = state.scheduler.items[slot]
            // A late signal must not touch the item that has the slot by now.
            guard item.index == index, item.attempts == attempt else { return }
            state.scheduler.begin(slot: slot, limits: limits, at: now)
        }
    }
}

// MARK: - The consumer

extension Execution {
    /// The next result; `nil` when there is none left, or the run or the caller was cancelled.
    func nextResult() async -> Finished? {
        var result: Finished?
        var isDone = false
        update { state, _ in
            result = state.takeResult()
            isDone = state.isDone
        }
        if let result { return result }
        return isDone ? nil : await waitForResult()
    }

    private func waitForResult() async -> Finished? {
        let id = state.withLock { state in
            state.consumerCount += 1
            return state.consumerCount
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                update { state, _ in
                    // Whoever waits is served in `advance`, or sent home there.
                    state.consumers.append(Consumer(id: id, continuation: continuation))
                    if Task.isCancelled { state.dismissed = id }
                }
            }
        } onCancel: {
            update { state, _ in state.dismissed = id }
        }
    }
}

// MARK: - State

extension Execution {
    /// What belongs to the slot of an item.
    private struct Payload {
        var input: Input
        var earlier: [Attempt<Reason>.Earlier] = []
        var usage = UsageTotal()
        var lastEnd: Duration?
    }

    private struct Consumer {
        var id: Int
        var continuation: CheckedContinuation<Finished?, Never>
    }

    private struct State {
        var scheduler: Scheduler
        var recorder = MetricsRecorder()
        var payloads: [Payload?] = []
        var underWay = 0
        var end: Duration?
        var isCancelled = false

        /// Jobs that no idle worker was there to take.
        var jobs = Deque<Job>()
        var workers: [CheckedContinuation<Job?, Never>] = []

        var results: ResultBuffer<(slot: Int, result: Finished)>
        var consumers = Deque<Consumer>()
        var consumerCount = 0
        /// A consumer that was cancelled.
        var dismissed: Int?

        var source: CheckedContinuation<Void, Never>?
        var timer: CheckedContinuation<Duration?, Never>?
        /// The earliest time at which a timer that has been set goes off.
        var armed: Duration?
        /// A time for which a timer is still to be set.
        var toArm: Duration?

        init(scheduler: Scheduler) {
            self.scheduler = scheduler
            results = ResultBuffer(isOrdered: scheduler.policy.order == .input)
        }

        /// Whether no job will come any more.
        var isDone: Bool { isCancelled || scheduler.isFinished }

        /// Puts the result of an item where the consumer takes it.
        mutating func deliver(_ slot: Int, _ outcome: Finished.Outcome, at now: Duration) {
            guard let payload = payloads[slot] else { return }
            payloads[slot] = nil
            let item = scheduler.items[slot]
            switch outcome {
            case .succeeded: recorder.recordSuccess(candidate: item.candidate)
            case .failed(let failure): recorder.recordFailure(failure.failureClass)
            case .notRun(let reason): recorder.recordNotRun(reason)
            }
            // One that is not asked again ended with its last attempt.
            let end = if case .notRun = outcome { payload.lastEnd ?? now } else { now }
            let result = Finished(
                index: item.index,
                input: payload.input,
                outcome: outcome,
                batch: item.batch,
                endsBatch: false,
                candidate: item.candidate,
                attempts: item.attempts,
                earlier: payload.earlier,
                usage: payload.usage,
                latency: item.firstStart.map { end - $0 } ?? .zero,
                waiting: item.waiting
            )
            results.insert((slot, result), index: item.index)
        }

        /// Puts the parts of an item in its place; what it took is divided among them.
        mutating func divide(_ slot: Int, into parts: [WorkItem<Input>], at now: Duration) {
            guard let whole = payloads[slot] else { return }
            payloads[slot] = nil
            results.expect(parts.count - 1, index: scheduler.items[slot].index)
            let slots = scheduler.divide(
                slot: slot,
                into: parts.map { ($0.estimate, $0.bytes) },
                at: now
            )
            let usages = whole.usage.divided(into: parts.count)
            for (slot, (part, usage)) in zip(slots, zip(parts, usages)) {
                store(Payload(input: part.input, usage: usage), slot: slot)
            }
        }

        /// Keeps what belongs to a slot.
        mutating func store(_ payload: Payload, slot: Int) {
            if slot == payloads.count {
                payloads.append(payload)
            } else {
                payloads[slot] = payload
            }
        }

        /// Takes the next result, if it is there.
        mutating func takeResult() -> Finished? {
            guard !isCancelled, var entry = results.popFirst() else { return nil }
            entry.result.endsBatch = scheduler.remove(slot: entry.slot)
            return entry.result
        }
    }

    /// Continuations that are to be resumed once the lock is free.
    private struct Wakeups {
        var workers: [(CheckedContinuation<Job?, Never>, Job?)] = []
        var consumers: [(CheckedContinuation<Finished?, Never>, Finished?)] = []
        var source: CheckedContinuation<Void, Never>?
        var timer: (CheckedContinuation<Duration?, Never>, Duration?)?

        func resume() {
            for (worker, job) in workers { worker.resume(returning: job) }
            for (consumer, result) in consumers { consumer.resume(returning: result) }
            source?.resume()
            timer?.0.resume(returning: timer?.1)
        }
    }

    /// Changes the state, lets the scheduler draw its conclusions, and wakes who is concerned.
    ///
    /// - Parameters:
    ///   - wantsJob: Whether the caller is a worker that takes the next job.
    ///   - change: Changes the state.
    /// - Returns: The next job, if the caller wants one and there is one at once.
    @discardableResult
    private func update(
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
                        wakeups.workers.append((worker, started))
                    } else {
                        state.jobs.append(started)
                    }
                case .abandon(let slot, let reason):
                    state.deliver(slot, .notRun(reason), at: now)
                }
            }
            serve(&state, &wakeups)
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
            wakeups.consumers.append((state.consumers.remove(at: index).continuation, nil))
        }
        while let consumer = state.consumers.first, let result = state.takeResult() {
            state.consumers.removeFirst()
            wakeups.consumers.append((consumer.continuation, result))
        }
        if state.isCancelled || state.scheduler.wantsSeveralItems {
            wakeups.source = state.source.take()
        }
    }

    /// Sends home everyone who waits for something that will not come any more.
    private func dismiss(_ state: inout State, at now: Duration, _ wakeups: inout Wakeups) {
        state.end = state.end ?? now
        wakeups.workers += state.workers.map { ($0, nil) }
        state.workers = []
        wakeups.consumers += state.consumers.map { ($0.continuation, nil) }
        state.consumers = []
        if let timer = state.timer.take() { wakeups.timer = (timer, nil) }
    }

    /// Has a timer set, where none goes off before the scheduler wants to be asked again.
    private func arm(_ state: inout State, at now: Duration, _ wakeups: inout Wakeups) {
        guard let time = state.scheduler.wakeup(at: now) else { return }
        if let armed = state.armed, armed <= time { return }
        state.armed = time
        if let timer = state.timer.take() {
            wakeups.timer = (timer, time)
        } else {
            state.toArm = time
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
        ) { [self, slot = ticket.slot, index = item.index, number = item.attempts] limits in
            begin(slot: slot, index: index, attempt: number, limits: limits)
        }
        return Job(slot: ticket.slot, input: payload.input, attempt: attempt, start: now)
    }
}

extension Scheduler.Ending {
    /// What the scheduler has to know of an outcome.
    init<Output, Reason>(_ outcome: Result<Answer<Output>, AttemptFailure<Reason>>) {
        switch outcome {
        case .success(let answer):
            self.init(usage: answer.usage, limits: answer.limits)
        case .failure(let failure):
            self.init(
                failure: failure.failureClass,
                usage: failure.usage,
                retryAfter: failure.retryAfter,
                limits: failure.limits,
                mayRetry: failure.mayRetry,
                endsRun: failure.endsRun
            )
        }
    }
}
