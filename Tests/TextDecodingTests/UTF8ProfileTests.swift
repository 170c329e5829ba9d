import TestSupport
import Testing

@testable import TextDecoding

@Suite struct UTF8ProfileTests {
    /// The bytes at which the ranges of well-formed sequences begin and end.
    private static let borders: [UInt8] = [
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
        0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]

    @Test(arguments: borders)
    func `What is well-formed is what the language's own reader takes`(first: UInt8) {
        func check(_ bytes: [UInt8]) {
            let text = String(validating: bytes, as: UTF8.self)
            let profile = UTF8Profile(of: bytes)
            #expect(profile.isValid == (text != nil), "\(bytes)")
            #expect(profile.isValid == (profile.faults == 0))
            if let text {
                #expect(profile.sequences == text.unicodeScalars.count { !$0.isASCII })
                #expect(profile.isASCII == text.utf8.allSatisfy { $0 < 0x80 })
            }
        }
        check([first])
        for second in 0...255 as ClosedRange<UInt8> {
            check([first, second])
            for third in Self.borders {
                check([first, second, third])
                if first >= 0xF0 {
                    for fourth in Self.borders { check([first, second, third, fourth]) }
                }
            }
        }
    }

    @Test(arguments: 0...20)
    func `A character is found wherever it stands among ASCII`(place: Int) {
        let ascii = [UInt8](repeating: 0x61, count: place)
        for length in 0...10 {
            let bytes = ascii + [0xC3, 0xA9] + [UInt8](repeating: 0x7F, count: length)
            let profile = UTF8Profile(of: bytes)
            #expect(profile.sequences == 1 && profile.isValid)
            #expect(UTF8Profile.endOfASCII(in: bytes) == place)
        }
        #expect(UTF8Profile.endOfASCII(in: ascii) == place)
        #expect(UTF8Profile(of: ascii).isASCII)
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b", 1), ([0xE2, 0x82], "\u{FFFD}", 1),
            ([0xE2, 0x82, 0x41], "\u{FFFD}A", 1), ([0xFF, 0x20, 0xFE], "\u{FFFD} \u{FFFD}", 2),
            ([0xC3, 0xA9, 0xC3], "é\u{FFFD}", 1), ([0xF0, 0x9F, 0x98, 0x41], "\u{FFFD}A", 1),
            ([0x61], "a", 0), ([], "", 0), ([0xC3, 0x28, 0xC3, 0x29], "\u{FFFD}(\u{FFFD})", 2),
        ] as [([UInt8], String, Int)]
    )
    func `Each malformed sequence becomes one sign and is counted`(
        bytes: [UInt8],
        text: String,
        count: Int
    ) {
        let (utf8, replacements) = UTF8Profile.repaired(bytes[...])
        #expect(String(decoding: utf8, as: UTF8.self) == text)
        #expect(replacements == count)
    }

    @Test(arguments: [(4, 1, false), (5, 1, true), (8, 2, false), (9, 2, true), (1, 0, true)])
    func `Text is mostly valid where faults are less than a fourth of the characters`(
        characters: Int,
        faults: Int,
        isMostlyValid: Bool
    ) {
        let bytes =
            (0..<characters).flatMap { _ -> [UInt8] in [0xC3, 0xA9] }
            + (0..<faults).flatMap { _ -> [UInt8] in [0xFF, 0x20] }
        #expect(UTF8Profile(of: bytes).isMostlyValid == isMostlyValid)
    }

    @Test(arguments: [
        ("", 0), ("a", 1), ("é", 2), ("aé", 3), ("日", 3), ("😀", 4), ("a日本", 7), ("x😀", 5),
    ])
    func `A character that is cut is left out, a whole one is not`(text: String, count: Int) {
        let bytes = Array(text.utf8)
        #expect(bytes.count == count)
        #expect(StreamDecoder.withoutCutCharacter(bytes) == bytes)
        let last = text.unicodeScalars.last.map { String($0).utf8.count } ?? 1
        for cut in 1..<max(1, last) {
            let whole = Array(bytes.dropLast(last))
            #expect(StreamDecoder.withoutCutCharacter(Array(bytes.dropLast(cut))) == whole)
        }
    }

    @Test func `Bytes that can be no end of a character stay`() {
        for bytes: [UInt8] in [[0x80, 0x80, 0x80, 0x80], [0x61, 0xA9], [0xC3, 0xA9, 0xA9]] {
            #expect(StreamDecoder.withoutCutCharacter(bytes) == bytes)
        }
    }
}
