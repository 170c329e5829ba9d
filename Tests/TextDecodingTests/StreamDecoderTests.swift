import Testing
import TextDecoding

/// Text that comes in parts.
@Suite struct StreamDecoderTests {
    private static func decoded(
        _ bytes: [UInt8],
        label: String?,
        parts size: Int
    ) throws -> (text: String, decoder: StreamDecoder) {
        let decoder = StreamDecoder { _ in label }
        var utf8: [UInt8] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + size)
            utf8 += try decoder.decode(Array(bytes[start..<end]))
            start = end
        }
        utf8 += try decoder.finish()
        return (String(decoding: utf8, as: UTF8.self), decoder)
    }

    private static let texts = [
        "", "a", "It cost 5 €", "Größe und Maß", "日本語のテキスト", "ascii only", "😀", "naïve 🐝 café",
        String(repeating: "plain words ", count: 300) + "Ende: Größe €",
        String(repeating: "x", count: 1_023) + "é" + String(repeating: "y", count: 70_000) + "ü",
    ]

    @Test(arguments: texts)
    func `UTF-8 is read as such, whatever is declared and wherever a part ends`(
        text: String
    ) throws {
        let bytes = Array(text.utf8)
        for label in [
            nil, "utf-8", "iso-8859-1", "windows-1252", "utf-16", "shift_jis", "iso-2022-jp",
            "x-none",
        ] {
            for size in [1, 2, 3, 7, 1_000, 1_023, 1_024, 1_025, 65_536, 1 << 20]
            where bytes.count / size < 3_000 {
                let (read, decoder) = try Self.decoded(bytes, label: label, parts: size)
                #expect(read == text, "\(label ?? "-") \(size)")
                #expect(decoder.replacements == 0)
                #expect(decoder.isVerbatim)
            }
        }
    }

    @Test(arguments: [1, 2, 5, 1_024, 5_000])
    func `A legacy encoding that is declared is read, from where it begins`(size: Int) throws {
        let text = String(repeating: "plain ", count: 400) + "f\u{FC}r 5 \u{20AC}"
        let bytes = text.unicodeScalars.map { scalar in
            scalar == "\u{20AC}" ? 0x80 : UInt8(scalar.value)
        }
        let (read, decoder) = try Self.decoded(bytes, label: "windows-1252", parts: size)
        #expect(read == text)
        #expect(decoder.encoding.name == "windows-1252")
        #expect(!decoder.isVerbatim)
        #expect(decoder.disregardedLabel == nil)
    }

    @Test(arguments: [1, 5, 1_024, 5_000])
    func `What is declared and switches with ESC is read from the first on`(size: Int) throws {
        for start in ["", String(repeating: "plain ", count: 400)] {
            let bytes = Array(start.utf8) + [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x21]
            let (read, decoder) = try Self.decoded(bytes, label: "iso-2022-jp", parts: size)
            #expect(read == start + "日!")
            #expect(decoder.encoding.name == "ISO-2022-JP")
        }
    }

    @Test(arguments: [1, 3, 1_024])
    func `A letter that a mark may follow is not lost at the end`(size: Int) throws {
        let bytes = Array("Xin ch".utf8) + [0xE0, 0x6F, 0x20, 0xE2]
        let (read, _) = try Self.decoded(bytes, label: "windows-1258", parts: size)
        #expect(read == "Xin chào â")
    }

    @Test(arguments: [1, 3, 4, 1_024])
    func `UTF-16 is read by its mark in parts of any size`(size: Int) throws {
        let text = "Größe 😀 \(String(repeating: "ab", count: 600))"
        let units = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
        let bytes: [UInt8] = [0xFF, 0xFE] + units
        let (read, decoder) = try Self.decoded(bytes, label: "utf-8", parts: size)
        #expect(read == text)
        #expect(decoder.markLength == 2)
    }

    @Test func `A label that the bytes contradict is told`() throws {
        let (read, decoder) = try Self.decoded(
            Array("Größe und Maß, groß und weiß".utf8),
            label: "iso-8859-1",
            parts: 10
        )
        #expect(read == "Größe und Maß, groß und weiß")
        #expect(decoder.disregardedLabel == "iso-8859-1")
    }

    @Test func `Bytes that are no UTF-8 behind much that is are replaced and counted`() throws {
        let good = String(repeating: "grün ", count: 20_000)
        let bytes = Array(good.utf8) + [0xFF, 0x20, 0xE2, 0x82]
        let (read, decoder) = try Self.decoded(bytes, label: "utf-8", parts: 4_096)
        #expect(read == good + "\u{FFFD} \u{FFFD}")
        #expect(decoder.replacements == 2)
        #expect(!decoder.isVerbatim)
    }
}
