import AnalysisCore
import Testing

@testable import DocumentIngest

@Suite struct PlainWordsTests {
    /// What `isPlainWords` says, a byte at a time.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else {
            return false
        }
        for (index, byte) in bytes.enumerated() {
            guard 0x20..<0x80 ~= byte, byte != 0x3C, byte != 0x26 else { return false }
            if byte == 0x20, bytes[index + 1] == 0x20 { return false }
        }
        return true
    }

    @Test func `One look at eight bytes says what a look at each says`() {
        let others: [UInt8] = [
            0x00, 0x09, 0x0A, 0x1F, 0x20, 0x21, 0x26, 0x3C, 0x7F, 0x80, 0xC3, 0xFF,
        ]
        for count in 0...20 {
            let words = (0..<count).map { index in
                UInt8(truncatingIfNeeded: index % 3 == 1 ? 0x20 : 0x61 + index)
            }
            #expect(words.span.isPlainWords == Self.isPlain(words))
            for place in words.indices {
                for other in others {
                    var bytes = words
                    bytes[place] = other
                    #expect(bytes.span.isPlainWords == Self.isPlain(bytes), "\(bytes)")
                    if place + 1 < count {
                        bytes[place + 1] = other
                        #expect(bytes.span.isPlainWords == Self.isPlain(bytes), "\(bytes)")
                    }
                }
            }
        }
    }

    @Test func `A map of two anchors leads where a list of them does`() {
        var builder = TextBuilder()
        let words = Array("one".utf8)
        builder.append(plain: words.span, from: TextBuilder.Origin(line: 3, offset: 40))
        builder.separate(.line)
        builder.append(plain: words.span, from: TextBuilder.Origin(line: 5, offset: 70))
        let places = builder.positions
        #expect((0..<7).map { places.line(at: $0) } == [3, 3, 3, 3, 5, 5, 5])
        #expect((0..<7).map { places.sourceOffset(at: $0) } == [40, 41, 42, 43, 70, 71, 72])
    }
}
