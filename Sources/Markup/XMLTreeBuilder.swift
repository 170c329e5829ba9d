/// Collects elements and all that is in them into a flat tree.
struct XMLTreeBuilder: ~Copyable {
    /// The names so far, by number.
    private(set) var names: [XMLName] = []
    private var numbers: [XMLName: Int] = [:]
    /// What the tree has so far; see ``XMLTree``.
    private var elements: [XMLTree.Element] = []
    private var nodes = Column<XMLTree.Node>()
    private var text = Column<UInt8>()
    private var anchors = Column<MarkupAnchor>()
    private var attributes = Column<XMLTree.Attribute>()
    private var values = Column<UInt8>()
    /// The open elements within the element that is collected at present.
    private var open: [Int32] = []
    /// The sizes of the tree's parts before that element.
    private var start = Marks()
    /// The chosen elements within it that are open, by their number.
    private var inner: [Int] = []

    /// The sizes of the parts of a tree.
    private struct Marks {
        var elements = 0
        var nodes = 0
        var text = 0
        var anchors = 0
        var attributes = 0
        var values = 0
    }

    /// How many bytes of text and attributes the element has that is collected at present.
    var held: Int { text.count - start.text + values.count - start.values }

    /// The number of a name that was met before, also in an earlier document.
    func number(of name: XMLName) -> Int? { numbers[name] }

    /// Takes a new name.
    ///
    /// - Returns: Its number.
    mutating func addName(_ name: XMLName) -> Int {
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// Begins to collect an element.
    ///
    /// - Parameters:
    ///   - offset: Where its tag ends.
    ///   - line: The line of that.
    ///   - language: The language that is declared around it.
    mutating func begin(at offset: Int, line: Int, language: String?) {
        start = marks
        var element = XMLTree.Element(node: nodes.count, start: offset, line: line)
        element.language = language
        elements.append(element)
    }

    /// Notes that the next element within the collected one is chosen too.
    mutating func beginInner(line: Int) {
        let outer = elements[start.elements]
        inner.append(elements.count)
        var element = XMLTree.Element(node: nodes.count, start: outer.start, line: line)
        element.language = outer.language
        elements.append(element)
    }

    /// Ends the innermost of those elements.
    mutating func endInner(size: Int) {
        guard let index = inner.popLast() else { return }
        elements[index].size = size
    }

    /// Ends the collection of an element.
    mutating func end(size: Int) {
        elements[start.elements].size = size
        start = marks
        inner.removeAll(keepingCapacity: true)
    }

    /// Closes all open elements, those that were chosen as damaged.
    mutating func abandon() {
        for index in [start.elements] + inner { elements[index].isDamaged = true }
        while !open.isEmpty { endElement() }
    }

    /// Drops what has been collected of the element, which is too large.
    mutating func drop() {
        elements.removeSubrange((start.elements + 1)...)
        elements[start.elements].isTooLarge = true
        inner.removeAll()
        nodes.removeAll(from: start.nodes)
        text.removeAll(from: start.text)
        anchors.removeAll(from: start.anchors)
        attributes.removeAll(from: start.attributes)
        values.removeAll(from: start.values)
        open.removeAll()
    }

    /// Gives out the elements that have ended, and keeps the one that has not.
    ///
    /// - Parameter isOpen: Whether the last element has not ended.
    /// - Returns: The elements.
    mutating func take(isOpen: Bool) -> XMLTree {
        var tree = XMLTree()
        tree.names = names
        // A large element comes in many parts, and is not to be moved for each.
        guard isOpen ? start.elements > 0 : !elements.isEmpty else { return tree }
        let ended = isOpen ? start : marks
        tree.elements = Array(elements[..<ended.elements])
        elements.removeSubrange(..<ended.elements)
        tree.nodes = nodes.takeFirst(ended.nodes)
        tree.text = text.takeFirst(ended.text)
        tree.anchors = anchors.takeFirst(ended.anchors)
        tree.attributes = attributes.takeFirst(ended.attributes)
        tree.values = values.takeFirst(ended.values)
        if isOpen { moveToStart(by: ended) }
        start = Marks()
        return tree
    }

    /// Moves what is left to the start, behind which so much stood.
    private mutating func moveToStart(by ended: Marks) {
        let nodeShift = Int32(truncatingIfNeeded: ended.nodes)
        let textShift = Int32(truncatingIfNeeded: ended.text)
        let anchorShift = Int32(truncatingIfNeeded: ended.anchors)
        let attributeShift = Int32(truncatingIfNeeded: ended.attributes)
        for index in elements.indices { elements[index].node -= ended.nodes }
        for index in 0..<nodes.count {
            var node = nodes[index]
            if node.parent >= 0 { node.parent -= nodeShift }
            node.end -= nodeShift
            node.textStart -= textShift
            node.textEnd -= textShift
            node.first -= node.isText ? anchorShift : attributeShift
            nodes[index] = node
        }
        for index in 0..<anchors.count {
            var anchor = anchors[index]
            anchor.textOffset -= textShift
            anchors[index] = anchor
        }
        for index in 0..<attributes.count {
            var attribute = attributes[index]
            attribute.element -= nodeShift
            attribute.valueEnd -= Int32(truncatingIfNeeded: ended.values)
            attributes[index] = attribute
        }
        for index in open.indices { open[index] -= nodeShift }
        for index in inner.indices { inner[index] -= ended.elements }
    }

    private var marks: Marks {
        Marks(
            elements: elements.count,
            nodes: nodes.count,
            text: text.count,
            anchors: anchors.count,
            attributes: attributes.count,
            values: values.count
        )
    }
}

// MARK: - What is in an element

extension XMLTreeBuilder {
    /// Opens an element.
    mutating func startElement(_ name: Int) {
        let index = Int32(truncatingIfNeeded: nodes.count)
        append(
            name: Int32(truncatingIfNeeded: name),
            textStart: text.count,
            first: attributes.count
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
    mutating func addAttribute(_ name: Int, value: Span<UInt8>, place: Int?, line: Int) {
        values.append(contentsOf: value)
        attributes.append(
            XMLTree.Attribute(
                element: Int32(truncatingIfNeeded: nodes.count - 1),
                name: Int32(truncatingIfNeeded: name),
                valueEnd: Int32(truncatingIfNeeded: values.count),
                place: place.map { Int32(truncatingIfNeeded: $0) } ?? .min,
                line: Int32(truncatingIfNeeded: line)
            )
        )
    }

    /// Closes the innermost open element.
    mutating func endElement() {
        guard let index = open.popLast() else { return }
        nodes[Int(index)].end = Int32(truncatingIfNeeded: nodes.count)
    }

    /// Adds text to the innermost open element.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - offset: Where the bytes stand in the source, from the start of the collected element on.
    ///   - isExact: Whether the source has the same bytes there.
    ///   - endLine: The line of the source where they end.
    ///   - isSection: Whether they stand in a CDATA section.
    mutating func addText(
        _ bytes: Span<UInt8>,
        offset: Int,
        isExact: Bool,
        endLine: Int,
        isSection: Bool
    ) {
        guard let parent = open.last else { return }
        let start = text.count
        anchors.append(
            MarkupAnchor(
                textOffset: Int32(truncatingIfNeeded: start),
                sourceOffset: Int32(truncatingIfNeeded: offset),
                isExact: isExact,
                endLine: Int32(truncatingIfNeeded: endLine)
            )
        )
        text.append(contentsOf: bytes)
        if !nodes[Int(parent)].isMixed {
            for index in bytes.indices where bytes[index] > 0x20 {
                nodes[Int(parent)].isMixed = true
                break
            }
        }
        let last = nodes.count - 1
        if nodes[last].isText, nodes[last].parent == parent,
            Int(nodes[last].textEnd) == start
        {
            nodes[last].textEnd = Int32(truncatingIfNeeded: text.count)
        } else {
            append(name: -1, textStart: start, first: anchors.count - 1)
        }
        if isSection { nodes[nodes.count - 1].isSection = true }
    }

    private mutating func append(name: Int32, textStart: Int, first: Int) {
        nodes.append(
            XMLTree.Node(
                name: name,
                parent: open.last ?? -1,
                end: Int32(truncatingIfNeeded: nodes.count + 1),
                textStart: Int32(truncatingIfNeeded: textStart),
                textEnd: Int32(truncatingIfNeeded: text.count),
                first: Int32(truncatingIfNeeded: first)
            )
        )
    }
}
