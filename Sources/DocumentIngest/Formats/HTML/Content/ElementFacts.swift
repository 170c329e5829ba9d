import Markup

/// What is known about each element of a page: what it holds, and what it stands in.
struct ElementFacts {
    /// What an element holds.
    struct Sums {
        var letters: Int32 = 0
        var linkLetters: Int32 = 0
        var proseLetters: Int32 = 0
        var blocks: Int32 = 0
        var sentences: Int32 = 0
        /// The blocks with a price, with pictures, and that are headings.
        var prices: Int32 = 0
        var pictures: Int32 = 0
        var headings: Int32 = 0
    }

    /// What an element is, or stands in.
    struct Place {
        /// The elements, roles and properties around it, as `Surroundings`.
        var surroundings: Surroundings = []
        /// How many elements that start a line are around it.
        var depth: Int32 = 0
        /// The innermost element around it, or itself, that is one of three or more alike.
        var nearGroup: Int32 = -1
        /// The one of those whose group holds the most text.
        var mainGroup: Int32 = -1
        /// How deep the innermost element stands that holds this one and the core of the page.
        var coreDepth: Int32 = 0
        /// The same for the tighter core.
        var tightCoreDepth: Int32 = 0
    }

    /// Elements of one parent that have one name and one class.
    struct Group {
        var count: Int32 = 0
        var letters: Int32 = 0
        var linkLetters: Int32 = 0
        var blocks: Int32 = 0
        /// The blocks with a price, with pictures, and that are headings.
        var prices: Int32 = 0
        var pictures: Int32 = 0
        var headings: Int32 = 0
        /// The hash of the name and class of its elements, wherever they stand.
        var kind: UInt64
        /// How many larger groups there are.
        var rank: Int32 = 0
    }

    private(set) var sums: [Sums]
    private(set) var places: [Place]
    private(set) var groups: [Group] = []
    /// The group of each element; -1 for none.
    private(set) var groupOf: [Int32]
    /// The place of each element in its group, from 0.
    private(set) var itemNumbers: [Int32]
    /// How many elements of the page have a name and class.
    private(set) var kindCounts: [UInt64: Int32] = [:]
    /// The hash of the name and class of each element that holds text.
    private(set) var kinds: [UInt64]
    /// The most prices and pictures that a group has.
    private(set) var mostPrices: Int32 = 0
    private(set) var mostPictures: Int32 = 0
    /// The whole page.
    private(set) var whole = Sums()
    /// The innermost element that has half of the running text, or all but a fifth.
    private(set) var core = -1
    private(set) var tightCore = -1

    /// Looks at a page.
    init(of tree: HTMLTree, blocks: [PageBlock]) {
        let count = tree.nodes.count
        sums = Array(repeating: Sums(), count: count)
        places = Array(repeating: Place(), count: count)
        groupOf = Array(repeating: -1, count: count)
        itemNumbers = Array(repeating: 0, count: count)
        kinds = Array(repeating: 0, count: count)
        for block in blocks {
            var sum = Sums()
            sum.letters = block.text.letters
            sum.linkLetters = block.text.linkLetters
            sum.proseLetters = block.isProse ? block.text.letters - block.text.linkLetters : 0
            sum.blocks = 1
            sum.sentences = block.text.sentences
            sum.prices = block.text.currencies > 0 ? 1 : 0
            sum.pictures = block.images > 0 ? 1 : 0
            sum.headings = block.heading > 0 ? 1 : 0
            whole.add(sum)
            if block.container >= 0 { sums[Int(block.container)].add(sum) }
        }
        var index = count - 1
        while index >= 0 {
            let parent = Int(tree.nodes[index].parent)
            if parent >= 0, tree.nodes[index].tag != .text { sums[parent].add(sums[index]) }
            index -= 1
        }
        findGroups(tree)
        findCores(tree)
        findPlaces(tree)
    }

    /// The group of an element.
    func group(of element: Int32) -> Group? {
        guard element >= 0, groupOf[Int(element)] >= 0 else { return nil }
        return groups[Int(groupOf[Int(element)])]
    }

    private mutating func findGroups(_ tree: HTMLTree) {
        var numbers: [UInt64: Int32] = [:]
        for index in tree.nodes.indices where sums[index].blocks > 0 {
            let node = tree.nodes[index]
            guard node.tag != .text else { continue }
            var key: UInt64 = 14_695_981_039_346_656_037
            func mix(_ byte: UInt64) { key = (key ^ byte) &* 1_099_511_628_211 }
            mix(UInt64(node.tag.rawValue))
            for byte in tree.bytes(of: .class, at: index) { mix(UInt64(byte)) }
            let kind = key
            kinds[index] = kind
            kindCounts[kind, default: 0] += 1
            mix(UInt64(UInt32(bitPattern: node.parent)))
            let number: Int32
            if let known = numbers[key] {
                number = known
            } else {
                number = Int32(groups.count)
                numbers[key] = number
                groups.append(Group(kind: kind))
            }
            groupOf[index] = number
            itemNumbers[index] = groups[Int(number)].count
            groups[Int(number)].add(sums[index])
        }
        let large = groups.indices.filter { groups[$0].count >= 3 }
            .sorted { (groups[$0].letters, $1) > (groups[$1].letters, $0) }
        for (rank, group) in large.enumerated() {
            groups[group].rank = Int32(rank)
            mostPrices = max(mostPrices, groups[group].prices)
            mostPictures = max(mostPictures, groups[group].pictures)
        }
    }

    private mutating func findCores(_ tree: HTMLTree) {
        let useProse = whole.proseLetters > 0
        func measure(_ sum: Sums) -> Int { Int(useProse ? sum.proseLetters : sum.letters) }
        let all = measure(whole)
        guard all > 0 else { return }
        for index in tree.nodes.indices where sums[index].blocks > 0 {
            // The parents of an element that holds enough hold enough as well.
            let part = measure(sums[index])
            if part * 2 > all { core = index }
            if part * 10 >= all * 8 { tightCore = index }
        }
    }

    private mutating func findPlaces(_ tree: HTMLTree) {
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            guard node.tag != .text else { continue }
            var place = node.parent >= 0 ? places[Int(node.parent)] : Place()
            if node.tag.separator > .space || node.tag == .custom { place.depth += 1 }
            place.surroundings.enter(tree, index)
            if core >= index, core < Int(node.end) { place.coreDepth = place.depth }
            if tightCore >= index, tightCore < Int(node.end) { place.tightCoreDepth = place.depth }
            if let group = group(of: Int32(index)), group.count >= 3 {
                place.nearGroup = Int32(index)
                let best = self.group(of: place.mainGroup)
                if group.letters > (best?.letters ?? 0) || group.count > 2 * (best?.count ?? 0) {
                    place.mainGroup = Int32(index)
                }
            }
            places[index] = place
        }
    }
}

extension ElementFacts.Sums {
    mutating func add(_ other: Self) {
        letters += other.letters
        linkLetters += other.linkLetters
        proseLetters += other.proseLetters
        blocks += other.blocks
        sentences += other.sentences
        prices += other.prices
        pictures += other.pictures
        headings += other.headings
    }
}

extension ElementFacts.Group {
    /// Adds an element.
    fileprivate mutating func add(_ sum: ElementFacts.Sums) {
        count += 1
        letters += sum.letters
        linkLetters += sum.linkLetters
        blocks += sum.blocks
        prices += sum.prices
        pictures += sum.pictures
        headings += sum.headings
    }
}
