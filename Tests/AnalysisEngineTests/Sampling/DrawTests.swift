import Reporting
import Testing

@testable import AnalysisEngine

@Suite struct DrawTests {
    @Test func `Over many seeds every document is drawn as often as any other`() {
        let (documents, drawn, seeds) = (50, 10, 2_000)
        var counts = [Int](repeating: 0, count: documents)
        for seed in 0..<seeds {
            let draw = Draw(seed: seed)
            let ranks = (0..<documents).map { draw.rank(of: "docs/\($0).txt") }
            var lowest = LowestRanks(drawn)
            for rank in ranks { lowest.add(rank) }
            guard let highest = lowest.highest() else {
                Issue.record("no sample was drawn")
                return
            }
            for (index, rank) in ranks.enumerated() where rank <= highest { counts[index] += 1 }
        }
        #expect(counts.reduce(0, +) == drawn * seeds)
        // A fifth of 2,000, with a standard deviation of 18: five of them are never passed.
        #expect(counts.allSatisfy { abs($0 - 400) < 90 }, "\(counts)")
    }

    @Test(arguments: [1, 2, 63, 64, 65, 999])
    func `The lowest ranks are kept, whatever comes first`(count: Int) {
        for ranks in [Array(0..<1_000), (0..<1_000).reversed(), (0..<1_000).map { $0 * 7 % 1_000 }]
        {
            var lowest = LowestRanks(count)
            for rank in ranks { lowest.add(UInt64(rank)) }
            #expect(lowest.highest() == UInt64(count - 1) && lowest.seen == 1_000)
        }
    }

    @Test func `What is not more than a sample is taken as a whole`() {
        var lowest = LowestRanks(3)
        for rank: UInt64 in [3, 1, 2] { lowest.add(rank) }
        #expect(lowest.highest() == nil)
    }
}
