import Markup

/// Follows a path, which may have alternatives, within trees of the same document.
struct XMLPathFollower: Sendable {
    /// What a path leads to.
    struct Target: Sendable, Hashable {
        /// The element.
        var element: Int
        /// Its attribute, where the path leads to one.
        var attribute: Int?
    }

    private var ways: [XMLWay]
    /// What the path led to, in document order.
    private(set) var found: [Target] = []

    /// A follower of a path's alternatives.
    init(_ paths: [XMLPath]) {
        ways = paths.map { XMLWay($0) }
    }

    /// Looks for what the path leads to from an element of a tree: `found`.
    mutating func find(from root: Int, in tree: XMLTree) {
        if !found.isEmpty { found.removeAll(keepingCapacity: true) }
        if ways.count == 1, ways[0].findSimply(from: root, in: tree, &found) { return }
        for index in ways.indices { ways[index].find(from: root, in: tree, &found) }
        guard ways.count > 1 else { return }
        found.sort { ($0.element, $0.attribute ?? -1) < ($1.element, $1.attribute ?? -1) }
        var unique: [Target] = []
        for target in found where unique.last != target { unique.append(target) }
        found = unique
    }
}

/// Follows one path.
private struct XMLWay: Sendable {
    private let path: XMLPath
    /// Whether the path is the name of a child, without conditions.
    private let isChild: Bool
    /// Whether it is the name of an attribute of the element that it starts from.
    private let isOwnAttribute: Bool
    /// The tests of the steps; of an attribute alone, that of its name.
    private var tests: [XMLNameTest]
    private var attributeTest: XMLNameTest?
    private var elements: [Int] = []
    private var next: [Int] = []
    private var conditions = XMLConditions()

    init(_ path: XMLPath) {
        self.path = path
        tests = path.steps.map { XMLNameTest($0.name) }
        isChild =
            path.attribute == nil && path.steps.count == 1 && !path.steps[0].isDescendant
            && path.steps[0].conditions.isEmpty
        isOwnAttribute = path.steps.isEmpty && path.attribute != nil && !path.seeksAttribute
        if isOwnAttribute, let name = path.attribute { tests = [XMLNameTest(name)] }
        attributeTest = path.attribute.map { XMLNameTest($0) }
    }

    mutating func find(
        from root: Int,
        in tree: XMLTree,
        _ found: inout [XMLPathFollower.Target]
    ) {
        conditions.start(size: Int(tree.nodes[root].end) - root)
        if path.steps.isEmpty {
            elements.removeAll(keepingCapacity: true)
            elements.append(root)
        } else {
            follow(from: root, in: tree)
        }
        guard attributeTest != nil else {
            for element in elements { found.append(XMLPathFollower.Target(element: element)) }
            return
        }
        // An element that stands in another one has its attributes looked at once.
        var reached = 0
        for element in elements {
            let attributes =
                path.seeksAttribute
                ? tree.attributes(in: element) : tree.attributes(of: element)
            for attribute in attributes
            where attribute >= reached
                && attributeTest?.matches(tree.attributeName(attribute), in: tree.names) == true
            {
                found.append(XMLPathFollower.Target(element: element, attribute: attribute))
            }
            reached = max(reached, attributes.upperBound)
        }
    }

    /// The common cases: the path is the name of a child, or of an attribute of the element itself.
    ///
    /// - Returns: Whether it is one of these, and what it leads to has been added.
    mutating func findSimply(
        from root: Int,
        in tree: XMLTree,
        _ found: inout [XMLPathFollower.Target]
    ) -> Bool {
        if isOwnAttribute {
            for attribute in tree.attributes(of: root)
            where tests[0].matches(tree.attributeName(attribute), in: tree.names) {
                found.append(XMLPathFollower.Target(element: root, attribute: attribute))
            }
            return true
        }
        guard isChild else { return false }
        var node = root + 1
        let end = Int(tree.nodes[root].end)
        while node < end {
            let name = Int(tree.nodes[node].name)
            if name >= 0, tests[0].matches(name, in: tree.names) {
                found.append(XMLPathFollower.Target(element: node))
            }
            node = Int(tree.nodes[node].end)
        }
        return true
    }

    private mutating func follow(from root: Int, in tree: XMLTree) {
        next.removeAll(keepingCapacity: true)
        next.append(root)
        for (index, step) in path.steps.enumerated() {
            swap(&elements, &next)
            next.removeAll(keepingCapacity: true)
            // What is below a context is also below the one that this stands in.
            var reached = 0
            for element in elements where !step.isDescendant || element >= reached {
                reached = Int(tree.nodes[element].end)
                follow(index, step, from: element, in: tree)
            }
            if elements.count > 1 { next.sort() }
        }
        swap(&elements, &next)
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
                if step.conditions.isEmpty
                    || conditions.hold(step.conditions, at: position, of: node, in: tree)
                {
                    next.append(node)
                }
            }
            node = step.isDescendant || name < 0 ? node + 1 : Int(tree.nodes[node].end)
        }
    }
}
