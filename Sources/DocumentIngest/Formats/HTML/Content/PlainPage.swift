import Markup

/// A page so short and of so few elements that these say what its content is.
///
/// The weights of the model come from pages of many parts. Of a page of a few paragraphs little is
/// known to them but the names of its elements, and names are weak evidence: a section called
/// `footer` may be about stones. Here all of `main`, or of the articles, is content but what the
/// elements themselves set apart; without either, so is all of the page that no name speaks against.
struct PlainPage {
    /// Pages with more letters have enough text for the model.
    private static let mostLetters: Int32 = 2_000
    /// Pages with more elements, as such and for each block, are made of parts.
    private static let mostElements = 300
    private static let mostElementsABlock = 7
    /// The same for a page that does not say where its content is.
    private static let mostElementsOfBody = 120
    /// From this share of letters on, a block is a link.
    private static let linked: Float = 0.8

    /// What the elements around a text say of it.
    fileprivate struct Place {
        var isInMain = false
        var isInArticle = false
        var isInSection = false
        /// Part of the navigation or the footer of the page.
        var isFrame = false
        /// Anything else that is set apart: the header of the page, forms, dialogs, lists of links.
        var isApart = false
    }

    private let blocks: [PageBlock]
    private let names: [Float]
    private var places: [Place] = []
    private let hasMain: Bool
    private let hasArticle: Bool
    private let hasOneTitle: Bool

    /// Looks at a page; `nil` for one that is not plain.
    ///
    /// - Parameters:
    ///   - tree: The page.
    ///   - features: Its blocks.
    ///   - names: The lowest weight of the names around each block; asked for a plain page alone.
    init?(of tree: HTMLTree, features: BlockFeatures, names: () -> [Float]) {
        blocks = features.blocks
        guard !blocks.isEmpty, features.facts.whole.letters < Self.mostLetters else { return nil }
        let elements = tree.nodes.count { $0.tag != .text }
        guard elements <= Self.mostElements, elements <= Self.mostElementsABlock * blocks.count
        else { return nil }
        let linked = Self.linkedAsides(of: tree, blocks)
        var known: [Place] = []
        known.reserveCapacity(tree.nodes.count)
        for index in tree.nodes.indices {
            let parent = Int(tree.nodes[index].parent)
            var place = parent >= 0 ? known[parent] : Place()
            if tree.nodes[index].tag != .text { place.enter(tree, index) }
            if linked.contains(index) { place.isApart = true }
            known.append(place)
        }
        let found = blocks.map { $0.container >= 0 ? known[Int($0.container)] : Place() }
        hasMain = found.contains { $0.isInMain }
        hasArticle = found.contains { $0.isInArticle }
        hasOneTitle = blocks.count { $0.heading == 1 } == 1
        guard hasMain || hasArticle || elements <= Self.mostElementsOfBody else { return nil }
        places = found
        self.names = names()
    }

    /// The blocks that are kept, where a model keeps some.
    func completed(_ keeps: [Bool]) -> [Bool] {
        var keeps = keeps
        var texts: Set<UInt32> = []
        for (block, isKept) in zip(blocks, keeps) where isKept { texts.insert(block.text.hash) }
        for index in blocks.indices.reversed() where !keeps[index] && isContent(index) {
            let block = blocks[index]
            // What is said twice is kept once.
            if block.text.words >= 5, texts.contains(block.text.hash) { continue }
            if block.heading > 1, !leads(index, keeps) { continue }
            keeps[index] = true
            texts.insert(block.text.hash)
        }
        guard blocks.indices.contains(where: { keeps[$0] && !places[$0].isFrame }) else {
            return keeps
        }
        for index in blocks.indices where places[index].isFrame { keeps[index] = false }
        return keeps
    }

    /// Whether a block stands where the content is, and nothing sets it apart.
    private func isContent(_ index: Int) -> Bool {
        let block = blocks[index]
        let place = places[index]
        guard !place.isFrame, !place.isApart else { return false }
        if block.heading > 0 {
            if hasMain || hasArticle { return hasMain ? place.isInMain : place.isInArticle }
            // The only heading of its rank leads to the front page, if it is a link.
            return !(block.heading == 1 && block.linkShare >= Self.linked && hasOneTitle)
        }
        // Labels of buttons say what a reader may do.
        guard block.text.controlLetters * 2 <= block.text.letters else { return false }
        let isLink = block.linkShare >= Self.linked
        let isNamed = names[index] <= ContentModel.clearName
        if hasMain || hasArticle {
            return (hasMain ? place.isInMain : place.isInArticle) && !(isLink && isNamed)
        }
        return !isLink && !isNamed
    }

    /// Whether what stands under a heading is kept.
    private func leads(_ index: Int, _ keeps: [Bool]) -> Bool {
        guard index + 1 < blocks.count else { return false }
        let level = blocks[index].heading
        if keeps[index + 1], blocks[index + 1].heading > level { return true }
        for next in (index + 1)..<blocks.count {
            let other = blocks[next].heading
            if other == 0 { return keeps[next] }
            if other <= level { return false }
        }
        return false
    }

    /// The asides that hold links rather than text.
    private static func linkedAsides(of tree: HTMLTree, _ blocks: [PageBlock]) -> Set<Int> {
        var counts: [Int: (all: Int, links: Int)] = [:]
        for block in blocks where block.heading == 0 {
            var element = Int(block.container)
            while element >= 0 {
                if tree.nodes[element].tag == .aside {
                    counts[element, default: (0, 0)].all += 1
                    if block.linkShare >= 0.5 { counts[element, default: (0, 0)].links += 1 }
                }
                element = Int(tree.nodes[element].parent)
            }
        }
        return Set(counts.filter { $0.value.links * 2 > $0.value.all }.keys)
    }
}

extension PlainPage.Place {
    /// Adds what an element is.
    fileprivate mutating func enter(_ tree: HTMLTree, _ index: Int) {
        let role = String(decoding: tree.bytes(of: .role, at: index), as: UTF8.self).lowercased()
        let isInner = isInArticle || isInSection
        switch (tree.nodes[index].tag, role) {
        case (_, "main"), (.main, _): isInMain = true
        case (_, "article"), (.article, _): isInArticle = true
        case (_, "navigation"), (_, "menu"), (_, "menubar"), (.nav, _): isFrame = true
        case (_, "contentinfo"): isFrame = true
        case (.footer, _): if !isInner { isFrame = true }
        case (_, "banner"): isApart = true
        case (.header, _): if !isInMain, !isInArticle { isApart = true }
        case (_, "dialog"), (_, "alertdialog"), (.dialog, _): isApart = true
        case (_, "search"), (_, "form"), (.form, _), (.fieldset, _): isApart = true
        case (.section, _), (.blockquote, _): isInSection = true
        default: break
        }
    }
}
