import Markup

/// Chooses the part of a page that is its article, and what to leave out of it.
struct MainContent {
    /// The indices of the subtrees that hold the content, in document order.
    private(set) var roots: [Int] = []
    /// Whether each node is left out with all below it.
    private(set) var dropped: [Bool]

    private let tree: HTMLTree
    private var measures: PageMeasures

    /// Looks at a page.
    init(of tree: HTMLTree, hidden: HiddenElements) {
        self.tree = tree
        dropped = hidden.isHidden
        measures = PageMeasures(of: tree, dropped: dropped)
        guard !tree.nodes.isEmpty else { return }
        dropBoilerplate()
        measures = PageMeasures(of: tree, dropped: dropped)
        let root = contentRoot()
        dropLinkLists(in: root)
        roots = [root]
    }

    private mutating func dropBoilerplate() {
        var index = 0
        let whole = measures.letters(0)
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if dropped[index] || node.tag == .text {
                index = Int(node.end)
                continue
            }
            if isBoilerplate(index, node.tag, whole: whole) {
                dropped[index] = true
                index = Int(node.end)
            } else {
                index += 1
            }
        }
    }

    private func isBoilerplate(_ index: Int, _ tag: HTMLTag, whole: Int) -> Bool {
        switch tag {
        case .nav, .aside, .footer, .button, .select, .dialog, .menu, .label, .input, .textarea,
            .fieldset, .figure, .time, .map, .svg, .math, .option, .progress, .search:
            return true
        case .form:
            return measures.letters(index) * 2 < whole
        case .div, .section, .ul, .ol, .p, .span, .table, .header, .article, .dl, .other:
            let kinds = PageNames.kinds(of: index, in: tree)
            guard kinds.contains(.boilerplate) else { return false }
            // A wrapper of the whole page may bear any name.
            return measures.letters(index) * 2 < whole
        default:
            return false
        }
    }

    /// The element that holds the article.
    private func contentRoot() -> Int {
        var best = (score: 0, index: 0)
        for index in tree.nodes.indices {
            let tag = tree.nodes[index].tag
            guard
                tag == .div || tag == .article || tag == .main || tag == .section || tag == .td
                    || tag == .body
            else { continue }
            var score = measures.paragraphLetters(index)
            guard score > 0 else { continue }
            let kinds = PageNames.kinds(of: index, in: tree)
            if kinds.contains(.content) { score += score / 2 }
            if tag == .article { score += score / 2 }
            if score > best.score { best = (score, index) }
        }
        return best.index
    }

    private mutating func dropLinkLists(in root: Int) {
        var index = root
        let end = Int(tree.nodes[root].end)
        while index < end {
            let node = tree.nodes[index]
            if dropped[index] {
                index = Int(node.end)
                continue
            }
            switch node.tag {
            case .div, .ul, .ol, .p, .section, .table, .dl:
                let letters = measures.letters(index)
                if letters > 0, measures.linkLetters(index) * 10 > letters * 7 {
                    dropped[index] = true
                    index = Int(node.end)
                    continue
                }
            default: break
            }
            index += 1
        }
    }
}
