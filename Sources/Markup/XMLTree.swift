/// Elements of an XML document as a flat list of nodes in document order.
public struct XMLTree: Sendable {
    /// An element that was chosen.
    public struct Element: Sendable {
        /// The index of its node; what is in it follows, up to the `end` of the node.
        public internal(set) var node: Int
        /// The offset in the source from which its anchors count: that of the `>` or `/>` at the end
        /// of its tag, or of that of the outermost chosen element that it stands in.
        public let start: Int
        /// The line of the end of its tag, from 1.
        public let line: Int
        /// How many bytes of the source it takes, from the `>` or `/>` of its tag on.
        public internal(set) var size = 0
        /// Whether it is larger than what is kept; then its node is not there.
        public internal(set) var isTooLarge = false
        /// Whether the source is damaged in it, so that its end is missing.
        public internal(set) var isDamaged = false
        /// The value of the nearest `xml:lang` or `lang` attribute around the outermost chosen element
        /// that it stands in.
        public internal(set) var language: String?
    }

    /// An element or a text.
    public struct Node: Sendable, BitwiseCopyable {
        /// The number of the element's name; -1 for a text.
        public let name: Int32
        /// The index of the parent; -1 for the root.
        public internal(set) var parent: Int32
        /// The index after the last descendant.
        public internal(set) var end: Int32
        /// Where the bytes of a text start.
        @usableFromInline var textStart: Int32
        /// Where they end.
        @usableFromInline var textEnd: Int32
        /// The index of the first anchor of a text, or of the first attribute of an element.
        public internal(set) var first: Int32
        /// Whether text that is more than white space stands directly in the element.
        public internal(set) var isMixed = false
        /// Whether any of a text stands in a CDATA section.
        public internal(set) var isSection = false

        /// Whether this is a text.
        @inlinable public var isText: Bool { name < 0 }
    }

    /// An attribute of an element.
    struct Attribute: Sendable, BitwiseCopyable {
        var element: Int32
        var name: Int32
        /// Where the value ends in the values; it starts where the one before ends.
        var valueEnd: Int32
        /// Where the value stands in the source; the least number where it stands nowhere as it is.
        var place: Int32
        /// The line of the source.
        var line: Int32
    }

    /// The elements that were chosen, in document order; those that stand in no other one are the
    /// roots of the tree.
    public internal(set) var elements: [Element] = []
    /// The names of elements and attributes, by number.
    public internal(set) var names: [XMLName] = []
    /// The nodes in document order.
    public internal(set) var nodes: [Node] = []
    /// The bytes of all texts, one after the other, in UTF-8.
    public internal(set) var text: [UInt8] = []
    /// Where the texts come from, ascending.
    public internal(set) var anchors: [MarkupAnchor] = []
    /// The attributes in document order.
    var attributes: [Attribute] = []
    /// The bytes of the values of attributes, one after the other.
    public internal(set) var values: [UInt8] = []

    /// The range of a text node's bytes in `text`; empty for elements.
    @inlinable public func textRange(of index: Int) -> Range<Int> {
        Int(nodes[index].textStart)..<Int(nodes[index].textEnd)
    }

    /// The nodes of those of some chosen elements that stand within another one, but in none of
    /// these, ascending.
    ///
    /// - Parameters:
    ///   - index: The other one's place among the elements.
    ///   - others: The places of the elements behind it that may be meant, ascending.
    /// - Returns: Their indices.
    public func innerElements(of index: Int, among others: ArraySlice<Int>) -> [Int] {
        guard !elements[index].isTooLarge else { return [] }
        let end = Int(nodes[elements[index].node].end)
        var inner: [Int] = []
        var reached = 0
        for other in others {
            guard !elements[other].isTooLarge, elements[other].node < end else { break }
            guard elements[other].node >= reached else { continue }
            inner.append(elements[other].node)
            reached = Int(nodes[elements[other].node].end)
        }
        return inner
    }

    /// The name of an element.
    public func name(of index: Int) -> XMLName {
        names[Int(nodes[index].name)]
    }

    /// Where the text ends that an anchor tells about.
    @inlinable public func textEnd(ofAnchor index: Int) -> Int {
        index + 1 < anchors.count ? Int(anchors[index + 1].textOffset) : text.count
    }

    /// The attributes of an element, not a text, as indices for `attributeName` and `attributeValue`.
    public func attributes(of index: Int) -> Range<Int> {
        let low = Int(nodes[index].first)
        var high = low
        while high < attributes.count, attributes[high].element == index { high += 1 }
        return low..<high
    }

    /// The attributes of an element and of all that is in it.
    public func attributes(in index: Int) -> Range<Int> {
        let low = Int(nodes[index].first)
        var high = low
        while high < attributes.count, attributes[high].element < nodes[index].end { high += 1 }
        return low..<high
    }

    /// The number of the name of an attribute.
    public func attributeName(_ attribute: Int) -> Int {
        Int(attributes[attribute].name)
    }

    /// The range in `values` of an attribute's value, with its references expanded.
    public func valueRange(ofAttribute attribute: Int) -> Range<Int> {
        let start = attribute > 0 ? Int(attributes[attribute - 1].valueEnd) : 0
        return start..<Int(attributes[attribute].valueEnd)
    }

    /// The value of an attribute, with its references expanded.
    public func attributeValue(_ attribute: Int) -> String {
        String(decoding: values[valueRange(ofAttribute: attribute)], as: UTF8.self)
    }

    /// Where the value of an attribute stands in the source: its offset as in anchors, `nil` where
    /// it stands nowhere as it is, and its line from 1.
    public func place(ofAttribute attribute: Int) -> (offset: Int?, line: Int) {
        let attribute = attributes[attribute]
        return (attribute.place == .min ? nil : Int(attribute.place), Int(attribute.line))
    }

    init() {}
}
