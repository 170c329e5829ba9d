import JSON
import Testing

@testable import APISimulator

/// How far a batch is at a time, and what becomes of its requests.
@Suite struct SimulatedBatchTests {
    private static let start = ContinuousClock.now

    private func batch(_ count: Int = 10, polls: Int = 1, isChat: Bool = false) -> SimulatedBatch {
        let params: JSONValue = [
            "model": "claude-haiku-5-5", "max_tokens": 9,
            "messages": [["role": "user", "content": "a"]],
        ]
        return SimulatedBatch(
            id: "b",
            requests: (0..<count).map { ("r\($0)", params) },
            key: nil,
            polls: polls,
            isChat: isChat,
            now: Self.start
        )
    }

    private static let times:
        [(configuration: SimulatorConfiguration.Batches, cancelled: Int?, now: Int, done: Int?)] = [
            // All at once when the time has come.
            (.init(turnaround: .seconds(10)), nil, 9, nil),
            (.init(turnaround: .seconds(10)), nil, 10, 10),
            (.init(turnaround: .seconds(10)), nil, 11, 10),
            // One after the other from then on.
            (.init(turnaround: .seconds(10), perSecond: 2), nil, 14, nil),
            (.init(turnaround: .seconds(10), perSecond: 2), nil, 15, 10),
            (.init(turnaround: .seconds(10), perSecond: 2), nil, 60, 10),
            // Cancelled: what was done until then, and the end some time later.
            (.init(turnaround: .seconds(10), perSecond: 2), 12, 12, 4),
            (.init(turnaround: .seconds(10), perSecond: 2), 12, 40, 4),
            (.init(turnaround: .seconds(10)), 5, 5, 0), (.init(turnaround: .seconds(10)), 5, 40, 0),
            (.init(turnaround: .seconds(10), cancelling: .seconds(7)), 5, 11, nil),
            (.init(turnaround: .seconds(10), cancelling: .seconds(7)), 5, 12, 0),
            (.init(turnaround: .seconds(10), perSecond: 2, cancelling: .seconds(7)), 13, 20, 6),
            // Expired: what was done until then.
            (.init(turnaround: .seconds(10), perSecond: 2, expiry: .seconds(13)), nil, 12, nil),
            (.init(turnaround: .seconds(10), perSecond: 2, expiry: .seconds(13)), nil, 13, 6),
            (.init(turnaround: .seconds(10), perSecond: 2, expiry: .seconds(13)), nil, 90, 6),
            (.init(turnaround: .seconds(100), expiry: .seconds(13)), nil, 13, 0),
            // Polls say how far it is, and time does not.
            (.init(), nil, 90_000, nil),
        ]

    @Test(arguments: times)
    func `Time ends a batch`(
        configuration: SimulatorConfiguration.Batches,
        cancelled: Int?,
        now: Int,
        done: Int?
    ) {
        var batch = batch()
        batch.cancelled = cancelled.map { Self.start + .seconds($0) }
        batch.work(configuration, at: Self.start + .seconds(now))
        #expect(batch.done == done && batch.isEnded == (done != nil))
        #expect((batch.endedAt != nil) == (done != nil))
        // What has ended stays as it is.
        guard done != nil else { return }
        batch.work(configuration, at: Self.start + .seconds(now + 1000))
        batch.poll(configuration)
        #expect(batch.done == done)
    }

    @Test(arguments: [(0, 1), (1, 2), (3, 4)])
    func `Polls end a batch`(polls: Int, needed: Int) {
        var batch = batch(polls: polls)
        for poll in 1...needed {
            #expect(!batch.isEnded)
            batch.poll(.init())
            #expect(batch.isEnded == (poll == needed))
        }
        #expect(batch.done == 10)
    }

    @Test func `A poll ends what is cancelled, and nothing that has its time`() {
        var cancelled = batch(polls: 9)
        cancelled.cancelled = Self.start
        cancelled.poll(.init())
        #expect(cancelled.done == 0)
        var timed = batch(polls: 0)
        timed.poll(.init(turnaround: .seconds(1)))
        #expect(timed.done == nil)
        var full = batch()
        full.turnAway()
        #expect(full.done == 0)
    }

    @Test func `A request is answered, wrong, expired or cancelled`() {
        var expired = batch(4)
        expired.work(
            .init(turnaround: .seconds(0), perSecond: 1, expiry: .seconds(2)),
            at: Self.start + .seconds(9)
        )
        #expect(
            (0..<4).map { expired.outcome($0, [:], .init()) }
                == [.succeeded, .succeeded, .expired, .expired]
        )
        var cancelled = expired
        cancelled.cancelled = Self.start
        #expect(
            (0..<4).map {
                cancelled.outcome($0, ["r0": .errored(type: "t"), "r3": .succeeded], .init())
            }
                == [.errored(type: "t"), .succeeded, .canceled, .succeeded]
        )
        #expect(
            (0..<4).map { cancelled.outcome($0, [:], .init(troubles: [.halfExpired])) }
                == [.expired, .succeeded, .expired, .canceled]
        )
        #expect(batch().outcome(0, [:], .init()) == .expired)
    }

    @Test(arguments: [
        (#"{"model":"m","max_tokens":1,"messages":[{"role":"user","content":"a"}]}"#, true),
        (#"{"model":"m","messages":[{"role":"user","content":"a"}]}"#, false),
        (
            #"{"model":"m","max_tokens":1,"stream":false,"messages":[{"role":"user","content":"a"}]}"#,
            false
        ),
        (
            #"{"model":"m","max_tokens":1,"top_k":3,"messages":[{"role":"user","content":"a"}]}"#,
            false
        ),
    ])
    func `A request that the API would refuse fails alone`(params: String, isRight: Bool) throws {
        for isChat in [false, true] {
            var batch = SimulatedBatch(
                id: "b",
                requests: [("a", try JSONReader.value(of: params))],
                key: nil,
                polls: 0,
                isChat: isChat,
                now: Self.start
            )
            batch.poll(.init())
            let wrong = BatchOutcome.errored(type: "invalid_request_error")
            #expect(batch.outcome(0, [:], .init()) == (isRight || isChat ? .succeeded : wrong))
        }
    }

    @Test(
        arguments: [
            ("succeeded", BatchOutcome.succeeded), ("expired", .expired), ("canceled", .canceled),
            ("errored:overloaded_error", .errored(type: "overloaded_error")),
            ("errored:", .errored(type: "")),
            ("cancelled", nil), ("errored", nil), ("", nil),
        ] as [(String, BatchOutcome?)]
    )
    func `An outcome is read from its name`(text: String, outcome: BatchOutcome?) {
        #expect(BatchOutcome(simulated: text) == outcome)
    }
}
