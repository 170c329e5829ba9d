extension SimulatorConfiguration {
    /// How batches are worked off; with times that are stated, a day is as short as a test wants it.
    public struct Batches: Sendable, Hashable {
        /// How long it takes until the first request of a batch is done; `nil` counts polls instead.
        public var turnaround: Duration?
        /// How many requests of a batch are done a second from then on; all at once by default.
        public var perSecond: Double?
        /// How long it takes until a batch that is cancelled has ended.
        public var cancelling: Duration
        /// After what time a batch expires.
        public var expiry: Duration
        /// How many requests may wait in batches that have not ended; a further batch is turned away
        /// with 429.
        public var queue: Int?
        /// What is wrong with batches.
        public var troubles: Set<BatchTrouble>

        /// Batches that end after some polls, and expire after a day.
        public init(
            turnaround: Duration? = nil,
            perSecond: Double? = nil,
            cancelling: Duration = .zero,
            expiry: Duration = .seconds(86_400),
            queue: Int? = nil,
            troubles: Set<BatchTrouble> = []
        ) {
            self.turnaround = turnaround
            self.perSecond = perSecond
            self.cancelling = cancelling
            self.expiry = expiry
            self.queue = queue
            self.troubles = troubles
        }
    }
}
