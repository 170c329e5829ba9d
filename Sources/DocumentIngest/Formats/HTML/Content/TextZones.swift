import Markup

/// How much text of a page a reader sees, and how much stands where a script shows or hides it.
struct TextZones {
    /// The letters that a reader sees.
    private(set) var visible = 0
    /// Those of them outside of links.
    private(set) var visibleUnlinked = 0
    /// The letters for readers without scripts or frames.
    private(set) var fallback = 0
    /// The letters of the largest hidden element, and the element.
    private(set) var hidden = 0
    private(set) var largestHidden: Int?

    /// Measures a page.
    init(of tree: HTMLTree, isHidden: [Bool]) {
        var hiddenTop: (index: Int, end: Int, letters: Int)?
        var linkEnd = 0
        var fallbackEnd = 0
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if let top = hiddenTop, top.end <= index {
                note(top.index, top.letters)
                hiddenTop = nil
            }
            if hiddenTop == nil, isHidden[index] { hiddenTop = (index, Int(node.end), 0) }
            switch node.tag {
            case .text:
                let letters = Self.letters(in: tree.text.span.extracting(tree.textRange(of: index)))
                if hiddenTop != nil {
                    hiddenTop?.letters += letters
                } else if index < fallbackEnd {
                    fallback += letters
                } else {
                    visible += letters
                    if index >= linkEnd { visibleUnlinked += letters }
                }
            case .a: linkEnd = max(linkEnd, Int(node.end))
            case .noscript, .noframes: fallbackEnd = max(fallbackEnd, Int(node.end))
            default:
                if node.tag.isInvisible,
                    !(node.tag == .template && tree.has(.shadowrootmode, at: index))
                {
                    index = Int(node.end)
                    continue
                }
            }
            index += 1
        }
        if let top = hiddenTop { note(top.index, top.letters) }
    }

    private mutating func note(_ index: Int, _ letters: Int) {
        guard letters > hidden else { return }
        hidden = letters
        largestHidden = index
    }

    /// How many bytes of a text are no white space.
    static func letters(in text: Span<UInt8>) -> Int {
        var count = 0
        for position in text.indices where text[position] > 0x20 { count += 1 }
        return count
    }
}
