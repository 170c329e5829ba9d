/// Which elements and attributes stand in an element, and where, without what they hold.
///
/// Records of one file mostly share their structure.
public struct XMLStructure: Sendable {
    /// Three numbers a node: the name, the parent, and the end with whether it is mixed.
    private var nodes: [Int32] = []
    /// Two numbers an attribute: the element and the name.
    private var attributes: [Int32] = []

    /// The structure of an element of a tree.
    public init(of root: Int, in tree: XMLTree) {
        for index in root..<Int(tree.nodes[root].end) {
            let node = tree.nodes[index]
            nodes.append(node.name)
            nodes.append(index == root ? -1 : node.parent - Int32(truncatingIfNeeded: root))
            nodes.append(Self.extent(of: node, from: root))
        }
        for index in tree.attributes(in: root) {
            attributes.append(tree.attributes[index].element - Int32(truncatingIfNeeded: root))
            attributes.append(tree.attributes[index].name)
        }
    }

    /// Whether an element of a tree has the same structure; names must have the same numbers.
    public func isShared(by root: Int, in tree: XMLTree) -> Bool {
        guard 3 * (Int(tree.nodes[root].end) - root) == nodes.count else { return false }
        let base = Int32(truncatingIfNeeded: root)
        var index = root
        var place = 0
        while place < nodes.count {
            let node = tree.nodes[index]
            guard node.name == nodes[place],
                node.parent - base == nodes[place + 1] || index == root,
                Self.extent(of: node, from: root) == nodes[place + 2]
            else { return false }
            index += 1
            place += 3
        }
        var attribute = Int(tree.nodes[root].first)
        place = 0
        while place < attributes.count {
            guard attribute < tree.attributes.count,
                tree.attributes[attribute].element - base == attributes[place],
                tree.attributes[attribute].name == attributes[place + 1]
            else { return false }
            attribute += 1
            place += 2
        }
        return attribute == tree.attributes.count
            || tree.attributes[attribute].element >= tree.nodes[root].end
    }

    private static func extent(of node: XMLTree.Node, from root: Int) -> Int32 {
        (node.end - Int32(truncatingIfNeeded: root)) * 2 + (node.isMixed ? 1 : 0)
    }
}
