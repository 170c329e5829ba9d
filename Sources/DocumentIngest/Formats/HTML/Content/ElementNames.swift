import Markup

/// What the names of the elements around each element speak for, by the weights of their words.
///
/// Names are weak evidence: a weight says how much more often than other text the text under a word
/// was main content on the pages that the weights were fitted to.
struct ElementNames {
    /// What the names of an element and of those around it come to.
    struct Evidence {
        /// The element's own.
        var own = 0.0
        /// That of the nearest element that has any, less with each step.
        var near = 0.0
        /// All, less with each step.
        var sum = 0.0
        /// The lowest and the highest, and how many elements further out they are.
        var lowest = 0.0
        var highest = 0.0
        var stepsToLowest = 99.0
        var stepsToHighest = 99.0

        /// What a block in the element gets to see.
        var row: [Float] {
            [own, near, sum, lowest, highest, stepsToLowest, stepsToHighest].map { Float($0) }
        }
    }

    /// What each number of a row is.
    static let names = [
        "name-own", "name-near", "name-sum", "name-min", "name-max", "name-min-steps",
        "name-max-steps",
    ]

    /// Which of them is the lowest weight of the names around a block.
    static let lowestColumn = 3

    private var evidence: [Evidence]

    /// Looks at the elements of a page that hold text.
    init(of tree: HTMLTree, blocks: [PageBlock], weights: NameWeights) {
        evidence = Array(repeating: Evidence(), count: tree.nodes.count)
        let first = Self.firstBlocks(of: tree, blocks)
        for index in tree.nodes.indices where first[index] >= 0 {
            let node = tree.nodes[index]
            var current = node.parent >= 0 ? evidence[Int(node.parent)] : Evidence()
            var low = 0.0
            var high = 0.0
            func weigh(_ names: ArraySlice<UInt8>) {
                guard !names.isEmpty else { return }
                NameWords.forEach(in: names) { word in
                    let weight = weights[word]
                    low = min(low, weight)
                    high = max(high, weight)
                }
            }
            if tree.hasAttributes(at: index), node.tag != .html {
                weigh(tree.bytes(of: .class, at: index))
                let id = tree.bytes(of: .id, at: index)
                if !id.isEmpty, !node.tag.isHeading,
                    !Self.repeats(id, blocks[Int(first[index])], tree)
                {
                    weigh(id)
                }
            }
            current.enter(low + high)
            evidence[index] = current
        }
    }

    /// What a block gets to see.
    func row(of block: PageBlock) -> [Float] {
        (block.container >= 0 ? evidence[Int(block.container)] : Evidence()).row
    }

    /// The first block within each element; -1 for none.
    private static func firstBlocks(of tree: HTMLTree, _ blocks: [PageBlock]) -> [Int32] {
        var first = Array(repeating: Int32(-1), count: tree.nodes.count)
        for (index, block) in blocks.enumerated() {
            var element = block.container
            while element >= 0, first[Int(element)] < 0 {
                first[Int(element)] = Int32(index)
                element = tree.nodes[Int(element)].parent
            }
        }
        return first
    }

    /// Whether an id of several words is the beginning of the text that it leads to, as tools that
    /// make ids from headings write them: such an id says nothing about the element.
    private static func repeats(_ id: ArraySlice<UInt8>, _ block: PageBlock, _ tree: HTMLTree)
        -> Bool
    {
        guard id.contains(where: { "-_. ".utf8.contains($0) }) else { return false }
        func letter(_ byte: UInt8) -> UInt8? {
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 ? byte | 0x20 : nil
        }
        var rest = id.compactMap(letter)[...]
        guard !rest.isEmpty else { return false }
        for index in Int(block.start)..<Int(block.end) {
            for byte in tree.text[tree.textRange(of: index)] {
                guard let letter = letter(byte) else { continue }
                guard letter == rest.first else { return false }
                rest = rest.dropFirst()
                if rest.isEmpty { return true }
            }
        }
        return false
    }
}

extension ElementNames.Evidence {
    fileprivate mutating func enter(_ weight: Double) {
        stepsToLowest += 1
        stepsToHighest += 1
        own = weight
        near = weight != 0 ? weight : near * 0.7
        sum = sum * 0.9 + weight
        if weight < lowest {
            lowest = weight
            stepsToLowest = 0
        }
        if weight > highest {
            highest = weight
            stepsToHighest = 0
        }
    }
}
