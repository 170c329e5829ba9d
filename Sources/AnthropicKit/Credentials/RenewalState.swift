import HTTPTransport

/// When a credential is used, renewed and fetched anew: a value that is told the time.
struct RenewalState<Instant: InstantProtocol> where Instant.Duration == Duration {
    /// What somebody who wants a credential has to do.
    enum Step {
        /// Use this one.
        case use(Credential)
        /// Use this one, and begin to fetch the next.
        case useAndFetch(Credential)
        /// Begin to fetch one, and wait for it.
        case fetch
        /// Wait for the one that is being fetched.
        case wait
    }

    private struct Held {
        var credential: Credential
        /// From when on the next one is fetched, and from when on this one is no longer used.
        var times: (renewal: Instant, end: Instant)?
    }

    /// How long before its end the next one is fetched: two minutes, and no more than half of its
    /// life.
    private static var renewal: Duration { .seconds(120) }
    /// How long before its end it is no longer used: half a minute, and no more than a quarter.
    private static var end: Duration { .seconds(30) }
    /// How long after a failure the next attempt is made, while there is one to use.
    private static var pause: Duration { .seconds(5) }
    /// How many secrets are remembered, so that they are not shown.
    private static var remembered: Int { 4 }

    private var held: Held?
    private var isFetching = false
    private var nextAttempt: Instant?
    /// The last secrets, the newest first.
    private(set) var secrets: [Secret] = []

    /// What to do at a time.
    mutating func step(at now: Instant) -> Step {
        guard let held, held.times.map({ now < $0.end }) ?? true else {
            if isFetching { return .wait }
            isFetching = true
            return .fetch
        }
        guard let times = held.times, now >= times.renewal, !isFetching,
            nextAttempt.map({ now >= $0 }) ?? true
        else { return .use(held.credential) }
        isFetching = true
        return .useAndFetch(held.credential)
    }

    /// Takes what was fetched.
    ///
    /// - Parameters:
    ///   - credential: The credential.
    ///   - lifetime: How long it holds from when it was asked for; `nil` where nobody knows.
    ///   - start: When it was asked for.
    mutating func take(_ credential: Credential, lifetime: Duration?, from start: Instant) {
        isFetching = false
        nextAttempt = nil
        let times = lifetime.map { life in
            (
                start.advanced(by: life - min(Self.renewal, life / 2)),
                start.advanced(by: life - min(Self.end, life / 4))
            )
        }
        held = Held(credential: credential, times: times)
        secrets.removeAll { $0 == credential.secret }
        secrets.insert(credential.secret, at: 0)
        if secrets.count > Self.remembered { secrets.removeLast() }
    }

    /// Notes that nothing could be fetched.
    mutating func fail(at now: Instant) {
        isFetching = false
        nextAttempt = now.advanced(by: Self.pause)
    }

    /// Forgets a credential that was refused, unless there is another one by now.
    mutating func refuse(_ credential: Credential) {
        if held?.credential == credential { held = nil }
    }
}
