import Testing
import TextDecoding

@Suite struct TextDecoderTests {
    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x61], "UTF-8", DecodedText.Origin.byteOrderMark),
            ([0xFF, 0xFE, 0x61, 0], "UTF-16LE", .byteOrderMark),
            ([0xFE, 0xFF, 0, 0x61], "UTF-16BE", .byteOrderMark),
            ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-32LE", .byteOrderMark),
            ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], "UTF-32BE", .byteOrderMark),
            ([0x61], "UTF-8", .valid),
            ([0x61, 0, 0x62, 0], "UTF-16LE", .detected),
            ([0, 0x61, 0, 0x62], "UTF-16BE", .detected),
        ] as [([UInt8], String, DecodedText.Origin)]
    )
    func `Marks and zero bytes tell Unicode encodings`(
        bytes: [UInt8],
        name: String,
        origin: DecodedText.Origin
    ) throws {
        let text = try TextDecoder.decode(bytes)
        #expect(text.utf8.first == 0x61)
        #expect(text.encoding.name == name)
        #expect(text.origin == origin)
    }

    @Test func `A label is believed unless the bytes speak against it`() throws {
        let latin = try TextDecoder.decode([0x66, 0xFC, 0x72, 0x80], declared: "ISO-8859-1")
        #expect(String(decoding: latin.utf8, as: UTF8.self) == "für€")
        #expect(latin.encoding == .windows1252)
        let unicode = try TextDecoder.decode(Array("für".utf8), declared: "ISO-8859-1")
        #expect(String(decoding: unicode.utf8, as: UTF8.self) == "für")
        #expect(unicode.disregardedLabel == "ISO-8859-1")
    }

    @Test(arguments: ["iso-2022-jp", "iso-2022-kr"])
    func `An encoding that switches with ESC needs one`(label: String) throws {
        let unicode = try TextDecoder.decode(Array("天気がよければ".utf8), declared: label)
        #expect(String(decoding: unicode.utf8, as: UTF8.self) == "天気がよければ")
        #expect(unicode.disregardedLabel == label)
        let damaged = try TextDecoder.decode(
            [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0xFF, 0x21],
            declared: "iso-2022-jp"
        )
        #expect(String(decoding: damaged.utf8, as: UTF8.self) == "日\u{FFFD}!")
    }

    @Test func `Malformed sequences are replaced and counted`() throws {
        let text = try TextDecoder.decode(Array("aäöüßé".utf8) + [0xFF, 0x62], declared: "utf-8")
        #expect(String(decoding: text.utf8, as: UTF8.self) == "aäöüßé\u{FFFD}b")
        #expect(text.replacements == 1)
    }

    @Test func `Encodings that hide markup, and NUL bytes, are refused`() {
        for label in ["UTF-7", "unicode-1-1-utf-7", "hz-gb-2312"] {
            #expect(throws: TextDecodingError.self) {
                try TextDecoder.decode(Array("x".utf8), declared: label)
            }
        }
        #expect(throws: TextDecodingError.self) { try TextDecoder.decode([0x61, 0, 0x62]) }
    }
}
