import TestSupport
import Testing

@testable import TextDecoding

/// A text is read alike as a whole, in parts, and by the scan of what is too large for that.
@Suite struct ScanAgreementTests {
    private static let samples: [[UInt8]] = [
        [], Array("plain".utf8), Array("größer als 日本 😀".utf8),
        [0xEF, 0xBB, 0xBF] + Array("é".utf8),
        [0xFF, 0xFE, 0x61, 0, 0xAC, 0x20], [0xFE, 0xFF, 0, 0x61], [0x61, 0, 0x62, 0, 0x63, 0],
        Array("f".utf8) + [0xFC] + Array("r die gr".utf8) + [0xF6, 0xDF] + Array("eren Stra".utf8)
            + [0xDF] + Array("en".utf8),
        [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], Array("\u{1B}[1mbold\u{1B}[0m".utf8),
        Array("viele schöne Wörter mit Umlauten wie äöü und ß".utf8) + [0xFF],
        Array("cut at its end: schöne Größe, süße Grüße, öde Nächte ".utf8) + [0xE2, 0x82],
        Array("~ a ~ b { ~".utf8),
    ]

    @Test(arguments: samples.indices, [1, 2, 3, 4, 7, 1_000])
    func `The scan decides as the whole does, however it is cut`(index: Int, size: Int) throws {
        let bytes = Self.samples[index]
        let whole = try TextDecoder.decode(bytes)
        let scan = try #require(
            try EncodingScan(size: bytes.count, partSize: size) { offset, count in
                Array(bytes[min(offset, bytes.count)..<min(bytes.count, offset + count)])
            }
        )
        #expect(scan.encoding == whole.encoding)
        #expect(scan.origin == whole.origin)
        #expect(scan.markLength == whole.markLength)
        #expect(scan.largestUTF8 >= whole.utf8.count)
        if whole.isVerbatim { #expect(scan.largestUTF8 == bytes.count) }
    }

    @Test(arguments: [1, 2, 3, 1_000])
    func `What may be HZ is left to those who see the whole`(size: Int) throws {
        let bytes = Array("words and ~{M<~} more".utf8)
        let scan = try EncodingScan(size: bytes.count, partSize: size) { offset, count in
            Array(bytes[min(offset, bytes.count)..<min(bytes.count, offset + count)])
        }
        #expect(scan == nil)
    }

    @Test(arguments: samples.indices, [1, 2, 3, 5, 1_000])
    func `A short text is the same in parts`(index: Int, size: Int) throws {
        let bytes = Self.samples[index]
        let whole = try TextDecoder.decode(bytes)
        let (utf8, decoder) = try streamed(bytes, size)
        #expect(
            String(decoding: utf8, as: UTF8.self) == String(decoding: whole.utf8, as: UTF8.self)
        )
        #expect(decoder.encoding == whole.encoding)
        #expect(decoder.replacements == whole.replacements)
        #expect(decoder.isVerbatim == whole.isVerbatim)
        #expect(decoder.isGuessed == (whole.origin == .detected))
    }

    @Test(arguments: 0..<60)
    func `Any bytes come out as valid UTF-8 in parts, and as in one unless that is guessed`(
        seed: Int
    ) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 0...900, using: &generator)
        let pool: [UInt8] =
            seed.isMultiple(of: 2) ? Array(1...255) : Array(0x41...0x7A) + [0xC3, 0xA9, 0xE2]
        let bytes = (0..<count).map { _ in pool.randomElement(using: &generator) ?? 0x61 }
        guard let whole = try? TextDecoder.decode(bytes) else { return }
        let (utf8, decoder) = try streamed(bytes, Int.random(in: 1...200, using: &generator))
        #expect(String(validating: utf8, as: UTF8.self) != nil)
        // Statistics get another sample where the text comes in parts.
        guard whole.origin != .detected else { return }
        #expect(utf8 == whole.utf8)
        #expect(decoder.encoding == whole.encoding)
    }

    private func streamed(_ bytes: [UInt8], _ size: Int) throws -> ([UInt8], StreamDecoder) {
        let decoder = StreamDecoder { _ in nil }
        var utf8: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            utf8 += try decoder.decode(Array(bytes[start..<min(bytes.count, start + size)]))
        }
        return (utf8 + (try decoder.finish()), decoder)
    }

    @Test(arguments: ["windows-1251", "shift_jis", "utf-16be", "gb18030", "utf-8"], [1, 2, 3, 64])
    func `A known encoding is read in parts of any size`(label: String, size: Int) throws {
        let encoding = try #require(TextEncoding(label: label))
        let sources: [String: ([UInt8], String)] = [
            "windows-1251": ([0xDF, 0x20, 0xE4, 0xE0], "Я да"),
            "shift_jis": ([0x93, 0xFA, 0x96, 0x7B, 0x21], "日本!"),
            "utf-16be": ([0, 0x61, 0xD8, 0x3D, 0xDE, 0x00], "a😀"),
            "gb18030": ([0xC4, 0xE3, 0x81, 0x30, 0x81, 0x30, 0x61], "你\u{80}a"),
            "utf-8": (Array("é日😀".utf8), "é日😀"),
        ]
        let (bytes, text) = try #require(sources[label])
        let decoder = StreamDecoder(encoding: encoding)
        var utf8: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            utf8 += try decoder.decode(Array(bytes[start..<min(bytes.count, start + size)]))
        }
        utf8 += try decoder.finish()
        #expect(String(decoding: utf8, as: UTF8.self) == text)
        #expect(decoder.replacements == 0)
        #expect(decoder.encoding == encoding)
        #expect(decoder.isVerbatim == (label == "utf-8"))
    }
}
