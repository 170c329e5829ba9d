import RunLedger
import Testing

@Suite struct LedgerKeyTests {
    private static let bytes = (0..<32).map { UInt8($0 * 8) }
    private static let text = """
        0008101820283038404850586068707880889098a0a8b0b8c0c8d0d8e0e8f0f8
        """

    @Test func `bytes, text and key are the same thing`() {
        #expect(ResultKey(Self.bytes)?.description == Self.text)
        #expect(ResultKey(Self.bytes)?.bytes == Self.bytes)
        #expect(ResultKey(hexadecimal: Self.text) == ResultKey(Self.bytes))
        #expect(ResultKey(hexadecimal: Self.text.uppercased()) == ResultKey(Self.bytes))
    }

    @Test(arguments: [0, 31, 33, 64])
    func `other lengths are no key`(count: Int) {
        #expect(ResultKey(Array(repeating: 1, count: count)) == nil)
        #expect(ResultKey(hexadecimal: String(repeating: "01", count: count)) == nil)
    }

    @Test(arguments: ["", "0", String(repeating: "g0", count: 32), text.dropLast() + "é"])
    func `other texts are no key`(text: String) {
        #expect(RequestKey(hexadecimal: text) == nil)
    }

    @Test func `a difference in any byte makes another key`() {
        let key = ResultKey(Self.bytes)
        for index in 0..<32 {
            var other = Self.bytes
            other[index] ^= 1
            #expect(ResultKey(other) != key)
        }
    }
}
