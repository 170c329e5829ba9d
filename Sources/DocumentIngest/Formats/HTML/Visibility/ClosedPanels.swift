import Markup

/// Finds the closed panels of a page: tabs, accordions and answers that a reader opens by a control
/// that is in view.
///
/// A panel is hidden, but it is no hidden text: the page shows where to find it. It is told by its
/// role, by what names or opens it, or by standing behind something visible as others of its kind do.
/// Behind a control that says that it opens something (`aria-expanded`), an answer may be short.
struct ClosedPanels {
    /// Whether each node is a closed panel, if it is hidden at all.
    private(set) var isPanel: Set<Int> = []

    /// More nodes than this of a candidate are not looked at for links.
    private static let mostNodes = 2_000
    /// Less text than this tells nothing of what opens it.
    private static let leastLetters = 60
    /// A control that opens something stands among the first nodes of what is before it.
    private static let mostControlNodes = 12
    private static let mostParents = 30
    private static let otherRoles: Set<String> = [
        "alert", "alertdialog", "dialog", "listbox", "menu", "menubar", "navigation", "search",
        "status", "tooltip",
    ]

    /// An element that may be one.
    private struct Candidate {
        var index: Int
        /// A hash of its name and class; 0 where it has no class.
        var kind: UInt64
        /// The element before it in the same parent; -1 for none.
        var previous: Int
    }

    /// Looks at a page.
    ///
    /// - Parameters:
    ///   - tree: The page.
    ///   - closedBySheet: The elements that its style sheets hide.
    init(of tree: HTMLTree, closedBySheet: Set<Int> = []) {
        let candidates = Self.candidates(in: tree, closedBySheet)
        guard !candidates.isEmpty else { return }
        let (controlled, expanded) = Self.controlled(in: tree)
        var kinds: [UInt64: Int] = [:]
        for candidate in candidates { kinds[candidate.kind, default: 0] += 1 }
        let closed = Set(candidates.map(\.index))
        for candidate in candidates {
            let index = candidate.index
            let role = String(decoding: tree.bytes(of: .role, at: index), as: UTF8.self)
            guard !Self.otherRoles.contains(role), !tree.has(.ariaModal, at: index) else {
                continue
            }
            if role == "tabpanel" {
                isPanel.insert(index)
                continue
            }
            let isNamed =
                tree.has(.ariaLabelledby, at: index)
                || controlled.contains(tree.bytes(of: .id, at: index))
            // Others of its kind stand behind what opens them as well.
            let isRepeated =
                candidate.kind != 0 && kinds[candidate.kind, default: 0] >= 2
                && candidate.previous >= 0
                && (!closed.contains(candidate.previous) || isPanel.contains(candidate.previous))
            let isOpened =
                expanded.contains(tree.bytes(of: .id, at: index))
                || Self.expands(candidate.previous, tree)
            if isNamed || isRepeated, Self.isProse(index, tree, atLeast: Self.leastLetters) {
                isPanel.insert(index)
            } else if isOpened, Self.isProse(index, tree, atLeast: 1), !Self.isAside(index, tree) {
                isPanel.insert(index)
            }
        }
    }

    private static func candidates(
        in tree: HTMLTree,
        _ closedBySheet: Set<Int>
    ) -> [Candidate] {
        var candidates: [Candidate] = []
        var last = Array(repeating: Int32(-1), count: tree.nodes.count)
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            guard node.tag != .text, node.parent >= 0 else { continue }
            let previous = Int(last[Int(node.parent)])
            last[Int(node.parent)] = Int32(index)
            guard tree.hasAttributes(at: index) else { continue }
            switch node.tag {
            case .a, .body, .button, .dialog, .form, .html, .input, .nav, .option, .script, .select,
                .style, .svg, .template:
                continue
            default: break
            }
            let style = tree.bytes(of: .style, at: index)
            let isClosed =
                tree.has(.hidden, at: index) || (!style.isEmpty && InlineStyle(style).folds)
                || closedBySheet.contains(index)
            guard isClosed else { continue }
            let names = tree.bytes(of: .class, at: index)
            var kind: UInt64 = 14_695_981_039_346_656_037 ^ UInt64(node.tag.rawValue)
            for byte in names { kind = (kind ^ UInt64(byte)) &* 1_099_511_628_211 }
            candidates.append(
                Candidate(index: index, kind: names.isEmpty ? 0 : kind, previous: previous)
            )
        }
        return candidates
    }

    /// The ids that links and controls lead to, and those of what a button opens.
    private static func controlled(
        in tree: HTMLTree
    ) -> (ids: Set<ArraySlice<UInt8>>, expanded: Set<ArraySlice<UInt8>>) {
        var ids: Set<ArraySlice<UInt8>> = []
        var expanded: Set<ArraySlice<UInt8>> = []
        for index in tree.nodes.indices where tree.hasAttributes(at: index) {
            for id in tree.bytes(of: .ariaControls, at: index).split(separator: 0x20) {
                ids.insert(id)
                if isButton(index, tree) { expanded.insert(id) }
            }
            guard tree.nodes[index].tag == .a else { continue }
            let address = tree.bytes(of: .href, at: index)
            if address.first == UInt8(ascii: "#"), address.count > 1 {
                ids.insert(address.dropFirst())
            }
        }
        return (ids, expanded)
    }

    /// Whether an element says that it opens something, or is a button that has been named so.
    private static func isButton(_ index: Int, _ tree: HTMLTree) -> Bool {
        tree.has(.ariaExpanded, at: index)
            || tree.bytes(of: .role, at: index).elementsEqual("button".utf8)
    }

    /// Whether an element is, or holds before much else, a control that opens something.
    private static func expands(_ index: Int, _ tree: HTMLTree) -> Bool {
        guard index >= 0 else { return false }
        return (index..<min(Int(tree.nodes[index].end), index + mostControlNodes)).contains {
            tree.nodes[$0].tag != .text && tree.has(.ariaExpanded, at: $0)
        }
    }

    /// Whether an element stands in the navigation, the header or the footer of a page or in a form,
    /// or holds fields: what opens there are menus and dialogs.
    private static func isAside(_ index: Int, _ tree: HTMLTree) -> Bool {
        var parent = index
        for _ in 0..<mostParents where parent >= 0 {
            switch tree.nodes[parent].tag {
            case .nav, .header, .footer, .form, .dialog, .menu: return true
            default: parent = Int(tree.nodes[parent].parent)
            }
        }
        return (index..<min(Int(tree.nodes[index].end), index + mostNodes)).contains {
            [.input, .select, .textarea, .form].contains(tree.nodes[$0].tag)
        }
    }

    /// Whether an element holds text of some length, more of it outside of links than in them.
    private static func isProse(_ index: Int, _ tree: HTMLTree, atLeast least: Int) -> Bool {
        var letters = 0
        var linked = 0
        var linkEnd = 0
        for inner in index..<min(Int(tree.nodes[index].end), index + mostNodes) {
            let node = tree.nodes[inner]
            if node.tag == .a { linkEnd = max(linkEnd, Int(node.end)) }
            let count = tree.textRange(of: inner).count
            if inner < linkEnd { linked += count } else { letters += count }
        }
        return letters >= least && letters > linked
    }
}
