import Markup

/// Leads offsets of a tree's text back to the file, one after the other.
struct TextCursor {
    private var anchor: Int
    private var offset: Int
    /// How many lines end between the anchor and the offset.
    private var lines = 0

    /// A cursor at an anchor.
    init(at anchor: Int, in tree: XMLTree) {
        self.anchor = anchor
        offset = anchor < tree.anchors.count ? Int(tree.anchors[anchor].textOffset) : 0
    }

    /// Where a byte comes from, and for how long that holds.
    mutating func origin(
        of wanted: Int,
        in tree: XMLTree,
        places: some XMLPlaces
    ) -> TextBuilder.Origin {
        guard !tree.anchors.isEmpty else { return TextBuilder.Origin(line: 1) }
        if wanted < offset { rewind(to: wanted, in: tree) }
        while tree.textEnd(ofAnchor: anchor) <= wanted, anchor + 1 < tree.anchors.count {
            anchor += 1
            offset = Int(tree.anchors[anchor].textOffset)
            lines = 0
        }
        var origin = places.origin(of: anchor, in: tree)
        if tree.anchors[anchor].isExact {
            lines += tree.text.span.extracting(offset..<wanted).count(of: 0x0A)
            origin.line += lines
            let start = Int(tree.anchors[anchor].textOffset)
            origin.offset = origin.offset.map { $0 + wanted - start }
        }
        offset = wanted
        origin.length = tree.textEnd(ofAnchor: anchor) - wanted
        return origin
    }

    private mutating func rewind(to wanted: Int, in tree: XMLTree) {
        var low = 0
        var high = tree.anchors.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tree.anchors[middle].textOffset) <= wanted {
                low = middle + 1
            } else {
                high = middle
            }
        }
        self = TextCursor(at: max(0, low - 1), in: tree)
    }
}
