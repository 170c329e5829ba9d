import Testing

@testable import TextDecoding

@Suite struct UnicodeMarksTests {
    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF], "UTF-8", 3, false), ([0xFF, 0xFE], "UTF-16LE", 2, true),
            ([0xFE, 0xFF], "UTF-16BE", 2, true), ([0xFF, 0xFE, 0, 0], "UTF-32LE", 4, true),
            ([0, 0, 0xFE, 0xFF], "UTF-32BE", 4, true), ([0xFF, 0xFE, 0, 1], "UTF-16LE", 2, true),
            ([0xFF, 0xFE, 0], "UTF-16LE", 2, true),
        ] as [([UInt8], String, Int, Bool)]
    )
    func `A mark tells the encoding`(bytes: [UInt8], name: String, length: Int, isWide: Bool) {
        let found = UnicodeMarks.mark(of: bytes)
        #expect(found?.0.name == name)
        #expect(found?.1 == length)
        #expect(TextDecoder.startsWithWideMark(bytes) == isWide)
    }

    @Test(
        arguments: [
            [], [0xEF], [0xEF, 0xBB], [0xFF], [0xFE], [0, 0, 0xFE], [0, 0xFE, 0xFF],
            [0x61, 0xFF, 0xFE],
        ] as [[UInt8]]
    )
    func `A part of a mark is none`(bytes: [UInt8]) {
        #expect(UnicodeMarks.mark(of: bytes) == nil)
        #expect(!TextDecoder.startsWithWideMark(bytes))
    }

    private func bytes(_ text: String, _ name: String) -> [UInt8] {
        let isWide = name.hasPrefix("UTF-32")
        let units = isWide ? text.unicodeScalars.map(\.value) : text.utf16.map { UInt32($0) }
        return units.flatMap { unit -> [UInt8] in
            let little = (0..<(isWide ? 4 : 2)).map { UInt8(truncatingIfNeeded: unit >> (8 * $0)) }
            return name.hasSuffix("LE") ? little : little.reversed()
        }
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
    func `Texts of any length are known by their zero bytes`(name: String) throws {
        for text in ["ab", "a b c", "<?xml version='1.0'?>", "é, ü and ß", "line\r\nline\tx"] {
            let source = bytes(text, name)
            #expect(UnicodeMarks.unmarked(source)?.name == name, "\(text)")
            let decoded = try TextDecoder.decode(source)
            #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
            // A preview goes by four bytes: it may lack the last character.
            let preview = TextDecoder.preview(of: source[...])
            #expect(text.utf8.starts(with: preview))
            #expect(text.utf8.count - preview.count <= 1)
        }
    }

    @Test(arguments: [
        "plain text without any", "tab\tand\nline", "", "abc",
    ])
    func `Bytes that texts have are no sign of a wide encoding`(text: String) {
        #expect(UnicodeMarks.unmarked(Array(text.utf8)) == nil)
    }

    @Test func `A few NULs in a text make it no wide text`() {
        let text = Array("a text with a NUL \0 in it, and another \0 behind that".utf8)
        #expect(UnicodeMarks.unmarked(text) == nil)
        #expect(UnicodeMarks.unmarked([UInt8](repeating: 0, count: 4_000)) == nil)
        let error = #expect(throws: TextDecodingError.self) { try TextDecoder.decode(text) }
        #expect(error?.reason == "it holds 2 NUL bytes")
        #expect(error?.code == .binary)
    }

    @Test func `NULs are removed and counted where that is wished for`() throws {
        let text = try TextDecoder.decode(
            Array("a\0b\0\0 and more text than these".utf8),
            nuls: .remove
        )
        #expect(String(decoding: text.utf8, as: UTF8.self) == "ab and more text than these")
        #expect(text.removedNULs == 3)
        #expect(!text.isVerbatim)
        let plain = try TextDecoder.decode(Array("ab".utf8), nuls: .remove)
        #expect(plain.removedNULs == 0 && plain.isVerbatim)
    }

    @Test func `A preview is the start without its mark, legacy text as it is`() {
        #expect(TextDecoder.preview(of: [0xEF, 0xBB, 0xBF, 0x61]) == [0x61])
        #expect(TextDecoder.preview(of: [0xFF, 0xFE, 0x61, 0, 0x62, 0, 0x63]) == [0x61, 0x62])
        #expect(TextDecoder.preview(of: [0x66, 0xFC, 0x72]) == [0x66, 0xFC, 0x72])
        #expect(TextDecoder.preview(of: []).isEmpty)
    }
}
