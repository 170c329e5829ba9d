/// Collects elements and all that is in them into a flat tree.
struct XMLTreeBuilder {
    /// The tree so far.
    private(set) var tree = XMLTree()
    /// The open elements within the element that is collected at present.
    private var open: [Int32] = []
    /// The sizes of the tree's parts before that element.
    private var start = Marks()

    /// The sizes of the parts of a tree.
    fileprivate struct Marks {
        var nodes = 0
        var text = 0
        var anchors = 0
        var attributes = 0
        var values = 0
    }

    /// How many bytes of text and attributes the element has that is collected at present.
    var held: Int { tree.text.count - start.text + tree.values.count - start.values }

    /// Takes a new name.
    ///
    /// - Returns: Its number.
    mutating func addName(_ name: XMLName) -> Int {
        tree.names.append(name)
        return tree.names.count - 1
    }

    /// Begins to collect an element.
    mutating func begin(at offset: Int, line: Int) {
        start = marks
        tree.elements.append(XMLTree.Element(node: tree.nodes.count, start: offset, line: line))
    }

    /// Ends the collection of an element.
    mutating func end(size: Int) {
        tree.elements[tree.elements.count - 1].size = size
        start = marks
    }

    /// Drops what has been collected of the element, which is too large.
    mutating func drop() {
        tree.elements[tree.elements.count - 1].isTooLarge = true
        tree.nodes.removeSubrange(start.nodes...)
        tree.text.removeSubrange(start.text...)
        tree.anchors.removeSubrange(start.anchors...)
        tree.attributes.removeSubrange(start.attributes...)
        tree.values.removeSubrange(start.values...)
        open.removeAll()
    }

    /// Gives out the elements that have ended, and keeps the one that has not.
    ///
    /// - Parameter isOpen: Whether the last element has not ended.
    /// - Returns: The elements.
    mutating func take(isOpen: Bool) -> XMLTree {
        var rest = XMLTree()
        rest.names = tree.names
        // A large element comes in many parts, and is not to be copied for each.
        guard tree.elements.count > (isOpen ? 1 : 0) else { return rest }
        rest.elements.reserveCapacity(tree.elements.count)
        rest.nodes.reserveCapacity(tree.nodes.count)
        rest.text.reserveCapacity(tree.text.count)
        rest.anchors.reserveCapacity(tree.anchors.count)
        rest.attributes.reserveCapacity(tree.attributes.count)
        rest.values.reserveCapacity(tree.values.count)
        if isOpen, let last = tree.elements.popLast() {
            rest.append(last, of: tree, from: start)
            for index in open.indices { open[index] -= Int32(truncatingIfNeeded: start.nodes) }
        }
        start = Marks()
        swap(&rest, &tree)
        return rest
    }

    private var marks: Marks {
        Marks(
            nodes: tree.nodes.count,
            text: tree.text.count,
            anchors: tree.anchors.count,
            attributes: tree.attributes.count,
            values: tree.values.count
        )
    }
}

extension XMLTree {
    /// Takes over the start of an element from another tree, where it starts at the marks.
    fileprivate mutating func append(
        _ element: Element,
        of tree: XMLTree,
        from start: XMLTreeBuilder.Marks
    ) {
        var moved = Element(node: 0, start: element.start, line: element.line)
        moved.isTooLarge = element.isTooLarge
        moved.language = element.language
        elements.append(moved)
        let nodeShift = Int32(truncatingIfNeeded: start.nodes)
        let textShift = Int32(truncatingIfNeeded: start.text)
        let anchorShift = Int32(truncatingIfNeeded: start.anchors)
        let attributeShift = Int32(truncatingIfNeeded: start.attributes)
        for var node in tree.nodes[start.nodes...] {
            if node.parent >= 0 { node.parent -= nodeShift }
            node.end -= nodeShift
            node.textStart -= textShift
            node.textEnd -= textShift
            node.first -= node.isText ? anchorShift : attributeShift
            nodes.append(node)
        }
        text.append(contentsOf: tree.text[start.text...])
        for var anchor in tree.anchors[start.anchors...] {
            anchor.textOffset -= textShift
            anchors.append(anchor)
        }
        values.append(contentsOf: tree.values[start.values...])
        for var attribute in tree.attributes[start.attributes...] {
            attribute.element -= nodeShift
            attribute.valueEnd -= Int32(truncatingIfNeeded: start.values)
            attributes.append(attribute)
        }
    }
}

// MARK: - What is in an element

extension XMLTreeBuilder {
    /// Opens an element.
    mutating func startElement(_ name: Int) {
        let index = Int32(truncatingIfNeeded: tree.nodes.count)
        append(
            name: Int32(truncatingIfNeeded: name),
            textStart: tree.text.count,
            first: tree.attributes.count
        )
        open.append(index)
    }

    /// Adds an attribute to the element that was opened last.
    mutating func attribute(_ name: Int, value: Span<UInt8>) {
        unsafe value.withUnsafeBufferPointer { unsafe tree.values.append(contentsOf: $0) }
        tree.attributes.append(
            XMLTree.Attribute(
                element: Int32(truncatingIfNeeded: tree.nodes.count - 1),
                name: Int32(truncatingIfNeeded: name),
                valueEnd: Int32(truncatingIfNeeded: tree.values.count)
            )
        )
    }

    /// Whether the language of the element is known.
    var knowsLanguage: Bool { tree.elements.last?.language != nil }

    /// Takes the language of the element.
    mutating func setLanguage(_ language: String) {
        guard !tree.elements.isEmpty else { return }
        tree.elements[tree.elements.count - 1].language = language
    }

    /// Closes the innermost open element.
    mutating func endElement() {
        guard let index = open.popLast() else { return }
        tree.nodes[Int(index)].end = Int32(truncatingIfNeeded: tree.nodes.count)
    }

    /// Adds text to the innermost open element.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - offset: Where the bytes stand in the source, from the start of the collected element on.
    ///   - isExact: Whether the source has the same bytes there.
    ///   - endLine: The line of the source where they end.
    mutating func text(_ bytes: Span<UInt8>, offset: Int, isExact: Bool, endLine: Int) {
        guard let parent = open.last else { return }
        let start = tree.text.count
        tree.anchors.append(
            MarkupAnchor(
                textOffset: Int32(truncatingIfNeeded: start),
                sourceOffset: Int32(truncatingIfNeeded: offset),
                isExact: isExact,
                endLine: Int32(truncatingIfNeeded: endLine)
            )
        )
        unsafe bytes.withUnsafeBufferPointer { unsafe tree.text.append(contentsOf: $0) }
        if !tree.nodes[Int(parent)].isMixed {
            for index in bytes.indices where bytes[index] > 0x20 {
                tree.nodes[Int(parent)].isMixed = true
                break
            }
        }
        let last = tree.nodes.count - 1
        if tree.nodes[last].isText, tree.nodes[last].parent == parent,
            Int(tree.nodes[last].textEnd) == start
        {
            tree.nodes[last].textEnd = Int32(truncatingIfNeeded: tree.text.count)
        } else {
            append(name: -1, textStart: start, first: tree.anchors.count - 1)
        }
    }

    private mutating func append(name: Int32, textStart: Int, first: Int) {
        tree.nodes.append(
            XMLTree.Node(
                name: name,
                parent: open.last ?? -1,
                end: Int32(truncatingIfNeeded: tree.nodes.count + 1),
                textStart: Int32(truncatingIfNeeded: textStart),
                textEnd: Int32(truncatingIfNeeded: tree.text.count),
                first: Int32(truncatingIfNeeded: first)
            )
        )
    }
}
