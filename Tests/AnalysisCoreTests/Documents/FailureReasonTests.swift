import AnalysisCore
import Testing

@Suite struct FailureReasonTests {
    @Test func `Only what is wrong with a file itself is about reading`() {
        let reading = FailureReason.allCases.filter(\.isAboutReading).map(\.rawValue)
        #expect(reading == ["unreadable", "empty", "too-large", "not-text", "damaged", "changed"])
    }

    @Test func `What the document or the answer is to blame for is not asked again`() {
        let final = FailureReason.allCases.filter { !$0.isTransient }.map(\.rawValue)
        #expect(
            final == [
                "empty", "too-large", "not-text", "damaged", "rejected", "context-too-long",
                "refused", "truncated", "invalid-answer", "ungrounded",
            ]
        )
    }

    @Test func `Names are kebab case, since reports and ledgers hold them`() {
        let names = FailureReason.allCases.map(\.rawValue) + SkipReason.allCases.map(\.rawValue)
        for name in names {
            #expect(name.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == 0x2D })
            #expect(!name.hasPrefix("-") && !name.hasSuffix("-") && !name.isEmpty)
        }
        #expect(Set(FailureReason.allCases.map(\.rawValue)).count == FailureReason.allCases.count)
    }

    @Test func `A document that was made without a hash has none`() {
        let document = Document(
            id: DocumentID("a"),
            text: "x",
            format: .text,
            sourceBytes: 1,
            hash: nil
        )
        #expect(document.contentHash.isEmpty)
        let digits = String(repeating: "0f", count: 32)
        let other = Document(
            id: DocumentID("a"),
            text: "x",
            format: .text,
            sourceBytes: 1,
            contentHash: digits
        )
        #expect(other.contentHash == digits)
        #expect(Record.Source(other).contentHash == digits)
    }
}

@Suite struct DocumentNameTests {
    @Test(
        arguments: [
            ("a/b.txt", nil, "a/b.txt"), ("a#b", nil, "a%23b"), ("50%", nil, "50%25"),
            ("a.xml", "7", "a.xml#7"), ("é", "x#y", "é#x#y"), ("", "1", "#1"),
            ("a%é#", nil, "a%25é%23"),
        ] as [(String, String?, String)]
    )
    func `Signs that separate are escaped in the path`(
        path: String,
        record: String?,
        expected: String
    ) {
        #expect(DocumentID(path: path.utf8, record: record).description == expected)
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a%FFb"), ([0xC3], "%C3"), ([0xC3, 0xA9, 0xC3], "é%C3"),
            ([0xE2, 0x82, 0x61], "%E2%82a"), ([0xF0, 0x9F, 0x98, 0x80, 0x80], "😀%80"),
            ([0xED, 0xA0, 0x80], "%ED%A0%80"), ([0x01, 0xFE], "\u{1}%FE"),
            ([0xC0, 0x80], "%C0%80"),
            ([0x0F, 0xF4, 0x90, 0x80, 0x80], "\u{F}%F4%90%80%80"),
        ] as [([UInt8], String)]
    )
    func `Bytes that are no text are written as hexadecimal digits`(
        path: [UInt8],
        expected: String
    ) {
        #expect(DocumentID(path: path).description == expected)
    }

    @Test func `Ids are in the order of their scalars, whatever a language thinks`() {
        let sorted = ["b", "B", "a", "ä", "a#10", "a#2", "é"].map { DocumentID($0) }.sorted()
        #expect(sorted.map(\.description) == ["B", "a", "a#10", "a#2", "b", "ä", "é"])
        #expect(!(DocumentID("a") < DocumentID("a")))
    }
}
