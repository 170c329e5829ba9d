import BatchExecution
import Testing

struct RateLimiterTests {
    @Test("A limit a minute is no burst: no more than 50 ms' worth comes at once")
    func noBurst() throws {
        var limiter = RateLimiter(limits: try StatedLimits(requestsPerMinute: 6000))
        let atOnce = (0..<100).prefix { _ in grant(&limiter, at: .zero) != nil }
        #expect(atOnce.count == 4)
        var sent = 0
        for millisecond in 0..<1000 where grant(&limiter, at: .milliseconds(millisecond)) != nil {
            sent += 1
        }
        #expect((98...100).contains(sent))
    }

    @Test("A waiter is told when its turn comes, and not woken before")
    func blockedUntil() throws {
        var limiter = RateLimiter(limits: try StatedLimits(requestsPerMinute: 60))
        #expect(grant(&limiter, at: .zero) != nil)
        guard case .blocked(let time) = limiter.reserve(nothing, at: .zero) else {
            Issue.record("the second request was let through")
            return
        }
        #expect(time > .seconds(1) && time < .milliseconds(1011))
        #expect(grant(&limiter, at: time - .milliseconds(1)) == nil)
        #expect(grant(&limiter, at: time) != nil)
    }

    @Test("A request larger than the bucket is let through when that is full, and leaves a debt")
    func largeRequest() throws {
        var limiter = RateLimiter(limits: try StatedLimits(inputTokensPerMinute: 60_000))
        let large = RateLimiter.Demand(inputTokens: 10_000, outputTokens: 0)
        guard case .granted = limiter.reserve(large, at: .zero) else {
            Issue.record("a large request is never let through")
            return
        }
        guard case .blocked(let time) = limiter.reserve(large, at: .zero) else {
            Issue.record("the debt is forgotten")
            return
        }
        #expect(time > .milliseconds(10_000) && time < .milliseconds(10_200))
    }

    @Test("A debt of any size is waited for without overflow")
    func hugeDebt() throws {
        var limiter = RateLimiter(limits: try StatedLimits(inputTokensPerMinute: 1))
        let huge = RateLimiter.Demand(inputTokens: .max, outputTokens: .max)
        #expect(grant(&limiter, huge, at: .zero) != nil)
        #expect(grant(&limiter, at: .seconds(1_000_000)) == nil)
    }

    @Test("What was reserved and not used is put back")
    func settle() throws {
        let limits = try StatedLimits(outputTokensPerMinute: 60_000)
        var limiter = RateLimiter(limits: limits)
        let room = RateLimiter.Demand(inputTokens: 0, outputTokens: 5000)
        let reservation = try #require(grant(&limiter, room, at: .zero))
        #expect(grant(&limiter, room, at: .milliseconds(100)) == nil)
        let used = RateLimiter.Demand(inputTokens: 0, outputTokens: 20)
        limiter.settle(reservation, used: used, at: .milliseconds(100))
        #expect(grant(&limiter, room, at: .milliseconds(101)) != nil)
    }

    @Test("A request whose usage nobody knows keeps what it took")
    func settleUnknown() throws {
        var limiter = RateLimiter(limits: try StatedLimits(inputTokensPerMinute: 60_000))
        let demand = RateLimiter.Demand(inputTokens: 5000, outputTokens: 0)
        let reservation = try #require(grant(&limiter, demand, at: .zero))
        limiter.settle(reservation, used: nil, at: .milliseconds(100))
        #expect(grant(&limiter, demand, at: .milliseconds(101)) == nil)
    }

    @Test("Headers tell limits and what is left; a fifth of the bucket is left alone")
    func learn() throws {
        var limiter = RateLimiter(limits: .unknown)
        let first = try #require(grant(&limiter, at: .zero))
        let snapshot = RateLimits(requests: .init(perMinute: 600, remaining: 100))
        limiter.learn(snapshot, from: first, at: .milliseconds(10))
        limiter.settle(first, used: nothing, at: .milliseconds(10))
        let atOnce = (0..<200).prefix { _ in grant(&limiter, at: .milliseconds(10)) != nil }
        #expect(atOnce.count == 80)
    }

    @Test("A server with less left than thought is believed")
    func learnLess() throws {
        var limiter = RateLimiter(limits: try StatedLimits(requestsPerMinute: 6000))
        let first = try #require(grant(&limiter, at: .zero))
        let snapshot = RateLimits(requests: .init(perMinute: 6000, remaining: 0))
        limiter.learn(snapshot, from: first, at: .milliseconds(1))
        #expect(grant(&limiter, at: .milliseconds(1)) == nil)
    }

    @Test("A limit that was given is kept where the server's is wider")
    func stricterThanServer() throws {
        var limiter = RateLimiter(limits: try StatedLimits(requestsPerMinute: 60))
        let first = try #require(grant(&limiter, at: .zero))
        let snapshot = RateLimits(requests: .init(perMinute: 6000, remaining: 5999))
        limiter.learn(snapshot, from: first, at: .milliseconds(1))
        #expect(grant(&limiter, at: .milliseconds(1)) == nil)
        #expect(grant(&limiter, at: .milliseconds(1020)) != nil)
    }

    @Test("Held back, nobody is let through, whatever is left")
    func holdBack() {
        var limiter = RateLimiter(limits: .unknown)
        limiter.holdBack(until: .seconds(3))
        limiter.holdBack(until: .seconds(2))
        #expect(limiter.reserve(nothing, at: .seconds(1)) == .blocked(until: .seconds(3)))
        #expect(limiter.hold(at: .seconds(1)) == .seconds(2))
        #expect(grant(&limiter, at: .seconds(3)) != nil)
    }

    @Test(
        "Nonsense in headers does no harm",
        arguments: [
            (0, 0), (-5, -5), (Int.max, Int.max), (1, Int.max), (Int.max, 0), (nil, 5), (5, nil),
        ]
            as [(Int?, Int?)]
    )
    func nonsense(perMinute: Int?, remaining: Int?) throws {
        for limits in [StatedLimits.unknown, try StatedLimits(requestsPerMinute: 60)] {
            var limiter = RateLimiter(limits: limits)
            let first = try #require(grant(&limiter, at: .zero))
            let limit = RateLimits.Limit(perMinute: perMinute, remaining: remaining)
            limiter.learn(
                RateLimits(requests: limit, inputTokens: limit, tokens: limit),
                from: first,
                at: .zero
            )
            #expect(grant(&limiter, at: .seconds(1000)) != nil)
        }
    }

    private var nothing: RateLimiter.Demand { .init(inputTokens: 0, outputTokens: 0) }

    private func grant(
        _ limiter: inout RateLimiter,
        _ demand: RateLimiter.Demand = .init(inputTokens: 0, outputTokens: 0),
        at now: Duration
    ) -> RateLimiter.Reservation? {
        if case .granted(let reservation) = limiter.reserve(demand, at: now) {
            reservation
        } else {
            nil
        }
    }
}
