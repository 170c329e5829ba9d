import BatchExecution
import Testing

@testable import SharedLimits

/// The book of a limits server alone, told the time.
struct LimitsBookTests {
    private static let want = PermitWant(
        candidate: 0,
        demand: RateLimiter.Demand(inputTokens: 100, outputTokens: 10),
        reservation: BudgetReservation(picodollars: 10, tokens: 110)
    )

    private static func book(
        requestsPerMinute: Int? = 600_000,
        maxPicodollars: Int64? = nil,
        deadline: Duration? = nil,
        state: LimitsState = LimitsState()
    ) throws -> LimitsBook {
        LimitsBook(
            policy: LimitsPolicy(
                job: "j",
                limits: try StatedLimits(requestsPerMinute: requestsPerMinute),
                budget: try Budget(maxPicodollars: maxPicodollars),
                deadline: deadline
            ),
            state: state,
            at: .zero
        )
    }

    private static func call(
        _ number: Int,
        of worker: String = "w",
        job: String? = "j",
        wants: Int = 0,
        holds: [Int64] = [],
        outcomes: [PermitOutcome] = [],
        isLast: Bool = false
    ) -> LeaseRequest {
        LeaseRequest(
            job: job,
            worker: worker,
            name: "j 1/8",
            call: number,
            models: ["m"],
            permits: PermitRequest(
                wants: Array(repeating: want, count: wants),
                holds: holds,
                outcomes: outcomes
            ),
            isLast: isLast
        )
    }

    /// The permits that a book grants, by worker, in the passes up to a time.
    private static func grants(
        _ book: inout LimitsBook,
        from start: Duration,
        to end: Duration
    ) -> [String: [Int64]] {
        var granted: [String: [Int64]] = [:]
        var now = start
        while now <= end {
            for one in book.pass(at: now) {
                granted[one.worker, default: []] += one.answer.granted.map(\.id)
            }
            now += .milliseconds(10)
        }
        return granted
    }

    @Test func `what is granted is among the changes, and what came back is spent`() throws {
        var book = try Self.book(maxPicodollars: 1000)
        #expect(book.receive(Self.call(1, wants: 3), at: .zero) == .waiting)
        #expect(
            Self.grants(&book, from: .milliseconds(1), to: .milliseconds(20)) == ["w": [1, 2, 3]]
        )
        var changes = book.takeChanges()
        #expect(changes.granted.map(\.id) == [1, 2, 3])
        #expect(changes.lastPermit == 3)
        let usage = AttemptUsage.reported(TokenUsage(input: 90, output: 5), picodollars: 7)
        let outcomes = [
            PermitOutcome(id: 1, usage: usage), PermitOutcome(id: 2, usage: .notSent),
            PermitOutcome(id: 3, usage: .unknown),
        ]
        let holds: [Int64] = [1, 2, 3]
        let told = Self.call(2, holds: holds, outcomes: outcomes)
        #expect(book.receive(told, at: .milliseconds(30)) == .waiting)
        #expect(book.pass(at: .milliseconds(30)).map(\.answer.left?.picodollars) == [983])
        changes = book.takeChanges()
        #expect(changes.closed == [1, 2, 3])
        #expect(changes.spent == Budget.Spent(picodollars: 17, tokens: 95 + 110))
        // Told again, since the answer was lost on its way, it counts once.
        #expect(
            book.receive(Self.call(3, holds: [1], outcomes: outcomes), at: .seconds(1)) == .waiting
        )
        #expect(book.status.spent.picodollars == 17)
    }

    @Test func `no more is granted than the budget covers, and less after a kill`() throws {
        var book = try Self.book(maxPicodollars: 95)
        #expect(book.receive(Self.call(1, wants: 20), at: .zero) == .waiting)
        #expect(Self.grants(&book, from: .zero, to: .milliseconds(100))["w"]?.count == 9)
        let state = LimitsState(
            lastPermit: 9,
            permits: book.takeChanges().granted
        )
        var next = try Self.book(maxPicodollars: 95, state: state)
        #expect(next.receive(Self.call(1, of: "v", wants: 20), at: .zero) == .waiting)
        #expect(Self.grants(&next, from: .zero, to: .seconds(1)) == ["v": []])
        #expect(next.status.reserved.picodollars == 90)
        // The worker that held them is not heard of again: they count as spent.
        #expect(next.receive(Self.call(2, of: "v", wants: 1), at: .seconds(31)) == .waiting)
        let answers = next.pass(at: .seconds(31))
        #expect(answers.map(\.answer.granted) == [[]])
        #expect(answers.map(\.answer.left?.picodollars) == [5])
        #expect(next.status.spent.picodollars == 90)
        #expect(next.status.expired == 9)
    }

    @Test func `a permit that never arrived is given back by the next call`() throws {
        var book = try Self.book(maxPicodollars: 30)
        #expect(book.receive(Self.call(1, wants: 3), at: .zero) == .waiting)
        #expect(Self.grants(&book, from: .zero, to: .milliseconds(20)) == ["w": [1, 2, 3]])
        #expect(book.receive(Self.call(2, wants: 3, holds: [2]), at: .milliseconds(20)) == .waiting)
        #expect(
            Self.grants(&book, from: .milliseconds(21), to: .milliseconds(40)) == ["w": [4, 5]]
        )
        #expect(book.receive(Self.call(1, wants: 3), at: .milliseconds(50)) == .superseded)
        #expect(book.status.spent.picodollars == 0)
        #expect(book.status.reserved.picodollars == 30)
    }

    @Test func `another worker's permits cannot be told about or taken`() throws {
        var book = try Self.book(maxPicodollars: 100)
        #expect(book.receive(Self.call(1, wants: 2), at: .zero) == .waiting)
        #expect(Self.grants(&book, from: .zero, to: .milliseconds(20)) == ["w": [1, 2]])
        let outcome = PermitOutcome(id: 1, usage: .notSent)
        let other = Self.call(1, of: "v", holds: [2], outcomes: [outcome])
        #expect(book.receive(other, at: .seconds(1)) == .waiting)
        #expect(book.status.open == 2)
        #expect(book.receive(Self.call(1, of: "x", job: "other"), at: .seconds(1)) == .otherJob)
    }

    @Test func `one model's limit is shared in turn, whoever wants more`() throws {
        var book = try Self.book(requestsPerMinute: 6000)
        var granted: [String: Int] = [:]
        var call = 0
        var now = Duration.zero
        while now < .seconds(10) {
            call += 1
            let callers = [("a", 200), ("b", 20)]
            for (worker, wants) in call.isMultiple(of: 2) ? callers : callers.reversed() {
                #expect(
                    book.receive(Self.call(call, of: worker, wants: wants), at: now) == .waiting
                )
            }
            let end = now + .milliseconds(50)
            for (worker, ids) in Self.grants(&book, from: now, to: end) {
                granted[worker, default: 0] += ids.count
            }
            now = end
        }
        let (a, b) = (granted["a"] ?? 0, granted["b"] ?? 0)
        #expect(950...1000 ~= a + b)
        #expect(abs(a - b) <= 30)
    }

    @Test func `nothing known of the limits lets one through, and more as time passes`() throws {
        var book = try Self.book(requestsPerMinute: nil)
        #expect(book.receive(Self.call(1, of: "a", wants: 50), at: .zero) == .waiting)
        #expect(book.receive(Self.call(1, of: "b", wants: 50), at: .zero) == .waiting)
        #expect(Self.grants(&book, from: .zero, to: .milliseconds(200)) == ["a": [1]])
        #expect(
            book.receive(Self.call(2, of: "a", wants: 50, holds: [1]), at: .seconds(1)) == .waiting
        )
        let later = Self.grants(&book, from: .seconds(2), to: .seconds(2))
        #expect(later.values.joined().count == 7)
        let limits = RateLimits(requests: .init(perMinute: 600, remaining: 10))
        let usage = AttemptUsage.reported(TokenUsage(input: 90, output: 5), picodollars: 7)
        let outcome = PermitOutcome(id: 1, usage: usage, limits: limits)
        let told = Self.call(3, of: "a", wants: 50, holds: [1], outcomes: [outcome])
        #expect(book.receive(told, at: .seconds(3)) == .waiting)
        #expect(book.status.models.map(\.requestsPerMinute) == [600])
        #expect(book.takeChanges().learned["m"]?.requestsPerMinute == 600)
    }

    @Test func `the deadline closes what waits, and what comes later`() throws {
        var book = try Self.book(requestsPerMinute: 6000, deadline: .seconds(5))
        #expect(book.receive(Self.call(1, wants: 1000), at: .milliseconds(4990)) == .waiting)
        #expect(book.nextTime(at: .milliseconds(4995)) <= .seconds(5))
        #expect(book.pass(at: .seconds(5)).map(\.answer.closed) == [.deadline])
        #expect(book.receive(Self.call(2, wants: 1), at: .seconds(6)) == .waiting)
        #expect(book.pass(at: .seconds(6)).map(\.answer.closed) == [.deadline])
    }

    @Test func `a worker that says farewell is forgotten with all that it held`() throws {
        var book = try Self.book(maxPicodollars: 30)
        #expect(book.receive(Self.call(1, wants: 3), at: .zero) == .waiting)
        #expect(Self.grants(&book, from: .zero, to: .milliseconds(20)) == ["w": [1, 2, 3]])
        let outcome = PermitOutcome(id: 1, usage: .unknown)
        let farewell = Self.call(2, holds: [1], outcomes: [outcome], isLast: true)
        #expect(book.receive(farewell, at: .seconds(1)) == .waiting)
        #expect(book.pass(at: .seconds(1)).count == 1)
        #expect(book.status.workers == 0)
        #expect(book.status.open == 0)
        #expect(book.status.spent.picodollars == 10)
    }
}
