import Testing

@testable import TextDecoding

/// How far bytes may stray from what wide encodings look like.
@Suite struct WideTextTests {
    private func name(_ bytes: [UInt8]) -> String? { UnicodeMarks.unmarked(bytes)?.name }

    /// Units of four bytes of which so many have a zero at a place, and all have one at another.
    private func quads(_ count: Int, third: Int, first: Int, isBig: Bool = false) -> [UInt8] {
        (0..<count).flatMap { index -> [UInt8] in
            let unit: [UInt8] = [index < first ? 0 : 0x61, 0x01, index < third ? 0 : 0x01, 0]
            return isBig ? unit.reversed() : unit
        }
    }

    @Test(arguments: [
        (10, 10, 0, true), (10, 9, 0, true), (10, 8, 0, false), (20, 18, 0, true),
        (20, 17, 0, false), (10, 10, 1, false), (11, 11, 1, true), (20, 20, 1, true),
        (20, 20, 2, false), (21, 21, 2, true),
    ])
    func `UTF-32 has zeros in two bytes of four, with few exceptions`(
        count: Int,
        third: Int,
        first: Int,
        isWide: Bool
    ) {
        #expect((name(quads(count, third: third, first: first)) == "UTF-32LE") == isWide)
        let big = quads(count, third: third, first: first, isBig: true)
        #expect((name(big) == "UTF-32BE") == isWide)
    }

    /// Units of two bytes: so many with a zero in the high one, in the low one, and in none.
    private func pairs(_ high: Int, _ low: Int, _ none: Int, isBig: Bool = false) -> [UInt8] {
        let units =
            Array(repeating: [0x61, 0] as [UInt8], count: high)
            + Array(repeating: [0, 0x61], count: low)
            + Array(repeating: [0x61, 0x62], count: none)
        return units.flatMap { isBig ? $0.reversed() : $0 }
    }

    @Test(arguments: [
        (3, 0, 1, true), (2, 0, 2, false), (20, 1, 0, true), (19, 1, 1, false), (40, 2, 0, true),
        (39, 2, 0, false), (1, 0, 3, false),
    ])
    func `UTF-16 of Latin script has zeros in every other byte`(
        high: Int,
        low: Int,
        none: Int,
        isWide: Bool
    ) {
        #expect(name(pairs(high, low, none)) == (isWide ? "UTF-16LE" : nil))
        #expect(name(pairs(high, low, none, isBig: true)) == (isWide ? "UTF-16BE" : nil))
    }

    /// A text of Chinese characters, of which some are full stops, unassigned, or what is a full stop
    /// in the other order of bytes.
    private func chinese(
        _ count: Int,
        stops: Int = 0,
        strange: Int = 0,
        turned: Int = 0,
        isBig: Bool = false
    ) -> [UInt8] {
        let units: [UInt16] =
            Array(repeating: 0x3002, count: stops) + Array(repeating: 0xE001, count: strange)
            + Array(repeating: 0x0230, count: turned)
            + Array(repeating: 0x9A6C, count: count - stops - strange - turned)
        return units.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isBig ? pair.reversed() : pair
        }
    }

    @Test func `Of two hundred characters one is a sign that texts have`() {
        for isBig in [false, true] {
            let wide = isBig ? "UTF-16BE" : "UTF-16LE"
            #expect(name(chinese(200, stops: 1, isBig: isBig)) == wide)
            #expect(name(chinese(201, stops: 1, isBig: isBig)) == nil)
            #expect(name(chinese(400, stops: 2, isBig: isBig)) == wide)
            #expect(name(chinese(50, isBig: isBig)) == nil)
        }
    }

    @Test func `Of fifty characters one may be none`() {
        for isBig in [false, true] {
            let wide = isBig ? "UTF-16BE" : "UTF-16LE"
            #expect(name(chinese(50, stops: 1, strange: 1, isBig: isBig)) == wide)
            #expect(name(chinese(49, stops: 1, strange: 1, isBig: isBig)) == nil)
            #expect(name(chinese(100, stops: 1, strange: 2, isBig: isBig)) == wide)
            #expect(name(chinese(100, stops: 1, strange: 3, isBig: isBig)) == nil)
        }
    }

    @Test func `One order of the bytes has four times the signs of the other`() {
        for isBig in [false, true] {
            let wide = isBig ? "UTF-16BE" : "UTF-16LE"
            #expect(name(chinese(50, stops: 4, turned: 1, isBig: isBig)) == wide)
            #expect(name(chinese(50, stops: 3, turned: 1, isBig: isBig)) == nil)
            #expect(name(chinese(50, stops: 8, turned: 2, isBig: isBig)) == wide)
        }
    }

    @Test func `What is mostly ASCII is no wide text without zeros`() {
        // Two letters of ASCII are a Chinese character, too.
        func text(_ ascii: Int, _ others: Int) -> [UInt8] {
            [0x02, 0x30] + Array(repeating: 0x6C, count: ascii)
                + Array(repeating: 0x9A, count: others)
        }
        #expect(name(text(78, 20)) == "UTF-16LE")
        #expect(name(text(79, 19)) == nil)
    }

    @Test func `The first four kilobytes tell, and fewer than four bytes do not`() {
        #expect(name([0x61, 0, 0x62]) == nil)
        #expect(name([0x61, 0, 0x62, 0]) == "UTF-16LE")
        let ascii = [UInt8](repeating: 0x61, count: 4_096)
        #expect(name(ascii + [0x61, 0, 0x62, 0]) == nil)
        #expect(name(pairs(2_048, 0, 4_000)) == "UTF-16LE")
    }
}
