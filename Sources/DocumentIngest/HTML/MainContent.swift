import Markup

/// Chooses the part of a page that is its article, and what to leave out of it.
struct MainContent {
    /// The indices of the subtrees that hold the content, in document order.
    private(set) var roots: [Int] = []
    /// Whether each node is left out with all below it.
    var dropped: [Bool]

    /// The page.
    let tree: HTMLTree
    /// What the names of each element say about it.
    let kinds: [NameMatcher.Kinds]
    /// How much text each element has that is not left out.
    var measures: PageMeasures

    /// As much text as this needs no second look.
    private static let plainArticle = 1_000

    /// The text of the whole page.
    var wholeLetters = 0
    /// The text of its links.
    var wholeLinks = 0
    /// The running text of the whole page.
    var wholeProse = 0

    /// Less text than this is hardly an article.
    private static let shortestArticle = 250

    /// Less text than this is nothing to read.
    private static let shortestText = 20

    /// What must be left where something is dropped for its name alone.
    var shortestRest = Self.shortestArticle

    /// Looks at a page.
    init(of tree: HTMLTree, hidden: HiddenElements) {
        self.tree = tree
        kinds = PageNames.kinds(in: tree)
        dropped = hidden.isHidden
        measures = PageMeasures(of: tree, dropped: dropped)
        guard !tree.nodes.isEmpty else { return }
        let whole = measures
        var top = 0
        while top < tree.nodes.count {
            wholeProse += measures.proseLetters(top)
            wholeLetters += measures.letters(top)
            wholeLinks += measures.linkLetters(top)
            top = Int(tree.nodes[top].end)
        }
        // Each attempt trusts names less than the one before it, and counts if it finds much more.
        var best = 0
        for trust in Trust.allCases {
            let earlier = (roots, dropped)
            dropped = hidden.isHidden
            measures = whole
            dropBoilerplate(trust)
            measures = PageMeasures(of: tree, dropped: dropped)
            let root = contentRoot(trust)
            dropLinkLists(in: root)
            dropPhrases(in: root)
            dropIdleHeadings(in: root)
            measures = PageMeasures(of: tree, dropped: dropped)
            roots = title(of: root).map { [$0] } ?? []
            roots += introduction(to: root) + [root]
            let letters = measures.letters(root)
            if best == 0, letters >= Self.plainArticle || letters * 2 > wholeLetters - wholeLinks {
                return
            }
            if best >= Self.shortestArticle, letters < 4 * best {
                (roots, dropped) = earlier
                return
            }
            best = max(best, letters)
        }
        if best < Self.shortestArticle {
            for dropsLists in [true, false] {
                dropped = hidden.isHidden
                measures = whole
                if takeLittle(dropsLists: dropsLists) { return }
            }
            dropped = hidden.isHidden
            measures = whole
            dropBoilerplate(.elements)
            roots = [topRoot]
        }
    }

    /// Takes what a page of little text has, without what surrounds it.
    ///
    /// - Returns: Whether there is anything.
    private mutating func takeLittle(dropsLists: Bool) -> Bool {
        shortestRest = Self.shortestText
        dropBoilerplate(.names)
        measures = PageMeasures(of: tree, dropped: dropped)
        var root = topRoot
        let named = tree.nodes.indices.filter { rank($0) != nil }
            .max { measures.letters($0) < measures.letters($1) }
        if let named, measures.letters(named) >= Self.shortestText {
            let free = measures.letters(named) - measures.linkLetters(named)
            if free * 2 >= measures.letters(root) - measures.linkLetters(root) { root = named }
        }
        if dropsLists { dropLinkLists(in: root) }
        dropPhrases(in: root)
        dropIdleHeadings(in: root)
        measures = PageMeasures(of: tree, dropped: dropped)
        roots = (title(of: root).map { [$0] } ?? []) + [root]
        return measures.letters(root) >= Self.shortestText
    }

    /// How far names and elements are believed.
    enum Trust: CaseIterable {
        case names, elements, none
    }
}
