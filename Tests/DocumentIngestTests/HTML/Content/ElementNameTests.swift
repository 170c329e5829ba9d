import Markup
import Testing

@testable import DocumentIngest

/// What the names of elements, and the words of labels, speak for.
@Suite struct ElementNameTests {
    private func row(_ page: String, _ weights: String) throws -> [Float] {
        let page = try PageProbe(page)
        let blocks = page.blocks
        let names = ElementNames(of: page.tree, blocks: blocks, weights: NameWeights(weights))
        return names.row(of: try #require(blocks.last)).map { ($0 * 1_000).rounded() / 1_000 }
    }

    @Test func `The weight of a name is less with each step`() throws {
        let page = "<body><div class=post><div><p>x</p></div></div>"
        #expect(try row(page, "post:100") == [0, 0.49, 0.81, 0, 1, 104, 2])
        #expect(try row(page, "post:-200") == [0, -0.98, -1.62, -2, 0, 2, 104])
        #expect(try row(page, "other:100") == [0, 0, 0, 0, 0, 104, 104])
    }

    @Test func `The lowest and the highest of a name's words add up`() throws {
        let page = "<body><p class='post ad side'>x</p>"
        let weights = "post:100 ad:-300 side:-100"
        #expect(try row(page, weights) == [-2, -2, -2, -2, 0, 0, 102])
    }

    @Test func `The nearest name counts before those further out`() throws {
        let page = "<body><div class=menu><div class=post><p>x</p></div></div>"
        #expect(
            try row(page, "menu:-100 post:50") == [0, 0.35, -0.36, -1, 0.5, 2, 1]
        )
    }

    @Test(arguments: [
        ("<body><div id=post><p>x</p></div>", true), ("<body><h2 id=post>x</h2>", false),
        ("<html class=post><body><p>x</p>", false), ("<body class=post><p>x</p>", true),
        // An id that was made of a heading says nothing of its own.
        ("<body><div id=old-post><p>Old post of the town</p></div>", false),
        ("<body><div id=old_post><p>OLD POST</p></div>", false),
        ("<body><div id=old-post><p>Post, old</p></div>", true),
        ("<body><div id=post><p>post</p></div>", true),
        ("<body><div id=old-post><p>Old</p></div>", true),
        ("<body><div id='1-2'><p class=post>x</p></div>", true),
        ("<body><p name=post>x</p>", false),
    ])
    func `A name counts where it says something of the element`(page: String, counts: Bool) throws {
        #expect((try row(page, "post:100")[4] > 0) == counts)
    }

    @Test func `Without any element around it a block has no names`() throws {
        let tree = try HTMLParser.parse(Array("<p>x".utf8))
        let block = PageBlock(container: -1, start: 0, end: 0)
        let names = ElementNames(of: tree, blocks: [], weights: NameWeights("x:1"))
        #expect(names.row(of: block) == [0, 0, 0, 0, 0, 99, 99])
        #expect(ElementNames.names[ElementNames.lowestColumn] == "name-min")
    }

    private func words(_ names: String) -> [UInt32] {
        var words: [UInt32] = []
        NameWords.forEach(in: Array(names.utf8)[...]) { words.append($0) }
        return words
    }

    @Test(arguments: [
        ("", 0), ("a", 0), ("ab", 1), ("ab-cd", 3), ("ab cd", 2), ("abCd", 3), ("ABCd", 1),
        ("x1y2", 0), ("ab-x-cd", 3), ("ab--cd__ef", 5), ("12345", 0), ("ab\tcd\nef", 3),
    ])
    func `A name has words, and pairs of words`(name: String, count: Int) {
        #expect(words(name).count == count)
    }

    @Test func `Words have two to twenty letters, and so many are looked at`() {
        #expect(words(String(repeating: "a", count: 20)).count == 1)
        #expect(words(String(repeating: "a", count: 21)).isEmpty)
        let many = ["ab", "cd", "ef", "gh", "ij", "kl", "mn", "op", "qr", "st", "uv", "wx", "yz"]
        #expect(words(many.prefix(8).joined(separator: "-")).count == 15)
        #expect(words(many.prefix(9).joined(separator: "-")).count == 15)
        #expect(words(many.prefix(12).joined(separator: " ")).count == 12)
        #expect(words(many.joined(separator: " ")).count == 12)
    }

    @Test func `Pairs go from one word to the next, in their order`() {
        #expect(words("post-body") == words("PostBody"))
        #expect(words("post-body").last != words("body-post").last)
        #expect(words("post-x-body").last == words("post-body").last)
        #expect(Set(words("ab-cd")).isSuperset(of: words("ab cd")))
    }

    @Test func `Weights are read in hundredths, and what is none is passed over`() throws {
        let weights = NameWeights("post:150 post|body:-20 bad x:y :7 side:")
        let pair = try #require(words("post-body").last)
        #expect(weights[try #require(words("post").first)] == 1.5)
        #expect(weights[pair] == -0.2)
        #expect(weights[try #require(words("bad").first)] == 0)
        #expect(weights[try #require(words("side").first)] == 0)
    }
}

@Suite struct BlockLabelTests {
    private func block(_ text: String, heading: Int32 = 0) -> PageBlock {
        var block = PageBlock(container: -1, start: 0, end: 1)
        block.heading = heading
        block.text.add(Array(text.utf8).span, isLink: false, isControl: false)
        block.text.endWord()
        return block
    }

    private func entry(_ hash: UInt32, _ twentieths: Int8) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) } + [
            UInt8(bitPattern: twentieths)
        ]
    }

    @Test(arguments: [
        ("", 0), ("more", 2), ("read more", 4), ("read it now", 6), ("read it now or", 7),
        ("read read", 3), ("17", 0), ("a b c d e f g h", 15), ("a b c d e f g h i", 0),
    ])
    func `Words, pairs and short wholes are looked up, each once`(text: String, count: Int) {
        let words = BlockLabels.words(of: block(text))
        #expect(words.count == count)
        #expect(Set(words).count == count)
    }

    @Test func `Weights are twentieths, those of headings behind a mark`() {
        let bytes =
            entry(7, 30) + entry(9, -128) + entry(0, 0) + entry(7, -20) + entry(1 << 31, 127)
        let weights = LabelWeights(bytes + [1, 2, 3])
        #expect(weights.own == [7: 1.5, 9: -6.4])
        #expect(weights.under == [7: -1, 1 << 31: 6.35])
        #expect(LabelWeights([]).own.isEmpty)
        #expect(LabelWeights(entry(0, 5)).own == [0: 0.25])
    }

    @Test func `A block sees its own words, those of the heading above it, and those near`() throws
    {
        let comments = try #require(block("Comments").text.labels.first)
        let more = try #require(block("More").text.labels.first)
        let weights = LabelWeights(entry(more, 10) + entry(0, 0) + entry(comments, -20))
        let blocks = [
            block("Comments", heading: 2), block("x"), block("More", heading: 3), block("y"),
        ]
        let labels = BlockLabels(of: blocks, weights: weights)
        #expect(labels.row(of: 0) == [0, 0, 0, -1, 0, -1, 0, 0, 0, 0.125])
        #expect(labels.row(of: 1) == [0, 0, 0, -1, 0, -1, -1, 0, -1, 0.125])
        #expect(labels.row(of: 2) == [0, 0.5, 0.5, 0, 0, 0, -1, 0, -1, 0.125])
        #expect(labels.row(of: 3) == [0, 0, 0, 0, 0, 0, -1, 0, -1, 0.125])
        #expect(labels.row(of: 0).count == BlockLabels.names.count)
    }

    @Test func `Three blocks to each side are near`() throws {
        let more = try #require(block("More").text.labels.first)
        let weights = LabelWeights(entry(more, 20))
        let blocks = [block("More")] + Array(repeating: block("x"), count: 7)
        let labels = BlockLabels(of: blocks, weights: weights)
        let near = blocks.indices.map { labels.row(of: $0)[9] }
        #expect(near == [Float(1) / 4, Float(1) / 5, Float(1) / 6, Float(1) / 7, 0, 0, 0, 0])
    }

    @Test func `The mean is that of the words that have weights`() throws {
        let labels = block("one two three four").text.labels
        let weights = LabelWeights(entry(labels[0], 20) + entry(labels[2], -60))
        let row = BlockLabels(of: [block("one two three four")], weights: weights).row(of: 0)
        #expect(Array(row.prefix(3)) == [-3, 1, -1])
    }
}
