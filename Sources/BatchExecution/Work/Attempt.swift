/// What an operation knows about the attempt that it makes.
public struct Attempt<Reason: Error>: Sendable {
    /// An attempt for the same item that failed.
    public struct Earlier: Sendable {
        /// Which of the candidates was asked, from 0.
        public var candidate: Int
        /// How it failed.
        public var failure: AttemptFailure<Reason>

        /// An attempt that failed.
        package init(candidate: Int, failure: AttemptFailure<Reason>) {
            self.candidate = candidate
            self.failure = failure
        }
    }

    /// Where the item stands in the order of the input, from 0.
    public let index: Int
    /// The batch that the item was planned into, from 1.
    public let batch: Int
    /// Which of the candidates to ask, from 0: the first, or a fallback.
    public let candidate: Int
    /// The attempts that failed before this one, the oldest first.
    public let earlier: [Earlier]

    /// What an operation tells about an attempt before it ends.
    package enum Signal: Sendable {
        /// The answer has begun.
        case started(RateLimits?)
        /// The answer is there in full.
        case received(AttemptUsage, RateLimits?)
    }

    private let signal: @Sendable (Signal) -> Void

    /// An attempt; made by the executor, and by tests of operations.
    package init(
        index: Int,
        batch: Int,
        candidate: Int,
        earlier: [Earlier] = [],
        signal: @escaping @Sendable (Signal) -> Void = { _ in }
    ) {
        self.index = index
        self.batch = batch
        self.candidate = candidate
        self.earlier = earlier
        self.signal = signal
    }

    /// Which attempt it is over all candidates, from 1.
    public var number: Int { earlier.count + 1 }

    /// By what to multiply the room for the answer.
    ///
    /// It doubles with each answer of this candidate that was cut; as much is reserved.
    public var roomFactor: Int { RetryPolicy.roomFactor(truncated: failures(.truncated)) }

    /// How often this candidate has failed on this item in a certain way.
    public func failures(_ failureClass: FailureClass) -> Int {
        earlier.count {
            $0.candidate == candidate && $0.failure.failureClass == failureClass
        }
    }

    /// The latest failure of this candidate that bears on what is asked next: an invalid answer.
    public var lastInvalidAnswer: AttemptFailure<Reason>? {
        earlier.last {
            $0.candidate == candidate && $0.failure.failureClass == .invalidAnswer
        }?.failure
    }

    /// Tells the executor that the answer has begun, so that requests that wait for the first
    /// one's start may follow before its end.
    ///
    /// - Parameter limits: The server's word on its rate limits, where its headers say.
    public func started(limits: RateLimits? = nil) {
        signal(.started(limits))
    }

    /// Tells the executor that the answer is there in full.
    ///
    /// The operation goes on to store and read it: what that takes is not the server's time. The
    /// answer's place is free when the operation has ended.
    ///
    /// - Parameters:
    ///   - usage: What the request took; the operation ends with the same usage.
    ///   - limits: The server's word on its rate limits.
    public func received(usage: AttemptUsage, limits: RateLimits? = nil) {
        signal(.received(usage, limits))
    }
}
