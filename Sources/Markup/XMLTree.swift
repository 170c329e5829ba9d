/// An XML document as a flat list of nodes in document order.
public struct XMLTree: Sendable {
    /// An element or a text.
    public struct Node: Sendable {
        /// The number of the element's name; -1 for a text.
        public var name: Int32
        /// The index of the parent; -1 for the root.
        public var parent: Int32
        /// The index after the last descendant.
        public var end: Int32
        /// Where the bytes of a text start.
        var textStart: Int32
        /// Where they end.
        var textEnd: Int32

        /// Whether this is a text.
        public var isText: Bool { name < 0 }
    }

    /// The names, by number.
    public internal(set) var names: [XMLName] = []
    /// The nodes in document order.
    public internal(set) var nodes: [Node] = []
    /// The bytes of all texts, one after the other, in UTF-8.
    public internal(set) var text: [UInt8] = []
    /// Where the texts come from, ascending.
    public internal(set) var anchors: [MarkupAnchor] = []
    /// The value of the first `xml:lang` or `lang` attribute.
    public internal(set) var language: String?

    /// The range of a text node's bytes in `text`; empty for elements.
    public func textRange(of index: Int) -> Range<Int> {
        Int(nodes[index].textStart)..<Int(nodes[index].textEnd)
    }

    /// The name of an element.
    public func name(of index: Int) -> XMLName {
        names[Int(nodes[index].name)]
    }

    /// Parses a whole document.
    ///
    /// - Parameter source: UTF-8, at most 1 GB.
    /// - Throws: What is wrong with the document; nothing is repaired.
    public init(parsing source: [UInt8]) throws(MarkupError) {
        guard source.count < 1 << 30 else {
            throw MarkupError(code: .limitExceeded, reason: "the document is larger than 1 GB")
        }
        let builder = XMLTreeBuilder()
        let parser = XMLStreamParser(handler: builder, maximumPending: source.count + 1)
        var start = 0
        while start < source.count {
            let end = min(source.count, start + 1 << 16)
            try parser.feed(source.span.extracting(start..<end))
            start = end
        }
        try parser.finish()
        self = builder.tree
        names = parser.names
    }

    init() {}
}

/// Collects what the parser reports into a flat tree.
private final class XMLTreeBuilder: XMLHandler {
    var tree = XMLTree()
    private var open: [Int32] = []

    func startElement(_ name: Int, parser: XMLStreamParser) {
        if tree.language == nil {
            let index = parser.attributeNames.firstIndex { parser.names[$0].local == "lang" }
            tree.language = index.map { parser.attributeValue(at: $0) }
        }
        let index = Int32(tree.nodes.count)
        append(name: Int32(name), text: tree.text.count..<tree.text.count)
        open.append(index)
    }

    func endElement(parser: XMLStreamParser) {
        guard let index = open.popLast() else { return }
        tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    }

    func text(_ bytes: Span<UInt8>, offset: Int?, parser: XMLStreamParser) {
        let start = tree.text.count
        tree.anchors.append(
            MarkupAnchor(
                textOffset: Int32(start),
                sourceOffset: Int32(offset ?? max(0, parser.offset - 1)),
                isExact: offset != nil
            )
        )
        for index in 0..<bytes.count { tree.text.append(bytes[index]) }
        if let last = tree.nodes.indices.last, tree.nodes[last].isText,
            tree.nodes[last].parent == open.last ?? -1, tree.nodes[last].textEnd == start
        {
            tree.nodes[last].textEnd = Int32(tree.text.count)
        } else {
            append(name: -1, text: start..<tree.text.count)
        }
    }

    private func append(name: Int32, text: Range<Int>) {
        tree.nodes.append(
            XMLTree.Node(
                name: name,
                parent: open.last ?? -1,
                end: Int32(tree.nodes.count + 1),
                textStart: Int32(text.lowerBound),
                textEnd: Int32(text.upperBound)
            )
        )
    }
}
