import BatchExecution
import Testing

struct EstimateCorrectionTests {
    @Test("Estimates approach what is reported", arguments: [0.5, 1, 1.3, 3])
    func approaches(ratio: Double) {
        var correction = EstimateCorrection()
        #expect(correction.factor == 1)
        for _ in 0..<50 { correction.learn(reported: Int(1000 * ratio), estimated: 1000) }
        #expect(abs(correction.factor / ratio - 1) < 0.02)
    }

    @Test("One small request changes little")
    func smallRequest() {
        var correction = EstimateCorrection()
        correction.learn(reported: 30, estimated: 10)
        #expect(correction.factor < 1.15)
    }

    @Test("A changed ratio is followed")
    func follows() {
        var correction = EstimateCorrection()
        for _ in 0..<1000 { correction.learn(reported: 1000, estimated: 1000) }
        for _ in 0..<200 { correction.learn(reported: 2000, estimated: 1000) }
        #expect(correction.factor > 1.9)
    }

    @Test("The worst estimate is remembered, and one that was too high is not")
    func greatest() {
        var correction = EstimateCorrection()
        correction.learn(reported: 10, estimated: 100)
        #expect(correction.greatest == 1)
        correction.learn(reported: 900, estimated: 100)
        for _ in 0..<100 { correction.learn(reported: 100, estimated: 100) }
        #expect(correction.greatest == 9)
    }

    @Test("Nonsense does no harm")
    func nonsense() {
        var correction = EstimateCorrection()
        for (reported, estimated) in [(-1, 10), (10, 0), (10, -1)] {
            correction.learn(reported: reported, estimated: estimated)
        }
        #expect(correction.factor == 1)
        for _ in 0..<500 { correction.learn(reported: .max, estimated: 1) }
        #expect(correction.factor == 4)
    }
}
