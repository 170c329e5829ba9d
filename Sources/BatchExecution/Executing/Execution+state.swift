import DequeModule

extension Execution {
    /// What belongs to the slot of an item.
    struct Payload {
        var input: Input
        var earlier: [Attempt<Reason>.Earlier] = []
        var usage = UsageTotal()
        var lastEnd: Duration?
        /// When the answer to the present attempt was there, if the operation said so.
        var received: Duration?
    }

    struct Consumer {
        var id: Int
        var continuation: CheckedContinuation<Finished?, Never>
    }

    struct State {
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
        /// Who waits until there is something to tell or to ask of the permits.
        var permits: CheckedContinuation<PermitRequest?, Never>?
        /// Who cancels what is under way.
        var breaker: CheckedContinuation<Bool, Never>?
        var timer: CheckedContinuation<Duration?, Never>?
        /// The times at which timers go off, the earliest last: each was set because none of the
        /// others went off as early.
        var timers: [Duration] = []
        /// Those of them that are still to be set.
        var timersToSet = Deque<Duration>()

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

        /// Delivers an item that nobody is left to be asked about with its last failure.
        mutating func giveUp(_ slot: Int, at now: Duration) {
            guard let last = payloads[slot]?.earlier.popLast() else {
                return deliver(slot, .notRun(.stopped), at: now)
            }
            scheduler.items[slot].candidate = last.candidate
            deliver(slot, .failed(last.failure), at: payloads[slot]?.lastEnd ?? now)
        }

        /// Puts the parts of an item in its place; what it took is divided among them.
        ///
        /// - Parameters:
        ///   - slot: The item.
        ///   - parts: Its parts; those whose output is there are delivered.
        ///   - end: When the answer about the whole was there.
        ///   - now: The time.
        mutating func divide(
            _ slot: Int,
            into parts: [Part],
            ended end: Duration,
            at now: Duration
        ) {
            guard let whole = payloads[slot] else { return }
            payloads[slot] = nil
            results.expect(parts.count - 1, index: scheduler.items[slot].index)
            let slots = scheduler.divide(
                slot: slot,
                into: parts.map { part in
                    Scheduler.Part(
                        estimates: part.output == nil ? part.item.estimates : nil,
                        bytes: part.item.bytes
                    )
                },
                at: now
            )
            let usages = whole.usage.divided(into: parts.count)
            for (slot, (part, usage)) in zip(slots, zip(parts, usages)) {
                store(Payload(input: part.item.input, usage: usage), slot: slot)
                guard let output = part.output else { continue }
                // Also why others were asked before has to do with this answer.
                payloads[slot]?.earlier = whole.earlier
                deliver(slot, .succeeded(output), at: end)
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
}
