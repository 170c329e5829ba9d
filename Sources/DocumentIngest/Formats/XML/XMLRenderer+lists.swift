import Markup

/// The numbers of the items of lists, which their vocabularies leave to the reader of the file.
extension XMLRenderer {
    /// A list whose items have numbers.
    struct Numbering {
        var next = 1
        /// How they are written: `1`, `a`, `A`, `i` or `I`.
        var style = UInt8(ascii: "1")
    }

    /// How the items of an element are numbered; `nil` where they are not.
    mutating func numbering(of index: Int, in tree: XMLTree) -> Numbering? {
        let name = tree.name(of: index).local
        switch name {
        case "orderedlist":
            var list = Numbering()
            list.style = Self.style(tree.value(of: "numeration", index))
            if let start = tree.value(of: "startingnumber", index).flatMap({ Int($0) }) {
                list.next = start
            } else if tree.value(of: "continuation", index) == "continues" {
                list.next = lastNumber
            }
            return list
        case "procedure": return Numbering()
        case "substeps": return Numbering(style: UInt8(ascii: "a"))
        case "steps" where vocabulary == .publishing: return Numbering()
        case "ol": return numbers(Self.style(tree.value(of: "type", index)), index, tree)
        case "list":
            let kinds = ["list-type", "type", "rend", "rendition"]
            guard let kind = kinds.lazy.compactMap({ tree.value(of: $0, index) }).first
            else { return nil }
            switch kind {
            case "order", "ordered", "numbered": return numbers(UInt8(ascii: "1"), index, tree)
            case "ol": return numbers(Self.style(tree.value(of: "enum", index)), index, tree)
            case "alpha-lower", "alpha-upper", "roman-lower", "roman-upper":
                return Numbering(style: Self.style(kind))
            default: return nil
            }
        default: return nil
        }
    }

    /// Puts the number of an item in front of it, unless it has a label of its own.
    mutating func number(_ index: Int, of tree: XMLTree) {
        guard let last = open.indices.last, var numbering = open[last].numbering else { return }
        if let value = tree.value(of: "value", index).flatMap({ Int($0) }) {
            numbering.next = value
        }
        let numeral = ListMarkers.numeral(numbering.next, numbering.style)
        numbering.next = numbering.next &+ 1
        open[last].numbering = numbering
        lastNumber = numbering.next
        let first = allChildren(of: index, in: tree).first
        if let first, kinds[Int(tree.nodes[first].name)].contains(.label) { return }
        guard holdsText(index, of: tree) else { return }
        builder.mark(numeral + ". ")
        followsLabel = true
    }

    /// Whether an element is an item of a list that numbers its items.
    static func isItem(_ name: String) -> Bool { items.contains(name) }

    private static let items: Set<String> = [
        "listitem", "list-item", "li", "item", "step", "substep",
    ]

    private func numbers(_ style: UInt8, _ index: Int, _ tree: XMLTree) -> Numbering {
        Numbering(
            next: tree.value(of: "start", index).flatMap { Int($0) } ?? 1,
            style: style
        )
    }

    private static func style(_ name: String?) -> UInt8 {
        switch name {
        case "loweralpha", "alpha-lower", "a": UInt8(ascii: "a")
        case "upperalpha", "alpha-upper", "A": UInt8(ascii: "A")
        case "lowerroman", "roman-lower", "i": UInt8(ascii: "i")
        case "upperroman", "roman-upper", "I": UInt8(ascii: "I")
        default: UInt8(ascii: "1")
        }
    }
}
