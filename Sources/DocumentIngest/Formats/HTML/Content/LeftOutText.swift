import Markup

/// How much of the visible text of a page is no main content, and where most of it stands.
struct LeftOutText {
    /// A part of the page of which nothing is kept.
    struct Piece {
        /// A selector that leads a reader to it.
        var selector: String
        /// Its bytes, without white space.
        var bytes: Int
    }

    /// The bytes that are visible, without white space.
    private(set) var allBytes = 0
    /// Those of them that are kept.
    private(set) var keptBytes = 0
    /// The largest pieces, the largest one first.
    private(set) var largest: [Piece] = []
    /// How many pieces there are.
    private(set) var pieces = 0

    /// The bytes that are left out.
    var bytes: Int { allBytes - keptBytes }

    /// Measures what a choice leaves out.
    init(_ content: MainContent, of tree: HTMLTree) {
        let blocks = content.features.blocks
        var holdsKept = Array(repeating: false, count: tree.nodes.count)
        for (block, isKept) in zip(blocks, content.decision.keeps) {
            let bytes = Int(block.text.letters)
            allBytes += bytes
            guard isKept else { continue }
            keptBytes += bytes
            var element = block.container
            while element >= 0, !holdsKept[Int(element)] {
                holdsKept[Int(element)] = true
                element = tree.nodes[Int(element)].parent
            }
        }
        var bytesOf: [Int: Int] = [:]
        var topOf = Array(repeating: Int32(-1), count: tree.nodes.count)
        for index in tree.nodes.indices where tree.nodes[index].tag != .text && !holdsKept[index] {
            let parent = Int(tree.nodes[index].parent)
            topOf[index] = parent >= 0 && topOf[parent] >= 0 ? topOf[parent] : Int32(index)
        }
        for (block, isKept) in zip(blocks, content.decision.keeps) where !isKept {
            let container = Int(block.container)
            let top = container >= 0 && topOf[container] >= 0 ? Int(topOf[container]) : container
            bytesOf[top, default: 0] += Int(block.text.letters)
        }
        pieces = bytesOf.count
        largest = bytesOf.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .prefix(3)
            .map { Piece(selector: Self.selector(of: $0.key, tree), bytes: $0.value) }
    }

    /// A selector for an element: its name with its id, or with its first class.
    static func selector(of index: Int, _ tree: HTMLTree) -> String {
        guard index >= 0 else { return "text at the top" }
        let tag = tree.nodes[index].tag
        let name = tag == .other || tag == .custom ? "*" : "\(tag)"
        if let id = tree.value(of: .id, at: index), !id.isEmpty {
            return "\(name)#\(id.prefix(40))"
        }
        let names = tree.value(of: .class, at: index)?.split(whereSeparator: \.isWhitespace)
        return names?.first.map { "\(name).\($0.prefix(40))" } ?? name
    }
}
