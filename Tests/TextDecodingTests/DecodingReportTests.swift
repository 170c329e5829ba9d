import Testing

@testable import TextDecoding

/// What is said about how a text was read.
@Suite struct DecodingReportTests {
    @Test(arguments: ["windows-1251", "shift_jis", "iso-8859-15", "utf-8", "macintosh"])
    func `ASCII is what it declares to be`(label: String) throws {
        let text = try TextDecoder.decode(Array("plain".utf8), declared: label)
        #expect(text.encoding == TextEncoding(label: label))
        #expect(text.origin == .declared)
        #expect(text.disregardedLabel == nil)
        #expect(text.utf8 == Array("plain".utf8))
        #expect(text.isVerbatim == (label == "utf-8"))
    }

    @Test(arguments: ["utf-16", "utf-32be", "x-none", ""])
    func `ASCII is not what no ASCII can be`(label: String) throws {
        let text = try TextDecoder.decode(Array("plain".utf8), declared: label)
        #expect(text.encoding == .utf8)
        #expect(text.origin == .valid)
        #expect(text.disregardedLabel == label)
        #expect(text.isVerbatim)
    }

    @Test func `Bytes that are no UTF-8 are what is declared, though some could be`() throws {
        let mixed: [UInt8] = [0xC3, 0xA9, 0x20, 0xFC, 0x20, 0xE4]
        let text = try TextDecoder.decode(mixed, declared: "windows-1252")
        #expect(String(decoding: text.utf8, as: UTF8.self) == "Ã© ü ä")
        #expect(text.origin == .declared)
    }

    @Test func `UTF-8 that is declared is believed as long as most of it is`() throws {
        let five = Array("éééééé".utf8)
        let believed = try TextDecoder.decode(five + [0xFF, 0x20], declared: "utf-8")
        #expect(believed.origin == .declared)
        #expect(believed.replacements == 1)
        #expect(!believed.isVerbatim)
        let other = try TextDecoder.decode([0x66, 0xFC, 0x72, 0x20, 0xE4], declared: "utf-8")
        #expect(other.origin == .detected)
        #expect(other.disregardedLabel == "utf-8")
        let found = try TextDecoder.decode(five + [0xFF, 0x20])
        #expect(found.origin == .valid)
        #expect(found.replacements == 1)
    }

    @Test func `A mark counts before what is declared, and is no part of the text`() throws {
        let text = try TextDecoder.decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], declared: "windows-1251")
        #expect(String(decoding: text.utf8, as: UTF8.self) == "é")
        #expect(text.origin == .byteOrderMark)
        #expect(text.markLength == 3)
        #expect(text.isVerbatim)
        #expect(text.disregardedLabel == nil)
        let wide = try TextDecoder.decode([0xFE, 0xFF, 0, 0x61, 0xD8], declared: "utf-8")
        #expect(String(decoding: wide.utf8, as: UTF8.self).hasPrefix("a"))
        #expect(wide.markLength == 2)
        #expect(!wide.isVerbatim)
        #expect(wide.replacements == 1)
    }

    @Test func `Text that hides is refused with words of its own`() {
        let hz = #expect(throws: TextDecodingError.self) {
            try TextDecoder.decode(Array("~{M<Ji9]~} ~{1(V=~}".utf8))
        }
        #expect(hz?.code == .refusedEncoding)
        #expect(
            hz?.reason
                == "it is Chinese in the encoding HZ, which is refused because it hides text; "
                + "save it as UTF-8"
        )
        #expect(hz?.description == hz?.reason)
        let one = #expect(throws: TextDecodingError.self) { try TextDecoder.decode([0x61, 0]) }
        #expect(one?.reason == "it holds 1 NUL bytes")
    }

    @Test(arguments: [
        // Two runs of four bytes in so many more.
        (36, true), (37, false), (0, true),
    ])
    func `HZ makes out a fourth of a text`(others: Int, isLikely: Bool) {
        let text = "~{M<~}~{M<~}" + String(repeating: "x", count: others)
        #expect(HZText.isLikely(Array(text.utf8)) == isLikely)
    }

    @Test(arguments: [
        ("~{!!~} ~{w~~}", true), ("~{ !~} ~{!!~}", false), ("~{x!~} ~{!!~}", false),
        ("~{!\u{7F}~} ~{!!~}", false), ("~{! ~} ~{!!~}", false), ("~~{!!~} ~{!!~}", true),
        ("~{!!!~} ~{!!~}", false), ("~ ~{!!~} ~{!!~} ~", true), ("~{!!~}x~{!!", false),
    ])
    func `Its pairs are characters of Chinese`(text: String, isLikely: Bool) {
        #expect(HZText.isLikely(Array(text.utf8)) == isLikely)
    }

    /// Six pairs of Johab of three letters.
    private func johab(_ initial: UInt16, _ medial: UInt16, _ final: UInt16) -> Bool {
        let pair = 0x8000 | initial << 10 | medial << 5 | final
        let bytes = (0..<6).flatMap { _ -> [UInt8] in [UInt8(pair >> 8), UInt8(pair & 0xFF)] }
        return JohabText.isLikely(bytes)
    }

    @Test func `A syllable of Johab has an initial, a medial and a final`() {
        #expect((0...31).filter { johab($0, 3, 1) } == Array(2...20))
        let medials: [UInt16] = [
            3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29,
        ]
        #expect((0...31).filter { johab(2, $0, 1) } == medials)
        #expect((0...31).filter { johab(2, 3, $0) } == Array(1...17) + Array(19...29))
    }

    @Test func `Symbols and ideographs of Johab stand between syllables`() {
        let syllables = (0..<6).flatMap { _ -> [UInt8] in [0xD0, 0x65] }
        for (pair, isJohab) in [
            ([0xD8, 0x31], true), ([0xF9, 0xFE], true), ([0xD8, 0x30], false),
            ([0xD7, 0xFF], false),
            ([0xFA, 0x31], false),
        ] as [([UInt8], Bool)] {
            #expect(JohabText.isLikely(syllables + pair) == isJohab, "\(pair)")
        }
    }

    private func better(_ bytes: [UInt8], _ guess: String = "windows-1252") throws -> String {
        LatinVariant.better(than: try #require(TextEncoding(label: guess)), for: bytes).name
    }

    /// A letter between two small ones, so often.
    private func words(_ letter: UInt8, _ count: Int) -> [UInt8] {
        (0..<count).flatMap { _ -> [UInt8] in [0x61, letter, 0x7A, 0x2E] }
    }

    @Test func `The letters of Mac OS are five times as many as those of Windows`() throws {
        #expect(try better(words(0x9F, 5) + words(0xFC, 1)) == "macintosh")
        #expect(try better(words(0x9F, 4) + words(0xFC, 1)) == "windows-1252")
        #expect(try better(words(0x9F, 9) + words(0xFC, 2)) == "macintosh")
        #expect(try better(words(0x9F, 2)) == "macintosh")
        #expect(try better(words(0x9F, 1)) == "windows-1252")
    }

    @Test func `Letters with accents and the sharp s are where Mac OS has them`() throws {
        let found = try (0x80...0xFF).filter { try better(words($0, 2)) == "macintosh" }
        #expect(found == Array(0x87...0x91) + Array(0x98...0x9F) + [0xA7])
        let windows = try (0x80...0xFF).filter { byte in
            try better(words(0x9F, 4) + words(byte, 1)) == "windows-1252"
        }
        // Capital letters within a word are those of DOS.
        #expect(windows == [0x81, 0x82, 0x84] + Array(0xDF...0xFF))
    }

    @Test(
        arguments: [
            ([0x20, 0x93], true), ([0x20, 0x84], true), ([0x20, 0x96], true), ([0x94, 0x20], true),
            ([0x93, 0x20], false), ([0x20, 0x94], false), ([0x61, 0x93], false),
            ([0x94, 0x2E], false),
        ] as [([UInt8], Bool)]
    )
    func `Quotation marks of Windows speak against Mac OS`(bytes: [UInt8], areQuotes: Bool) throws {
        let text = words(0x9F, 20) + bytes
        #expect(try better(text) == (areQuotes ? "windows-1252" : "macintosh"))
    }

    @Test(
        arguments: [
            ([0x39, 0xA4], true), ([0x30, 0x20, 0xA0, 0xA4], true), ([0x2F, 0xA4], false),
            ([0x3A, 0xA4], false), ([0xA4, 0x20, 0xA0, 0x30], true), ([0xA4, 0x61, 0x30], false),
            ([0xA4], false), ([0x7A, 0xBD, 0x61], true), ([0x7B, 0xBD, 0x61], false),
            ([0x61, 0xBD, 0x60], false), ([0x61, 0xBD], false), ([0xBD, 0x61], false),
        ] as [([UInt8], Bool)]
    )
    func `The euro of Latin-9 is that of a price`(bytes: [UInt8], isLatin9: Bool) throws {
        #expect(try better(bytes) == (isLatin9 ? "ISO-8859-15" : "windows-1252"))
        #expect(try better(bytes, "iso-8859-2") == "ISO-8859-2")
        #expect(try better(bytes + [0x9F]) == "windows-1252")
    }
}
