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

    /// An attribute of an element.
    struct Attribute: Sendable {
        var element: Int32
        var name: Int32
        var value: String
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

    /// The attributes in document order.
    var attributes: [Attribute] = []

    /// The attributes of an element: the numbers of their names, and their values.
    public func attributes(of index: Int) -> [(name: Int, value: String)] {
        var low = 0
        var high = attributes.count
        while low < high {
            let middle = (low + high) / 2
            if attributes[middle].element < index { low = middle + 1 } else { high = middle }
        }
        return attributes[low...].prefix { $0.element == index }.map { (Int($0.name), $0.value) }
    }

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
        let handler = WholeDocument()
        let parser = XMLStreamParser(handler: handler, maximumPending: source.count + 1)
        var start = 0
        while start < source.count {
            let end = min(source.count, start + 1 << 16)
            try parser.feed(source.span.extracting(start..<end))
            start = end
        }
        try parser.finish()
        self = handler.builder.tree
        names = parser.names
    }

    init() {}
}

/// Keeps all of a document.
private final class WholeDocument: XMLHandler {
    var builder = XMLTreeBuilder(keepsAttributes: false)

    func startElement(_ name: Int, parser: XMLStreamParser) {
        builder.startElement(name, parser: parser)
    }

    func endElement(parser: XMLStreamParser) {
        builder.endElement()
    }

    func text(_ bytes: Span<UInt8>, offset: Int?, parser: XMLStreamParser) {
        builder.text(bytes, offset: offset ?? max(0, parser.offset - 1), isExact: offset != nil)
    }
}
