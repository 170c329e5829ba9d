/// The lowest so many of any number of ranks, with room for twice as many.
struct LowestRanks {
    private let count: Int
    private var ranks: [UInt64] = []
    /// How many ranks came.
    private(set) var seen = 0

    /// Keeps the lowest `count`, at least one.
    init(_ count: Int) {
        self.count = count
    }

    mutating func add(_ rank: UInt64) {
        seen += 1
        ranks.append(rank)
        // Sorting every `count` ranks costs each of them a logarithm.
        if ranks.count / 2 >= max(count, 64) { shorten() }
    }

    /// The highest of the lowest.
    ///
    /// - Parameter fewer: How many are asked for; by default as many as are kept.
    /// - Returns: `nil` where no more came than are asked for, and all are among them.
    mutating func highest(of fewer: Int? = nil) -> UInt64? {
        let asked = min(count, fewer ?? count)
        guard seen > asked, asked > 0 else { return nil }
        shorten()
        return ranks[asked - 1]
    }

    private mutating func shorten() {
        ranks.sort()
        ranks.removeLast(max(0, ranks.count - count))
    }
}
