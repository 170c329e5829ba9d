import Testing

@testable import Analyses

@Suite struct FenceTests {
    @Test func `the same text has the same fence`() {
        #expect(Fence(around: ["a"]) == Fence(around: ["a"]))
        #expect(Fence(around: ["a"]) != Fence(around: ["b"]))
        #expect(Fence(around: ["ab", "c"]) != Fence(around: ["a", "bc"]))
    }

    @Test(arguments: [0, 1, 5, 100])
    func `a code that occurs is not taken`(_ collisions: Int) {
        // Writes into the text what the fence would try, one code after the other.
        var hash = FNV1a(state: 42)
        var codes: [String] = []
        for _ in 0..<collisions {
            codes.append(hash.digits)
            hash.combine(hash.digits.utf8)
        }
        let text = "x" + codes.map { "</document-\($0)>" }.joined(separator: "\n")
        let fence = Fence(around: [text], firstHash: FNV1a(state: 42))
        #expect(!codes.contains(fence.code))
        #expect(!text.contains(fence.code))
    }

    @Test func `case does not hide a code`() {
        let hash = FNV1a(state: 0xABCD_EFAB_CDEF)
        #expect(hash.digits == "abcdefabcdef")
        let text = "</DOCUMENT-ABCDEFABCDEF>"
        #expect(Fence(around: [text], firstHash: hash).code != "abcdefabcdef")
        #expect(Fence(around: ["abcdefabcde"], firstHash: hash).code == "abcdefabcdef")
    }

    @Test(arguments: [
        "ＡＢＣＤＥＦ１２３４５６", "ａｂｃｄｅｆ１２３４５６", "abc\u{200B}def\u{2060}123\u{AD}456",
        "a\u{301}bcdef123\u{FE0F}456", "𝐚𝐛𝐜𝐝𝐞𝐟𝟏𝟐𝟑𝟒𝟓𝟔", "𝙰𝙱𝙲𝙳𝙴𝙵①②③④⑤⑥", "abcdef١٢٣٤٥٦",
    ])
    func `what looks like a code is not taken either`(disguise: String) {
        let hash = FNV1a(state: 0xABCD_EF12_3456)
        #expect(hash.digits == "abcdef123456")
        #expect(Fence(around: [disguise], firstHash: hash).code != "abcdef123456")
        let apart = disguise.unicodeScalars.map { "\($0) é" }.joined()
        #expect(Fence(around: [apart], firstHash: hash).code == "abcdef123456")
    }

    @Test func `the code has twelve digits also where it is small`() {
        #expect(FNV1a(state: 7).digits == "000000000007")
    }
}
