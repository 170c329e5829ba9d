import Markup

/// A selector of elements: what `input.html.select` and `input.html.remove` are lists of.
///
/// The subset that can be followed while walking down a page once: names of elements, `*`, `#id`,
/// `.class`, `[attribute]`, `[attribute=value]` with `~=`, `^=`, `$=` and `*=`, descendants (a space),
/// children (`>`) and alternatives (`,`). Attributes are those that mean something to a reader of
/// text: `class`, `id`, `role`, `itemprop`, `itemtype`, `lang`, `name`, `rel`, `href`, `type` and
/// the like.
struct CSSSelector: Sendable, Hashable {
    /// What an element must be.
    struct Compound: Sendable, Hashable {
        var tag: HTMLTag?
        var conditions: [Condition] = []
        /// Whether the element must be a child of what came before, not only stand somewhere in it.
        var isChild = false
    }

    /// What an attribute must be.
    struct Condition: Sendable, Hashable {
        enum Relation: Sendable, Hashable {
            case exists, equals, hasWord, starts, ends, contains
        }

        var attribute: HTMLAttribute
        var relation: Relation
        var value: [UInt8]
    }

    /// The alternatives, each from the outermost element to the one that is meant.
    var alternatives: [[Compound]]
}

extension CSSSelector.Compound {
    /// Whether an element is such a one, wherever it stands.
    func matches(_ index: Int, of tree: HTMLTree) -> Bool {
        if let tag, tree.nodes[index].tag != tag { return false }
        return conditions.allSatisfy { $0.holds(at: index, of: tree) }
    }
}

extension CSSSelector.Condition {
    fileprivate func holds(at index: Int, of tree: HTMLTree) -> Bool {
        guard tree.has(attribute, at: index) else { return false }
        let bytes = tree.bytes(of: attribute, at: index)
        switch relation {
        case .exists: return true
        case .equals: return bytes.elementsEqual(value)
        case .hasWord:
            return bytes.split { $0 <= 0x20 }.contains { $0.elementsEqual(value) }
        case .starts: return !value.isEmpty && bytes.starts(with: value)
        case .ends: return !value.isEmpty && bytes.reversed().starts(with: value.reversed())
        case .contains: return !value.isEmpty && bytes.contains(value)
        }
    }
}
