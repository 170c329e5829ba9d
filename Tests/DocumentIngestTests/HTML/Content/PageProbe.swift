import Markup

@testable import DocumentIngest

/// A page, and what the choice of its main content rests on.
struct PageProbe {
    let tree: HTMLTree
    let layout: PageLayout

    init(_ page: String) throws {
        tree = try HTMLParser.parse(Array(page.utf8))
        layout = PageLayout(of: tree, hidden: HiddenElements(of: tree))
    }

    /// The blocks of the page.
    var blocks: [PageBlock] { PageBlocks(of: tree, layout: layout).blocks }

    /// The numbers of its blocks.
    var features: BlockFeatures { BlockFeatures(of: tree, layout: layout) }

    /// The text of a block, its white space folded.
    func text(of block: PageBlock) -> String {
        var bytes: [UInt8] = []
        var index = Int(block.start)
        while index < Int(block.end) {
            bytes += layout.isLeftOut[index] ? [] : tree.text[tree.textRange(of: index)]
            index = layout.isLeftOut[index] ? Int(tree.nodes[index].end) : index + 1
        }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// Each block as the name of the element around it and its text.
    var lines: [String] {
        blocks.map { "\(LeftOutText.selector(of: Int($0.container), tree)): \(text(of: $0))" }
    }

    /// The index of the first element of a name.
    func first(_ tag: HTMLTag) throws -> Int {
        guard let index = tree.nodes.firstIndex(where: { $0.tag == tag }) else {
            throw Missing(tag: tag)
        }
        return index
    }

    /// The number of a name in the row of a block.
    func number(_ name: String, of block: Int) -> Float? {
        let row = features.row(of: block)
        return BlockFeatures.names.firstIndex(of: name).map { row[$0] }
    }

    /// A page without an element that a test needs.
    struct Missing: Error {
        var tag: HTMLTag
    }
}
