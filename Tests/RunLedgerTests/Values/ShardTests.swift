import RunLedger
import Testing

@Suite struct ShardTests {
    private typealias Shard = RunConfiguration.Shard

    @Test(arguments: ["1/1", "3/8", "8/8"])
    func `a part is read as it is written`(text: String) {
        #expect(RunConfiguration.Shard(text)?.description == text)
    }

    @Test(arguments: ["", "3", "0/8", "9/8", "-1/8", "1/0", "1/2/3", "a/b", "1 / 2"])
    func `other texts are no part`(text: String) {
        #expect(RunConfiguration.Shard(text) == nil)
    }

    @Test func `every document falls to exactly one part, and the parts are about equal`() {
        let hashes = (0..<8000).map { Samples.resultKey($0).description }
        let counts = (1...8).map { index in
            hashes.count { Shard(index: index, count: 8).takes(contentHash: $0) }
        }
        #expect(counts.reduce(0, +) == 8000)
        #expect(counts.allSatisfy { (850...1150).contains($0) })
    }

    @Test func `where a document falls never changes`() {
        let hash = String(repeating: "ab", count: 32)
        let part = (1...8).first { Shard(index: $0, count: 8).takes(contentHash: hash) }
        #expect(part == 6)
    }
}
