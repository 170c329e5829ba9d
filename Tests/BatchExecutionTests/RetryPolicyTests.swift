import BatchExecution
import Testing

struct RetryPolicyTests {
    @Test("Delays double up to their limit")
    func bounds() {
        let backoff = Backoff(base: .milliseconds(500), limit: .seconds(60))
        let expected: [Duration] = [
            .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(16),
            .seconds(32), .seconds(60), .seconds(60),
        ]
        #expect(Array(backoff.prefix(9)) == expected)
        #expect(backoff.bound(number: .max) == .seconds(60))
        #expect(backoff.bound(number: -1) == .milliseconds(500))
    }

    @Test("No base and no limit overflow", arguments: [0, 1, 63, 64, 1000, Int.max])
    func extremes(number: Int) {
        let endless = Duration(secondsComponent: .max, attosecondsComponent: 0)
        #expect(Backoff(base: .zero, limit: .zero).bound(number: number) == .zero)
        #expect(Backoff(base: endless, limit: endless).bound(number: number) == endless)
        #expect(Backoff(base: .seconds(9), limit: .seconds(3)).bound(number: number) == .seconds(3))
    }

    @Test("Jitter spreads delays over the whole range below the bound")
    func jitter() {
        var generator = SeededGenerator(seed: 1)
        let backoff = Backoff(base: .seconds(1), limit: .seconds(60))
        let delays = (0..<1000).map { _ in backoff.delay(number: 2, using: &generator) }
        #expect(delays.allSatisfy { $0 >= .zero && $0 <= .seconds(4) })
        #expect(delays.contains { $0 < .milliseconds(200) })
        #expect(delays.contains { $0 > .milliseconds(3800) })
    }

    @Test(
        "Each class of failures is asked again as often as the policy says",
        arguments: [
            (.rateLimited, 4), (.overloaded, 4), (.network, 4), (.timeout, 4), (.serverError, 4),
            (.truncated, 2), (.invalidAnswer, 1), (.refused, 0), (.clientError, 0),
        ] as [(FailureClass, Int)]
    )
    func retries(failureClass: FailureClass, expected: Int) {
        #expect(retries(after: failureClass) == expected)
    }

    @Test("A server that says that asking again is in vain is believed")
    func mayRetry() {
        #expect(retries(after: .serverError, mayRetry: false) == 0)
        #expect(retries(after: .serverError, mayRetry: true) == 4)
        #expect(retries(after: .refused, mayRetry: true) == 0)
    }

    @Test("The server's word goes before the backoff, as long as there is time")
    func retryAfter() {
        #expect(delay(retryAfter: .seconds(90)) == .seconds(90))
        #expect(delay(retryAfter: .seconds(600)) == .seconds(600))
        #expect(delay(retryAfter: .seconds(600), elapsed: .milliseconds(1)) == nil)
        #expect(delay(retryAfter: .seconds(Int64.max)) == nil)
        for nothing in [Duration.zero, .seconds(-5)] {
            let delay = delay(retryAfter: nothing)
            #expect(delay.map { $0 >= .zero && $0 <= .milliseconds(500) } == true)
        }
    }

    @Test("A limit that is kept to takes no attempt; one that nobody knows of does")
    func limitsAreNoAttempts() {
        var history = RetryPolicy.History()
        var generator = SeededGenerator(seed: 1)
        let policy = RetryPolicy.standard
        for number in 1...50 {
            history.attempts = number
            let delay = policy.delay(
                after: .rateLimited,
                retryAfter: number.isMultiple(of: 2) ? .seconds(2) : nil,
                knowsLimit: !number.isMultiple(of: 2),
                history: &history,
                elapsed: .seconds(number),
                using: &generator
            )
            #expect(delay != nil)
        }
        for number in 51..<100 {
            history.attempts = number
            let delay = policy.delay(
                after: number.isMultiple(of: 2) ? .rateLimited : .network,
                history: &history,
                elapsed: .seconds(number),
                using: &generator
            )
            #expect((delay != nil) == (number < 55))
        }
    }

    @Test("A server that is still loading takes no attempt, up to the whole time")
    func loadingIsNoAttempt() {
        var history = RetryPolicy.History()
        var generator = SeededGenerator(seed: 1)
        for number in 1...300 {
            history.attempts = number
            let delay = RetryPolicy.standard.delay(
                after: .starting,
                retryAfter: .seconds(2),
                history: &history,
                elapsed: .seconds(number * 2),
                using: &generator
            )
            #expect((delay == .seconds(2)) == (number * 2 <= 598))
        }
    }

    @Test("Asking ends when the time is up")
    func maxTotal() {
        #expect(delay(elapsed: .seconds(601)) == nil)
        #expect(delay(elapsed: .seconds(599)) != nil)
    }

    private func delay(retryAfter: Duration? = nil, elapsed: Duration = .zero) -> Duration? {
        var history = RetryPolicy.History()
        history.attempts = 1
        var generator = SeededGenerator(seed: 1)
        return RetryPolicy.standard.delay(
            after: .rateLimited,
            retryAfter: retryAfter,
            history: &history,
            elapsed: elapsed,
            using: &generator
        )
    }

    private func retries(after failureClass: FailureClass, mayRetry: Bool? = nil) -> Int {
        var history = RetryPolicy.History()
        var generator = SeededGenerator(seed: 1)
        repeat {
            history.attempts += 1
        } while RetryPolicy.standard.delay(
            after: failureClass,
            mayRetry: mayRetry,
            history: &history,
            elapsed: .zero,
            using: &generator
        ) != nil
        return history.attempts - 1
    }
}
