import JSON
import Testing

/// Where the plain part of a string ends, whatever stands there.
@Suite struct JSONScanTests {
    @Test func `Only quotes, backslashes and controls end it, at any place of a word`() {
        for byte in UInt8.min...UInt8.max {
            let isEnd = byte == 0x22 || byte == 0x5C || byte <= 0x1F
            for place in 0..<20 {
                var bytes = [UInt8](repeating: 0x61, count: 20)
                bytes[place] = byte
                let end = JSONReader.plainEnd(in: bytes.span, from: 0)
                if end != (isEnd ? place : 20) { Issue.record("\(byte) at \(place): \(end)") }
            }
        }
    }

    @Test func `What stands before the start does not count, and the first end does`() {
        for start in 0..<18 {
            for first in start..<18 {
                var bytes = [UInt8](repeating: 0xC3, count: 18)
                for index in 0..<start { bytes[index] = 0x22 }
                for index in first..<18 where (index - first).isMultiple(of: 3) {
                    bytes[index] = 0x1F
                }
                bytes[first] = first.isMultiple(of: 2) ? 0x22 : 0x5C
                let end = JSONReader.plainEnd(in: bytes.span, from: start)
                if end != first { Issue.record("from \(start): \(end), not \(first)") }
            }
        }
    }

    @Test(arguments: [0, 7, 8, 9, 40])
    func `Behind the end is the end`(count: Int) {
        let bytes = [UInt8](repeating: 0x7F, count: count)
        for start in [0, count, count + 1, count + 100] {
            #expect(JSONReader.plainEnd(in: bytes.span, from: start) == count)
        }
    }

    @Test(arguments: [
        (#""12345678\n""#, "12345678\n"), (#""1234567\"8""#, "1234567\"8"),
        (#""\\12345678é\u00e9""#, "\\12345678éé"), (#""a\/bcdefghijk\tl""#, "a/bcdefghijk\tl"),
        (#""\ud83d\ude00 und so weiter""#, "😀 und so weiter"),
    ])
    func `Plain parts between escapes are read whole`(text: String, read: String) throws {
        #expect(try JSONReader.value(of: text) == .string(read))
    }

    @Test(arguments: [
        ("\"1234567\u{1}\"", 8), ("\"\\n12345678\u{1F}\"", 11), ("\"\u{9}\"", 1),
    ])
    func `A bare control character is found where it stands`(text: String, offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.offset == offset)
    }
}
