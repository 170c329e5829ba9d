import Markup
import Testing

@testable import DocumentIngest

@Suite struct RepeatedTextTests {
    private func lowered(_ texts: [String], _ scores: [Float]) -> [Float] {
        let blocks = texts.map { text in
            var block = PageBlock(container: -1, start: 0, end: 1)
            block.text.add(Array(text.utf8).span, isLink: false, isControl: false)
            block.text.endWord()
            return block
        }
        var scores = scores
        RepeatedText.lower(&scores, of: blocks)
        return scores
    }

    @Test func `Of the copies of a text the best keeps its score`() {
        let slide = "This slide is shown three times."
        let other = "This one is said only once."
        #expect(lowered([slide, other, slide, slide], [1, 1, 2, 0]) == [-2, 1, 2, -3])
        #expect(lowered([slide, slide], [1, 1]) == [1, -2])
    }

    @Test func `A text of a few words stands where it belongs as often as it is said`() {
        let cell = "Not at all likely"
        #expect(lowered([cell, cell], [1, 1]) == [1, 1])
    }

    @Test func `Blocks in one kind of place agree by half`() throws {
        let page = Array("<ul><li>one<li>two</ul><p>three</p>".utf8)
        let tree = try HTMLParser.parse(page)
        let layout = PageLayout(of: tree, hidden: HiddenElements(of: tree))
        let features = BlockFeatures(of: tree, layout: layout)
        #expect(features.slots.agreed([2, 0, 1]) == [1.5, 0.5, 1])
    }
}
