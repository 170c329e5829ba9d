import BatchExecution
import Testing

@testable import SharedLimits

/// How long the limits server waits, and for whom.
struct LimitsPatienceTests {
    private static let want = PermitWant(
        candidate: 0,
        demand: RateLimiter.Demand(inputTokens: 1, outputTokens: 1),
        reservation: BudgetReservation(picodollars: 10, tokens: 2)
    )

    private func book(_ requestsPerMinute: Int? = nil, deadline: Duration? = nil) throws
        -> LimitsBook
    {
        LimitsBook(
            policy: LimitsPolicy(
                job: "j",
                limits: try StatedLimits(requestsPerMinute: requestsPerMinute),
                deadline: deadline
            ),
            at: .zero
        )
    }

    private func call(
        _ number: Int,
        of worker: String = "w",
        wants: Int = 0,
        holds: [Int64] = [],
        outcomes: [PermitOutcome] = [],
        models: [String] = ["m"]
    ) -> LeaseRequest {
        LeaseRequest(
            job: "j",
            worker: worker,
            name: worker,
            call: number,
            models: models,
            permits: PermitRequest(
                wants: Array(repeating: Self.want, count: wants),
                holds: holds,
                outcomes: outcomes
            )
        )
    }

    @Test func `a call without a want is answered at once, one that wants waits a moment`() throws {
        var book = try book()
        #expect(book.receive(call(1), at: .zero) == .waiting)
        #expect(book.nextTime(at: .zero) <= .milliseconds(250))
        #expect(book.pass(at: .zero).map(\.call) == [1])
        #expect(book.receive(call(2, of: "a", wants: 1), at: .zero) == .waiting)
        #expect(book.receive(call(2, of: "b", wants: 1), at: .zero) == .waiting)
        #expect(book.pass(at: .zero).map(\.worker) == ["a"])
        #expect(book.pass(at: .milliseconds(249)).isEmpty)
        let answers = book.pass(at: .milliseconds(250))
        #expect(answers.map(\.worker) == ["b"])
        #expect(answers.map(\.answer.granted) == [[]])
        #expect(answers.map(\.answer.validFor) == [.seconds(30)])
        #expect(answers.map(\.answer.closed) == [nil])
    }

    @Test func `waiting is longer where there are many workers, but never more than five seconds`()
        throws
    {
        var book = try book()
        #expect(book.longestWait == .milliseconds(250))
        for number in 0..<200 {
            #expect(book.receive(call(1, of: "w\(number)"), at: .zero) == .waiting)
        }
        #expect(book.longestWait == .milliseconds(400))
        for number in 200..<3_000 {
            #expect(book.receive(call(1, of: "w\(number)"), at: .zero) == .waiting)
        }
        #expect(book.longestWait == .seconds(5))
    }

    @Test func `what a worker holds that is not heard of for half a minute counts as spent`() throws
    {
        var book = try book(600_000)
        #expect(book.receive(call(1, wants: 1), at: .zero) == .waiting)
        #expect(book.pass(at: .milliseconds(10)).count == 1)
        #expect(book.nextTime(at: .milliseconds(20)) == .milliseconds(30_010))
        #expect(book.pass(at: .milliseconds(30_009)).isEmpty)
        #expect(book.status.open == 1)
        _ = book.pass(at: .milliseconds(30_010))
        #expect(book.status.open == 0 && book.status.workers == 0)
        #expect(book.status.spent.picodollars == 10)
        #expect(book.status.expired == 1)
    }

    @Test func `a call that was abandoned is not answered, and a later one is not touched`() throws
    {
        var book = try book(600_000)
        #expect(book.receive(call(1, wants: 1), at: .zero) == .waiting)
        book.abandon("w", call: 0)
        #expect(book.status.waiting == 1)
        book.abandon("x", call: 1)
        book.abandon("w", call: 1)
        #expect(book.status.waiting == 0)
        #expect(book.pass(at: .milliseconds(10)).isEmpty)
        #expect(book.status.open == 0)
    }

    @Test func `there is an end to the models that a job may name`() throws {
        var book = try book()
        let models = (0..<256).map { "m\($0)" }
        #expect(book.receive(call(1, models: models), at: .zero) == .waiting)
        #expect(book.receive(call(2, models: ["new"]), at: .zero) == .tooMany)
        #expect(book.receive(call(2, models: ["m7"]), at: .zero) == .waiting)
        #expect(book.status.models.count == 256)
    }

    @Test func `push-back holds everyone back for as long as the server asks`() throws {
        var book = try book(600_000)
        #expect(book.receive(call(1, wants: 1), at: .zero) == .waiting)
        #expect(book.pass(at: .milliseconds(10)).map(\.answer.granted.count) == [1])
        let turnedAway = PermitOutcome(
            id: 1,
            usage: .rejected,
            isRateLimited: true,
            retryAfter: .seconds(5)
        )
        let told = call(2, wants: 1, holds: [1], outcomes: [turnedAway])
        #expect(book.receive(told, at: .seconds(1)) == .waiting)
        #expect(book.pass(at: .seconds(1)).isEmpty)
        #expect(book.status.models.map(\.rateLimited) == [1])
        #expect(book.pass(at: .milliseconds(1_250)).map(\.answer.granted) == [[]])
        #expect(book.receive(call(3, wants: 1), at: .milliseconds(5_900)) == .waiting)
        #expect(book.pass(at: .milliseconds(5_999)).isEmpty)
        #expect(book.pass(at: .milliseconds(6_100)).map(\.answer.granted.count) == [1])
    }

    @Test func `before the deadline permits are given, from then on none`() throws {
        var book = try book(600_000, deadline: .seconds(2))
        #expect(book.receive(call(1, wants: 1), at: .milliseconds(1_900)) == .waiting)
        let before = book.pass(at: .milliseconds(1_999))
        #expect(before.map(\.answer.granted.count) == [1])
        #expect(before.map(\.answer.closed) == [nil])
        #expect(book.receive(call(2, wants: 1, holds: [1]), at: .milliseconds(1_999)) == .waiting)
        let after = book.pass(at: .seconds(2))
        #expect(after.map(\.answer.granted.count) == [0])
        #expect(after.map(\.answer.closed) == [.deadline])
    }
}
