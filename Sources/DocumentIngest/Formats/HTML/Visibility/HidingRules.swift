import Markup

/// The rules of a page's own style sheets that hide elements, and those that show them again.
///
/// A rule hides where all of this holds:
///
/// * It stands in a `style` element of the page, outside of `noscript` and templates, for screens
///   without a condition.
/// * Its selector is a name, classes, an id or several of these, and nothing else.
/// * Its declarations hide an element when they stand in its `style` attribute; colours are not looked
///   at, and transparency only on pages without scripts, where nothing fades in.
/// * No rule for the same elements shows them under a condition: below `.open`, with one more class,
///   while the pointer is over them, in wider windows. What is shown so is for a reader to open.
///
/// Of rules that mean the same element the one counts that counts most, as in a browser.
struct HidingRules {
    /// A selector and what its declarations do.
    struct Rule {
        var selector: SheetSelector
        var hides: SheetDeclarations.Ways
        var shows: SheetDeclarations.Ways
        var important: SheetDeclarations.Ways
        /// Whether it holds at all times.
        var isPlain: Bool

        /// How much it counts for one way to hide.
        func weight(_ way: SheetDeclarations.Ways) -> Int {
            selector.specificity + (important.contains(way) ? 1_000_000 : 0)
        }
    }

    /// The rules in their order.
    private(set) var rules: [Rule] = []
    /// The rules that mean a class or an id, by its hash.
    private(set) var byName: [UInt64: [Int]] = [:]
    /// The rules that mean no more than a name, by its number.
    private(set) var byTag: [UInt8: [Int]] = [:]
    /// Bits of the hashes in `byName`.
    private var filter: [UInt64] = []

    /// Whether no rule hides anything.
    var isEmpty: Bool { rules.isEmpty }

    /// Whether rules may mean a class or an id.
    func mayMean(_ hash: UInt64) -> Bool {
        filter[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1
    }

    /// A page with more rules than this is taken to hide nothing by them.
    private static let mostRules = 20_000
    /// More pairs of rules than this are not compared.
    private static let mostPairs = 200_000

    /// Reads the sheets of a page.
    init(of tree: HTMLTree) {
        guard let scanned = Self.scan(tree) else { return }
        let hasScripts = Self.hasScripts(tree)
        let hidden = scanned.map { rule, declarations in
            guard !rule.isConditional, !declarations.mayHide.isEmpty else {
                return SheetDeclarations.Ways()
            }
            let ways = InlineStyle(tree.text[rule.declarations]).hidingWays
            return hasScripts ? ways.subtracting(.opacity) : ways
        }
        let ways = hidden.reduce(SheetDeclarations.Ways()) { $0.union($1) }
        guard !ways.isEmpty else { return }
        for ((rule, declarations), hides) in zip(scanned, hidden) {
            // What undoes nothing that is done is passed over.
            let shows = declarations.shows.intersection(ways)
            guard !hides.isEmpty || !shows.isEmpty else { continue }
            for selector in SheetSelector.list(tree.text.span, rule.selectors) {
                let isPlain = !rule.isConditional && !selector.isConditional
                guard (isPlain && !hides.isEmpty) || !shows.isEmpty else { continue }
                rules.append(
                    Rule(
                        selector: selector,
                        hides: isPlain ? hides : [],
                        shows: shows,
                        important: declarations.important,
                        isPlain: isPlain
                    )
                )
            }
            guard rules.count <= Self.mostRules else {
                rules = []
                return
            }
        }
        dropOpened()
    }

    /// The rules that may hide or show something; `nil` where none hides.
    private static func scan(_ tree: HTMLTree) -> [(SheetScanner.Rule, SheetDeclarations)]? {
        var scanned: [(SheetScanner.Rule, SheetDeclarations)] = []
        var hidesAny = false
        var left = mostRules
        let bytes = tree.text.span
        for (range, isConditional) in sheets(of: tree) {
            let scanner = SheetScanner(bytes, range, isConditional: isConditional, mostRules: left)
            guard !scanner.isCut else { return nil }
            left -= scanner.rules.count
            for rule in scanner.rules {
                let declarations = SheetDeclarations(bytes, rule.declarations)
                let mayHide = !declarations.mayHide.isEmpty && !rule.isConditional
                guard mayHide || !declarations.shows.isEmpty else { continue }
                if mayHide { hidesAny = true }
                scanned.append((rule, declarations))
            }
        }
        return hidesAny ? scanned : nil
    }

    /// Forgets that rules hide where others show the same under a condition, and makes the index.
    private mutating func dropOpened() {
        index()
        var left = Self.mostPairs
        var hidden = false
        for place in rules.indices where !rules[place].hides.isEmpty {
            let rule = rules[place]
            let others: [Int]
            if let name = rule.selector.names.first {
                others = byName[name] ?? []
            } else {
                others = rules.indices.filter { rules[$0].selector.tag == rule.selector.tag }
            }
            left -= others.count
            for other in others where left > 0 && !rules[place].hides.isEmpty {
                let other = rules[other]
                guard !other.shows.isDisjoint(with: rule.hides),
                    other.selector.isNarrower(than: rule.selector)
                else { continue }
                let isMore =
                    !other.isPlain
                    || other.selector.names.count > rule.selector.names.count
                guard isMore else { continue }
                let shown = other.selector.isFocus ? other.shows.subtracting(.place) : other.shows
                rules[place].hides.subtract(shown)
            }
            if left <= 0 { rules[place].hides = [] }
            if !rules[place].hides.isEmpty { hidden = true }
        }
        if !hidden { rules = [] }
    }

    private mutating func index() {
        filter = Array(repeating: 0, count: 64)
        for (place, rule) in rules.enumerated() {
            for name in rule.selector.names {
                byName[name, default: []].append(place)
                filter[Int(name >> 6 & 63)] |= 1 << (name & 63)
            }
            if rule.selector.names.isEmpty, let tag = rule.selector.tag {
                byTag[tag.rawValue, default: []].append(place)
            }
        }
    }

    /// Where the sheets for screens stand in the text of a page, and whether they hold under conditions.
    private static func sheets(of tree: HTMLTree) -> [(Range<Int>, Bool)] {
        var sheets: [(Range<Int>, Bool)] = []
        var end = 0
        var left = mostBytes
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            switch node.tag {
            case .noscript, .template: end = max(end, Int(node.end))
            case .text:
                let parent = Int(node.parent)
                guard index >= end, parent >= 0, tree.nodes[parent].tag == .style else { continue }
                let media = tree.value(of: .media, at: parent)?.lowercased() ?? ""
                guard let isConditional = SheetScanner.condition(ofMedia: media[...]) else {
                    continue
                }
                let type = tree.value(of: .type, at: parent)?.lowercased() ?? "text/css"
                guard type.isEmpty || type == "text/css" else { continue }
                let range = tree.textRange(of: index)
                left -= range.count
                guard left >= 0 else { return [] }
                sheets.append((range, isConditional))
            default: break
            }
        }
        return sheets
    }

    /// The sheets of a page with more bytes of them are not read.
    private static let mostBytes = 4_000_000

    private static func hasScripts(_ tree: HTMLTree) -> Bool {
        tree.nodes.indices.contains { index in
            guard tree.nodes[index].tag == .script else { return false }
            let type = tree.value(of: .type, at: index)?.lowercased() ?? ""
            return !type.contains("json") && !type.hasPrefix("math/")
        }
    }
}
