import Markup
import TextDecoding

/// What the weights of the decision about a page's blocks are fitted to: `scripts/train` reads it.
package struct ContentSample {
    /// The text of each block.
    package let texts: [String]
    /// The numbers of each block, one row after the other.
    package let rows: [Float]
    /// The hashes of the words of each block that is a label.
    package let labels: [[UInt32]]
    /// The kinds of place of each block, one for each of some depths.
    package let slots: [Int32]
    /// The index of the element around each block.
    package let containers: [Int32]
    /// The parent of each node; -1 at the top.
    package let parents: [Int32]
    /// The name of each node's element.
    package let tags: [String]
    /// The class of each element and its id, empty where the id repeats what it leads to.
    package let classes: [String]
    package let ids: [String]

    /// What the numbers of a row are.
    package static var names: [String] { BlockFeatures.names }

    /// Looks at a page.
    package init(of bytes: [UInt8]) throws {
        let label = CharsetDeclaration.inHTML(bytes)
        let decoding = try TextDecoder.decode(bytes, declared: label, nuls: .remove)
        let tree = try HTMLParser.parse(decoding.utf8)
        let layout = PageLayout(of: tree, hidden: HiddenElements(of: tree))
        let features = BlockFeatures(of: tree, layout: layout)
        texts = features.blocks.map { block in
            var text: [UInt8] = []
            var end = 0
            for index in Int(block.start)..<Int(block.end) where index >= end {
                if layout.isLeftOut[index] {
                    end = Int(tree.nodes[index].end)
                    continue
                }
                if tree.nodes[index].tag == .br { text.append(0x0A) }
                text += tree.text[tree.textRange(of: index)]
            }
            return String(decoding: text, as: UTF8.self)
        }
        rows = features.blocks.indices.flatMap { features.row(of: $0) }
        labels = features.blocks.map { BlockLabels.words(of: $0) }
        slots = features.slots.slotOf
        containers = features.blocks.map(\.container)
        parents = tree.nodes.map(\.parent)
        tags = tree.nodes.map { "\($0.tag)" }
        classes = tree.nodes.indices.map { tree.value(of: .class, at: $0) ?? "" }
        ids = tree.nodes.indices.map { tree.value(of: .id, at: $0) ?? "" }
    }
}
