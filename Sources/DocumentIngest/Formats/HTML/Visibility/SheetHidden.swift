import Markup

/// Finds the elements that a page's own style sheets hide.
struct SheetHidden {
    /// The elements, ascending.
    private(set) var elements: [Int] = []

    /// How many comparisons are made for a page, at most.
    private static let mostSteps = 20_000_000

    /// Looks at the elements of a page.
    init(of tree: HTMLTree) {
        let rules = HidingRules(of: tree)
        guard !rules.isEmpty else { return }
        // What holds the content of the page is hidden until a script shows it.
        let content = tree.nodes.firstIndex { $0.tag == .main } ?? -1
        var matches = Matches()
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            guard node.tag != .text, node.tag != .html, node.tag != .body,
                !(index..<Int(node.end)).contains(content)
            else { continue }
            matches.find(index, in: tree, rules)
            // Only a page that is an attack takes that long.
            guard matches.steps < Self.mostSteps else {
                elements = []
                return
            }
            guard !matches.rules.isEmpty, matches.hides(index, in: tree, rules) else { continue }
            elements.append(index)
        }
    }

    /// The rules that mean an element.
    private struct Matches {
        /// Their places, in no order.
        private(set) var rules: [Int] = []
        /// How many comparisons were made.
        private(set) var steps = 0
        private var names: [UInt64] = []

        mutating func find(_ index: Int, in tree: HTMLTree, _ all: HidingRules) {
            rules.removeAll(keepingCapacity: true)
            let tag = tree.nodes[index].tag
            if !all.byTag.isEmpty, let places = all.byTag[tag.rawValue] {
                rules += places
                steps += places.count
            }
            guard tree.hasAttributes(at: index) else { return }
            names.removeAll(keepingCapacity: true)
            _ = tree.bytes(of: .class, at: index).firstWord { word in
                names.append(SheetSelector.hash(ofClass: word))
                return false
            }
            let id = tree.bytes(of: .id, at: index)
            if !id.isEmpty { names.append(SheetSelector.hash(ofID: id)) }
            for name in names where all.mayMean(name) {
                for place in all.byName[name] ?? [] {
                    steps += names.count
                    let selector = all.rules[place].selector
                    // Each rule once, by the first of its names.
                    guard selector.names.first == name, selector.tag == nil || selector.tag == tag,
                        selector.names.allSatisfy({ names.contains($0) })
                    else { continue }
                    rules.append(place)
                }
            }
        }

        /// Whether the rules hide the element, in any way that nothing undoes.
        func hides(_ index: Int, in tree: HTMLTree, _ all: HidingRules) -> Bool {
            var ways: SheetDeclarations.Ways = []
            for place in rules { ways.formUnion(all.rules[place].hides) }
            guard !ways.isEmpty else { return false }
            let style = tree.bytes(of: .style, at: index)
            let shown = style.isEmpty ? [] : SheetDeclarations(of: style).shows
            return [.display, .visibility, .place, .opacity].contains { way in
                ways.contains(way) && hides(way, isShown: shown.contains(way), all)
            }
        }

        private func hides(
            _ way: SheetDeclarations.Ways,
            isShown: Bool,
            _ all: HidingRules
        ) -> Bool {
            var hiding = -1
            var hidingPlace = -1
            for place in rules where all.rules[place].hides.contains(way) {
                let weight = all.rules[place].weight(way)
                if weight > hiding || (weight == hiding && place > hidingPlace) {
                    hiding = weight
                    hidingPlace = place
                }
            }
            if isShown, hiding < 1_000_000 { return false }
            return !rules.contains { place in
                let rule = all.rules[place]
                guard rule.shows.contains(way), !rule.hides.contains(way),
                    !(way == .place && rule.selector.isFocus)
                else { return false }
                let weight = rule.weight(way)
                return weight > hiding
                    || (weight == hiding && (place > hidingPlace || !rule.isPlain))
            }
        }
    }
}
