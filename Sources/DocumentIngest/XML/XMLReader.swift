import AnalysisCore
import Markup
import TextDecoding

/// Reads a whole XML document as text.
///
/// No schema says what stands in a line of its own, so the document does: an element beside text
/// of its parent is part of the sentence, unless its name is commonly that of a block; every other
/// element is a block.
struct XMLReader {
    private let tree: XMLTree
    private var builder = TextBuilder()
    /// Whether each element has text of its own beside its elements.
    private var isMixed: [Bool]

    /// The text of a document, what it says about itself and what was noticed.
    ///
    /// - Throws: A `MarkupError` for a document that is malformed or built to exhaust a parser.
    static func read(_ source: inout SourceText) throws(MarkupError) -> ExtractedText {
        let tree = try XMLTree(parsing: source.utf8)
        var reader = XMLReader(tree)
        reader.render(&source)
        let (text, anchors) = reader.builder.finish()
        var findings: [Finding] = []
        if reader.builder.invisibles > 0 {
            findings.append(.invisibleCharacters(reader.builder.invisibles))
        }
        return ExtractedText(
            text: text,
            anchors: anchors,
            metadata: XMLMetadata(of: tree).values,
            findings: findings
        )
    }

    private init(_ tree: XMLTree) {
        self.tree = tree
        isMixed = Array(repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices where tree.nodes[index].isText {
            let parent = Int(tree.nodes[index].parent)
            guard parent >= 0, !isMixed[parent] else { continue }
            isMixed[parent] = tree.text[tree.textRange(of: index)].contains { $0 > 0x20 }
        }
    }

    private mutating func render(_ source: inout SourceText) {
        var open: [(end: Int, separator: TextBuilder.Separator)] = []
        var anchor = 0
        let embedsHTML = tree.nodes.first.map {
            ["rss", "feed", "RDF"].contains(tree.names[Int($0.name)].local)
        }
        for index in tree.nodes.indices {
            while let last = open.last, last.end <= index {
                builder.separate(last.separator)
                open.removeLast()
            }
            let node = tree.nodes[index]
            if node.isText {
                appendText(at: index, embedsHTML: embedsHTML ?? false, &anchor, source: &source)
            } else {
                let separator = separator(of: index)
                builder.separate(separator)
                open.append((Int(node.end), separator))
            }
        }
    }

    private func separator(of index: Int) -> TextBuilder.Separator {
        let name = tree.name(of: index).local
        if Self.lines.contains(name) { return .line }
        if Self.cells.contains(name) { return .cell }
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0, isMixed[parent], !Self.blocks.contains(name) else { return .paragraph }
        return .none
    }

    private mutating func appendText(
        at index: Int,
        embedsHTML: Bool,
        _ anchor: inout Int,
        source: inout SourceText
    ) {
        let tree = tree
        let range = tree.textRange(of: index)
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
            return source.origin(of: Int(anchor.sourceOffset) + distance, isExact: anchor.isExact)
        }
        if embedsHTML, Self.looksLikeHTML(tree.text[range]) {
            appendHTML(Array(tree.text[range]), line: origin(0).line)
        } else {
            builder.append(bytes, origin: origin)
        }
        anchor = cursor
    }

    /// Feeds carry pages as text.
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

    /// Names that start a block even in the middle of a text: of HTML, JATS, TEI and DocBook.
    private static let blocks: Set<String> = [
        "p", "para", "simpara", "formalpara", "div", "div1", "div2", "sec", "section", "title",
        "head", "list", "itemizedlist", "orderedlist", "variablelist", "ul", "ol", "dl", "table",
        "informaltable", "table-wrap", "fig", "figure", "disp-quote", "disp-formula", "blockquote",
        "boxed-text", "programlisting", "screen", "literallayout", "note", "warning", "tip",
        "caution", "important", "example", "lg", "sp", "quote-block", "abstract", "footnote", "fn",
        "h1", "h2", "h3", "h4", "h5", "h6", "pre",
    ]
    private static let lines: Set<String> = [
        "item", "listitem", "list-item", "li", "l", "lb", "br", "break", "tr", "row", "line", "dt",
        "dd", "stage", "speaker",
    ]
    private static let cells: Set<String> = ["td", "th", "cell"]
}
