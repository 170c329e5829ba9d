import Markup

/// Looks whether conditions hold at elements of trees.
struct XMLConditions: Sendable {
    /// How many more nodes may be looked at: elements may stand in each other a thousand times, each
    /// with a condition on all that is in it.
    private var left = 0

    /// What is looked at, as a multiple of what there is.
    private static let factor = 20

    /// Starts with an element that holds so many nodes.
    mutating func start(size: Int) {
        left = Self.factor * size + 10_000
    }

    /// Whether all conditions hold at an element.
    mutating func hold(
        _ conditions: [XMLPath.Condition],
        at position: Int,
        of element: Int,
        in tree: XMLTree
    ) -> Bool {
        conditions.allSatisfy { condition in
            condition.holds(at: position) { path in
                var values: [String] = []
                collect(path, 0, element, tree, &values)
                return values
            }
        }
    }

    /// The values that a path of children has.
    private mutating func collect(
        _ path: XMLPath,
        _ index: Int,
        _ element: Int,
        _ tree: XMLTree,
        _ values: inout [String]
    ) {
        guard index < path.steps.count else {
            if let name = path.attribute {
                for attribute in tree.attributes(of: element)
                where name.matches(tree.names[tree.attributeName(attribute)]) {
                    values.append(tree.attributeValue(attribute))
                }
            } else {
                values.append(text(of: element, in: tree))
            }
            return
        }
        let step = path.steps[index]
        var position = 0
        var child = element + 1
        while child < Int(tree.nodes[element].end), left > 0 {
            left -= 1
            if !tree.nodes[child].isText, step.name.matches(tree.name(of: child)) {
                position += 1
                if hold(step.conditions, at: position, of: child, in: tree) {
                    collect(path, index + 1, child, tree, &values)
                }
            }
            child = Int(tree.nodes[child].end)
        }
    }

    /// The text of an element with its white space folded.
    private mutating func text(of element: Int, in tree: XMLTree) -> String {
        var bytes: [UInt8] = []
        for node in element..<Int(tree.nodes[element].end) where left > 0 {
            left -= 1
            bytes.append(contentsOf: tree.text[tree.textRange(of: node)])
        }
        let words = bytes.split { $0 <= 0x20 }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }
}
