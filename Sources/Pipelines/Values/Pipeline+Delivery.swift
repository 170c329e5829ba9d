extension Pipeline {
    /// How answers are had: at once, or later and for less in the provider's batches.
    public struct Delivery: Sendable, Hashable {
        /// The ways.
        public enum Mode: String, Sendable, Hashable, CaseIterable {
            /// Every request is sent, and its answer waited for.
            case live
            /// Requests are handed in as batches; what a batch does not answer fails.
            case batch
            /// As `batch`, and what a batch does not answer, or not in time, is sent live.
            case auto
        }

        /// The way.
        public var mode: Mode
        /// How long after the start of the first run the answers are wanted; `nil` waits for as long
        /// as the provider takes.
        public var deadline: Duration?
        /// The least time between two looks at a batch.
        public var poll: Duration
        /// Whether batches, and their files, are deleted at the provider once their results are in the
        /// ledger.
        public var deletes: Bool

        /// Live, without deadline, a look every 30 seconds at most, nothing deleted by default.
        public init(
            mode: Mode = .live,
            deadline: Duration? = nil,
            poll: Duration = .seconds(30),
            deletes: Bool = false
        ) {
            self.mode = mode
            self.deadline = deadline
            self.poll = poll
            self.deletes = deletes
        }
    }
}
