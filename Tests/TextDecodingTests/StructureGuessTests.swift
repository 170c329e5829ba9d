import Testing

@testable import TextDecoding

/// What tells encodings apart that statistics do not.
@Suite struct StructureGuessTests {
    @Test(arguments: [
        ("~{M<Ji9]~} ~{1(V=~}", true), ("~{M<Ji9]~}~{1(V=~}", true),
        // One run may be anything, and so may runs in much text.
        ("~{M<Ji9]~}", false), ("~{M<~} and ~{Ji~} are in a text that is long and English", false),
        ("~{~} ~{~}", false), ("~{M<J~} ~{M<J~}", false), ("~{M<Ji ~{M<Ji", false), ("", false),
        ("~", false), ("~{", false), ("~{x~} ~{x~}", false), ("~{\u{20}<~} ~{\u{20}<~}", false),
    ])
    func `HZ is several runs of whole pairs that make out a good part`(text: String, isLikely: Bool)
    {
        #expect(HZText.isLikely(Array(text.utf8)) == isLikely)
    }

    /// `한` of Johab; a pair that is a syllable.
    private static let syllable: [UInt8] = [0xD0, 0x65]

    @Test func `Johab needs six syllables, and nearly nothing else`() {
        func isLikely(_ syllables: Int, _ others: Int) -> Bool {
            let words = (0..<syllables).flatMap { _ -> [UInt8] in Self.syllable + [0x20] }
            return JohabText.isLikely(
                words + (0..<others).flatMap { _ -> [UInt8] in [0xFF, 0xFF] }
            )
        }
        #expect(!isLikely(5, 0))
        #expect(isLikely(6, 0))
        #expect(!isLikely(18, 1))
        #expect(isLikely(19, 1))
        #expect(!JohabText.isLikely([]))
        // A symbol or an ideograph is Johab as well.
        let signs = (0..<6).flatMap { _ -> [UInt8] in Self.syllable } + [0xD9, 0x31, 0xF9, 0x80]
        #expect(JohabText.isLikely(signs))
        // What is cut at the end does not count.
        #expect(JohabText.isLikely((0..<6).flatMap { _ -> [UInt8] in Self.syllable } + [0xFF]))
    }

    private func better(_ guess: String, _ bytes: [UInt8]) throws -> String {
        LatinVariant.better(than: try #require(TextEncoding(label: guess)), for: bytes).name
    }

    @Test(
        arguments: [
            // `ü` and `é` of Mac OS in words, twice at least.
            ([0x66, 0x9F, 0x72, 0x20, 0x67, 0x9F, 0x74], "macintosh"),
            ([0x66, 0x9F, 0x72], "windows-1252"),
            ([0x9F, 0x20, 0x9F, 0x20], "windows-1252"),
            // Letters of Windows among them.
            ([0x66, 0x9F, 0x72, 0x20, 0x67, 0x9F, 0x74, 0x20, 0x66, 0xFC, 0x72], "windows-1252"),
            // Quotation marks of Windows around a word.
            ([0x20, 0x93, 0x66, 0x9F, 0x72, 0x67, 0x9F, 0x74, 0x94, 0x20], "windows-1252"),
            // Behind a digit or before one, the euro of ISO-8859-15.
            ([0x35, 0x20, 0xA4], "ISO-8859-15"), ([0xA4, 0x35], "ISO-8859-15"),
            ([0xA4, 0xA0, 0x35], "ISO-8859-15"), ([0x61, 0xA4, 0x62], "windows-1252"),
            ([0x35, 0xA4, 0x80], "windows-1252"), ([0x35, 0xA4, 0x9F], "windows-1252"),
            ([0x35, 0xA4, 0xA0], "ISO-8859-15"),
            // Its ligature within a word, or the half behind a number.
            ([0x63, 0xBD, 0x75, 0x72], "ISO-8859-15"), ([0x31, 0xBD, 0x20], "windows-1252"),
            ([0xBD, 0x75], "windows-1252"), ([0x63, 0xBD], "windows-1252"), ([], "windows-1252"),
            ([0x63, 0xBD, 0x55], "windows-1252"),
        ] as [([UInt8], String)]
    )
    func `Single bytes are told by the company they keep`(bytes: [UInt8], name: String) throws {
        #expect(try better("windows-1252", bytes) == name)
    }

    @Test func `Other guesses are left as they are`() throws {
        let mac: [UInt8] = [0x66, 0x9F, 0x72, 0x20, 0x67, 0x9F, 0x74]
        #expect(try better("shift_jis", mac) == "Shift_JIS")
        #expect(try better("koi8-r", mac) == "KOI8-R")
        #expect(try better("iso-8859-2", mac) == "macintosh")
        #expect(try better("iso-8859-2", [0x35, 0xA4]) == "ISO-8859-2")
    }

    @Test(arguments: [
        ("\u{1B}$B", "ISO-2022-JP"), ("abc \u{1B}$@x", "ISO-2022-JP"), ("\u{1B}$)C", "ISO-2022-KR"),
        ("\u{1B}[1m \u{1B}$B", "ISO-2022-JP"), ("\u{1B}[1m", nil), ("\u{1B}$)D", nil),
        ("\u{1B}", nil),
        ("\u{1B}$", nil), ("$B", nil), ("", nil),
    ])
    func `Escape sequences tell the encodings that switch`(text: String, name: String?) {
        #expect(EncodingDetector.escapedEncoding(of: Array(text.utf8))?.name == name)
    }

    @Test func `Text for a terminal is looked through so far only`() {
        let color = String(repeating: "\u{1B}[1m", count: 99)
        #expect(EncodingDetector.escapedEncoding(of: Array((color + "\u{1B}$B").utf8)) != nil)
        let more = color + "\u{1B}[1m\u{1B}$B"
        #expect(EncodingDetector.escapedEncoding(of: Array(more.utf8)) == nil)
    }

    @Test(arguments: [
        (0, 100, 0..<100), (5_000, 1 << 20, 3_976..<3_976 + (64 << 10)),
        (500, 1 << 20, 0..<(64 << 10)),
        (99_999, 100_000, 98_975..<100_000),
    ])
    func `Statistics get what surrounds the first byte that is not ASCII`(
        first: Int,
        count: Int,
        range: Range<Int>
    ) {
        #expect(EncodingDetector.sample(around: first, of: count) == range)
    }
}
