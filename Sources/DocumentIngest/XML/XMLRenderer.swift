import AnalysisCore
import Markup
import TextDecoding

/// Writes the text of XML elements in reading order.
///
/// No schema says what stands in a line of its own, so the document does: an element beside text
/// of its parent is part of the sentence, unless its name is commonly that of a block; every other
/// element is a block.
struct XMLRenderer {
    private var kinds = XMLNameKinds()
    private var builder = TextBuilder()
    /// What was noticed in pages that the texts carry.
    private var innerFindings: [Finding] = []
    /// The elements that are open, and what separates each from what follows.
    private var open: [(end: Int, separator: TextBuilder.Separator, isVerbatim: Bool)] = []

    /// What was noticed.
    var findings: [Finding] {
        guard builder.invisibles > 0 else { return innerFindings }
        var findings = innerFindings
        findings.add(.invisibleCharacters(builder.invisibles))
        return findings
    }

    /// Starts anew, and keeps the memory.
    mutating func removeAll() {
        builder.removeAll()
        innerFindings.removeAll()
    }

    /// Appends the text of an element.
    mutating func append(_ root: Int, of tree: XMLTree, places: some XMLPlaces) {
        kinds.update(tree.names)
        if isLeaf(root, of: tree) { return appendLeaf(root, of: tree, places: places) }
        open.removeAll(keepingCapacity: true)
        for index in root..<Int(tree.nodes[root].end) {
            while let last = open.last, last.end <= index {
                builder.separate(last.separator)
                open.removeLast()
            }
            let node = tree.nodes[index]
            let isInText = node.parent >= 0 && tree.nodes[Int(node.parent)].isMixed
            if node.isText {
                // Between elements that are blocks there is nothing but white space.
                guard isInText else { continue }
                let isVerbatim = open.last?.isVerbatim == true
                appendText(at: index, of: tree, places: places, isVerbatim: isVerbatim)
            } else {
                let separator = separator(of: node, isInText: isInText)
                builder.separate(separator)
                let isVerbatim =
                    open.last?.isVerbatim == true || kinds[Int(node.name)].contains(.verbatim)
                open.append((Int(node.end), separator, isVerbatim))
            }
        }
        builder.separate(.paragraph)
    }

    /// Whether an element holds nothing but one text, as most fields of records do.
    private func isLeaf(_ root: Int, of tree: XMLTree) -> Bool {
        Int(tree.nodes[root].end) == root + 2 && tree.nodes[root].isMixed
    }

    private mutating func appendLeaf(_ root: Int, of tree: XMLTree, places: some XMLPlaces) {
        let node = tree.nodes[root]
        let isInText = node.parent >= 0 && tree.nodes[Int(node.parent)].isMixed
        builder.separate(separator(of: node, isInText: isInText))
        let isVerbatim = kinds[Int(node.name)].contains(.verbatim)
        appendText(at: root + 1, of: tree, places: places, isVerbatim: isVerbatim)
        builder.separate(.paragraph)
    }

    /// Appends text that does not stand in the tree's texts, such as an attribute.
    mutating func append(_ text: String, line: Int) {
        builder.append(text.utf8.span) { _ in TextBuilder.Origin(line: line) }
        builder.separate(.paragraph)
    }

    /// The finished text.
    mutating func finish() -> (text: [UInt8], anchors: [PositionMap.Anchor]) {
        builder.finish()
    }

    private func separator(of node: XMLTree.Node, isInText: Bool) -> TextBuilder.Separator {
        let kind = kinds[Int(node.name)]
        if kind.contains(.line) { return .line }
        if kind.contains(.cell) { return .cell }
        return isInText && !kind.contains(.block) ? .none : .paragraph
    }

    private mutating func appendText(
        at index: Int,
        of tree: XMLTree,
        places: some XMLPlaces,
        isVerbatim: Bool
    ) {
        let range = tree.textRange(of: index)
        var anchor = Int(tree.nodes[index].first)
        if isVerbatim {
            var cursor = TextCursor(at: anchor, in: tree)
            return builder.appendVerbatim(tree.text.span.extracting(range)) { position in
                cursor.origin(of: range.lowerBound + position, in: tree, places: places)
            }
        }
        if embedsHTML(index, of: tree) {
            var cursor = TextCursor(at: anchor, in: tree)
            return appendHTML(Array(tree.text[range])) { position in
                cursor.origin(of: range.lowerBound + position, in: tree, places: places)
            }
        }
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(tree.textEnd(ofAnchor: anchor), range.upperBound)
            builder.append(
                tree.text.span.extracting(start..<end),
                from: places.origin(of: anchor, in: tree),
                countsLines: tree.anchors[anchor].isExact
            )
            start = end
            anchor += 1
        }
    }

    /// Whether a text is a page, as feeds and exports carry them.
    private func embedsHTML(_ index: Int, of tree: XMLTree) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0, kinds[Int(tree.nodes[parent].name)].contains(.carrier) else {
            return false
        }
        return Self.looksLikeHTML(tree.text.span.extracting(tree.textRange(of: index)))
    }

    private mutating func appendHTML(
        _ page: [UInt8],
        origin: (Int) -> TextBuilder.Origin
    ) {
        var source = SourceText(
            DecodedText(utf8: page, encoding: .utf8, origin: .valid, isVerbatim: true)
        )
        guard let inner = try? HTMLReader.read(&source, mode: .body) else {
            builder.append(page.span, origin: origin)
            return
        }
        let line = origin(0).line
        let anchors = inner.anchors
        var cursor = 0
        builder.separate(.paragraph)
        builder.appendVerbatim(inner.text.span) { position in
            while cursor + 1 < anchors.count, anchors[cursor + 1].textOffset <= position {
                cursor += 1
            }
            guard cursor < anchors.count else { return TextBuilder.Origin(line: line) }
            let anchor = anchors[cursor]
            var result = TextBuilder.Origin(line: line + anchor.line - 1)
            if let offset = anchor.sourceOffset {
                result = origin(offset + position - anchor.textOffset)
            }
            if cursor + 1 < anchors.count {
                result.length = min(result.length, anchors[cursor + 1].textOffset - position)
            }
            return result
        }
        builder.separate(.paragraph)
        for var finding in inner.findings {
            finding.line = finding.line.map { line + $0 - 1 }
            innerFindings.add(finding)
        }
    }

    private static func looksLikeHTML(_ text: Span<UInt8>) -> Bool {
        var index = text.firstIndex(of: UInt8(ascii: "<"), from: 0)
        guard index < text.count else { return false }
        var last = text.count - 1
        while last > index, text[last] != UInt8(ascii: ">") { last -= 1 }
        while index + 1 < last {
            let next = text[index + 1]
            let isName = UInt8(ascii: "a")...UInt8(ascii: "z") ~= next | 0x20
            if isName || next == UInt8(ascii: "/") { return true }
            index = text.firstIndex(of: UInt8(ascii: "<"), from: index + 1)
        }
        return false
    }
}
