import Markup

/// Marks among words: for the ends of lines, for what stands above or below them, for names.
extension XMLRenderer {
    /// What stands for a space, a tab or the end of a line.
    ///
    /// - Returns: The index behind it; `nil` where it is something else.
    mutating func appendMilestone(
        _ index: Int,
        _ node: XMLTree.Node,
        _ kind: XMLNameKind,
        of tree: XMLTree
    ) -> Int? {
        if kind.contains(.tab) {
            builder.separate(.cell)
        } else if kind.contains(.space) {
            builder.separate(.space)
        } else if kind.contains(.lineEnd), Int(node.end) == index + 1 {
            separate(.line)
        } else if kind.contains(.milestone) {
            let isBroken = tree.attributes(of: index).contains { attribute in
                tree.names[tree.attributeName(attribute)].local == "break"
                    && tree.attributeValue(attribute) == "no"
            }
            if isBroken {
                joinsWord = true
            } else {
                separate(tree.name(of: index).local == "lb" ? .line : .space)
            }
        } else {
            return nil
        }
        return Int(node.end)
    }

    /// Marks what stands above or below the line where it would run into a number.
    mutating func markScript(
        _ index: Int,
        isAbove: Bool,
        of tree: XMLTree,
        _ element: inout Open
    ) {
        var text: [UInt8] = []
        for inner in index..<min(Int(tree.nodes[index].end), index + 20)
        where text.count < ScriptMark.mostBytes {
            text += tree.text[tree.textRange(of: inner)].prefix(ScriptMark.mostBytes)
        }
        text = Array(text.drop { $0 <= 0x20 })
        let isNote = open.last.map { $0.isLink } ?? false
        let mark = ScriptMark(of: text, isAbove: isAbove, isNote: isNote, in: builder)
        guard let mark else { return }
        builder.mark(mark.opening)
        element.closing = mark.closing
    }

    /// Puts the name of an element in front of its value.
    mutating func markName(
        _ index: Int,
        _ node: XMLTree.Node,
        _ outer: Open?,
        of tree: XMLTree
    ) {
        guard isLeaf(index, of: tree) else { return }
        var name = tree.name(of: index).local
        if let outer, outer.kind.contains(.named) {
            name = tree.name(of: Int(node.parent)).local + " " + name
        }
        builder.mark(name + ": ")
    }
}
