import Testing

@testable import APISimulator

/// The rate limits of the simulator, told the time.
@Suite struct LimiterTests {
    private let start = ContinuousClock.now

    private func limits(
        _ requests: Int? = nil,
        input: Int? = nil,
        output: Int? = nil
    ) -> SimulatorConfiguration.Limits {
        var limits = SimulatorConfiguration.Limits()
        limits.requests = requests
        limits.inputTokens = input
        limits.outputTokens = output
        limits.bucketSeconds = 60
        return limits
    }

    @Test func `A bucket is full at first and fills as time passes, never above`() {
        var bucket = ServerBucket(perMinute: 60, seconds: 60, now: start)
        #expect(bucket.remaining == 60)
        #expect(bucket.untilFull == .zero)
        bucket.take(50)
        #expect(bucket.remaining == 10)
        #expect(bucket.wait(for: 10) == .zero)
        #expect(bucket.wait(for: 11) == .seconds(1))
        #expect(bucket.untilFull == .seconds(50))
        bucket.refill(now: start + .seconds(20))
        #expect(bucket.remaining == 30)
        bucket.refill(now: start + .seconds(2_000))
        #expect(bucket.remaining == 60)
        bucket.take(100)
        #expect(bucket.remaining == 0)
        #expect(bucket.wait(for: 1) == .seconds(41))
    }

    @Test func `What is larger than the bucket goes when it is full`() {
        var bucket = ServerBucket(perMinute: 60, seconds: 10, now: start)
        #expect(bucket.remaining == 10)
        #expect(bucket.wait(for: 500) == .zero)
        bucket.take(4)
        #expect(bucket.wait(for: 500) == .seconds(4))
        // However little a minute brings, one goes.
        #expect(ServerBucket(perMinute: 1, seconds: 1, now: start).remaining == 1)
    }

    @Test func `A request waits for the slowest of its limits, and takes nothing while it waits`() {
        var limiter = Limiter(limits(60, input: 600), now: start)
        #expect(limiter.admit(input: 600, now: start) == nil)
        #expect(limiter.admit(input: 100, now: start) == .seconds(10))
        #expect(limiter.admit(input: 1, now: start + .seconds(1)) == nil)
        // Sixty less two, and one that the second brought.
        let headers = Dictionary(
            uniqueKeysWithValues: limiter.anthropicHeaders.map { ($0.name, $0.value) }
        )
        #expect(headers["anthropic-ratelimit-requests-limit"] == "60")
        #expect(headers["anthropic-ratelimit-requests-remaining"] == "59")
        #expect(headers["anthropic-ratelimit-input-tokens-remaining"] == "9")
        #expect(headers["anthropic-ratelimit-output-tokens-limit"] == nil)
    }

    @Test func `Output is charged behind the answer, and holds the next request back`() {
        var limiter = Limiter(limits(output: 60), now: start)
        #expect(limiter.admit(input: 5, now: start) == nil)
        limiter.charge(output: 90)
        #expect(limiter.admit(input: 5, now: start) == .seconds(31))
        #expect(limiter.admit(input: 5, now: start + .seconds(31)) == nil)
    }

    @Test func `Without limits nobody waits and nothing is told`() {
        var limiter = Limiter(limits(), now: start)
        for _ in 0..<1_000 { #expect(limiter.admit(input: 1_000_000, now: start) == nil) }
        #expect(limiter.anthropicHeaders.isEmpty && limiter.openAIHeaders.isEmpty)
    }

    @Test func `The OpenAI protocol writes times as it does`() {
        var limiter = Limiter(limits(60, input: 6_000), now: start)
        #expect(limiter.admit(input: 50, now: start) == nil)
        let headers = Dictionary(
            uniqueKeysWithValues: limiter.openAIHeaders.map { ($0.name, $0.value) }
        )
        #expect(headers["x-ratelimit-reset-requests"] == "1s")
        #expect(headers["x-ratelimit-reset-tokens"] == "0.5s")
        #expect(headers["x-ratelimit-remaining-tokens"] == "5950")
        #expect(limiter.admit(input: 5_950, now: start) == nil)
        limiter.charge(output: 1)
        let later = Dictionary(
            uniqueKeysWithValues: limiter.openAIHeaders.map { ($0.name, $0.value) }
        )
        #expect(later["x-ratelimit-reset-tokens"] == "1m0s")
    }
}
