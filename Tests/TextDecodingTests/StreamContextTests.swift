import Testing

@testable import TextDecoding

/// What a decoder of parts makes of words that start with ASCII.
@Suite struct StreamContextTests {
    private static let text = Array("id,text\n1,Gr".utf8) + [0xFC, 0xDF, 0x65, 0x0A]

    @Test(arguments: [1, 5, 12, 13, 100])
    func `The letters in front of the first that is not ASCII count as in whole texts`(
        size: Int
    ) throws {
        let whole = try TextDecoder.decode(Self.text)
        let decoder = StreamDecoder { _ in nil }
        var utf8: [UInt8] = []
        var rest = Self.text[...]
        while !rest.isEmpty {
            utf8 += try decoder.decode(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        utf8 += try decoder.finish()
        #expect(String(decoding: utf8, as: UTF8.self) == "id,text\n1,Grüße\n")
        #expect(decoder.encoding == whole.encoding)
    }
}
