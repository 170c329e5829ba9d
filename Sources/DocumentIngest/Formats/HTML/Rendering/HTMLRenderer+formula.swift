import Markup

/// Formulas in the marks that people type: `x^2`, `a_1`, `1/2`, `√(x+1)`.
extension HTMLRenderer {
    /// Writes what marks the start of a part of a formula.
    ///
    /// - Parameters:
    ///   - index: The element.
    ///   - node: The same.
    ///   - element: Gets what closes the part.
    mutating func enterFormula(_ index: Int, _ node: HTMLTree.Node, _ element: inout Open) {
        if node.tag == .msqrt || node.tag == .mroot { builder.mark("√") }
        if node.tag == .msqrt, hasSeveralTexts(index) {
            builder.mark("(")
            element.closing = ")"
        }
        let parent = Int(node.parent)
        guard parent >= 0, let mark = mark(of: index, in: parent) else { return }
        if !mark.isEmpty {
            builder.joinWord()
            builder.mark(mark)
        }
        if hasSeveralTexts(index) {
            builder.mark("(")
            element.closing = ")"
        }
    }

    /// What stands in front of a part; `nil` for what is no part of its own.
    private func mark(of index: Int, in parent: Int) -> String? {
        let marks: [String]
        switch tree.nodes[parent].tag {
        case .msup: marks = ["", "^"]
        case .msub, .munder: marks = ["", "_"]
        case .msubsup, .munderover: marks = ["", "_", "^"]
        case .mfrac: marks = ["", "/"]
        default: return nil
        }
        var number = 0
        var child = parent + 1
        while child < index, number < marks.count {
            if tree.nodes[child].tag != .text { number += 1 }
            child = Int(tree.nodes[child].end)
        }
        return number < marks.count ? marks[number] : nil
    }

    private func hasSeveralTexts(_ index: Int) -> Bool {
        var count = 0
        for inner in index..<Int(tree.nodes[index].end) {
            if tree.text[tree.textRange(of: inner)].contains(where: { $0 > 0x20 }) { count += 1 }
            if count > 1 { return true }
        }
        return false
    }
}
