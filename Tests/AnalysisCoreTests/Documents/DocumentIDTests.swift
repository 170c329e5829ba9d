import AnalysisCore
import Testing

@Suite struct DocumentIDTests {
    @Test(
        "a path becomes text that keeps the record apart",
        arguments: [
            (Array("a/b.txt".utf8), nil, "a/b.txt"),
            (Array("feed.xml".utf8), "entry#2", "feed.xml#entry#2"),
            (Array("50%#1.txt".utf8), nil, "50%25%231.txt"),
            (Array("größe.txt".utf8), nil, "größe.txt"),
            ([0x61, 0xFF, 0xC3, 0x62, 0xC3, 0xA9], nil, "a%FF%C3bé"),
            ([0xE2, 0x82], nil, "%E2%82"),
        ] as [([UInt8], String?, String)]
    )
    func path(bytes: [UInt8], record: String?, expected: String) {
        #expect(DocumentID(path: bytes, record: record).description == expected)
    }
}
