import AnalysisCore
import Markup
import TextDecoding

/// Writes the text of XML elements in reading order.
///
/// No schema says what stands in a line of its own, so the document does: an element beside text
/// of its parent is part of the sentence, unless its name is commonly that of a block; every other
/// element is a block.
struct XMLRenderer {
    /// Tells where a text comes from: an anchor of the tree, and the distance from it in bytes.
    typealias Locator = (_ anchor: MarkupAnchor, _ distance: Int) -> TextBuilder.Origin

    private let tree: XMLTree
    private let kinds: XMLNameKinds
    private var builder = TextBuilder()
    /// Whether each element has text of its own beside its elements.
    private var isMixed: [Bool]

    /// A renderer of a tree.
    ///
    /// - Parameters:
    ///   - tree: The tree.
    ///   - kinds: What its names mean.
    init(_ tree: XMLTree, kinds: XMLNameKinds) {
        self.tree = tree
        self.kinds = kinds
        isMixed = Array(repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices where tree.nodes[index].isText {
            let parent = Int(tree.nodes[index].parent)
            guard parent >= 0, !isMixed[parent] else { continue }
            isMixed[parent] = tree.text[tree.textRange(of: index)].contains { $0 > 0x20 }
        }
    }

    /// How many invisible characters were left out.
    var invisibles: Int { builder.invisibles }

    /// Appends the text of an element.
    mutating func append(_ root: Int, locate: Locator) {
        var open: [(end: Int, separator: TextBuilder.Separator)] = []
        for index in root..<Int(tree.nodes[root].end) {
            while let last = open.last, last.end <= index {
                builder.separate(last.separator)
                open.removeLast()
            }
            let node = tree.nodes[index]
            if node.isText {
                // Between elements that are blocks there is nothing but white space.
                if node.parent >= 0, !isMixed[Int(node.parent)] { continue }
                appendText(at: index, locate: locate)
            } else {
                let separator = separator(of: index)
                builder.separate(separator)
                open.append((Int(node.end), separator))
            }
        }
        builder.separate(.paragraph)
    }

    /// Appends text that does not stand in the tree's texts, such as an attribute.
    mutating func append(_ text: String, line: Int) {
        builder.append(Array(text.utf8).span) { _ in TextBuilder.Origin(line: line) }
        builder.separate(.paragraph)
    }

    /// The finished text.
    mutating func finish() -> (text: [UInt8], anchors: [PositionMap.Anchor]) {
        builder.finish()
    }

    private func separator(of index: Int) -> TextBuilder.Separator {
        let kind = kinds[Int(tree.nodes[index].name)]
        if kind.contains(.line) { return .line }
        if kind.contains(.cell) { return .cell }
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0, isMixed[parent], !kind.contains(.block) else { return .paragraph }
        return .none
    }

    private mutating func appendText(at index: Int, locate: Locator) {
        let tree = tree
        let range = tree.textRange(of: index)
        let bytes = tree.text.span.extracting(range)
        let anchors = tree.anchors
        var cursor = firstAnchor(before: range.lowerBound)
        func origin(_ position: Int) -> TextBuilder.Origin {
            let offset = range.lowerBound + position
            while cursor + 1 < anchors.count, Int(anchors[cursor + 1].textOffset) <= offset {
                cursor += 1
            }
            guard cursor < anchors.count else { return TextBuilder.Origin(line: 1) }
            let anchor = anchors[cursor]
            var origin = locate(anchor, anchor.isExact ? offset - Int(anchor.textOffset) : 0)
            if cursor + 1 < anchors.count {
                origin.length = Int(anchors[cursor + 1].textOffset) - offset
            }
            return origin
        }
        if embedsHTML(index) {
            appendHTML(Array(tree.text[range]), line: origin(0).line)
        } else {
            builder.append(bytes, origin: origin)
        }
    }

    private func firstAnchor(before offset: Int) -> Int {
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

    /// Whether a text is a page, as feeds and exports carry them.
    private func embedsHTML(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0, kinds[Int(tree.nodes[parent].name)].contains(.carrier) else {
            return false
        }
        return Self.looksLikeHTML(tree.text[tree.textRange(of: index)])
    }

    private mutating func appendHTML(_ page: [UInt8], line: Int) {
        var source = SourceText(DecodedText(utf8: page, encoding: .utf8, origin: .valid))
        guard let inner = try? HTMLReader.read(&source, mode: .body) else {
            builder.append(page.span) { _ in TextBuilder.Origin(line: line) }
            return
        }
        builder.separate(.paragraph)
        builder.appendVerbatim(inner.text.span) { _ in TextBuilder.Origin(line: line) }
        builder.separate(.paragraph)
    }

    private static func looksLikeHTML(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard let first = rest.first else { return false }
            let isName = UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
            if isName || first == UInt8(ascii: "/"), rest.contains(UInt8(ascii: ">")) {
                return true
            }
        }
        return false
    }
}
