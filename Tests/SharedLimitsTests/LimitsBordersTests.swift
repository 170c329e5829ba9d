import BatchExecution
import Testing

@testable import SharedLimits

/// What the limits server does at its borders, and one beside them.
struct LimitsBordersTests {
    private func book(
        perMinute: Int? = 600_000,
        budget: Budget = .unlimited,
        deadline: Duration? = nil,
        state: LimitsState = LimitsState()
    ) throws -> LimitsBook {
        LimitsBook(
            policy: LimitsPolicy(
                job: "j",
                limits: try StatedLimits(requestsPerMinute: perMinute),
                budget: budget,
                deadline: deadline
            ),
            state: state,
            at: .zero
        )
    }

    private func call(
        _ number: Int,
        of worker: String = "w",
        job: String? = "j",
        models: [String] = ["m"],
        wants: [(candidate: Int, picodollars: Int64)] = [],
        holds: [Int64] = [],
        outcomes: [PermitOutcome] = [],
        isLast: Bool = false
    ) -> LeaseRequest {
        LeaseRequest(
            job: job,
            worker: worker,
            name: worker,
            call: number,
            models: models,
            permits: PermitRequest(
                wants: wants.map {
                    PermitWant(
                        candidate: $0.candidate,
                        demand: RateLimiter.Demand(inputTokens: 1, outputTokens: 1),
                        reservation: BudgetReservation(picodollars: $0.picodollars, tokens: 2)
                    )
                },
                holds: holds,
                outcomes: outcomes
            ),
            isLast: isLast
        )
    }

    @Test func `Calls count from nought, and each once`() throws {
        var book = try book()
        #expect(book.receive(call(0), at: .zero) == .waiting)
        #expect(book.receive(call(0), at: .zero) == .superseded)
        #expect(book.receive(call(1, job: nil), at: .zero) == .waiting)
        #expect(book.receive(call(9, job: "k"), at: .zero) == .otherJob)
        #expect(book.receive(call(0, of: "v"), at: .zero) == .waiting)
        #expect(book.status.workers == 2 && book.status.waiting == 2)
    }

    @Test func `A later call takes the place of one that waits`() throws {
        var book = try book(perMinute: nil)
        #expect(book.receive(call(1, of: "a", wants: [(0, 1)]), at: .zero) == .waiting)
        #expect(book.receive(call(1, of: "b", wants: [(0, 1)]), at: .zero) == .waiting)
        #expect(book.receive(call(2, of: "a", wants: [(0, 1)]), at: .zero) == .waiting)
        #expect(book.status.waiting == 2)
        // It stands behind the other now, and one is let through.
        #expect(book.pass(at: .zero).map(\.worker) == ["b"])
    }

    @Test func `What costs as much as is left is granted, what costs more is answered at once`()
        throws
    {
        var book = try book(budget: Budget(maxPicodollars: 10))
        #expect(book.receive(call(1, wants: [(0, 10)]), at: .zero) == .waiting)
        let first = book.pass(at: .milliseconds(10))
        #expect(first.map(\.answer.granted) == [[.init(id: 1, want: 0)]])
        #expect(first.map(\.answer.left?.picodollars) == [10])
        // Nothing is spent yet: it waits for what is reserved.
        #expect(book.receive(call(1, of: "v", wants: [(0, 1)]), at: .milliseconds(10)) == .waiting)
        #expect(book.pass(at: .milliseconds(10)).isEmpty)
        // What no giving back can cover need not wait.
        #expect(book.receive(call(1, of: "u", wants: [(0, 11)]), at: .milliseconds(10)) == .waiting)
        #expect(book.pass(at: .milliseconds(10)).map(\.worker) == ["u"])
        let unused = PermitOutcome(id: 1, usage: .notSent)
        #expect(
            book.receive(call(2, holds: [1], outcomes: [unused]), at: .milliseconds(20)) == .waiting
        )
        #expect(Set(book.pass(at: .milliseconds(20)).map(\.worker)) == ["v", "w"])
        #expect(book.status.spent.picodollars == 0 && book.status.reserved.picodollars == 1)
    }

    @Test func `Models have limits of their own`() throws {
        var book = try book(perMinute: nil)
        let models = ["m", "n"]
        #expect(
            book.receive(
                call(1, models: models, wants: [(0, 1), (1, 1)]),
                at: .zero
            ) == .waiting
        )
        let answers = book.pass(at: .zero)
        #expect(answers.map(\.answer.granted.count) == [2])
        #expect(book.status.models.map(\.open) == [1, 1])
        #expect(
            book.receive(
                call(1, of: "v", models: models, wants: [(1, 1)]),
                at: .zero
            ) == .waiting
        )
        #expect(book.pass(at: .zero).isEmpty)
    }

    @Test func `An unknown server is opened after two seconds, and each second after`() throws {
        var book = try book(perMinute: nil)
        #expect(
            book.receive(call(1, of: "a", wants: [(0, 1)]), at: .zero) == .waiting
        )
        #expect(book.pass(at: .zero).count == 1)
        let many = Array(repeating: (candidate: 0, picodollars: Int64(1)), count: 100)
        #expect(book.receive(call(1, of: "b", wants: many), at: .zero) == .waiting)
        #expect(book.pass(at: .zero).isEmpty)
        // The next time is that of the answer without a permit, not that of the opening.
        #expect(book.nextTime(at: .zero) == .milliseconds(250))
        #expect(book.pass(at: .milliseconds(250)).map(\.answer.granted) == [[]])
        #expect(book.receive(call(2, of: "b", wants: many), at: .milliseconds(1_900)) == .waiting)
        #expect(book.nextTime(at: .milliseconds(1_900)) == .seconds(2))
        #expect(book.pass(at: .milliseconds(1_999)).isEmpty)
        #expect(book.pass(at: .seconds(2)).map(\.answer.granted.count) == [7])
        #expect(
            book.receive(call(3, of: "b", wants: many, holds: Array(2...8)), at: .seconds(2))
                == .waiting
        )
        #expect(book.pass(at: .milliseconds(2_249)).isEmpty)
        #expect(book.pass(at: .milliseconds(2_250)).map(\.answer.granted.count) == [0])
        #expect(
            book.receive(
                call(4, of: "b", wants: many, holds: Array(2...8)),
                at: .milliseconds(2_990)
            )
                == .waiting
        )
        #expect(book.pass(at: .milliseconds(2_999)).isEmpty)
        #expect(book.pass(at: .seconds(3)).map(\.answer.granted.count) == [8])
    }

    @Test func `What is on disk is reserved and counted on`() throws {
        let state = LimitsState(
            spent: Budget.Spent(picodollars: 40, tokens: 4),
            lastPermit: 7,
            permits: [
                .init(
                    id: 5,
                    worker: "w",
                    reservation: BudgetReservation(picodollars: 30, tokens: 3)
                ),
                .init(
                    id: 7,
                    worker: "w",
                    reservation: BudgetReservation(picodollars: 20, tokens: 2)
                ),
            ]
        )
        var book = try book(budget: Budget(maxPicodollars: 100), state: state)
        let before = book.status
        #expect((before.workers, before.open, before.waiting) == (1, 2, 0))
        #expect(before.spent == Budget.Spent(picodollars: 40, tokens: 4))
        #expect(before.reserved == Budget.Spent(picodollars: 50, tokens: 5))
        let outcome = PermitOutcome(
            id: 5,
            usage: .reported(TokenUsage(input: 1, output: 1), picodollars: 9)
        )
        #expect(
            book.receive(call(1, wants: [(0, 31)], holds: [5, 7], outcomes: [outcome]), at: .zero)
                == .waiting
        )
        #expect(book.pass(at: .milliseconds(1)).map(\.answer.granted) == [[.init(id: 8, want: 0)]])
        let changes = book.takeChanges()
        #expect(changes.closed == [5] && changes.lastPermit == 8)
        #expect(changes.spent == Budget.Spent(picodollars: 49, tokens: 6))
        #expect(changes.granted.map(\.reservation.picodollars) == [31])
        // Taken once, they are no changes any more.
        let none = book.takeChanges()
        #expect(none.isEmpty && none.lastPermit == 8)
        #expect(none.spent == Budget.Spent(picodollars: 49, tokens: 6))
    }

    @Test func `Each of what was granted, closed or learned is a change`() {
        #expect(LimitsChanges().isEmpty)
        var granted = LimitsChanges()
        granted.granted = [
            .init(id: 1, worker: "w", reservation: BudgetReservation(picodollars: 0, tokens: 0))
        ]
        var closed = LimitsChanges()
        closed.closed = [1]
        var learned = LimitsChanges()
        learned.learned = ["m": LearnedLimits(concurrency: 1)]
        #expect(![granted, closed, learned].contains { $0.isEmpty })
        var spent = LimitsChanges()
        spent.spent = Budget.Spent(picodollars: 1)
        spent.lastPermit = 2
        #expect(spent.isEmpty)
    }

    @Test
    func `A worker that waits is not forgotten, one that was answered is after half a minute`()
        throws
    {
        var book = try book(perMinute: nil)
        #expect(book.receive(call(1, wants: [(0, 3)]), at: .zero) == .waiting)
        #expect(book.pass(at: .seconds(1)).count == 1)
        #expect(book.nextTime(at: .seconds(1)) == .seconds(31))
        _ = book.pass(at: .milliseconds(30_999))
        #expect(book.status.workers == 1 && book.status.expired == 0)
        _ = book.pass(at: .seconds(31))
        #expect(book.status.workers == 0 && book.status.expired == 1)
        #expect(book.status.spent == Budget.Spent(picodollars: 3, tokens: 2))
        #expect(book.takeChanges().closed == [1])
        #expect(book.nextTime(at: .seconds(31)) == .seconds(61))
    }

    @Test func `The next time is never past, and not beyond the deadline`() throws {
        var book = try book(deadline: .seconds(4))
        #expect(book.nextTime(at: .zero) == .seconds(4))
        #expect(book.nextTime(at: .seconds(3)) == .seconds(4))
        #expect(book.nextTime(at: .seconds(4)) == .seconds(34))
        #expect(book.receive(call(1), at: .zero) == .waiting)
        #expect(book.nextTime(at: .seconds(3)) == .seconds(3))
    }

    @Test func `A permit is given at the very time that it was told for`() throws {
        var book = try book(perMinute: 600)
        let many = Array(repeating: (candidate: 0, picodollars: Int64(1)), count: 3)
        #expect(book.receive(call(1, wants: many), at: .zero) == .waiting)
        let first = book.pass(at: .zero).reduce(0) { $0 + $1.answer.granted.count }
        #expect(first == 0)
        let time = book.nextTime(at: .zero)
        #expect(time > .zero && time < .milliseconds(250))
        #expect(book.pass(at: time - .nanoseconds(1)).isEmpty)
        #expect(book.pass(at: time).map(\.answer.granted.count) == [1])
    }

    @Test func `Push-back is believed for ten minutes at most`() throws {
        var book = try book()
        #expect(book.receive(call(1, wants: [(0, 1)]), at: .zero) == .waiting)
        #expect(book.pass(at: .milliseconds(10)).count == 1)
        let pushed = PermitOutcome(id: 1, usage: .rejected, retryAfter: .seconds(86_400))
        #expect(
            book.receive(call(2, holds: [1], outcomes: [pushed]), at: .seconds(1)) == .waiting
        )
        _ = book.pass(at: .seconds(1))
        #expect(book.status.models.map(\.rateLimited) == [0])
        #expect(book.receive(call(3, wants: [(0, 1)]), at: .milliseconds(600_900)) == .waiting)
        #expect(book.pass(at: .milliseconds(600_999)).isEmpty)
        #expect(book.pass(at: .milliseconds(601_100)).map(\.answer.granted.count) == [1])
    }

    @Test func `The farewell asks for nothing`() throws {
        var book = try book()
        #expect(book.receive(call(1, wants: [(0, 1)], isLast: true), at: .zero) == .waiting)
        let answers = book.pass(at: .milliseconds(10))
        #expect(answers.map(\.answer.granted) == [[]])
        #expect(book.status.workers == 0 && book.status.open == 0)
    }

    @Test func `A hundred thousand workers and 256 models are the most`() throws {
        #expect(LimitsBook.most.workers == 100_000 && LimitsBook.most.models == 256)
        var book = try book()
        let models = (0..<255).map { "m\($0)" }
        #expect(book.receive(call(1, models: models), at: .zero) == .waiting)
        #expect(book.receive(call(2, models: ["a", "b"]), at: .zero) == .tooMany)
        #expect(book.receive(call(2, models: ["a"]), at: .zero) == .waiting)
        #expect(book.receive(call(3, models: ["a", "m0"]), at: .zero) == .waiting)
        #expect(book.status.models.count == 256)
    }
}
