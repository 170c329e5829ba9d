import Markup

/// Where the article stands.
extension MainContent {
    /// The heading of the page, where it stands in front of the article: its words are those of the
    /// title.
    func title(of root: Int) -> Int? {
        let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == .h1 }
        let inner = root..<Int(tree.nodes[root].end)
        guard !headings.contains(where: { inner.contains($0) }),
            let title = tree.nodes.indices.first(where: { tree.nodes[$0].tag == .title })
        else { return nil }
        let words = Self.folded(allText(of: title))
        return headings.first { index in
            let heading = Self.folded(allText(of: index))
            // The name of the site may be a heading too, which leads to its start.
            let isNarrow = heading.count * 5 < words.count * 2
            return index < root && heading.count >= 8 && words.contains(heading)
                && !(isNarrow && contains(.a, in: index))
        }
    }

    private static func folded(_ text: [UInt8]) -> String {
        String(decoding: text, as: UTF8.self).lowercased().split { $0.isWhitespace }
            .joined(separator: " ")
    }

    private func allText(of root: Int) -> [UInt8] {
        (root..<Int(tree.nodes[root].end)).flatMap { tree.text[tree.textRange(of: $0)] }
    }

    /// The element that holds most of the text: a page may have several bodies, and text beside
    /// them.
    var topRoot: Int {
        let tops = tree.nodes.indices.filter {
            tree.nodes[$0].tag == .body || tree.nodes[$0].parent < 0
        }
        return tops.max { measures.letters($0) < measures.letters($1) } ?? 0
    }

    /// The element that holds the article: the innermost one that has most of the running text.
    func contentRoot(_ trust: Trust) -> Int {
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
    func introduction(to root: Int) -> [Int] {
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

    func rank(_ index: Int) -> Int? {
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
}
