import Markup

/// The elements of a page that selectors choose.
struct SelectedElements {
    /// Whether each node is chosen.
    private(set) var isSelected: [Bool]

    /// Finds them in one walk over the page.
    init(of tree: HTMLTree, by selectors: [CSSSelector]) {
        isSelected = Array(repeating: false, count: tree.nodes.count)
        for path in selectors.flatMap(\.alternatives) { find(path, in: tree) }
    }

    /// How far down a path an element and those around it have come: bit n says that the first n
    /// parts were met, in `met` by the element itself, in `passed` by it or one around it.
    private struct Progress {
        var met: UInt64 = 1
        var passed: UInt64 = 1
    }

    private mutating func find(_ path: [CSSSelector.Compound], in tree: HTMLTree) {
        guard path.count < 64 else { return }
        var progress = Array(repeating: Progress(), count: tree.nodes.count)
        for index in tree.nodes.indices where tree.nodes[index].tag != .text {
            let parent = Int(tree.nodes[index].parent)
            let outer = parent >= 0 ? progress[parent] : Progress()
            var met: UInt64 = 0
            for (part, compound) in path.enumerated() {
                let reached = part > 0 && compound.isChild ? outer.met : outer.passed
                guard reached >> UInt64(part) & 1 == 1, compound.matches(index, of: tree) else {
                    continue
                }
                met |= 1 << UInt64(part + 1)
            }
            if met >> UInt64(path.count) & 1 == 1 { isSelected[index] = true }
            progress[index] = Progress(met: met | 1, passed: outer.passed | met)
        }
    }
}
