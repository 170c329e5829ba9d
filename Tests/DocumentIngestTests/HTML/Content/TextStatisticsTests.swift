import Testing

@testable import DocumentIngest

/// What is counted in a text.
@Suite struct TextStatisticsTests {
    private static func statistics(_ text: String) -> TextStatistics {
        var statistics = TextStatistics()
        statistics.add(Array(text.utf8).span, isLink: false, isControl: false)
        statistics.endWord()
        return statistics
    }

    private static func counts(_ text: String) -> [String: Int32] {
        let found = statistics(text)
        return [
            "letters": found.letters, "scalars": found.scalars, "words": found.words,
            "sentences": found.sentences, "commas": found.commas, "digits": found.digits,
            "capitals": found.capitals, "dividers": found.dividers,
            "currencies": found.currencies, "signatures": found.signatures,
            "brackets": found.brackets, "years": found.years, "fillers": found.fillers,
            "longest": found.longestWord, "labels": Int32(found.labels.count),
        ].filter { $0.value != 0 }
    }

    @Test(arguments: [
        ("", [:]), (" \t\n", [:]),
        (
            "One two.",
            [
                "letters": 7, "scalars": 7, "words": 2, "sentences": 1, "capitals": 1,
                "longest": 3, "labels": 2,
            ]
        ),
        ("naïve café", ["letters": 11, "scalars": 9, "words": 2, "longest": 6, "labels": 2]),
        ("日本", ["letters": 6, "scalars": 2, "words": 1, "longest": 6, "labels": 1]),
        (
            "a, b; c",
            ["letters": 5, "scalars": 5, "words": 3, "commas": 2, "longest": 1, "labels": 3]
        ),
        (
            "(a) [b] {c}",
            ["letters": 9, "scalars": 9, "words": 3, "brackets": 2, "longest": 1, "labels": 3]
        ),
        (
            "Az AZ",
            ["letters": 4, "scalars": 4, "words": 2, "capitals": 3, "longest": 2, "labels": 2]
        ),
        ("09", ["letters": 2, "scalars": 2, "words": 1, "digits": 2, "longest": 2]),
    ])
    func `A text is counted`(text: String, counts: [String: Int32]) {
        #expect(Self.counts(text) == counts)
    }

    @Test(arguments: [
        ("a | b / c < d > e # f", 5), ("« · »", 3), ("a\\b-c", 0), ("ī ķ Ļ", 0), ("|", 1),
    ])
    func `Marks between links and labels are counted`(text: String, count: Int32) {
        #expect(Self.statistics(text).dividers == count)
    }

    @Test(arguments: [
        ("$5", 1), ("£6 ¥7", 2), ("€8 €9", 2), ("ģ ĥ Ĭ", 0), ("₫", 0), ("5 USD", 0), ("$$", 2),
    ])
    func `Signs of currencies are counted`(text: String, count: Int32) {
        #expect(Self.statistics(text).currencies == count)
    }

    @Test(arguments: [("@ann", 1), ("© 2024 @b", 2), ("ĩ", 0), ("®", 0)])
    func `Signs of whoever wrote it are counted`(text: String, count: Int32) {
        #expect(Self.statistics(text).signatures == count)
    }

    @Test(arguments: [
        ("One. Two! Three?", 3), ("no stop", 0), ("He said \"no.\" And", 1), ("(Yes!) x", 1),
        ("a.b c", 0), ("a\"", 0), ("a)", 0), (".", 1), ("今日は。明日は。", 2), ("今日は、", 0), ("x. ", 1),
        ("end?)", 1), ("...", 1),
    ])
    func `Sentences are the words that end like one`(text: String, count: Int32) {
        #expect(Self.statistics(text).sentences == count)
    }

    @Test(arguments: [("a，b", 1), ("a,b;c", 2), ("a、b", 0), ("a。", 0)])
    func `Commas of any script are counted`(text: String, count: Int32) {
        #expect(Self.statistics(text).commas == count)
    }

    @Test(arguments: [
        ("in 1999", 1), ("(2024)", 1), ("199", 0), ("20011", 0), ("1999a", 0), ("1999 2000", 2),
        ("a1999", 0),
    ])
    func `Words of four digits may be years`(text: String, count: Int32) {
        #expect(Self.statistics(text).years == count)
    }

    @Test(arguments: [
        ("the cat and der Hund", 3), ("THE", 1), ("them", 0), ("la, les; el.", 3),
        ("you we our", 3),
        ("xthe", 0), ("und", 1), ("of 5", 1),
    ])
    func `Words that carry no meaning are counted`(text: String, count: Int32) {
        #expect(Self.statistics(text).fillers == count)
    }

    @Test func `The words of a short text are kept, those of a longer one are not`() {
        #expect(Self.statistics("a b c d e f g h").labels.count == 8)
        #expect(Self.statistics("a b c d e f g h i").labels.isEmpty)
        #expect(Self.statistics("a b c d e f g h 9").labels.count == 8)
        #expect(Self.statistics("Read more").labels == Self.statistics("READ, MORE!").labels)
        #expect(Self.statistics("Read more").labels != Self.statistics("more read").labels)
    }

    @Test(arguments: [
        ("x.", 1), ("x!", 1), ("x?", 1), ("x.)", 1), ("x.\"", 1), ("今日。", 1), ("x:", 2), ("x,", 3),
        ("x;", 3), ("x…", 4), ("x", 0), ("x)", 0), ("", 0), ("x. ", 1), ("¦", 0), ("x.y", 0),
    ])
    func `A text ends like a sentence, with a colon, a comma or three dots`(
        text: String,
        ending: Float
    ) {
        #expect(Self.statistics(text).ending == ending)
    }

    @Test func `The first and the last bytes are those that are no white space`() {
        let found = Self.statistics("  ab cd ")
        #expect(found.first == UInt8(ascii: "a"))
        #expect(found.last == UInt16(UInt8(ascii: "c")) << 8 | UInt16(UInt8(ascii: "d")))
    }

    @Test func `A text has one hash however it is spaced and cut`() {
        var parts = TextStatistics()
        for part in ["on", "e t", "wo"] {
            parts.add(Array(part.utf8).span, isLink: false, isControl: false)
        }
        parts.endWord()
        let whole = Self.statistics("one   two")
        #expect(parts.hash == whole.hash)
        #expect(parts.words == 2 && whole.words == 2)
        #expect(parts.labels == whole.labels)
        #expect(Self.statistics("one twO").hash != whole.hash)
        #expect(Self.statistics("onetwo").hash == whole.hash)
    }

    @Test func `Letters in links and in controls are counted apart`() {
        var text = TextStatistics()
        text.add(Array("one ".utf8).span, isLink: false, isControl: false)
        text.add(Array("two!".utf8).span, isLink: true, isControl: false)
        text.add(Array(" 55555".utf8).span, isLink: false, isControl: true)
        text.endWord()
        #expect(text.letters == 12)
        #expect(text.linkLetters == 4)
        #expect(text.controlLetters == 5)
    }

    @Test func `A word is ended once`() {
        var text = TextStatistics()
        text.add(Array("one.".utf8).span, isLink: false, isControl: false)
        text.endWord()
        text.endWord()
        #expect(text.sentences == 1)
        #expect(text.labels.count == 1)
        text.add(Array("two".utf8).span, isLink: false, isControl: false)
        #expect(text.words == 2)
    }
}
