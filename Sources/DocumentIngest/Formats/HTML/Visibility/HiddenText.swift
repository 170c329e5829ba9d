import Markup

/// The text of a page that no reader sees.
struct HiddenText {
    /// How many hidden elements hold text.
    private(set) var count = 0
    private var firstOffset: Int?

    /// Counts it.
    init(of tree: HTMLTree, isHidden: [Bool]) {
        var index = 0
        var anchor = 0
        while index < tree.nodes.count {
            guard isHidden[index] else {
                index += 1
                continue
            }
            let end = Int(tree.nodes[index].end)
            if let text = (index..<end).first(where: { Self.holdsWords($0, tree) }) {
                count += 1
                if firstOffset == nil {
                    let start = tree.textRange(of: text).lowerBound
                    while anchor + 1 < tree.anchors.count,
                        Int(tree.anchors[anchor + 1].textOffset) <= start
                    {
                        anchor += 1
                    }
                    firstOffset = tree.anchors.isEmpty ? 0 : Int(tree.anchors[anchor].sourceOffset)
                }
            }
            index = end
        }
    }

    /// The line of the first of them.
    func firstLine(in source: inout SourceText) -> Int? {
        firstOffset.map { source.place(of: $0, isExact: false).line }
    }

    private static func holdsWords(_ index: Int, _ tree: HTMLTree) -> Bool {
        tree.nodes[index].tag == .text && tree.nodes[index].parent >= 0
            && !tree.nodes[Int(tree.nodes[index].parent)].tag.isInvisible
            && tree.text[tree.textRange(of: index)].contains { $0 > 0x20 }
    }
}
