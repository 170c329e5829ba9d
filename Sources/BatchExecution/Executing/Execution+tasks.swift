import DequeModule
import Synchronization

// MARK: - The source

extension Execution {
    /// Takes an item from the source.
    ///
    /// - Returns: Whether the source may give the next one at once.
    func add(_ item: WorkItem<Input>) -> Bool {
        var goesOn = false
        update { state, now in
            guard !state.isCancelled else { return }
            let slot = state.scheduler.add(item.estimates, bytes: item.bytes, at: now)
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
                if let time = state.timersToSet.popFirst() { return time }
                state.timer = continuation
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// Notes that a timer has gone off.
    func timerFired(_ time: Duration) {
        update { state, _ in
            state.timers.removeAll { $0 <= time }
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

    /// Waits until what is under way is to be cancelled; `false` if the run ends without.
    func untilBrokenOff() async -> Bool {
        await withCheckedContinuation { continuation in
            let answer: Bool? = state.withLock { state in
                if state.isDone { return false }
                if state.scheduler.isBrokenOff { return true }
                state.breaker = continuation
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
        var parts: [Part] = []
        if let divide = self.parts, case .failure(let failure) = outcome,
            failure.failureClass.isAboutInput
        {
            parts = divide(job.input, failure)
            ending.isDivisible = !parts.isEmpty
        }
        var latency: Duration = .zero
        let next = update(wantsJob: true) { state, now in
            // What the operation does with an answer is not the server's time.
            let end = state.payloads[job.slot]?.received.take() ?? now
            latency = end - job.start
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
                state.deliver(job.slot, .succeeded(answer.output), at: end)
            case (.done, .failure(let failure)):
                state.deliver(job.slot, .failed(failure), at: end)
            case (.again, .failure(let failure)):
                let candidate = job.attempt.candidate
                state.payloads[job.slot]?.earlier.append(
                    Attempt<Reason>.Earlier(candidate: candidate, failure: failure)
                )
                state.payloads[job.slot]?.lastEnd = end
            case (.divide, _):
                state.divide(job.slot, into: parts, ended: end, at: now)
            case (.again, .success):
                break
            }
        }
        publisher?.publish(ending, latency: latency)
        return next
    }

    /// Takes what an operation tells about a job before it ends.
    func take(_ signal: Attempt<Reason>.Signal, slot: Int, index: Int, attempt: Int) {
        update { state, now in
            let item = state.scheduler.items[slot]
            // A late signal must not touch the item that has the slot by now.
            guard item.index == index, item.attempts == attempt, item.sent != nil else { return }
            switch signal {
            case .started(let limits):
                state.scheduler.begin(slot: slot, limits: limits, at: now)
            case .received(let usage, let limits):
                state.payloads[slot]?.received = now
                state.scheduler.receive(slot: slot, usage: usage, limits: limits, at: now)
            }
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
                scope: failure.scope
            )
        }
    }
}
