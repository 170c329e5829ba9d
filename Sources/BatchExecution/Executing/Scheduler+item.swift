extension Scheduler {
    /// One item on its way.
    struct Item: Sendable {
        var index: Int
        var batch: Int
        var bytes: Int
        var estimates: WorkEstimates
        var openTokens = 0
        var candidate = 0
        var attempts = 0
        var history = RetryPolicy.History()
        var firstStart: Duration?
        var candidateStart: Duration = .zero
        var blockedWhenReady: Duration = .zero
        var waiting: Duration = .zero
        /// Whether the answer is there, and is being stored and read.
        var isReading = false
        var sent: RateLimiter.Reservation?
        var budgeted: BudgetReservation?
        /// The permit of the attempt that is under way, where limits are shared.
        var permit: Permit?

        /// What the next attempt is expected to take at most: each cut answer is asked for again
        /// with twice the room, and an invalid one is sent along to be corrected.
        var nextEstimate: RequestEstimate {
            estimates[candidate].after(truncated: history.truncated, invalid: history.invalid)
        }
    }
}
