import Markup

/// What is left out for the words that introduce it, and headings that introduce nothing.
extension MainContent {
    /// Drops short blocks that introduce something that is no part of the article.
    mutating func dropPhrases(in root: Int) {
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
                if node.tag.isHeading, let section = section(ledBy: index, in: root) {
                    dropped[section] = true
                }
                dropped[index] = true
                index = Int(node.end)
            } else {
                index += 1
            }
        }
    }

    /// The outermost element that starts with a heading, if it is a small part of the article.
    private func section(ledBy heading: Int, in root: Int) -> Int? {
        var section: Int?
        var node = Int(tree.nodes[heading].parent)
        while node > root, !holdsText(node..<heading), hasLittleProse(node) {
            section = node
            node = Int(tree.nodes[node].parent)
        }
        return section
    }

    private func holdsText(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if dropped[index] {
                index = Int(tree.nodes[index].end)
            } else if tree.text[tree.textRange(of: index)].contains(where: { $0 > 0x20 }) {
                return true
            } else {
                index += 1
            }
        }
        return false
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
    mutating func dropIdleHeadings(in root: Int) {
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
