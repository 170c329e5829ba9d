import Markup

/// What is left out for its elements, names and links.
extension MainContent {
    mutating func dropBoilerplate(_ trust: Trust) {
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
                return wholeLetters - measures.letters(index) >= shortestRest
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
    func hasLittleProse(_ index: Int) -> Bool {
        let prose = measures.proseLetters(index)
        return prose == 0 || prose * 10 < wholeProse * 3
    }

    func contains(_ tag: HTMLTag, in index: Int) -> Bool {
        (index..<Int(tree.nodes[index].end)).contains { tree.nodes[$0].tag == tag }
    }

    mutating func dropLinkLists(in root: Int) {
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
}
