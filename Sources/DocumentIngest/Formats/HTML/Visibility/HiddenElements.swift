import Markup

/// Finds the elements of a page that a reader cannot see, by inline styles, attributes and the page's
/// own style sheets.
struct HiddenElements {
    /// Whether each node, which may be a text, is the top of something hidden.
    private(set) var isHidden: [Bool]
    /// The closed panels that a reader can open.
    private(set) var panels: [Int] = []

    /// Those that are hidden by nothing but a style sheet.
    private(set) var bySheet: [Int] = []

    /// Looks at all elements of a page.
    ///
    /// - Parameters:
    ///   - tree: The page.
    ///   - readsSheets: Whether its style sheets count.
    init(of tree: HTMLTree, readsSheets: Bool = true) {
        isHidden = Array(repeating: false, count: tree.nodes.count)
        var unslotted = tree.unslotted[...]
        var sheet = readsSheets ? SheetHidden(of: tree).elements[...] : []
        let closed = ClosedPanels(of: tree, closedBySheet: Set(sheet)).isPanel
        // Where no style sheet paints it, the ground of a page is white.
        let ground: InlineStyle.Paint? = Self.mayHaveBackground(tree) ? nil : .color(.white)
        var paints = [Paints(end: tree.nodes.count, text: nil, ground: ground)]
        var index = 0
        while index < tree.nodes.count {
            while paints.count > 1, paints[paints.count - 1].end <= index { paints.removeLast() }
            let node = tree.nodes[index]
            if node.tag == .text { isHidden[index] = paints[paints.count - 1].hidesText }
            while let first = unslotted.first, first < index { unslotted.removeFirst() }
            if unslotted.first == index {
                isHidden[index] = true
                index = Int(node.end)
                continue
            }
            while let first = sheet.first, first < index { sheet.removeFirst() }
            let isBySheet = sheet.first == index
            guard tree.hasAttributes(at: index) || node.tag == .dialog || isBySheet else {
                index += 1
                continue
            }
            let styleBytes = tree.bytes(of: .style, at: index)
            let style = styleBytes.isEmpty ? nil : InlineStyle(styleBytes)
            var inner = paints[paints.count - 1]
            let outer = inner
            inner.end = Int(node.end)
            if let text = style?.color ?? Self.color(.text, at: index, tree, .body)
                ?? Self.color(.color, at: index, tree, .font)
            {
                inner.text = text
            }
            if let ground = style?.background ?? Self.color(.bgcolor, at: index, tree) {
                inner.ground = ground
            }
            if inner.text != outer.text || inner.ground != outer.ground { paints.append(inner) }
            // A page that hides itself as a whole shows itself by script.
            if node.tag != .html, node.tag != .body {
                let isClosed =
                    node.tag == .dialog
                    ? !tree.has(.open, at: index) : tree.has(.popover, at: index)
                let isPanel = closed.contains(index)
                let isFoldedHere = style?.hides == true || tree.has(.hidden, at: index)
                let isFolded = isFoldedHere || isBySheet
                isHidden[index] =
                    (isFolded && !isPanel) || isClosed
                    || (inner.hidesText && Self.hasOnePaint(index, tree))
                if isFolded, !isHidden[index] { panels.append(index) }
                if isBySheet, isHidden[index], !isFoldedHere, !isClosed { bySheet.append(index) }
            }
            index = isHidden[index] ? Int(node.end) : index + 1
        }
    }

    /// What an element paints with.
    private struct Paints {
        /// The index behind the element.
        var end: Int
        var text: InlineStyle.Paint?
        var ground: InlineStyle.Paint?

        /// Whether text and ground have one colour.
        var hidesText: Bool {
            guard case .color(let text)? = text, case .color(let ground)? = ground else {
                return false
            }
            return text.isLike(ground)
        }
    }

    /// Whether no element in another has a colour of its own.
    private static func hasOnePaint(_ index: Int, _ tree: HTMLTree) -> Bool {
        !((index + 1)..<Int(tree.nodes[index].end)).contains { inner in
            [.style, .color, .bgcolor].contains { tree.has($0, at: inner) }
        }
    }

    /// The colour that an attribute sets, on elements of one name or on all.
    private static func color(
        _ name: HTMLAttribute,
        at index: Int,
        _ tree: HTMLTree,
        _ tag: HTMLTag? = nil
    ) -> InlineStyle.Paint? {
        guard tag == nil || tree.nodes[index].tag == tag,
            let value = tree.value(of: name, at: index)
        else { return nil }
        return CSSColor(value).map { .color($0) } ?? .unknown
    }

    /// Whether a style sheet may paint the ground.
    private static func mayHaveBackground(_ tree: HTMLTree) -> Bool {
        let isLinked = tree.nodes.indices.contains { index in
            tree.nodes[index].tag == .link
                && tree.value(of: .rel, at: index)?.lowercased().contains("stylesheet") == true
        }
        return isLinked
            || tree.nodes.indices.contains { index in
                let parent = Int(tree.nodes[index].parent)
                return tree.nodes[index].tag == .text && parent >= 0
                    && tree.nodes[parent].tag == .style
                    && mentionsBackground(tree.text.span.extracting(tree.textRange(of: index)))
            }
    }

    private static func mentionsBackground(_ sheet: Span<UInt8>) -> Bool {
        let word = Array("background".utf8)
        var length = 0
        for index in sheet.indices {
            // No start of the word stands in it a second time.
            let byte = sheet[index] | 0x20
            length = byte == word[length] ? length + 1 : (byte == word[0] ? 1 : 0)
            if length == word.count { return true }
        }
        return false
    }
}
