/// Decides when a request may be sent under limits of requests and tokens a minute.
///
/// It is a value that is told the time: whoever owns it sees to it that requests come in their
/// order. A request is let through when every limit leaves room for it; it then has taken what it
/// is expected to take, and settles the difference when its usage is known.
public struct RateLimiter: Sendable {
    /// What a request takes from the limits.
    public struct Demand: Sendable, Hashable {
        /// Input tokens, reads from a cache left out.
        public var inputTokens: Int
        /// Output tokens.
        public var outputTokens: Int

        /// A demand.
        public init(inputTokens: Int, outputTokens: Int) {
            self.inputTokens = inputTokens
            self.outputTokens = outputTokens
        }
    }

    /// What a request has taken, and when.
    public struct Reservation: Sendable, Hashable {
        /// What was taken.
        public let demand: Demand
        /// When it was taken, since the start of the run.
        public let time: Duration
        fileprivate let marks: Buckets<TokenBucket.Mark>
    }

    /// The answer to a request that wants to be sent.
    public enum Decision: Sendable, Hashable {
        /// It may be sent now.
        case granted(Reservation)
        /// It has to wait at least until this time since the start of the run.
        case blocked(until: Duration)
    }

    private var buckets: Buckets<TokenBucket>
    private var heldUntil: Duration = .zero
    private var pace = SharedPace()

    /// A limiter that knows the limits that were given.
    ///
    /// - Parameters:
    ///   - limits: Those that hold whatever the server says.
    ///   - learned: Those that hold until the server says others; `nil` for none.
    ///   - now: The time since the start of the run.
    public init(limits: StatedLimits, learned: LearnedLimits? = nil, at now: Duration = .zero) {
        buckets = Buckets(
            requests: TokenBucket(
                perMinute: limits.requestsPerMinute,
                learned: learned?.requestsPerMinute,
                at: now
            ),
            input: TokenBucket(
                perMinute: limits.inputTokensPerMinute,
                learned: learned?.inputTokensPerMinute,
                at: now
            ),
            output: TokenBucket(
                perMinute: limits.outputTokensPerMinute,
                learned: learned?.outputTokensPerMinute,
                at: now
            ),
            tokens: TokenBucket(perMinute: nil, learned: learned?.tokensPerMinute, at: now)
        )
    }

    /// What the server has told of its limits so far.
    ///
    /// - Parameter concurrency: How many requests may be under way at once.
    /// - Returns: That, and the limits.
    package func learned(concurrency: Int) -> LearnedLimits {
        LearnedLimits(
            requestsPerMinute: buckets.requests.told,
            inputTokensPerMinute: buckets.input.told,
            outputTokensPerMinute: buckets.output.told,
            tokensPerMinute: buckets.tokens.told,
            concurrency: concurrency
        )
    }

    /// Takes what a request needs, if all of it is there.
    ///
    /// - Parameters:
    ///   - demand: What it is expected to take.
    ///   - now: The time since the start of the run.
    /// - Returns: Whether it has been let through, or how long it is to wait.
    public mutating func reserve(_ demand: Demand, at now: Duration) -> Decision {
        guard heldUntil <= now else { return .blocked(until: heldUntil) }
        if pace.share < 1 { pace.grow(at: now) }
        buckets.share(pace.share)
        var ready = now
        buckets.forEach(demand.amounts) { bucket, amount in
            ready = max(ready, bucket.ready(for: amount, at: now))
        }
        guard ready <= now else { return .blocked(until: ready) }
        let amounts = demand.amounts
        let marks = Buckets(
            requests: buckets.requests.take(amounts.requests, at: now),
            input: buckets.input.take(amounts.input, at: now),
            output: buckets.output.take(amounts.output, at: now),
            tokens: buckets.tokens.take(amounts.tokens, at: now)
        )
        return .granted(Reservation(demand: demand, time: now, marks: marks))
    }

    /// Puts back what a request that has ended took and did not use.
    ///
    /// - Parameters:
    ///   - reservation: What it took.
    ///   - used: What it used, `nil` where nobody knows: then it keeps what it took.
    ///   - now: The time since the start of the run.
    public mutating func settle(_ reservation: Reservation, used: Demand?, at now: Duration) {
        let used = (used ?? reservation.demand).amounts
        buckets.forEach(reservation.demand.amounts.zip(used)) { bucket, amounts in
            bucket.settle(amounts.0, used: amounts.1, at: now)
        }
    }

    /// Learns limits, and what is left of them, from the response to a request.
    public mutating func learn(
        _ snapshot: RateLimits,
        from reservation: Reservation,
        at now: Duration
    ) {
        let limits = Buckets(
            requests: snapshot.requests,
            input: snapshot.inputTokens,
            output: snapshot.outputTokens,
            tokens: snapshot.tokens
        )
        let taken = reservation.demand.amounts.zip(reservation.marks)
        buckets.forEach(limits.zip(taken)) { bucket, told in
            guard let limit = told.0 else { return }
            let (amount, mark) = told.1
            bucket.learn(limit, amount: amount, mark: mark, sent: reservation.time, at: now)
        }
    }

    /// Notes whether a request was let through: where too many are turned away, others take from the
    /// same limit, and less of it is taken.
    ///
    /// - Parameters:
    ///   - isAdmitted: Whether a limit let it through.
    ///   - reservation: What it took.
    ///   - now: The time since the start of the run.
    mutating func note(isAdmitted: Bool, _ reservation: Reservation, at now: Duration) {
        if isAdmitted {
            pace.admitted()
        } else {
            pace.turnedAway(sent: reservation.time, at: now)
        }
    }

    /// Learns from a refusal that says no more that nothing is left.
    public mutating func drain(at now: Duration) {
        buckets.requests.drain(at: now)
        buckets.input.drain(at: now)
        buckets.output.drain(at: now)
        buckets.tokens.drain(at: now)
    }

    /// Lets nobody through for some time.
    public mutating func holdBack(until time: Duration) {
        heldUntil = max(heldUntil, time)
    }

    /// How long nobody is let through because the server asked for it.
    public func hold(at now: Duration) -> Duration {
        max(.zero, heldUntil - now)
    }
}

extension RateLimiter.Demand {
    fileprivate var amounts: Buckets<Double> {
        Buckets(
            requests: 1,
            input: Double(inputTokens),
            output: Double(outputTokens),
            tokens: Double(inputTokens) + Double(outputTokens)
        )
    }
}

/// One value for each of the things that servers limit.
private struct Buckets<Value> {
    var requests: Value
    var input: Value
    var output: Value
    var tokens: Value

    func zip<Other>(_ other: Buckets<Other>) -> Buckets<(Value, Other)> {
        Buckets<(Value, Other)>(
            requests: (requests, other.requests),
            input: (input, other.input),
            output: (output, other.output),
            tokens: (tokens, other.tokens)
        )
    }

    mutating func forEach<Other>(
        _ other: Buckets<Other>,
        _ body: (inout Value, Other) -> Void
    ) {
        body(&requests, other.requests)
        body(&input, other.input)
        body(&output, other.output)
        body(&tokens, other.tokens)
    }
}

extension Buckets<TokenBucket> {
    /// Takes only a share of all limits.
    fileprivate mutating func share(_ share: Double) {
        guard requests.share != share else { return }
        requests.share = share
        input.share = share
        output.share = share
        tokens.share = share
    }
}

extension Buckets: Sendable where Value: Sendable {}
extension Buckets: Equatable where Value: Equatable {}
extension Buckets: Hashable where Value: Hashable {}
