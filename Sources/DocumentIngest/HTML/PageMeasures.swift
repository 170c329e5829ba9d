import Markup

/// How much text, and of what kind, stands below each element of a page.
struct PageMeasures {
    private struct Measure {
        var letters: Int32 = 0
        var linkLetters: Int32 = 0
        var proseLetters: Int32 = 0
        /// Text in the element itself and in inline elements within it, not in blocks below it.
        var ownLetters: Int32 = 0
        var ownLinkLetters: Int32 = 0
    }

    /// A block of fewer letters is a label, not prose.
    private static let shortestProse: Int32 = 60

    private var measures: [Measure]

    /// Measures a page, without what is dropped.
    init(of tree: HTMLTree, dropped: [Bool]) {
        measures = Array(repeating: Measure(), count: tree.nodes.count)
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if dropped[index] || node.tag.isInvisible {
                index = Int(node.end)
                continue
            }
            if node.tag == .text {
                var count: Int32 = 0
                let text = tree.text.span.extracting(tree.textRange(of: index))
                for position in 0..<text.count where text[position] > 0x20 { count += 1 }
                measures[index].letters = count
                measures[index].ownLetters = count
            }
            index += 1
        }
        index = tree.nodes.count - 1
        while index >= 0 {
            sum(index, tree)
            index -= 1
        }
    }

    private mutating func sum(_ index: Int, _ tree: HTMLTree) {
        let node = tree.nodes[index]
        var measure = measures[index]
        if node.tag == .a {
            measure.linkLetters = measure.letters
            measure.ownLinkLetters = measure.ownLetters
        }
        let isBlock = node.tag.separator > .none && node.tag != .br
        if isBlock {
            let free = measure.ownLetters - measure.ownLinkLetters
            if free >= Self.shortestProse, measure.ownLinkLetters < free {
                measure.proseLetters += free
            }
        }
        measures[index] = measure
        guard node.parent >= 0 else { return }
        let parent = Int(node.parent)
        measures[parent].letters += measure.letters
        measures[parent].linkLetters += measure.linkLetters
        measures[parent].proseLetters += measure.proseLetters
        if !isBlock {
            measures[parent].ownLetters += measure.ownLetters
            measures[parent].ownLinkLetters += measure.ownLinkLetters
        }
    }

    /// How many bytes that are not white space stand below an element.
    func letters(_ index: Int) -> Int { Int(measures[index].letters) }
    /// How many of them stand in links.
    func linkLetters(_ index: Int) -> Int { Int(measures[index].linkLetters) }
    /// How many of them stand in blocks of running text, outside of links.
    func proseLetters(_ index: Int) -> Int { Int(measures[index].proseLetters) }
}
