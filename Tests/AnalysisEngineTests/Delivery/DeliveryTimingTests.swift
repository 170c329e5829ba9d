import Pipelines
import Testing

@testable import AnalysisEngine

/// When batches are looked at, cancelled and split.
struct DeliveryTimingTests {
    private static func timing(_ deadline: Duration? = nil) -> DeliveryTiming {
        DeliveryTiming(Pipeline.Delivery(mode: .auto, deadline: deadline))
    }

    @Test("a batch is looked at after a tenth of the time that batches take, within bounds")
    func looks() {
        let timing = Self.timing()
        func wait(_ age: Duration, _ measured: Duration? = nil) -> Duration {
            timing.wait(age: age, measured: measured, fraction: 0)
        }
        #expect(wait(.zero) == .seconds(30))
        #expect(wait(.seconds(1200)) == .seconds(120))
        #expect(wait(.zero, .seconds(3600)) == .seconds(360))
        #expect(wait(.seconds(86_000)) == .seconds(900))
        #expect(timing.wait(age: .zero, measured: nil, fraction: 1) == .seconds(36))
    }

    @Test("what is left has the time that it takes live, with a tenth to spare")
    func cutOver() {
        let timing = Self.timing(.seconds(7200))
        func cutOver(_ remaining: Int, _ rate: Double?) -> Duration? {
            timing.cutOver(remaining: remaining, rate: rate, isLive: true)
        }
        #expect(timing.cancelling == .seconds(120))
        #expect(cutOver(1000, 1) == .seconds(7200 - 120 - 1100))
        #expect(cutOver(1000, nil) == .seconds(7200 - 120 - 3600))
        #expect(cutOver(1_000_000, 1) == .zero)
        #expect(
            timing.cutOver(remaining: 1000, rate: 1, isLive: false) == .seconds(7080)
        )
        #expect(Self.timing().cutOver(remaining: 1000, rate: 1, isLive: true) == nil)
    }

    @Test("one comes to what is left through what has an answer, and to all of it at once")
    func ahead() {
        func ahead(_ remaining: Int, of requests: Int) -> Duration {
            DeliveryTiming.ahead(ofRemaining: remaining, of: requests, pass: .seconds(8))
        }
        #expect(ahead(100, of: 100) == .zero)
        #expect(ahead(75, of: 100) == .seconds(2))
        #expect(ahead(0, of: 100) == .seconds(8))
        // Where nothing is known of batches, and where more waits than is in them.
        #expect(ahead(5, of: 0) == .seconds(8))
        #expect(ahead(200, of: 100) == .zero)
    }

    @Test("a batch fits into a quarter of the time")
    func splits() {
        #expect(Self.timing().requests(atMost: 99_000) == 99_000)
        #expect(Self.timing(.seconds(7200)).requests(atMost: 99_000) == 18_000)
        #expect(Self.timing(.seconds(86_400)).requests(atMost: 99_000) == 99_000)
        #expect(Self.timing(.milliseconds(1)).requests(atMost: 99_000) == 100)
    }
}
