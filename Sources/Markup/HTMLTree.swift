/// An HTML page as a flat list of nodes in document order.
///
/// A node's descendants are the nodes from its index + 1 up to its `end`: whoever visits them runs
/// along an array, and no depth of nesting can exhaust the stack.
public struct HTMLTree: Sendable {
    /// An element or a text.
    public struct Node: Sendable {
        /// The element's name, or `.text`.
        public var tag: HTMLTag
        /// The index of the parent; -1 for a node at the top.
        public var parent: Int32
        /// The index after the last descendant.
        public var end: Int32
        /// Where the bytes of a text, or the attributes of an element, start.
        var contentStart: Int32
        /// Where they end.
        var contentEnd: Int32
    }

    /// An attribute that we know.
    struct Attribute: Sendable {
        var name: HTMLAttribute
        var start: Int32
        var end: Int32
    }

    /// The nodes in document order.
    public internal(set) var nodes: [Node] = []
    /// The bytes of all texts, one after the other, in UTF-8.
    public internal(set) var text: [UInt8] = []
    /// Where the texts come from, ascending.
    public internal(set) var anchors: [MarkupAnchor] = []
    /// How many elements were nested too deep to be kept; their text was kept.
    public internal(set) var flattened = 0
    /// The tops of what stands in an element with a shadow root that shows it nowhere, ascending.
    public internal(set) var unslotted: [Int] = []
    var attributes: [Attribute] = []
    var values: [UInt8] = []

    /// The range of a text node's bytes in `text`; empty for elements.
    public func textRange(of index: Int) -> Range<Int> {
        let node = nodes[index]
        guard node.tag == .text else { return 0..<0 }
        return Int(node.contentStart)..<Int(node.contentEnd)
    }

    /// The value of an attribute, if the element has it.
    public func value(of name: HTMLAttribute, at index: Int) -> String? {
        range(of: name, at: index).map { String(decoding: values[$0], as: UTF8.self) }
    }

    /// The bytes of the value of an attribute; empty if the element does not have it.
    public func bytes(of name: HTMLAttribute, at index: Int) -> ArraySlice<UInt8> {
        guard let range = range(of: name, at: index) else { return [] }
        return values[range]
    }

    /// Whether an element has an attribute, whatever its value.
    public func has(_ name: HTMLAttribute, at index: Int) -> Bool {
        range(of: name, at: index) != nil
    }

    /// Whether an element has any attribute that we know.
    public func hasAttributes(at index: Int) -> Bool {
        let node = nodes[index]
        return node.tag != .text && node.contentStart < node.contentEnd
    }

    private func range(of name: HTMLAttribute, at index: Int) -> Range<Int>? {
        let node = nodes[index]
        guard node.tag != .text else { return nil }
        for position in Int(node.contentStart)..<Int(node.contentEnd) {
            let attribute = attributes[position]
            if attribute.name == name { return Int(attribute.start)..<Int(attribute.end) }
        }
        return nil
    }
}
