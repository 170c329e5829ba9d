import Markup

/// Blocks that stand in the same kind of place: the prices of all cards, the names of all posts.
struct SlotFacts {
    /// What all blocks of one kind of place come to.
    struct Slot {
        var blocks: Int32 = 0
        var letters: Int32 = 0
        var linkLetters: Int32 = 0
        /// Those of the blocks that hold a sentence.
        var withSentence: Int32 = 0
    }

    /// How many elements around a block make a kind of place.
    static let depths = [2, 4]

    private var slots: [Slot] = []
    /// The kinds of place of each block, one for each depth.
    private(set) var slotOf: [Int32] = []

    /// Looks at a page.
    init(of tree: HTMLTree, blocks: [PageBlock], kinds: [UInt64]) {
        var numbers: [UInt64: Int32] = [:]
        slotOf.reserveCapacity(blocks.count * Self.depths.count)
        for block in blocks {
            for depth in Self.depths {
                var key = UInt64(depth)
                var element = Int(block.container)
                for _ in 0..<depth where element >= 0 {
                    key = (key ^ kinds[element]) &* 1_099_511_628_211
                    key ^= key >> 29
                    element = Int(tree.nodes[element].parent)
                }
                let number = numbers[key] ?? Int32(slots.count)
                if number == slots.count {
                    numbers[key] = number
                    slots.append(Slot())
                }
                slotOf.append(number)
                slots[Int(number)].blocks += 1
                slots[Int(number)].letters += block.text.letters
                slots[Int(number)].linkLetters += block.text.linkLetters
                slots[Int(number)].withSentence += block.text.sentences > 0 ? 1 : 0
            }
        }
    }

    /// The kind of place of a block, by the number of a depth.
    func slot(of block: Int, _ depth: Int) -> Slot {
        slots[Int(slotOf[block * Self.depths.count + depth])]
    }

    /// Scores of blocks, half of each from the mean of its kinds of place: what the page lays out
    /// alike is alike.
    func agreed(_ scores: [Float]) -> [Float] {
        var sums = Array(repeating: Float(0), count: slots.count)
        for (place, slot) in slotOf.enumerated() {
            sums[Int(slot)] += scores[place / Self.depths.count]
        }
        return scores.enumerated().map { block, score in
            let start = block * Self.depths.count
            let means = slotOf[start..<start + Self.depths.count].map {
                sums[Int($0)] / Float(slots[Int($0)].blocks)
            }
            return (score + means.reduce(0, +) / Float(Self.depths.count)) / 2
        }
    }
}
