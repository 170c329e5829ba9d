import Markup

/// Follows a path within trees of the same document.
struct XMLPathFollower: Sendable {
    private let path: XMLPath
    /// The test for the name of a child, where the path is that.
    private var childTest: XMLNameTest?
    private var tests: [XMLNameTest]
    private var attributeTest: XMLNameTest?
    /// The elements that the path, or what stands before its attribute, led to, in document order.
    private(set) var found: [Int] = []
    private var next: [Int] = []

    /// A follower of a path.
    init(_ path: XMLPath) {
        self.path = path
        tests = path.steps.map { XMLNameTest($0.name) }
        if path.steps.count == 1, !path.steps[0].isDescendant, path.steps[0].predicates.isEmpty {
            childTest = tests[0]
        }
        attributeTest = path.attribute.map { XMLNameTest($0) }
    }

    /// Whether the path leads to an attribute.
    var isAttribute: Bool { attributeTest != nil }

    /// Whether the path leads to an attribute of the element itself.
    var isOwnAttribute: Bool { isAttribute && path.steps.isEmpty }

    /// Looks for the elements that the path leads to from an element of a tree: `found`.
    mutating func find(from root: Int, in tree: XMLTree) {
        if childTest != nil { return findChildren(of: root, in: tree) }
        next.removeAll(keepingCapacity: true)
        next.append(root)
        for (index, step) in path.steps.enumerated() {
            swap(&found, &next)
            next.removeAll(keepingCapacity: true)
            // What is below a context is also below the one that this stands in.
            var reached = 0
            for element in found where !step.isDescendant || element >= reached {
                reached = Int(tree.nodes[element].end)
                follow(index, step, from: element, in: tree)
            }
            if found.count > 1 { next.sort() }
        }
        swap(&found, &next)
    }

    /// The common case: the path is the name of a child.
    private mutating func findChildren(of root: Int, in tree: XMLTree) {
        var count = 0
        var node = root + 1
        let end = Int(tree.nodes[root].end)
        while node < end {
            let name = Int(tree.nodes[node].name)
            if name >= 0, childTest?.matches(name, in: tree.names) == true {
                if count < found.count { found[count] = node } else { found.append(node) }
                count += 1
            }
            node = Int(tree.nodes[node].end)
        }
        if count < found.count { found.removeSubrange(count...) }
    }

    /// The value that the path has at an element, where it leads to an attribute.
    mutating func attribute(at element: Int, in tree: XMLTree) -> String? {
        for attribute in tree.attributes(of: element)
        where attributeTest?.matches(tree.attributeName(attribute), in: tree.names) == true {
            return tree.attributeValue(attribute)
        }
        return nil
    }

    private mutating func follow(
        _ index: Int,
        _ step: XMLPath.Step,
        from element: Int,
        in tree: XMLTree
    ) {
        var position = 0
        var node = element + 1
        let end = Int(tree.nodes[element].end)
        while node < end {
            let name = Int(tree.nodes[node].name)
            if name >= 0, tests[index].matches(name, in: tree.names) {
                position += 1
                if step.predicates.isEmpty || holds(step, at: position, node, in: tree) {
                    next.append(node)
                }
            }
            node = step.isDescendant || name < 0 ? node + 1 : Int(tree.nodes[node].end)
        }
    }

    private func holds(_ step: XMLPath.Step, at position: Int, _ node: Int, in tree: XMLTree)
        -> Bool
    {
        let attributes = tree.attributes(of: node).map {
            (name: tree.names[tree.attributeName($0)], value: tree.attributeValue($0))
        }
        return step.predicates.allSatisfy { $0.holds(at: position, attributes) }
    }
}
