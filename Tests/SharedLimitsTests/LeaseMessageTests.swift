import BatchExecution
import Testing

@testable import SharedLimits

/// What workers and the limits server write is read back as it was meant, and nothing else is.
struct LeaseMessageTests {
    @Test func `a request is read back as it was written`() {
        let request = LeaseRequest(
            job: "reviews",
            worker: "abc",
            name: "reviews 17/200",
            call: 12,
            models: ["anthropic/m", "openai/n"],
            permits: PermitRequest(
                wants: [
                    PermitWant(
                        candidate: 1,
                        demand: RateLimiter.Demand(inputTokens: 5, outputTokens: 6),
                        reservation: BudgetReservation(picodollars: .max, tokens: 11)
                    )
                ],
                holds: [3, 4],
                outcomes: [
                    PermitOutcome(id: 3, usage: .notSent),
                    PermitOutcome(
                        id: 4,
                        usage: .reported(
                            TokenUsage(input: 1, output: 2, cacheRead: 3),
                            picodollars: 4
                        ),
                        limits: RateLimits(
                            requests: .init(perMinute: 50, remaining: 0),
                            tokens: .init(remaining: 7)
                        )
                    ),
                    PermitOutcome(
                        id: 5,
                        usage: .rejected,
                        isRateLimited: true,
                        retryAfter: .milliseconds(1500)
                    ),
                ]
            ),
            isLast: true
        )
        #expect(LeaseRequest(request.bytes) == request)
    }

    @Test func `an answer is read back as it was written`() {
        let answer = LeaseAnswer(
            granted: [.init(id: 7, want: 0), .init(id: 8, want: 2)],
            validFor: .seconds(30),
            left: BudgetReservation(picodollars: 5, tokens: .max),
            closed: .deadline
        )
        #expect(LeaseAnswer(answer.bytes, wants: 3) == answer)
        #expect(LeaseAnswer(answer.bytes, wants: 2) == nil)
    }

    @Test(
        "What is no message is refused whole",
        arguments: [
            "", "[]", "{}", #"{"worker":"w","name":"","call":-1,"models":[]}"#,
            #"{"worker":"w","name":"","call":1,"models":["m"],"wants":[[1,1,1,1,1]],"holds":[],"outcomes":[]}"#,
            #"{"worker":"w","name":"","call":1,"models":["m"],"wants":[[0,1,1,-1,1]],"holds":[],"outcomes":[]}"#,
            #"{"worker":"w","name":"","call":1,"models":["m"],"wants":[[0,1,1,1]],"holds":[],"outcomes":[]}"#,
            #"{"worker":"w","name":"","call":1,"models":["m"],"wants":[],"holds":["1"],"outcomes":[]}"#,
            #"{"worker":"w","name":"","call":1,"models":["m"],"wants":[],"holds":[],"outcomes":[{"id":1,"usage":"free"}]}"#,
            #"{"worker":"w","name":"","call":1,"models":["m"],"wants":[],"holds":[],"outcomes":[{"id":1,"usage":"reported","tokens":[1,-2,3]}]}"#,
        ]
    )
    func hostile(text: String) {
        #expect(LeaseRequest(Array(text.utf8)) == nil)
    }

    @Test func `numbers beyond belief do not end the process`() {
        let text = """
            {"worker":"w","name":"","call":1,"models":["m"],
             "wants":[[0,9223372036854775807,9223372036854775807,9223372036854775807,9223372036854775807]],
             "holds":[9223372036854775807],"outcomes":[{"id":-9223372036854775808,"usage":"unknown",
             "retry_after_ms":99999999,"limits":{"requests":{"per_minute":9223372036854775807,
             "remaining":9223372036854775807}}}]}
            """
        guard let request = LeaseRequest(Array(text.utf8)) else {
            Issue.record("the request is one")
            return
        }
        var book = LimitsBook(policy: LimitsPolicy(job: "j"), at: .zero)
        #expect(book.receive(request, at: .zero) == .waiting)
        let answers = book.pass(at: .zero)
        #expect(answers.map(\.answer.granted.count) == [1])
        let told = LeaseRequest(
            job: "j",
            worker: "w",
            name: "",
            call: 2,
            models: ["m"],
            permits: PermitRequest(
                wants: request.permits.wants,
                holds: [1],
                outcomes: [
                    PermitOutcome(
                        id: 1,
                        usage: .reported(TokenUsage(input: 9), picodollars: .max),
                        limits: request.permits.outcomes[0].limits,
                        retryAfter: .milliseconds(99_999_999)
                    )
                ]
            )
        )
        #expect(book.receive(told, at: .seconds(1)) == .waiting)
        _ = book.pass(at: .seconds(2))
        #expect(book.status.spent.picodollars == .max)
    }
}
