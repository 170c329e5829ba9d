import BatchExecution
import JSON
import Testing

@testable import SharedLimits

/// What the limits server says about itself.
struct LimitsStatusTests {
    private static let status = LimitsStatus(
        job: "a\"b\\c\nd",
        workers: 3,
        waiting: 2,
        open: 5,
        expired: 1,
        spent: Budget.Spent(picodollars: 1_500_000_000_000, tokens: 70),
        reserved: Budget.Spent(picodollars: 250_000_000_000, tokens: 30),
        budget: .unlimited,
        models: [
            .init(name: "p/m", open: 4, granted: 9, rateLimited: 2, requestsPerMinute: 600),
            .init(name: "p/n", open: 1, granted: 1, rateLimited: 0, requestsPerMinute: nil),
        ]
    )

    @Test func `as JSON it says what is known and leaves out what is not`() throws {
        var status = Self.status
        let value = try JSONReader.value(of: status.json)
        #expect(status.json.last == 0x0A)
        #expect(value["job"]?.string == "a\"b\\c\nd")
        #expect(value["workers"] == 3 && value["waiting"] == 2 && value["permits"] == 5)
        #expect(value["expired"] == 1)
        #expect(value["spent_picodollars"] == 1_500_000_000_000 && value["spent_tokens"] == 70)
        #expect(value["reserved_picodollars"] == 250_000_000_000 && value["reserved_tokens"] == 30)
        #expect(value["max_picodollars"] == nil && value["max_tokens"] == nil)
        let models = value["models"]?.array ?? []
        #expect(
            models == [
                [
                    "name": "p/m", "permits": 4, "granted": 9, "rate_limited": 2,
                    "requests_per_minute": 600,
                ],
                ["name": "p/n", "permits": 1, "granted": 1, "rate_limited": 0],
            ]
        )
        status.budget = try Budget(maxPicodollars: 7, maxTokens: 8)
        let bounded = try JSONReader.value(of: status.json)
        #expect(bounded["max_picodollars"] == 7 && bounded["max_tokens"] == 8)
    }

    @Test func `as OpenMetrics each family is told once, and labels are escaped`() throws {
        var status = Self.status
        status.budget = try Budget(maxPicodollars: 2_000_000_000_000)
        let text = String(decoding: status.openMetrics, as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.last == "# EOF" && text.hasSuffix("\n"))
        let job = #"job="a\"b\\c\nd""#
        for line in [
            "analyze_limits_workers{\(job)} 3", "analyze_limits_waiting{\(job)} 2",
            "analyze_limits_permits{\(job)} 5", "analyze_limits_expired_permits_total{\(job)} 1",
            "analyze_limits_spent_dollars{\(job)} 1.5",
            "analyze_limits_reserved_dollars{\(job)} 0.25",
            "analyze_limits_budget_dollars{\(job)} 2.0",
            "analyze_limits_granted_requests_total{\(job),model=\"p/m\"} 9",
            "analyze_limits_rate_limited_requests_total{\(job),model=\"p/m\"} 2",
            "analyze_limits_rate_limited_requests_total{\(job),model=\"p/n\"} 0",
        ] { #expect(lines.contains(line), "\(line)") }
        let types = lines.filter { $0.hasPrefix("# TYPE ") }
        #expect(Set(types).count == types.count && types.count == 9)
        let unbounded = String(decoding: Self.status.openMetrics, as: UTF8.self)
        #expect(!unbounded.contains("analyze_limits_budget_dollars"))
    }

    @Test func `a book says who waits, what is open and what it may cost`() throws {
        var book = LimitsBook(policy: LimitsPolicy(job: "j"), at: .zero)
        #expect(book.status.workers == 0 && book.status.models.isEmpty)
        let want = PermitWant(
            candidate: 0,
            demand: RateLimiter.Demand(inputTokens: 1, outputTokens: 1),
            reservation: BudgetReservation(picodollars: 10, tokens: 4)
        )
        for worker in ["v", "w"] {
            let call = LeaseRequest(
                job: nil,
                worker: worker,
                name: worker,
                call: 1,
                models: ["n", "m"],
                permits: PermitRequest(wants: [want])
            )
            #expect(book.receive(call, at: .zero) == .waiting)
        }
        #expect(book.status.waiting == 2)
        // Nothing is known of the limits: one goes first.
        #expect(book.pass(at: .zero).map(\.worker) == ["v"])
        let status = book.status
        #expect((status.workers, status.waiting, status.open) == (2, 1, 1))
        #expect(status.reserved == Budget.Spent(picodollars: 10, tokens: 4))
        #expect(status.models.map(\.name) == ["m", "n"])
        #expect(status.models.map(\.granted) == [0, 1])
        #expect(status.models.map(\.open) == [0, 1])
    }
}
