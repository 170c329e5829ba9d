/// Collects what a parser reports, of a document or of a part of it, into a flat tree.
public struct XMLTreeBuilder {
    /// The tree so far; its elements are closed.
    public private(set) var tree = XMLTree()
    private var open: [Int32] = []
    private let keepsAttributes: Bool

    /// A builder of a tree, with or without attributes.
    public init(keepsAttributes: Bool) {
        self.keepsAttributes = keepsAttributes
    }

    /// How many elements are open.
    public var depth: Int { open.count }

    /// Starts anew, and keeps the memory.
    public mutating func removeAll() {
        tree.nodes.removeAll(keepingCapacity: true)
        tree.text.removeAll(keepingCapacity: true)
        tree.anchors.removeAll(keepingCapacity: true)
        tree.attributes.removeAll(keepingCapacity: true)
        tree.language = nil
        open.removeAll(keepingCapacity: true)
    }

    /// Takes the names that the parser knows by now.
    public mutating func takeNames(of parser: XMLStreamParser) {
        if tree.names.count != parser.names.count { tree.names = parser.names }
    }

    /// Opens an element.
    public mutating func startElement(_ name: Int, parser: XMLStreamParser) {
        let index = Int32(tree.nodes.count)
        let attributes = parser.attributeNames
        for position in 0..<attributes.count {
            let attribute = attributes[position]
            let isLanguage = tree.language == nil && parser.languageFlags[attribute]
            guard isLanguage || keepsAttributes else { continue }
            let value = parser.attributeValue(at: position)
            if isLanguage { tree.language = value }
            if keepsAttributes {
                tree.attributes.append(
                    XMLTree.Attribute(element: index, name: Int32(attribute), value: value)
                )
            }
        }
        append(name: Int32(name), text: tree.text.count..<tree.text.count)
        open.append(index)
    }

    /// Closes the innermost open element.
    public mutating func endElement() {
        guard let index = open.popLast() else { return }
        tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    }

    /// Adds text.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - offset: Where the bytes stand in the source.
    ///   - isExact: Whether the source has the same bytes there.
    ///   - line: The line of the source, from 1; 0 where it is not asked for.
    public mutating func text(_ bytes: Span<UInt8>, offset: Int, isExact: Bool, line: Int = 0) {
        let start = tree.text.count
        tree.anchors.append(
            MarkupAnchor(
                textOffset: Int32(start),
                sourceOffset: Int32(truncatingIfNeeded: offset),
                isExact: isExact,
                line: Int32(truncatingIfNeeded: line)
            )
        )
        unsafe bytes.withUnsafeBufferPointer { unsafe tree.text.append(contentsOf: $0) }
        if let last = tree.nodes.indices.last, tree.nodes[last].isText,
            tree.nodes[last].parent == open.last ?? -1, tree.nodes[last].textEnd == start
        {
            tree.nodes[last].textEnd = Int32(tree.text.count)
        } else {
            append(name: -1, text: start..<tree.text.count)
        }
    }

    private mutating func append(name: Int32, text: Range<Int>) {
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
