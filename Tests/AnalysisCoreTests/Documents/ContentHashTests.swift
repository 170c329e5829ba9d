import AnalysisCore
import Testing

@Suite struct ContentHashTests {
    private static let digits = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    @Test func `A digest is written as 64 digits, and read back`() throws {
        let bytes: [UInt8] = (0..<32).map { UInt8(truncatingIfNeeded: 13 + 37 * $0) }
        let hash = try #require(bytes.withUnsafeBytes { ContentHash($0) })
        let expected = bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count < 2 ? "0" + digits : digits
        }
        #expect(hash.description == expected.joined())
        #expect(ContentHash(hexadecimal: hash.description) == hash)
        var written: [UInt8] = [0x22]
        hash.write(to: &written)
        #expect(written == Array(("\"" + expected.joined()).utf8))
    }

    @Test(arguments: [
        "", "ab12", String(Self.digits.dropLast()), Self.digits + "0", Self.digits.uppercased(),
        String(repeating: "g", count: 64),
    ])
    func `Nothing else is a hash`(text: String) {
        #expect(ContentHash(hexadecimal: text) == nil)
        #expect([UInt8](repeating: 0, count: 31).withUnsafeBytes { ContentHash($0) } == nil)
    }

    @Test func `A document gives its hash as text`() {
        let document = Document(
            id: DocumentID("a"),
            text: "",
            format: .text,
            sourceBytes: 0,
            contentHash: Self.digits
        )
        #expect(document.contentHash == Self.digits)
        #expect(document.hash == ContentHash(hexadecimal: Self.digits))
    }
}
