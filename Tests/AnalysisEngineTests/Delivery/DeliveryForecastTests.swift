import AnalysisCore
import FoundationEssentials
import Pipelines
import Testing

@testable import AnalysisEngine
@testable import RunLedger

/// How long answers take, what is said before it is too late, and how batches make room for themselves.
struct DeliveryForecastTests {
    private static func batch(
        _ number: Int64 = 1,
        run: Int64 = 1,
        requests: Int = 100,
        message: String? = nil,
        age: TimeInterval = 0,
        expires: TimeInterval? = nil
    ) -> ProviderBatch {
        let submitted = Date(timeIntervalSince1970: 1_000_000_000 - age)
        return ProviderBatch(
            number: number,
            run: RunID(run),
            nonce: "n\(number)",
            model: ModelReference(provider: "anthropic", name: "claude-haiku-5-5"),
            state: message == nil ? .submitted : .collected,
            remoteID: "batch_\(number)",
            isConfirmed: true,
            requests: requests,
            bytes: 0,
            reserved: .init(),
            spent: .init(),
            created: submitted,
            submitted: submitted,
            expires: expires.map { submitted.addingTimeInterval($0) },
            message: message
        )
    }

    private static let now = Date(timeIntervalSince1970: 1_000_000_000)

    @Test(
        "people are told two hours before a batch expires, and three days before results are deleted",
        arguments: [
            (3600.0, 86_400.0, nil),
            (82_000, 86_400, "batch batch_1 expires in 1 h 13 min"),
            (90_000, 86_400, nil),
            (25 * 86_400, 86_400, nil),
            (27 * 86_400, 86_400, "deletes the results of batch batch_1 in "),
            (30 * 86_400, 86_400, "has deleted the results of batch batch_1"),
        ] as [(Double, Double, String?)]
    )
    func warnings(age: Double, expires: Double, words: String?) {
        let batch = PendingBatch(Self.batch(age: age, expires: expires))
        let warning = batch.warning(at: Self.now)
        if let words {
            #expect(warning?.contains(words) == true, "\(warning ?? "nothing is said")")
        } else {
            #expect(warning == nil)
        }
    }

    @Test("waits for room double up to 15 minutes, and a pass through the documents has its time")
    func waits() {
        let timing = DeliveryTiming(Pipeline.Delivery(mode: .auto, deadline: .seconds(7200)))
        #expect(timing.backoff(after: 1) == .seconds(30))
        #expect(timing.backoff(after: 3) == .seconds(120))
        #expect(timing.backoff(after: 60) == .seconds(900))
        let kept = timing.cutOver(remaining: 1000, rate: 1, isLive: true, pass: .seconds(10))
        #expect(kept == .seconds(7200 - 120 - 1100 - 10))
    }

    @Test("nothing begins whose answer is not likely to be there at the deadline")
    func end() {
        let deadline = Self.now.addingTimeInterval(100)
        let end = DeliveryEnd(deadline, after: .seconds(1000), latency: .seconds(4), at: Self.now)
        #expect(end.lastStart == .seconds(96))
        #expect(end.brokenOff == .seconds(115))
        let late = DeliveryEnd(
            deadline,
            after: .seconds(1000),
            latency: nil,
            at: deadline.addingTimeInterval(50)
        )
        #expect(late.lastStart == .zero && late.brokenOff == .zero)
    }

    @Test("batches that find no room become smaller until they do, and stay so")
    func room() {
        let away = ProviderBatch.turnedAway
        #expect(QueueRoom([Self.batch()]).size == nil)
        let none = QueueRoom([
            Self.batch(1, requests: 800, message: away),
            Self.batch(
                2,
                requests: 30,
                message: away
            ),
        ])
        #expect(none.size == 400 && none.refusals == 1)
        let again = QueueRoom([
            Self.batch(1, run: 1, requests: 800, message: away),
            Self.batch(2, run: 2, requests: 400, message: away),
            Self.batch(3, run: 2, requests: 400, message: away),
        ])
        #expect(again.size == 200 && again.refusals == 2)
        let some = QueueRoom([
            Self.batch(1, run: 1, requests: 800, message: away),
            Self.batch(2, run: 2, requests: 400),
            Self.batch(3, run: 2, requests: 400, message: away),
        ])
        #expect(some.size == 400 && some.refusals == 0)
        let timing = DeliveryTiming(Pipeline.Delivery(mode: .batch))
        #expect(some.opens(timing) == nil)
        #expect(again.opens(timing) == Self.now.addingTimeInterval(60))
    }
}
