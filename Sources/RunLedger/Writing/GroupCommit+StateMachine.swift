extension GroupCommit {
    /// Who leads and who waits.
    ///
    /// Writers take turns: one that finds no leader leads. It waits until a commit is due or the
    /// group is full, commits the group with its own write in it, and hands the lead to the first
    /// of those that came meanwhile. So no task lives longer than the writes that need it.
    struct StateMachine {
        private enum State {
            /// Nobody leads, nothing waits.
            case idle
            /// A leader waits for its time, or has just been named; `wake` ends its wait early.
            case gathering(wake: CheckedContinuation<Void, Never>?)
            /// A leader commits; those in `queue` wait for the next group.
            case committing
        }

        /// What a writer that has just come has to do.
        enum Arrival {
            /// Lead.
            case lead
            /// Wait for its turn, after ending the leader's wait if there is one to end.
            case follow(wake: CheckedContinuation<Void, Never>?)
        }

        /// What a leader has to do before it commits.
        enum Delay {
            /// Nothing.
            case none
            /// Wait until then, or until woken.
            case until(Duration)
        }

        private let policy: GroupCommitPolicy
        private var state = State.idle
        private var queue: [Waiter] = []
        private var lastStart: Duration?
        private var isHurried = false
        private var isUrgent = false

        init(policy: GroupCommitPolicy) {
            self.policy = policy
        }

        /// Whether the group waits for no further write.
        private var isDue: Bool {
            isHurried || isUrgent || queue.count >= policy.maximumCount
        }

        /// A write has come.
        mutating func arrive(_ waiter: Waiter) -> Arrival {
            if waiter.isUrgent { isUrgent = true }
            switch state {
            case .idle:
                // The leader's own write goes first; its continuation is resumed by the caller.
                var waiter = waiter
                waiter.continuation = nil
                queue.append(waiter)
                state = .gathering(wake: nil)
                return .lead
            case .gathering(let wake):
                queue.append(waiter)
                guard isDue, let wake else { return .follow(wake: nil) }
                state = .gathering(wake: nil)
                return .follow(wake: wake)
            case .committing:
                queue.append(waiter)
                return .follow(wake: nil)
            }
        }

        /// How long the leader waits for more writes.
        func delay(now: Duration) -> Delay {
            guard !isDue, let lastStart else { return .none }
            let due = lastStart + policy.interval
            return due > now ? .until(due) : .none
        }

        /// Keeps what ends the leader's wait; false if the group is due already.
        mutating func sleep(wake: CheckedContinuation<Void, Never>) -> Bool {
            guard case .gathering = state, !isDue else { return false }
            state = .gathering(wake: wake)
            return true
        }

        /// Lets groups wait for further writes, or not; returns what ends the leader's wait.
        mutating func setHurried(_ isHurried: Bool) -> CheckedContinuation<Void, Never>? {
            self.isHurried = isHurried
            return isHurried ? stopSleeping() : nil
        }

        /// The leader's wait is over; gives back what ends it.
        mutating func stopSleeping() -> CheckedContinuation<Void, Never>? {
            guard case .gathering(let wake) = state else { return nil }
            state = .gathering(wake: nil)
            return wake
        }

        /// The leader takes the group that it commits; the first write is its own.
        mutating func take(now: Duration) -> [Waiter] {
            state = .committing
            lastStart = now
            let group = Array(queue.prefix(policy.maximumCount))
            queue.removeFirst(group.count)
            isUrgent = queue.contains { $0.isUrgent }
            return group
        }

        /// The leader is done; returns what tells the next one to lead, if anybody waits.
        mutating func finish() -> CheckedContinuation<Turn, Never>? {
            guard !queue.isEmpty else {
                state = .idle
                return nil
            }
            state = .gathering(wake: nil)
            defer { queue[0].continuation = nil }
            return queue[0].continuation
        }
    }
}
