import AnalysisCore
import Markup

/// Writes the text of a page, or of parts of it, in reading order.
struct HTMLRenderer {
    private let tree: HTMLTree
    private let mode: HTMLContent
    private let hidden: HiddenElements
    private var builder: TextBuilder
    /// How many hidden elements that hold text were left out, and where the first one is.
    private(set) var hiddenCount = 0
    private(set) var firstHiddenLine: Int?

    /// A renderer of a page.
    init(_ tree: HTMLTree, mode: HTMLContent, hidden: HiddenElements) {
        self.tree = tree
        self.mode = mode
        self.hidden = hidden
        builder = TextBuilder(keepsInvisibles: mode == .all)
    }

    /// How many invisible characters were left out.
    var invisibles: Int { builder.invisibles }

    /// Appends the text of a subtree.
    ///
    /// - Parameters:
    ///   - root: The index of its top.
    ///   - dropped: Whether each node is left out with all below it; none if empty.
    ///   - source: Leads to the lines of the file.
    mutating func append(_ root: Int, without dropped: [Bool] = [], source: inout SourceText) {
        var open: [(end: Int, tag: HTMLTag)] = []
        var preformatted = 0
        var anchor = firstAnchor(at: root)
        var index = root
        let end = Int(tree.nodes[root].end)
        while index < end {
            while let last = open.last, last.end <= index {
                open.removeLast()
                builder.separate(last.tag.separator)
                if last.tag.isPreformatted { preformatted -= 1 }
            }
            let node = tree.nodes[index]
            if node.tag == .text {
                if mode != .all, hidden.isHidden[index] {
                    index += 1
                    continue
                }
                appendText(at: index, verbatim: preformatted > 0, &anchor, source: &source)
                index += 1
                continue
            }
            if isLeftOut(index, node.tag) || (!dropped.isEmpty && dropped[index]) {
                builder.separate(node.tag.separator)
                index = Int(node.end)
                continue
            }
            builder.separate(node.tag.separator)
            if node.tag == .li { builder.mark("- ") }
            if node.tag.isPreformatted { preformatted += 1 }
            open.append((Int(node.end), node.tag))
            index += 1
        }
        builder.separate(.paragraph)
    }

    /// Counts the hidden text of the whole page, wherever the rendered parts stand.
    mutating func countHidden(source: inout SourceText) {
        for index in hidden.isHidden.indices where hidden.isHidden[index] {
            let range = index..<Int(tree.nodes[index].end)
            guard let text = range.first(where: { holdsWords($0) }) else { continue }
            hiddenCount += 1
            if firstHiddenLine == nil {
                let anchor = firstAnchor(at: text)
                let offset = tree.anchors.isEmpty ? 0 : Int(tree.anchors[anchor].sourceOffset)
                firstHiddenLine = source.origin(of: offset).line
            }
        }
    }

    /// The finished text.
    mutating func finish() -> (text: [UInt8], anchors: [PositionMap.Anchor]) {
        builder.finish()
    }

    private func holdsWords(_ index: Int) -> Bool {
        tree.nodes[index].tag == .text
            && tree.text[tree.textRange(of: index)].contains { $0 > 0x20 }
            && tree.nodes[index].parent >= 0
            && !tree.nodes[Int(tree.nodes[index].parent)].tag.isInvisible
    }

    private func isLeftOut(_ index: Int, _ tag: HTMLTag) -> Bool {
        switch mode {
        case .all: tag.isCode
        case .body, .main: tag.isInvisible || hidden.isHidden[index]
        }
    }

    /// The last anchor at or before the first text of a subtree.
    private func firstAnchor(at root: Int) -> Int {
        let texts = root..<Int(tree.nodes[root].end)
        guard let first = texts.first(where: { tree.nodes[$0].tag == .text }) else { return 0 }
        let offset = tree.textRange(of: first).lowerBound
        var low = 0
        var high = tree.anchors.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tree.anchors[middle].textOffset) <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return max(0, low - 1)
    }

    private mutating func appendText(
        at index: Int,
        verbatim: Bool,
        _ anchor: inout Int,
        source: inout SourceText
    ) {
        let range = tree.textRange(of: index)
        // A copy of the reference: `builder` is changed while the bytes are read.
        let tree = tree
        let bytes = tree.text.span.extracting(range)
        let anchors = tree.anchors
        var cursor = anchor
        func origin(_ position: Int) -> TextBuilder.Origin {
            let offset = range.lowerBound + position
            while cursor + 1 < anchors.count, Int(anchors[cursor + 1].textOffset) <= offset {
                cursor += 1
            }
            guard cursor < anchors.count else { return TextBuilder.Origin(line: 1) }
            let anchor = anchors[cursor]
            let distance = anchor.isExact ? offset - Int(anchor.textOffset) : 0
            var origin = source.origin(
                of: Int(anchor.sourceOffset) + distance,
                isExact: anchor.isExact
            )
            if cursor + 1 < anchors.count {
                origin.length = Int(anchors[cursor + 1].textOffset) - offset
            }
            return origin
        }
        if verbatim {
            builder.appendVerbatim(bytes, origin: origin)
        } else {
            builder.append(bytes, origin: origin)
        }
        anchor = cursor
    }
}
