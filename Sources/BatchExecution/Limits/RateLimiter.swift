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
        fileprivate let marks: Buckets<Double>
    }

    /// The answer to a request that wants to be sent.
    public enum Decision: Sendable, Hashable {
        /// It may be sent now.
        case granted(Reservation)
        /// It has to wait at least until this time since the start of the run.
        case blocked(until: Duration)
    }

    private var buckets: Buckets<TokenBucket?>
    private var heldUntil: Duration = .zero

    /// A limiter that knows the limits that were given.
    public init(limits: RateLimits, at now: Duration = .zero) {
        func bucket(_ perMinute: Int?) -> TokenBucket? {
            perMinute.map { TokenBucket(perMinute: $0, isGiven: true, at: now) }
        }
        buckets = Buckets(
            requests: bucket(limits.requestsPerMinute),
            input: bucket(limits.inputTokensPerMinute),
            output: bucket(limits.outputTokensPerMinute),
            tokens: nil
        )
    }

    /// Takes what a request needs, if all of it is there.
    ///
    /// - Parameters:
    ///   - demand: What it is expected to take.
    ///   - now: The time since the start of the run.
    public mutating func reserve(_ demand: Demand, at now: Duration) -> Decision {
        guard heldUntil <= now else { return .blocked(until: heldUntil) }
        var ready = now
        buckets.forEach(demand.amounts) { bucket, amount in
            ready = max(ready, bucket?.ready(for: amount, at: now) ?? now)
        }
        guard ready <= now else { return .blocked(until: ready) }
        buckets.forEach(demand.amounts) { bucket, amount in bucket?.take(amount, at: now) }
        let marks = buckets.map { $0?.taken ?? 0 }
        return .granted(Reservation(demand: demand, time: now, marks: marks))
    }

    /// Puts back what a request has taken and not used.
    ///
    /// - Parameters:
    ///   - reservation: What it has taken.
    ///   - used: What it used; a request stays used.
    ///   - now: The time since the start of the run.
    public mutating func settle(_ reservation: Reservation, used: Demand, at now: Duration) {
        let (taken, used) = (reservation.demand.amounts, used.amounts)
        let rest = Buckets(
            requests: 0,
            input: taken.input - used.input,
            output: taken.output - used.output,
            tokens: taken.tokens - used.tokens
        )
        buckets.forEach(rest) { bucket, amount in
            if amount != 0 { bucket?.putBack(amount, at: now) }
        }
    }

    /// Learns limits, and what is left of them, from the response to a request.
    public mutating func learn(
        _ snapshot: RateLimitSnapshot,
        from reservation: Reservation,
        at now: Duration
    ) {
        let limits = Buckets(
            requests: snapshot.requests,
            input: snapshot.inputTokens,
            output: snapshot.outputTokens,
            tokens: snapshot.tokens
        )
        let told = limits.zip(reservation.marks)
        buckets.forEach(told) { bucket, told in
            guard let limit = told.0 else { return }
            if bucket == nil, let perMinute = limit.perMinute, perMinute > 0 {
                bucket = TokenBucket(perMinute: perMinute, isGiven: false, at: now)
            }
            bucket?.learn(limit, taken: told.1, sent: reservation.time, at: now)
        }
    }

    /// Learns from a refusal that says no more that nothing is left.
    public mutating func drain(at now: Duration) {
        buckets.requests?.drain(at: now)
        buckets.input?.drain(at: now)
        buckets.output?.drain(at: now)
        buckets.tokens?.drain(at: now)
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

    func map<Result>(_ transform: (Value) -> Result) -> Buckets<Result> {
        Buckets<Result>(
            requests: transform(requests),
            input: transform(input),
            output: transform(output),
            tokens: transform(tokens)
        )
    }

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

extension Buckets: Sendable where Value: Sendable {}
extension Buckets: Equatable where Value: Equatable {}
extension Buckets: Hashable where Value: Hashable {}
