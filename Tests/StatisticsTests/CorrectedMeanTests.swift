import Statistics
import Testing

@Suite("Corrected means")
struct CorrectedMeanTests {
    @Test("a biased model's share is moved to the truth")
    func bias() throws {
        // The model calls everything positive that is, and half of what is not.
        var mean = CorrectedMean()
        for index in 0..<400 {
            let right = index < 120
            mean.add(right: right ? 1 : 0, model: right || index.isMultiple(of: 2) ? 1 : 0)
        }
        for index in 0..<10_000 {
            mean.add(model: index < 3_000 || index.isMultiple(of: 2) ? 1 : 0)
        }
        let raw = try #require(mean.raw)
        let corrected = try #require(mean.mean)
        let interval = try #require(mean.interval(confidence: 0.95))
        #expect(abs(raw - 0.65) < 0.001)
        #expect(abs(corrected - 0.3) < 0.001)
        #expect(interval.contains(0.3) && !interval.contains(raw))
    }

    @Test("a model that says nothing useful leaves the labels alone")
    func uselessModel() throws {
        var mean = CorrectedMean()
        for index in 0..<100 { mean.add(right: index < 30 ? 1 : 0, model: 0.5) }
        for _ in 0..<1_000 { mean.add(model: 0.5) }
        #expect(mean.weight == 0)
        #expect(mean.mean == 0.3)
    }

    @Test("a model that was never wrong in the sample is not believed for certain")
    func perfectSample() throws {
        var mean = CorrectedMean()
        for index in 0..<50 { mean.add(right: index < 20 ? 1 : 0, model: index < 20 ? 1 : 0) }
        for index in 0..<10_000 { mean.add(model: index < 4_000 ? 1 : 0) }
        let interval = try #require(mean.interval(confidence: 0.95))
        #expect(interval.width > 0.05 && interval.contains(0.4))
    }

    @Test("fewer than two labels say nothing")
    func tooFew() {
        var mean = CorrectedMean()
        mean.add(right: 1, model: 1)
        #expect(mean.mean == nil && mean.interval(confidence: 0.95) == nil)
    }
}
