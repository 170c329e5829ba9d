import Markup

/// What the decision about a block rests on: a row of numbers for each block.
///
/// A row has numbers about the block, about what it stands in, about its neighbours and about the
/// page. None depends on the language of the page or on its site.
struct BlockFeatures {
    /// The blocks of the page.
    let blocks: [PageBlock]
    /// What is known about its elements.
    let facts: ElementFacts
    /// The page as a whole.
    let page: PageFacts
    /// The blocks by the kind of place that they stand in.
    let slots: SlotFacts

    private let tree: HTMLTree
    /// The share of the words of each block that stand in the title of the page.
    private var titleShares: [Float] = []
    /// The first heading of the highest level there is, and what repeats the title most.
    private let headingPlace: TitlePlace
    private let titlePlace: TitlePlace
    private var lettersBefore: [Int32] = []
    private var linkLettersBefore: [Int32] = []
    /// The last heading at or before each block, and the first one behind it; -1 for none.
    private var headingBefore: [Int32] = []
    private var headingBehind: [Int32] = []
    private var firstTitle = -1
    private var largestGroup: Int32 = 0
    private var currencies: Int32 = 0
    /// The part of every row that is about the page.
    private(set) var pageNumbers: [Float] = []

    /// Looks at a page.
    init(of tree: HTMLTree, layout: PageLayout) {
        self.tree = tree
        blocks = PageBlocks(of: tree, layout: layout).blocks
        facts = ElementFacts(of: tree, blocks: blocks)
        page = PageFacts(of: tree)
        slots = SlotFacts(of: tree, blocks: blocks, kinds: facts.kinds)
        for block in blocks {
            let texts = Int(block.start)..<Int(block.end)
            titleShares.append(block.text.words <= 40 ? page.titleShare(of: texts, in: tree) : 0)
        }
        headingPlace = TitlePlace(of: tree, blocks: blocks, title: Self.mainHeading(of: blocks))
        titlePlace = TitlePlace(
            of: tree,
            blocks: blocks,
            title: Self.title(of: blocks, titleShares)
        )
        var letters: Int32 = 0
        var linkLetters: Int32 = 0
        var heading: Int32 = -1
        for (index, block) in blocks.enumerated() {
            lettersBefore.append(letters)
            linkLettersBefore.append(linkLetters)
            letters += block.text.letters
            linkLetters += block.text.linkLetters
            headingBefore.append(heading)
            if block.heading > 0 { heading = Int32(index) }
            if block.heading == 1, firstTitle < 0 { firstTitle = index }
            currencies += block.text.currencies
        }
        lettersBefore.append(letters)
        linkLettersBefore.append(linkLetters)
        headingBehind = Array(repeating: -1, count: blocks.count)
        heading = -1
        for index in blocks.indices.reversed() {
            headingBehind[index] = heading
            if blocks[index].heading > 0 { heading = Int32(index) }
        }
        for group in facts.groups where group.count >= 3 {
            largestGroup = max(largestGroup, group.letters)
        }
        addPage()
    }

    private static func mainHeading(of blocks: [PageBlock]) -> Int {
        blocks.firstIndex { $0.heading == 1 } ?? blocks.firstIndex { $0.heading > 0 } ?? -1
    }

    /// The block that repeats most of the title; -1 where none has two of its words.
    private static func title(of blocks: [PageBlock], _ shares: [Float]) -> Int {
        var best = -1
        var most: Float = 1
        for (index, block) in blocks.enumerated() {
            let words = shares[index] * Float(min(block.text.words, 8))
            if words > most {
                best = index
                most = words
            }
        }
        return best
    }

    /// The row of a block.
    func row(of index: Int) -> [Float] {
        var row: [Float] = []
        row.reserveCapacity(Self.names.count)
        addText(of: index, &row)
        addPlace(of: index, &row)
        addContainers(of: index, &row)
        addGroups(of: index, &row)
        addNeighbours(of: index, &row)
        addHeadings(of: index, &row)
        addShape(of: index, &row)
        addSlots(of: index, &row)
        addItems(of: index, &row)
        headingPlace.add(index, container: blocks[index].container, to: &row)
        titlePlace.add(index, container: blocks[index].container, to: &row)
        row += pageNumbers
        return row
    }

    /// What each number of a row is.
    static let names: [String] =
        textNames + placeNames + containerNames + groupNames + neighbourNames + headingNames
        + shapeNames + slotNames + itemNames + TitlePlace.names("main-heading")
        + TitlePlace.names("title") + pageNames
}

/// The block itself.
extension BlockFeatures {
    private static let textNames = [
        "scalars", "words", "scalars-a-word", "link-share", "links", "sentences", "commas",
        "digit-share", "capital-share", "divider-share", "ending", "starts-capital", "currencies",
        "signatures", "emphases", "times", "control-share", "breaks", "images", "copies",
        "heading", "title-share",
    ]

    private func addText(of index: Int, _ row: inout [Float]) {
        let block = blocks[index]
        let text = block.text
        let letters = Float(max(text.letters, 1))
        row.append(Float(text.scalars))
        row.append(Float(text.words))
        row.append(Float(text.scalars) / Float(max(text.words, 1)))
        row.append(block.linkShare)
        row.append(Float(block.links))
        row.append(Float(text.sentences))
        row.append(Float(text.commas))
        row.append(Float(text.digits) / letters)
        row.append(Float(text.capitals) / letters)
        row.append(Float(text.dividers) / letters)
        row.append(text.ending)
        row.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= text.first ? 1 : 0)
        row.append(Float(text.currencies))
        row.append(Float(text.signatures))
        row.append(Float(block.emphases))
        row.append(Float(block.times))
        row.append(Float(text.controlLetters) / letters)
        row.append(Float(block.breaks))
        row.append(Float(block.images))
        row.append(Float(block.copies))
        row.append(Float(block.heading))
        row.append(titleShares[index])
    }
}

/// Where the block stands.
extension BlockFeatures {
    private static let placeNames =
        [
            "container", "depth", "position", "letters-before", "core-steps", "tight-core-steps",
            "core-side",
        ] + Surroundings.names

    private func addPlace(of index: Int, _ row: inout [Float]) {
        let container = Int(blocks[index].container)
        let place = container >= 0 ? facts.places[container] : ElementFacts.Place()
        row.append(container >= 0 ? Self.number(of: tree.nodes[container].tag) : 0)
        row.append(Float(place.depth))
        row.append(Float(index) / Float(max(blocks.count, 1)))
        row.append(Float(lettersBefore[index]) / Float(max(facts.whole.letters, 1)))
        row.append(steps(from: place.coreDepth, to: facts.core))
        row.append(steps(from: place.tightCoreDepth, to: facts.tightCore))
        let node = Int(blocks[index].start)
        let isBehind = facts.core >= 0 && node >= Int(tree.nodes[facts.core].end)
        row.append(node < facts.core ? 0 : isBehind ? 2 : 1)
        for bit in 0..<UInt32(Surroundings.names.count) {
            row.append(place.surroundings.rawValue >> bit & 1 == 1 ? 1 : 0)
        }
    }

    private func steps(from depth: Int32, to core: Int) -> Float {
        core >= 0 ? Float(facts.places[core].depth - depth) : 0
    }

    private static func number(of tag: HTMLTag) -> Float {
        switch tag {
        case .p: 1
        case .li: 2
        case .h1, .h2, .h3, .h4, .h5, .h6: 3
        case .dd: 4
        case .dt: 5
        case .td: 6
        case .th: 7
        case .pre: 8
        case .blockquote: 9
        case .figcaption: 10
        case .summary: 11
        case .section, .article, .main: 12
        case .div: 13
        case .form, .fieldset: 14
        case .option: 15
        case .body: 16
        default: 17
        }
    }
}

/// What the elements around the block hold.
extension BlockFeatures {
    private static let levels = 5
    /// No more elements than this are looked at, so that a page's cost grows with its size.
    private static let mostSteps = 24

    private static let containerNames = (1...levels).flatMap { level in
        ["share", "link-share", "letters-a-block", "blocks", "sentences-a-block", "prose-share"]
            .map { "holder-\(level)-\($0)" }
    }

    private func addContainers(of index: Int, _ row: inout [Float]) {
        var element = Int(blocks[index].container)
        var level = 0
        var steps = 0
        var letters: Int32 = blocks[index].text.letters
        while level < Self.levels, element >= 0, steps < Self.mostSteps {
            let sum = facts.sums[element]
            // What wraps one element alone says nothing new.
            if sum.letters > letters {
                letters = sum.letters
                level += 1
                add(sum, &row)
            }
            element = Int(tree.nodes[element].parent)
            steps += 1
        }
        while level < Self.levels {
            level += 1
            add(facts.whole, &row)
        }
    }

    private func add(_ sum: ElementFacts.Sums, _ row: inout [Float]) {
        let letters = Float(max(sum.letters, 1))
        let blocks = Float(max(sum.blocks, 1))
        row.append(letters / Float(max(facts.whole.letters, 1)))
        row.append(Float(sum.linkLetters) / letters)
        row.append(letters / blocks)
        row.append(blocks)
        row.append(Float(sum.sentences) / blocks)
        row.append(Float(sum.proseLetters) / letters)
    }
}

/// Elements that repeat: posts, cards, items of menus.
extension BlockFeatures {
    private static let groupNames =
        ["near", "main"].flatMap { name in
            ["count", "letters-each", "link-share", "blocks-each", "page-share", "steps"]
                .map { "\(name)-group-\($0)" }
        } + ["main-group-of-largest"]

    private func addGroups(of index: Int, _ row: inout [Float]) {
        let container = Int(blocks[index].container)
        let place = container >= 0 ? facts.places[container] : ElementFacts.Place()
        add(place.nearGroup, place, &row)
        let letters = add(place.mainGroup, place, &row)
        row.append(Float(letters) / Float(max(largestGroup, 1)))
    }

    @discardableResult
    private func add(_ element: Int32, _ place: ElementFacts.Place, _ row: inout [Float]) -> Int32 {
        guard let group = facts.group(of: element) else {
            row += [0, 0, 0, 0, 0, 0]
            return 0
        }
        let count = Float(group.count)
        row.append(count)
        row.append(Float(group.letters) / count)
        row.append(Float(group.linkLetters) / Float(max(group.letters, 1)))
        row.append(Float(group.blocks) / count)
        row.append(Float(group.letters) / Float(max(facts.whole.letters, 1)))
        row.append(Float(place.depth - facts.places[Int(element)].depth))
        return group.letters
    }
}

/// What stands before and behind the block.
extension BlockFeatures {
    private static let neighbourNames =
        ["-3", "-2", "-1", "+1", "+2", "+3"].flatMap { step in
            ["scalars", "link-share", "sentences", "heading", "is-sibling"]
                .map { "neighbour\(step)-\($0)" }
        } + [3, 10, 30].flatMap { ["letters-\($0)-around", "link-share-\($0)-around"] }

    private func addNeighbours(of index: Int, _ row: inout [Float]) {
        for step in [-3, -2, -1, 1, 2, 3] {
            guard blocks.indices.contains(index + step) else {
                row += [-1, 0, 0, 0, 0]
                continue
            }
            let other = blocks[index + step]
            row.append(Float(other.text.scalars))
            row.append(other.linkShare)
            row.append(Float(other.text.sentences))
            row.append(Float(other.heading))
            row.append(parent(of: other) == parent(of: blocks[index]) ? 1 : 0)
        }
        for distance in [3, 10, 30] {
            let start = max(0, index - distance)
            let end = min(blocks.count, index + distance + 1)
            let letters = Float(lettersBefore[end] - lettersBefore[start])
            let links = Float(linkLettersBefore[end] - linkLettersBefore[start])
            row.append(letters / Float(end - start))
            row.append(links / max(letters, 1))
        }
    }

    private func parent(of block: PageBlock) -> Int32 {
        block.container >= 0 ? tree.nodes[Int(block.container)].parent : -1
    }
}

/// The headings around the block.
extension BlockFeatures {
    private static let headingNames = [
        "heading-before-level", "heading-before-blocks", "heading-before-letters",
        "heading-before-scalars", "heading-behind-level", "heading-behind-blocks",
        "section-link-share", "section-letters", "title-blocks",
    ]

    private func addHeadings(of index: Int, _ row: inout [Float]) {
        let before = Int(headingBefore[index])
        let behind = Int(headingBehind[index])
        row.append(before >= 0 ? Float(blocks[before].heading) : 0)
        row.append(before >= 0 ? Float(index - before) : -1)
        row.append(before >= 0 ? Float(lettersBefore[index] - lettersBefore[before]) : -1)
        row.append(before >= 0 ? Float(blocks[before].text.scalars) : 0)
        row.append(behind >= 0 ? Float(blocks[behind].heading) : 0)
        row.append(behind >= 0 ? Float(behind - index) : -1)
        // A heading leads the section behind it.
        let start = blocks[index].heading > 0 ? index + 1 : max(0, before + 1)
        let end = behind >= 0 ? max(behind, start) : blocks.count
        let letters = Float(lettersBefore[end] - lettersBefore[start])
        let links = Float(linkLettersBefore[end] - linkLettersBefore[start])
        row.append(links / max(letters, 1))
        row.append(letters)
        row.append(firstTitle >= 0 ? Float(index - firstTitle) : -10_000)
    }
}

/// The page, which is the same for all of its blocks.
extension BlockFeatures {
    private static let pageNames = [
        "page-letters", "page-blocks", "page-link-share", "page-prose-share",
        "page-sentences-a-block", "page-core-share", "page-largest-group-share", "page-currencies",
        "page-articles", "page-forms", "page-headings", "page-items", "page-paragraphs",
        "page-times", "page-codes", "page-scripts", "page-images", "page-path-steps",
        "page-path-letters", "page-path-dashes", "page-path-digits", "page-declared-type",
        "page-is-article", "page-is-product", "page-is-forum", "page-is-list", "page-is-questions",
        "page-is-business", "page-is-video",
    ]

    private mutating func addPage() {
        let whole = facts.whole
        let letters = Float(max(whole.letters, 1))
        let core = facts.core >= 0 ? facts.sums[facts.core] : whole
        pageNumbers = [
            Float(whole.letters), Float(whole.blocks), Float(whole.linkLetters) / letters,
            Float(whole.proseLetters) / letters,
            Float(whole.sentences) / Float(max(whole.blocks, 1)),
            Float(core.letters) / letters, Float(largestGroup) / letters, Float(currencies),
            page.articles, page.forms, page.headings, page.items, page.paragraphs, page.times,
            page.codes, page.scripts, page.images, page.pathSteps, page.pathLetters,
            page.pathDashes, page.pathDigits, page.declaredType,
        ]
        for bit in 0..<UInt16(7) {
            pageNumbers.append(page.kinds.rawValue >> bit & 1 == 1 ? 1 : 0)
        }
    }
}
