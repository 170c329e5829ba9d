import Markup

/// How much text, and of what kind, stands below each element of a page.
struct PageMeasures {
    private struct Measure {
        var letters: Int32 = 0
        var linkLetters: Int32 = 0
        var paragraphLetters: Int32 = 0
    }

    private var measures: [Measure]

    /// Measures a page, without what is dropped.
    init(of tree: HTMLTree, dropped: [Bool]) {
        measures = Array(repeating: Measure(), count: tree.nodes.count)
        var isLive = Array(repeating: true, count: tree.nodes.count)
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            let parent = Int(node.parent)
            isLive[index] =
                (parent < 0 || isLive[parent]) && !dropped[index] && !node.tag.isInvisible
            if node.tag == .text, isLive[index] {
                var count: Int32 = 0
                for byte in tree.text[tree.textRange(of: index)] where byte > 0x20 { count += 1 }
                measures[index].letters = count
            }
        }
        for index in tree.nodes.indices.reversed() {
            let node = tree.nodes[index]
            if node.tag == .a { measures[index].linkLetters = measures[index].letters }
            if node.tag == .p || node.tag == .blockquote || node.tag == .pre {
                let free = measures[index].letters - measures[index].linkLetters
                measures[index].paragraphLetters = max(measures[index].paragraphLetters, free)
            }
            guard node.parent >= 0 else { continue }
            let parent = Int(node.parent)
            measures[parent].letters += measures[index].letters
            measures[parent].linkLetters += measures[index].linkLetters
            measures[parent].paragraphLetters += measures[index].paragraphLetters
        }
    }

    /// How many bytes that are not white space stand below an element.
    func letters(_ index: Int) -> Int { Int(measures[index].letters) }
    /// How many of them stand in links.
    func linkLetters(_ index: Int) -> Int { Int(measures[index].linkLetters) }
    /// How many of them stand in paragraphs and outside of links.
    func paragraphLetters(_ index: Int) -> Int { Int(measures[index].paragraphLetters) }
}
