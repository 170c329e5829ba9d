import Statistics
import Testing

@Suite struct StratifiedMeanTests {
    @Test func `Strata count by their size, not by their sample`() throws {
        // 900 documents found positive, of which a tenth is negative; 100 found negative, half of
        // which are; 40 labels of each.
        var mean = StratifiedMean(sizes: [900, 100])
        for index in 0..<40 {
            mean.add(right: index < 4 ? 1 : 0, model: 0, stratum: 0)
            mean.add(right: index < 20 ? 1 : 0, model: 1, stratum: 1)
        }
        for _ in 0..<860 { mean.add(model: 0) }
        for _ in 0..<60 { mean.add(model: 1) }
        #expect(mean.labelledCount == 80)
        let (raw, corrected) = (try #require(mean.raw), try #require(mean.mean))
        #expect(abs(raw - 0.1) < 1e-12 && abs(corrected - 0.14) < 1e-12)
        let interval = try #require(mean.interval(confidence: 0.95))
        #expect(interval.contains(0.14) && interval.width > 0.1 && interval.width < 0.25)
    }

    @Test func `The model's word counts as far as it varies with what is right`() throws {
        // One stratum, and a model that is right of all its documents.
        var mean = StratifiedMean(sizes: [1_000])
        for index in 0..<50 {
            mean.add(right: index < 20 ? 1 : 0, model: index < 20 ? 1 : 0, stratum: 0)
        }
        for index in 0..<950 { mean.add(model: index < 280 ? 1 : 0) }
        let corrected = try #require(mean.mean)
        #expect(abs(corrected - 0.3) < 1e-12)
    }

    @Test func `A stratum of which all is labelled leaves nothing to chance`() throws {
        var mean = StratifiedMean(sizes: [2, 1])
        mean.add(right: 1, model: 1, stratum: 0)
        mean.add(right: 0, model: 1, stratum: 0)
        #expect(mean.mean == nil && mean.interval(confidence: 0.95) == nil)
        mean.add(right: 1, model: 0, stratum: 1)
        let interval = try #require(mean.interval(confidence: 0.95))
        let corrected = try #require(mean.mean)
        #expect(interval.width < 1e-12 && interval.contains(corrected))
    }
}
