/// Puts what stands in elements with a declarative shadow root where the root has a slot for it, as a
/// browser shows it.
///
/// Named slots take the children that ask for them, the first slot without a name takes all others. What
/// has no slot, and what a slot would show if it had nothing else, stays in the tree and is noted as
/// unslotted.
struct ShadowComposition {
    /// The page as it is shown.
    private(set) var tree = HTMLTree()

    private let source: HTMLTree
    /// What each slot takes, by its node.
    private var assigned: [Int: [Int]] = [:]
    /// The elements with a shadow root, and its template.
    private var roots: [Int: Int] = [:]

    /// A step that is still to be done.
    private enum Step {
        case enter(Int, parent: Int32, isUnslotted: Bool)
        case leave(Int)
    }

    /// Looks at a page; `nil` for one without shadow roots.
    init?(of source: HTMLTree) {
        self.source = source
        for index in source.nodes.indices where source.nodes[index].tag == .template {
            let host = Int(source.nodes[index].parent)
            guard host >= 0, source.has(.shadowrootmode, at: index) else { continue }
            if roots[host] == nil { roots[host] = index }
        }
        guard !roots.isEmpty else { return nil }
        for (host, root) in roots { assign(host, root) }
        tree.flattened = source.flattened
        tree.attributes = source.attributes
        tree.values = source.values
        tree.nodes.reserveCapacity(source.nodes.count)
        tree.text.reserveCapacity(source.text.count)
        compose()
    }

    /// Finds the slot of each child of an element with a shadow root.
    private mutating func assign(_ host: Int, _ root: Int) {
        var slots: [String: Int] = [:]
        var index = root + 1
        while index < Int(source.nodes[root].end) {
            if let inner = roots[Int(source.nodes[index].parent)], inner == index {
                // The slots of another root.
                index = Int(source.nodes[index].end)
                continue
            }
            if source.nodes[index].tag == .slot {
                let name = source.value(of: .name, at: index) ?? ""
                if slots[name] == nil { slots[name] = index }
            }
            index += 1
        }
        for child in children(of: host) where child != root {
            let name = source.value(of: .slot, at: child) ?? ""
            if let slot = slots[name] { assigned[slot, default: []].append(child) }
        }
        // White space fills no slot.
        for slot in slots.values {
            let isBlank = assigned[slot]?.allSatisfy { child in
                source.nodes[child].tag == .text
                    && source.text[source.textRange(of: child)].allSatisfy { $0 <= 0x20 }
            }
            if isBlank == true { assigned[slot] = nil }
        }
    }

    private func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < Int(source.nodes[index].end) {
            children.append(child)
            child = Int(source.nodes[child].end)
        }
        return children
    }

    /// Writes the nodes anew.
    private mutating func compose() {
        var tops: [Step] = []
        var top = 0
        while top < source.nodes.count {
            tops.append(.enter(top, parent: -1, isUnslotted: false))
            top = Int(source.nodes[top].end)
        }
        var steps = Array(tops.reversed())
        let slotted = Set(assigned.values.joined())
        while let step = steps.popLast() {
            switch step {
            case .leave(let index):
                tree.nodes[index].end = Int32(tree.nodes.count)
            case .enter(let index, let parent, let isUnslotted):
                let place = tree.nodes.count
                var node = source.nodes[index]
                node.parent = parent
                node.end = Int32(place) + 1
                tree.nodes.append(node)
                if isUnslotted { tree.unslotted.append(place) }
                if node.tag == .text {
                    copyText(index, to: place)
                    continue
                }
                steps.append(.leave(place))
                let inner = steps.count
                let parent = Int32(place)
                let root = roots[index]
                let taken = assigned[index] ?? []
                for child in taken {
                    steps.append(.enter(child, parent: parent, isUnslotted: false))
                }
                for child in children(of: index) where root == nil || !slotted.contains(child) {
                    let isShown = root.map { $0 == child } ?? taken.isEmpty
                    steps.append(.enter(child, parent: parent, isUnslotted: !isShown))
                }
                steps[inner...].reverse()
            }
        }
    }

    /// Copies the bytes of a text, and where they come from.
    private mutating func copyText(_ index: Int, to place: Int) {
        let range = source.textRange(of: index)
        let start = tree.text.count
        tree.text += source.text[range]
        tree.nodes[place].contentStart = Int32(start)
        tree.nodes[place].contentEnd = Int32(tree.text.count)
        var low = 0
        var high = source.anchors.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(source.anchors[middle].textOffset) <= range.lowerBound {
                low = middle
            } else {
                high = middle
            }
        }
        while low < source.anchors.count, Int(source.anchors[low].textOffset) < range.upperBound {
            var anchor = source.anchors[low]
            let distance = Int32(range.lowerBound) - anchor.textOffset
            if distance > 0 {
                anchor.textOffset += distance
                if anchor.isExact { anchor.sourceOffset += distance }
            }
            anchor.textOffset += Int32(start - range.lowerBound)
            tree.anchors.append(anchor)
            low += 1
        }
    }
}
