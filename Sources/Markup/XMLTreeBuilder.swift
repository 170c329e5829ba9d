/// Collects elements and all that is in them into a flat tree.
struct XMLTreeBuilder {
    /// The tree so far.
    private(set) var tree = XMLTree()
    private var numbers: [XMLName: Int] = [:]
    /// The open elements within the element that is collected at present.
    private var open: [Int32] = []
    /// The sizes of the tree's parts before that element.
    private var start = Marks()
    /// The chosen elements within it that are open, by their number.
    private var inner: [Int] = []

    /// The sizes of the parts of a tree.
    fileprivate struct Marks {
        var elements = 0
        var nodes = 0
        var text = 0
        var anchors = 0
        var attributes = 0
        var values = 0
    }

    /// How many bytes of text and attributes the element has that is collected at present.
    var held: Int { tree.text.count - start.text + tree.values.count - start.values }

    /// The number of a name that was met before, also in an earlier document.
    func number(of name: XMLName) -> Int? { numbers[name] }

    /// Takes a new name.
    ///
    /// - Returns: Its number.
    mutating func addName(_ name: XMLName) -> Int {
        numbers[name] = tree.names.count
        tree.names.append(name)
        return tree.names.count - 1
    }

    /// Begins to collect an element.
    ///
    /// - Parameters:
    ///   - offset: Where its tag ends.
    ///   - line: The line of that.
    ///   - language: The language that is declared around it.
    mutating func begin(at offset: Int, line: Int, language: String?) {
        start = marks
        var element = XMLTree.Element(node: tree.nodes.count, start: offset, line: line)
        element.language = language
        tree.elements.append(element)
    }

    /// Notes that the next element within the collected one is chosen too.
    mutating func beginInner(line: Int) {
        let outer = tree.elements[start.elements]
        inner.append(tree.elements.count)
        var element = XMLTree.Element(node: tree.nodes.count, start: outer.start, line: line)
        element.language = outer.language
        tree.elements.append(element)
    }

    /// Ends the innermost of those elements.
    mutating func endInner(size: Int) {
        guard let index = inner.popLast() else { return }
        tree.elements[index].size = size
    }

    /// Ends the collection of an element.
    mutating func end(size: Int) {
        tree.elements[start.elements].size = size
        start = marks
        inner.removeAll(keepingCapacity: true)
    }

    /// Closes all open elements, those that were chosen as damaged.
    mutating func abandon() {
        for index in [start.elements] + inner { tree.elements[index].isDamaged = true }
        while !open.isEmpty { endElement() }
    }

    /// Drops what has been collected of the element, which is too large.
    mutating func drop() {
        tree.elements.removeSubrange((start.elements + 1)...)
        tree.elements[start.elements].isTooLarge = true
        inner.removeAll()
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
        guard isOpen ? start.elements > 0 : !tree.elements.isEmpty else { return rest }
        rest.elements.reserveCapacity(tree.elements.count)
        rest.nodes.reserveCapacity(tree.nodes.count)
        rest.text.reserveCapacity(tree.text.count)
        rest.anchors.reserveCapacity(tree.anchors.count)
        rest.attributes.reserveCapacity(tree.attributes.count)
        rest.values.reserveCapacity(tree.values.count)
        if isOpen {
            rest.append(of: tree, from: start)
            tree.elements.removeSubrange(start.elements...)
            for index in open.indices { open[index] -= Int32(truncatingIfNeeded: start.nodes) }
            for index in inner.indices { inner[index] -= start.elements }
        }
        start = Marks()
        swap(&rest, &tree)
        return rest
    }

    private var marks: Marks {
        Marks(
            elements: tree.elements.count,
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
    fileprivate mutating func append(of tree: XMLTree, from start: XMLTreeBuilder.Marks) {
        for element in tree.elements[start.elements...] {
            var moved = Element(
                node: element.node - start.nodes,
                start: element.start,
                line: element.line
            )
            moved.isTooLarge = element.isTooLarge
            moved.language = element.language
            moved.size = element.size
            elements.append(moved)
        }
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
    ///
    /// - Parameters:
    ///   - name: The number of its name.
    ///   - value: UTF-8.
    ///   - place: Where the value stands in the source, as for a text; `nil` where it stands
    ///     nowhere as it is.
    ///   - line: The line of the source.
    mutating func attribute(_ name: Int, value: Span<UInt8>, place: Int?, line: Int) {
        unsafe value.withUnsafeBufferPointer { unsafe tree.values.append(contentsOf: $0) }
        tree.attributes.append(
            XMLTree.Attribute(
                element: Int32(truncatingIfNeeded: tree.nodes.count - 1),
                name: Int32(truncatingIfNeeded: name),
                valueEnd: Int32(truncatingIfNeeded: tree.values.count),
                place: place.map { Int32(truncatingIfNeeded: $0) } ?? .min,
                line: Int32(truncatingIfNeeded: line)
            )
        )
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
