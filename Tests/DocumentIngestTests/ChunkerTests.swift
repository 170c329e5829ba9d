import DocumentIngest
import Testing

@Suite struct ChunkerTests {
    private static let words: @Sendable (Substring) -> Int = { text in
        text.split(whereSeparator: \.isWhitespace).count
    }
    /// About four bytes a token, at least one for anything.
    private static let bytes: @Sendable (Substring) -> Int = { ($0.utf8.count + 3) / 4 }

    @Test func `A text within the budget is one chunk`() {
        let chunker = Chunker(maxTokens: 10, overlap: 2, estimate: Self.words)
        #expect(chunker.chunks(of: "one two") == [Chunk(text: "one two", range: 0..<7)])
        #expect(chunker.chunks(of: "").isEmpty)
    }

    @Test func `Paragraphs stay whole where they can, then sentences, then words`() {
        let chunker = Chunker(maxTokens: 4, estimate: Self.words)
        let text = "One two three.\n\nFour five. Six seven eight. Nine.\n\na b c d e f"
        #expect(
            chunker.chunks(of: text).map(\.text) == [
                "One two three.\n\n", "Four five. ", "Six seven eight. Nine.\n\n", "a b c d ",
                "e f",
            ]
        )
    }

    @Test func `A chunk ends before a heading rather than behind it`() {
        let chunker = Chunker(maxTokens: 8, estimate: Self.words)
        let text = "# One\n\nA b c d e.\n\n# Two\n\nF g h.\n"
        #expect(
            chunker.chunks(of: text).map(\.text) == [
                "# One\n\nA b c d e.\n\n", "# Two\n\nF g h.\n",
            ]
        )
    }

    @Test func `The overlap repeats the last sentences before`() {
        let chunker = Chunker(maxTokens: 6, overlap: 2, estimate: Self.words)
        let chunks = chunker.chunks(of: "One two. Three four. Five six. Seven.")
        #expect(chunks.map(\.text) == ["One two. Three four. ", "Three four. Five six. Seven."])
        #expect(chunks.map(\.overlap) == [0, 12])
        #expect(chunks.map(\.range) == [0..<21, 21..<37])
    }

    private static let alphabets = [
        "abc déf. ! \n", "абв где. \n", "αβγ δε; \n", "漢字かな。\n", "한국어 글. \n", "हिन्दी में। \n",
        "عربي نص؟ \n", "עברית טקסט. \n", "ไทยภาษา \n", "👩‍👩‍👧‍👦🇩🇪e\u{301}. \r\n",
    ]

    @Test(arguments: alphabets, [(1, 0), (3, 1), (7, 3), (50, 20)])
    func `Chunks without overlap are the text, and keep to the budget`(
        alphabet: String,
        sizes: (Int, Int)
    ) {
        var generator = SystemRandomNumberGenerator()
        let characters = Array(alphabet)
        for length in [1, 10, 400] {
            let text = String(
                (0..<length).compactMap { _ in characters.randomElement(using: &generator) }
            )
            let chunker = Chunker(maxTokens: sizes.0, overlap: sizes.1, estimate: Self.bytes)
            let chunks = chunker.chunks(of: text)
            let whole = Array(text.utf8)
            #expect(chunks.flatMap { Array($0.text.utf8.dropFirst($0.overlap)) } == whole)
            var end = 0
            for chunk in chunks {
                #expect(chunk.range.lowerBound == end)
                end = chunk.range.upperBound
                #expect(
                    Array(chunk.text.utf8.dropFirst(chunk.overlap)) == Array(whole[chunk.range])
                )
                #expect(Self.bytes(chunk.text[...]) <= sizes.0 || chunk.range.count <= 4)
            }
            #expect(end == whole.count)
        }
    }
}
