import Testing

@testable import DocumentIngest

/// Where a text can be cut.
@Suite struct TextBorderTests {
    private func pieces(_ border: TextBorder, _ text: String) -> [String] {
        border.pieces(of: text[...]).map(String.init)
    }

    @Test(arguments: [
        ("One. Two", ["One. ", "Two"]), ("e.g.x", ["e.g.x"]),
        ("a! b? c… d; e", ["a! ", "b? ", "c… ", "d; ", "e"]), ("x;y", ["x;y"]),
        ("He said \"no.\" Then", ["He said \"no.\" ", "Then"]), ("(x.) y", ["(x.) ", "y"]),
        ("a” b", ["a” b"]), ("a.” b", ["a.” ", "b"]), ("a?' b", ["a?' ", "b"]),
        ("a!» b", ["a!» ", "b"]),
        ("a.] b", ["a.] ", "b"]), ("a.)b", ["a.)b"]), ("你好。再见", ["你好。", "再见"]),
        ("啊！好？", ["啊！", "好？"]), ("हाँ। नहीं", ["हाँ। ", "नहीं"]), ("نعم۔ لا", ["نعم۔ ", "لا"]),
        ("آه؟نعم", ["آه؟", "نعم"]),
        ("a.\n b", ["a.\n ", "b"]), ("a.", ["a."]), ("", []), (". a", [". ", "a"]),
        ("\" a", ["\" a"]),
        ("1. a", ["1. ", "a"]),
    ])
    func `Sentences end with their signs, and a quote may close behind them`(
        text: String,
        expected: [String]
    ) {
        #expect(pieces(.sentence, text) == expected)
    }

    @Test(
        arguments: [
            (.word, "a b  c", ["a ", "b  ", "c"]), (.word, " a", [" ", "a"]),
            (.word, "a\n\nb", ["a\n\n", "b"]),
            (.line, "a\nb\n\nc", ["a\n", "b\n\n", "c"]), (.line, "a\r\nb", ["a\r\n", "b"]),
            (.line, "a b", ["a b"]),
            (.paragraph, "a\n\nb", ["a\n\n", "b"]), (.paragraph, "a\nb", ["a\nb"]),
            (.paragraph, "a\n \t\nb", ["a\n \t\n", "b"]),
            (.paragraph, "a\n\n\n b", ["a\n\n\n ", "b"]),
            (.paragraph, "a\r\n\r\nb", ["a\r\n\r\n", "b"]), (.paragraph, "a\n", ["a\n"]),
            (.paragraph, "a\n x\nb", ["a\n x\nb"]),
            (.character, "ae\u{301}", ["a", "e\u{301}"]),
            (.scalar, "ae\u{301}", ["a", "e", "\u{301}"]),
            (.character, "", []),
        ] as [(TextBorder, String, [String])]
    )
    func `Other borders stand behind white space`(
        border: TextBorder,
        text: String,
        expected: [String]
    ) {
        #expect(pieces(border, text) == expected)
    }

    @Test(arguments: [
        ("# A", true), ("## A b.", true), ("#A", false), ("#", true), ("A heading", true),
        ("Ends.", false),
        ("Ends!", false), ("Ends?", false), ("Ends…", false), ("Ends:", false), ("Ends;", false),
        ("Ends,", false), ("完。", false), ("- item", false), ("* item", false), ("• item", false),
        ("| cell", false), ("> quote", false), ("two\nlines", false), ("a\tb", false),
        ("A heading ", true),
        (String(repeating: "a", count: 90), true), (String(repeating: "a", count: 91), false),
        (String(repeating: "é", count: 90), true), (String(repeating: "日", count: 66), true),
        (String(repeating: "日", count: 67), false),
    ])
    func `A heading is a short line that does not end like a sentence`(line: String, isIt: Bool) {
        let text = "Some words.\n\n\(line)\n\nMore words."
        let expected =
            isIt
            ? ["Some words.\n\n", "\(line)\n\nMore words."] : [text]
        #expect(pieces(.section, text) == expected)
    }

    @Test func `Headings that follow each other open one section`() {
        let text = "# A\n\n## B\n\nx.\n\n# C\n\n# D\n\ny.\n\nTitle"
        #expect(
            pieces(.section, text) == ["# A\n\n## B\n\nx.\n\n", "# C\n\n# D\n\ny.\n\n", "Title"]
        )
        #expect(pieces(.section, "") == [])
        #expect(pieces(.section, "# A") == ["# A"])
    }

    @Test func `Borders have an order, and the finest has none behind it`() {
        let all: [TextBorder] = [
            .section, .paragraph, .line, .sentence, .word, .character, .scalar,
        ]
        #expect(zip(all, all.dropFirst()).allSatisfy { $0 < $1 && $0.finer == $1 })
        #expect(TextBorder.scalar.finer == nil)
    }

    @Test(arguments: [(0, 1, 0), (-3, 1, 0), (1, 1, 0), (10, 10, 5), (9, 9, 4)])
    func `A budget is one at least, and no more than half of it is repeated`(
        wanted: Int,
        maxTokens: Int,
        overlap: Int
    ) {
        let chunker = Chunker(maxTokens: wanted, overlap: 100) { $0.utf8.count }
        #expect(chunker.maxTokens == maxTokens)
        #expect(chunker.overlap == overlap)
        #expect(Chunker(maxTokens: wanted, overlap: -1) { $0.utf8.count }.overlap == 0)
    }

    @Test func `A section that does not fit behind half a chunk opens the next`() {
        func chunks(_ first: Int) -> [String] {
            let words = (1...first).map { "w\($0)" }.joined(separator: " ")
            let text = words + ".\n\n# H\n\na b c.\n\n# I\n\nlast words of it all."
            return Chunker(maxTokens: 10) { $0.split(whereSeparator: \.isWhitespace).count }
                .chunks(of: text).map { String($0.text.prefix(3)) }
        }
        #expect(chunks(5) == ["w1 ", "# I"])
        #expect(chunks(6) == ["w1 ", "# H", "# I"])
    }
}
