import Markup

/// Chooses the part of a page that is its article, and what to leave out of it.
struct MainContent {
    /// The indices of the subtrees that hold the content, in document order.
    private(set) var roots: [Int] = []
    /// Whether each node is left out with all below it.
    private(set) var dropped: [Bool]

    private let tree: HTMLTree
    private let kinds: [NameMatcher.Kinds]
    private var measures: PageMeasures

    /// As much text as this needs no second look.
    private static let plainArticle = 1_000

    /// The text of the whole page.
    private var wholeLetters = 0
    private var wholeLinks = 0
    /// The running text of the whole page.
    private var wholeProse = 0

    /// Less text than this is hardly an article.
    private static let shortestArticle = 250

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
            roots = introduction(to: root) + [root]
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
            dropped = hidden.isHidden
            measures = whole
            dropBoilerplate(.elements)
            roots = [topRoot]
        }
    }

    /// The element that holds most of the text: a page may have several bodies, and text beside
    /// them.
    private var topRoot: Int {
        let tops = tree.nodes.indices.filter {
            tree.nodes[$0].tag == .body || tree.nodes[$0].parent < 0
        }
        return tops.max { measures.letters($0) < measures.letters($1) } ?? 0
    }

    /// How far names and elements are believed.
    private enum Trust: CaseIterable {
        case names, elements, none
    }

    private mutating func dropBoilerplate(_ trust: Trust) {
        guard trust != .none else { return }
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if dropped[index] || node.tag == .text {
                index = Int(node.end)
                continue
            }
            if isBoilerplate(index, node.tag, trust) {
                dropped[index] = true
                index = Int(node.end)
            } else {
                index += 1
            }
        }
    }

    private func isBoilerplate(_ index: Int, _ tag: HTMLTag, _ trust: Trust) -> Bool {
        switch tag {
        case .nav, .aside, .footer, .button, .select, .dialog, .menu, .label, .input, .textarea,
            .fieldset, .time, .map, .svg, .math, .option, .progress, .search, .form:
            return hasLittleProse(index)
        case .figure:
            return !contains(.table, in: index) && !contains(.pre, in: index)
        case .div, .section, .ul, .ol, .p, .span, .table, .header, .article, .dl, .other, .custom,
            .h2, .h3,
            .h4, .h5, .h6, .a, .li, .center:
            guard trust == .names else { return false }
            let kinds = kinds[index]
            if kinds.contains(.surroundings) {
                // There must be something that it surrounds.
                return wholeLetters - measures.letters(index) >= Self.shortestArticle
            }
            if kinds.contains(.teaser) {
                return measures.linkLetters(index) > 0 && hasLittleProse(index)
            }
            if tag == .article, measures.linkLetters(index) * 3 < measures.letters(index) {
                return false
            }
            return kinds.contains(.boilerplate) && hasLittleProse(index)
        default:
            return false
        }
    }

    /// Whether an element has less than a third of the page's running text: a wrapper of all of it
    /// may bear any name.
    private func hasLittleProse(_ index: Int) -> Bool {
        let prose = measures.proseLetters(index)
        return prose == 0 || prose * 10 < wholeProse * 3
    }

    private func contains(_ tag: HTMLTag, in index: Int) -> Bool {
        (index..<Int(tree.nodes[index].end)).contains { tree.nodes[$0].tag == tag }
    }

    /// The element that holds the article: the innermost one that has most of the running text.
    private func contentRoot(_ trust: Trust) -> Int {
        if trust == .names, let named = namedRoot() { return named }
        var root = topRoot
        while true {
            let whole = measures.proseLetters(root)
            var child = root + 1
            var next: Int?
            while child < Int(tree.nodes[root].end) {
                if measures.proseLetters(child) * 10 >= whole * 8,
                    isContainer(tree.nodes[child].tag)
                {
                    next = child
                    break
                }
                child = Int(tree.nodes[child].end)
            }
            guard whole > 0, let next else { return root }
            root = next
        }
    }

    /// The element whose name says that it holds the article, if it holds enough of the text.
    private func namedRoot() -> Int? {
        let whole = wholeProse
        var best: (rank: Int, prose: Int, index: Int)?
        for index in tree.nodes.indices {
            guard let rank = rank(index), measures.proseLetters(index) * 5 >= whole * 2 else {
                continue
            }
            let prose = measures.proseLetters(index)
            if let current = best {
                if rank > current.rank { continue }
                if rank == current.rank, prose <= current.prose { continue }
            }
            best = (rank, prose, index)
        }
        return best?.index
    }

    /// The introduction of an article: running text in front of it, within an outer element that
    /// bears a name of the main content as well and holds little more.
    private func introduction(to root: Int) -> [Int] {
        let prose = measures.proseLetters(root)
        var outer = root
        var node = Int(tree.nodes[root].parent)
        while node >= 0, measures.proseLetters(node) * 10 <= prose * 13 {
            if rank(node) != nil, measures.proseLetters(node) > prose { outer = node }
            node = Int(tree.nodes[node].parent)
        }
        var blocks: [Int] = []
        var index = outer + 1
        while index < root {
            let end = Int(tree.nodes[index].end)
            if dropped[index] {
                index = end
            } else if end <= root, measures.proseLetters(index) > 0, isInnermostProse(index) {
                blocks.append(index)
                index = end
            } else {
                index += 1
            }
        }
        return blocks
    }

    private func isInnermostProse(_ index: Int) -> Bool {
        let inner = (index + 1)..<Int(tree.nodes[index].end)
        return !inner.contains { measures.proseLetters($0) == measures.proseLetters(index) }
    }

    private func rank(_ index: Int) -> Int? {
        let tag = tree.nodes[index].tag
        guard isContainer(tag), tag != .body else { return nil }
        if kinds[index].contains(.article) { return 0 }
        if tree.bytes(of: .itemprop, at: index).elementsEqual("articleBody".utf8) { return 0 }
        if tag == .article { return 1 }
        if kinds[index].contains(.content) || tag == .main { return 2 }
        return nil
    }

    private func isContainer(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .article, .body, .center, .div, .form, .main, .section, .table, .tbody, .td, .tr,
            .html, .other, .custom, .span, .fieldset:
            true
        default: false
        }
    }

    private mutating func dropLinkLists(in root: Int) {
        var index = root + 1
        let end = Int(tree.nodes[root].end)
        while index < end {
            let node = tree.nodes[index]
            if dropped[index] {
                index = Int(node.end)
                continue
            }
            let isCore = measures.proseLetters(index) * 2 > measures.proseLetters(root)
            if !isCore, isLinkList(index, node.tag) {
                dropped[index] = true
                index = Int(node.end)
            } else {
                index += 1
            }
        }
    }

    private func isLinkList(_ index: Int, _ tag: HTMLTag) -> Bool {
        let letters = measures.letters(index)
        let links = measures.linkLetters(index)
        switch tag {
        case .div, .ul, .ol, .section, .table, .dl, .article:
            return letters > 0 && links * 10 > letters * 6
        case .p, .li, .h2, .h3, .h4, .h5, .h6:
            return letters > 0 && links * 10 > letters * 9 && tag != .li && tag != .h2
        default:
            return false
        }
    }

    /// Drops short blocks that introduce something that is no part of the article.
    private mutating func dropPhrases(in root: Int) {
        var index = root + 1
        let end = Int(tree.nodes[root].end)
        while index < end {
            let node = tree.nodes[index]
            if dropped[index] {
                index = Int(node.end)
                continue
            }
            if isLabel(node.tag), measures.letters(index) > 0,
                measures.letters(index) <= StandardPhrases.longestBlock,
                StandardPhrases.starts(text(of: index))
            {
                dropped[index] = true
                index = Int(node.end)
            } else {
                index += 1
            }
        }
    }

    private func isLabel(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .p, .div, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .li, .span, .a, .strong, .b, .section,
            .td, .blockquote:
            true
        default: false
        }
    }

    private func text(of root: Int) -> [UInt8] {
        var text: [UInt8] = []
        var index = root
        while index < Int(tree.nodes[root].end) {
            if dropped[index] {
                index = Int(tree.nodes[index].end)
            } else {
                text.append(contentsOf: tree.text[tree.textRange(of: index)])
                index += 1
            }
        }
        return text
    }

    /// Drops headings that nothing follows, or only what is dropped.
    private mutating func dropIdleHeadings(in root: Int) {
        var index = Int(tree.nodes[root].end) - 1
        // Whether live text follows, up to the next heading.
        var isFollowed = false
        var isLive = Array(repeating: false, count: Int(tree.nodes[root].end) - root)
        var node = root
        while node < Int(tree.nodes[root].end) {
            if dropped[node] || tree.nodes[node].tag.isInvisible {
                node = Int(tree.nodes[node].end)
            } else {
                isLive[node - root] = true
                node += 1
            }
        }
        while index > root {
            if isLive[index - root] {
                let tag = tree.nodes[index].tag
                if tag == .text {
                    let isHeading = heading(above: index, root) != nil
                    if !isHeading,
                        tree.text[tree.textRange(of: index)].contains(where: { $0 > 0x20 })
                    {
                        isFollowed = true
                    }
                } else if tag.isHeading {
                    if !isFollowed, tag != .h1 { dropped[index] = true }
                }
            }
            index -= 1
        }
    }

    private func heading(above index: Int, _ root: Int) -> Int? {
        var node = Int(tree.nodes[index].parent)
        var steps = 0
        while node > root, steps < 8 {
            if tree.nodes[node].tag.isHeading { return node }
            node = Int(tree.nodes[node].parent)
            steps += 1
        }
        return nil
    }
}
