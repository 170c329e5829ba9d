import Markup

/// How the elements of a page stand, and which of them no reader sees.
struct PageLayout {
    /// Whether each element starts a line of its own.
    let isBlock: [Bool]
    /// Whether each node is left out with all below it.
    var isLeftOut: [Bool]
    /// Whether each node is the top of something hidden.
    private(set) var isHidden: [Bool]
    /// The closed panels that a reader can open.
    private(set) var panels: [Int] = []
    /// Whether text was taken from where only readers without scripts see it.
    private(set) var readsFallback = false
    /// Whether text was taken that a script shows.
    private(set) var readsHidden = false

    /// The layout of a page of which all text is read, also what no reader sees.
    init(everythingIn tree: HTMLTree) {
        isBlock = Self.blocks(in: tree)
        isHidden = []
        isLeftOut = tree.nodes.indices.map { tree.nodes[$0].tag.isCode && !Self.isShown($0, tree) }
    }

    /// The layout of a page of which is read what a reader sees.
    init(of tree: HTMLTree, hidden: HiddenElements) {
        isBlock = Self.blocks(in: tree)
        var hidden = hidden
        if !hidden.bySheet.isEmpty, Self.hidesMostText(hidden, tree) {
            // A page that hides its content shows it by script.
            hidden = HiddenElements(of: tree, readsSheets: false)
            readsHidden = true
        }
        isHidden = hidden.isHidden
        panels = hidden.panels
        isLeftOut = []
        showStreamedSegments(of: tree)
        let letters = TextZones(of: tree, isHidden: isHidden)
        let readsFallback = letters.fallback > 200 && letters.fallback > letters.visible
        self.readsFallback = readsFallback || (letters.visible == 0 && letters.fallback > 0)
        if let top = letters.largestHidden, letters.hidden >= 100,
            letters.hidden > 2 * letters.visibleUnlinked
        {
            // A page that hides its content shows it by script.
            isHidden[top] = false
            readsHidden = true
        }
        isLeftOut = isHidden
        for index in tree.nodes.indices {
            let tag = tree.nodes[index].tag
            guard tag.isInvisible, !Self.isShown(index, tree) else { continue }
            if self.readsFallback, tag == .noscript || tag == .noframes { continue }
            isLeftOut[index] = true
        }
        leaveOutFurniture(of: tree)
        leaveOutTwins(of: tree)
    }

    /// Whether style sheets hide more than twice the text that is left outside of links.
    private static func hidesMostText(_ hidden: HiddenElements, _ tree: HTMLTree) -> Bool {
        var letters = 0
        for top in hidden.bySheet {
            for index in top..<Int(tree.nodes[top].end) where tree.nodes[index].tag == .text {
                let parent = Int(tree.nodes[index].parent)
                if parent >= 0, tree.nodes[parent].tag.isInvisible { continue }
                letters += TextZones.letters(
                    in: tree.text.span.extracting(tree.textRange(of: index))
                )
            }
        }
        guard letters >= 100 else { return false }
        let zones = TextZones(of: tree, isHidden: hidden.isHidden)
        return letters > 2 * zones.visibleUnlinked
    }

    /// Takes for visible what React streams: each part of a page comes in a hidden element with an id
    /// such as `S:1f`, and a script puts it in the place of the template `B:1f`.
    private mutating func showStreamedSegments(of tree: HTMLTree) {
        for index in tree.nodes.indices where isHidden[index] {
            let id = tree.bytes(of: .id, at: index)
            guard tree.nodes[index].tag == .div, tree.has(.hidden, at: index), id.count <= 8,
                id.starts(with: "S:".utf8)
            else { continue }
            isHidden[index] = false
            readsHidden = true
        }
    }

    /// A template whose content the page shows, or a formula that a script shows.
    private static func isShown(_ index: Int, _ tree: HTMLTree) -> Bool {
        (tree.nodes[index].tag == .template && tree.has(.shadowrootmode, at: index))
            || tree.isFormula(index)
    }

    private static func blocks(in tree: HTMLTree) -> [Bool] {
        var isBlock = Array(repeating: false, count: tree.nodes.count)
        var index = tree.nodes.count - 1
        while index >= 0 {
            let node = tree.nodes[index]
            // An element that a page defines for itself stands in the line unless it holds blocks.
            if node.tag != .custom { isBlock[index] = node.tag.startsLine }
            if isBlock[index], node.parent >= 0, tree.nodes[Int(node.parent)].tag == .custom {
                isBlock[Int(node.parent)] = true
            }
            index -= 1
        }
        return isBlock
    }

    /// Leaves out links that lead a heading to itself or to its editor, and the numbers of lines of code.
    private mutating func leaveOutFurniture(of tree: HTMLTree) {
        var cells: Set<Int> = []
        for index in tree.nodes.indices where !isLeftOut[index] {
            let node = tree.nodes[index]
            switch node.tag {
            case .a:
                guard tree.bytes(of: .href, at: index).first == UInt8(ascii: "#"),
                    node.end - Int32(index) <= 3
                else { break }
                let text = Self.text(of: index, tree, atMost: 5)
                if ["¶", "#", "§", "🔗", "⚓"].contains(String(decoding: text, as: UTF8.self)) {
                    isLeftOut[index] = true
                }
            case .pre, .td:
                guard node.end - Int32(index) <= 4 else { break }
                if Self.countsLines(Self.text(of: index, tree, atMost: 100_000)) {
                    isLeftOut[index] = true
                }
            default: break
            }
            guard !isLeftOut[index], tree.hasAttributes(at: index) else { continue }
            switch LineNumber.kind(of: index, node.tag, in: tree) {
            case .none: break
            case .edit: isLeftOut[index] = true
            case .number:
                guard node.end - Int32(index) <= 10_000,
                    node.tag == .td || Self.codeCell(of: index, tree) != nil,
                    Self.isNumber(index, tree)
                else { break }
                isLeftOut[index] = true
                if let cell = Self.codeCell(of: index, tree), tree.nodes[cell].tag == .td {
                    cells.insert(cell)
                }
            }
        }
        for cell in cells where !holdsText(cell, tree) { isLeftOut[cell] = true }
    }

    /// Whether an element holds nothing but digits.
    private static func isNumber(_ top: Int, _ tree: HTMLTree) -> Bool {
        (top..<Int(tree.nodes[top].end)).allSatisfy { index in
            tree.text[tree.textRange(of: index)].allSatisfy { byte in
                byte <= 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            }
        }
    }

    /// The cell, or else the code, that an element stands in.
    private static func codeCell(of index: Int, _ tree: HTMLTree) -> Int? {
        var code: Int?
        var parent = Int(tree.nodes[index].parent)
        for _ in 0..<8 where parent >= 0 {
            switch tree.nodes[parent].tag {
            case .td: return parent
            case .pre, .code: code = parent
            default: break
            }
            parent = Int(tree.nodes[parent].parent)
        }
        return code
    }

    /// Whether anything is left of the text of an element.
    private func holdsText(_ top: Int, _ tree: HTMLTree) -> Bool {
        var index = top
        while index < Int(tree.nodes[top].end) {
            if isLeftOut[index] {
                index = Int(tree.nodes[index].end)
                continue
            }
            if tree.text[tree.textRange(of: index)].contains(where: { $0 > 0x20 }) { return true }
            index += 1
        }
        return false
    }

    /// Leaves out what stands for the eye beside a formula that stands for everybody.
    private mutating func leaveOutTwins(of tree: HTMLTree) {
        leaveOutPreviews(of: tree)
        for index in tree.nodes.indices where tree.nodes[index].tag == .math {
            let inner = index..<Int(tree.nodes[index].end)
            if let source = inner.first(where: { tree.nodes[$0].tag == .annotation }) {
                var child = Int(tree.nodes[source].parent) + 1
                while child < inner.upperBound {
                    if child != source { isLeftOut[child] = true }
                    child = Int(tree.nodes[child].end)
                }
            }
            // Hidden for the eye, where a picture or type set by script stands beside it.
            var top = index
            for _ in 0..<4 where tree.nodes[top].parent >= 0 {
                let parent = Int(tree.nodes[top].parent)
                // The twin stands close by: a long text of many formulas has none of its own.
                guard Int(tree.nodes[parent].end) - parent <= 400 else { break }
                if isHidden[top] {
                    isHidden[top] = false
                    isLeftOut[top] = false
                }
                var child = parent + 1
                while child < Int(tree.nodes[parent].end) {
                    if child != top,
                        tree.bytes(of: .ariaHidden, at: child).elementsEqual("true".utf8)
                    {
                        isLeftOut[child] = true
                    }
                    child = Int(tree.nodes[child].end)
                }
                guard !isBlock[parent] else { break }
                top = parent
            }
        }
    }

    /// Leaves out what MathJax made of a formula that stands behind it as it was written.
    private mutating func leaveOutPreviews(of tree: HTMLTree) {
        var previews: [Int] = []
        var end = -1
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if tree.isFormula(index) {
                if index == end { for preview in previews { isLeftOut[preview] = true } }
            } else if node.tag == .span || node.tag == .div, tree.hasAttributes(at: index),
                tree.bytes(of: .class, at: index).starts(with: "MathJax".utf8)
            {
                if index != end { previews = [] }
                previews.append(index)
                end = Int(node.end)
                index = end
                continue
            }
            index += 1
        }
    }

    private static func text(of root: Int, _ tree: HTMLTree, atMost limit: Int) -> [UInt8] {
        var text: [UInt8] = []
        for index in root..<Int(tree.nodes[root].end) {
            text += tree.text[tree.textRange(of: index)]
            if text.count > limit { return [] }
        }
        return text
    }

    /// Whether a text is nothing but the numbers of lines that follow each other.
    private static func countsLines(_ text: [UInt8]) -> Bool {
        let numbers = text.split { $0 <= 0x20 }
        guard numbers.count >= 2, text.contains(0x0A) else { return false }
        var expected: Int?
        for number in numbers {
            guard let value = Int(String(decoding: number, as: UTF8.self)) else { return false }
            if let expected, value != expected { return false }
            expected = value + 1
        }
        return true
    }
}
