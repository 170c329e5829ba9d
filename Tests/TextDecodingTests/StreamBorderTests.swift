import Testing

@testable import TextDecoding

/// When a decoder of parts decides, and what it knows then.
@Suite struct StreamBorderTests {
    @Test func `A kilobyte is held before anything is told`() throws {
        let decoder = StreamDecoder { _ in nil }
        #expect(try decoder.decode([UInt8](repeating: 0x61, count: 1_023)).isEmpty)
        #expect(try decoder.decode([0x62]).count == 1_024)
        #expect(try decoder.decode([0x63]) == [0x63])
        #expect(try decoder.finish().isEmpty)
    }

    @Test func `Sixty-four kilobytes of what is not ASCII decide`() throws {
        let decoder = StreamDecoder { _ in nil }
        #expect(try decoder.decode([UInt8](repeating: 0x61, count: 1_024)).count == 1_024)
        let letters = (0..<32_767).flatMap { _ in [0xC3, 0xA9] as [UInt8] }
        #expect(try decoder.decode([0x61] + letters) == [0x61])
        let rest = try decoder.decode([0xC3, 0xA9])
        #expect(rest.count == 65_536)
        #expect(decoder.encoding == .utf8)
        #expect(try decoder.decode([0xC3]).isEmpty)
        #expect(try decoder.decode([0xA9]) == [0xC3, 0xA9])
    }

    @Test(arguments: ["x-none", "utf-16", "windows-1251", "iso-2022-jp"])
    func `A label that nothing contradicts is not disregarded`(label: String) throws {
        let decoder = StreamDecoder { _ in label }
        let text = try decoder.decode(Array("plain".utf8)) + decoder.finish()
        #expect(text == Array("plain".utf8))
        #expect(decoder.disregardedLabel == nil)
        #expect(!decoder.isGuessed)
        #expect(decoder.isVerbatim)
    }

    @Test func `What was guessed is known as that`() throws {
        let decoder = StreamDecoder { _ in nil }
        let bytes = Array("f".utf8) + [0xFC] + Array("r die gr".utf8) + [0xF6, 0xDF]
        let text = try decoder.decode(bytes + Array("eren".utf8)) + decoder.finish()
        #expect(String(decoding: text, as: UTF8.self) == "für die größeren")
        #expect(decoder.isGuessed)
        #expect(!decoder.isVerbatim)
        #expect(decoder.encoding == .windows1252)
        let declared = StreamDecoder { _ in "latin1" }
        _ = try declared.decode(bytes) + declared.finish()
        #expect(!declared.isGuessed)
    }

    @Test func `Refused encodings are refused at their start`() {
        let decoder = StreamDecoder { _ in "utf-7" }
        let error = #expect(throws: TextDecodingError.self) {
            try decoder.decode([UInt8](repeating: 0x61, count: 1_024))
        }
        #expect(error?.code == .refusedEncoding)
    }

    @Test func `The label is looked for in what stands at the start`() throws {
        let decoder = StreamDecoder { start in
            start.count == 1_024 && start.first == 0x61 ? "windows-1251" : nil
        }
        let bytes = [UInt8](repeating: 0x61, count: 1_023) + [0xDF]
        let text = try decoder.decode(bytes) + decoder.finish()
        #expect(String(decoding: text.suffix(2), as: UTF8.self) == "Я")
        #expect(decoder.encoding.name == "windows-1251")
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x61], "UTF-8", DecodedText.Origin.byteOrderMark, 3, 4),
            ([0xEF, 0xBB, 0xBF, 0xFF], "UTF-8", .byteOrderMark, 3, 12),
            ([0xFF, 0xFE, 0x61, 0], "UTF-16LE", .byteOrderMark, 2, 12),
            ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], "UTF-32BE", .byteOrderMark, 4, 24),
            ([0x61, 0, 0x62, 0], "UTF-16LE", .detected, 0, 12),
            ([0x61, 0x62], "UTF-8", .valid, 0, 2),
            ([0xC3, 0xA9], "UTF-8", .valid, 0, 2),
            ([0x1B, 0x24, 0x42, 0x46, 0x7C], "ISO-2022-JP", .detected, 0, 15),
            ([0x66, 0xFC, 0x72], "windows-1252", .detected, 0, 9),
        ] as [([UInt8], String, DecodedText.Origin, Int, Int)]
    )
    func `A scan tells the encoding and how much comes of it`(
        bytes: [UInt8],
        name: String,
        origin: DecodedText.Origin,
        markLength: Int,
        largest: Int
    ) throws {
        let scan = try #require(
            try EncodingScan(size: bytes.count) { offset, count in
                Array(bytes[min(offset, bytes.count)..<min(bytes.count, offset + count)])
            }
        )
        #expect(scan.encoding.name == name)
        #expect(scan.origin == origin)
        #expect(scan.markLength == markLength)
        #expect(scan.largestUTF8 == largest)
    }

    @Test(
        arguments: [
            ([0x41, 0xC3], [0x41]), ([0xE2, 0x82], []), ([0xF0, 0x9F, 0x98], []),
            ([0xF0, 0x9F, 0x98, 0x80], [0xF0, 0x9F, 0x98, 0x80]),
            ([0xC3, 0xA9, 0xE2], [0xC3, 0xA9]),
            ([0x7F], [0x7F]), ([0xBF], [0xBF]), ([0xC0], []), ([0xEF, 0xBF], []), ([0xDF], []),
            ([0xE0, 0x80, 0x80], [0xE0, 0x80, 0x80]), ([0xF0, 0x80, 0x80], []), ([], []),
        ] as [([UInt8], [UInt8])]
    )
    func `A character whose rest is to come is held`(bytes: [UInt8], whole: [UInt8]) {
        #expect(StreamDecoder.withoutCutCharacter(bytes) == whole)
    }

    @Test func `A scan that is cut anywhere finds what text for a terminal hides`() throws {
        let color = String(repeating: "\u{1B}[1m", count: 99)
        let bytes = Array((color + "\u{1B}$B").utf8)
        for size in [1, 3, 50, 10_000] {
            let scan = try EncodingScan(size: bytes.count, partSize: size) { offset, count in
                Array(bytes[min(offset, bytes.count)..<min(bytes.count, offset + count)])
            }
            #expect(scan?.encoding.name == "ISO-2022-JP")
            let more = Array("\u{1B}[1m".utf8) + bytes
            let none = try EncodingScan(size: more.count, partSize: size) { offset, count in
                Array(more[min(offset, more.count)..<min(more.count, offset + count)])
            }
            #expect(none?.encoding == .utf8)
        }
    }
}
