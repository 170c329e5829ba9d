import Markup

/// Formulas as pages have them: `x^2`, `a_1`, `1/2`, `√(x+1)`.
extension XMLRenderer {
    /// Writes what marks the start of a part of a formula.
    mutating func enterFormula(
        _ index: Int,
        _ node: XMLTree.Node,
        of tree: XMLTree,
        _ element: inout Open
    ) {
        let texts = countTexts(in: index, of: tree)
        guard texts > 0 else { return }
        let name = tree.name(of: index).local
        // A fraction behind a number is no part of it.
        if name == "mfrac", builder.isInWord, let last = builder.text.last,
            UInt8(ascii: "0")...UInt8(ascii: "9") ~= last
        {
            builder.separate(.space)
        }
        var needsBrackets = false
        if name == "msqrt" || name == "mroot" {
            builder.mark("√")
            needsBrackets = name == "msqrt" && texts > 1
        }
        if needsBrackets {
            builder.mark("(")
            element.closing = ")"
        }
        let parent = Int(node.parent)
        guard parent >= 0, let mark = mark(of: index, in: parent, of: tree) else { return }
        if !mark.isEmpty {
            builder.joinWord()
            // The mark of the part stands in front of that of the root in it.
            let inner = builder.marker
            builder.marker = []
            builder.mark(mark)
            builder.marker += inner
        }
        if texts > 1, !needsBrackets {
            builder.mark("(")
            element.closing = ")"
        }
    }

    /// What stands in front of a part; `nil` for what is no part of its own.
    private func mark(of index: Int, in parent: Int, of tree: XMLTree) -> String? {
        let marks: [String]
        switch tree.name(of: parent).local {
        case "msup": marks = ["", "^"]
        case "msub", "munder": marks = ["", "_"]
        case "msubsup", "munderover": marks = ["", "_", "^"]
        case "mfrac": marks = ["", "/"]
        default: return nil
        }
        var number = 0
        var child = parent + 1
        while child < index, number < marks.count {
            if !tree.nodes[child].isText { number += 1 }
            child = Int(tree.nodes[child].end)
        }
        return number < marks.count ? marks[number] : nil
    }

    /// How many texts there are in an element; 2 for more.
    private func countTexts(in index: Int, of tree: XMLTree) -> Int {
        var count = 0
        for inner in index..<min(Int(tree.nodes[index].end), index + 1_000)
        where tree.nodes[inner].isText {
            if tree.text[tree.textRange(of: inner)].contains(where: { $0 > 0x20 }) { count += 1 }
            if count > 1 { break }
        }
        return count
    }

    /// Appends a formula of TeX without what makes a document of it, unless it stands beside it in
    /// MathML as well.
    mutating func appendTeX(_ index: Int, of tree: XMLTree, places: some XMLPlaces) {
        guard isLeaf(index, of: tree), !isBesideMath(index, of: tree) else { return }
        let range = tree.textRange(of: index + 1)
        let text = tree.text[range]
        var start = range.lowerBound
        var end = range.upperBound
        if let begin = text.firstRange(of: Array("\\begin{document}".utf8)) {
            start = begin.upperBound
            let rest = tree.text[start..<end]
            end = rest.firstRange(of: Array("\\end{document}".utf8))?.lowerBound ?? end
        }
        func isFrame(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "$") }
        while start < end, isFrame(tree.text[start]) { start += 1 }
        while end > start, isFrame(tree.text[end - 1]) { end -= 1 }
        guard start < end else { return }
        appendPieces(start..<end, from: Int(tree.nodes[index + 1].first), of: tree, places: places)
    }

    private func isBesideMath(_ index: Int, of tree: XMLTree) -> Bool {
        guard tree.nodes[index].parent >= 0 else { return false }
        return XMLFacts(tree).children(of: Int(tree.nodes[index].parent)).contains {
            tree.name(of: $0).local == "math"
        }
    }
}
