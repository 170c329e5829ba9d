import AnalysisCore
import Testing

@Suite struct TextLinesTests {
    /// A source of lines with the given ends, its text, and how the lines ended.
    private func source(_ ends: [String]) -> (source: [UInt8], text: String, ends: LineEnds) {
        var (source, text, lineEnds) = ("", "", LineEnds())
        for (number, end) in ends.enumerated() {
            let line = String(repeating: "é", count: number % 7)
            source += line + end
            text += line + "\n"
            lineEnds.append(isPair: end == "\r\n")
        }
        return (Array(source.utf8), text + "last", lineEnds)
    }

    @Test(arguments: [
        ["\n"], ["\r\n"], ["\r"], ["\r\n", "\n"], ["\n", "\n", "\r\n", "\r"],
    ])
    func `Lines and bytes are found whatever ends the lines`(kinds: [String]) throws {
        let ends = (0..<30_000).map { kinds[$0 % kinds.count] }
        let (bytes, text, lineEnds) = source(ends)
        let map = PositionMap(TextLines(of: text, ends: lineEnds, sourceStart: 0))
        var (line, source) = (1, 0)
        for (offset, byte) in text.utf8.enumerated() {
            if offset % 611 == 0 || offset < 100 {
                #expect(map.line(at: offset) == line)
                #expect(map.sourceOffset(at: offset) == source)
                try #require(byte == 0x0A || bytes[source] == byte)
            }
            source += byte == 0x0A ? ends[line - 1].utf8.count : 1
            if byte == 0x0A { line += 1 }
        }
        #expect(map.line(at: text.utf8.count) == 30_001)
        #expect(map.line(at: -1) == nil)
    }

    @Test func `What stands behind the last line end belongs to its line`() {
        var ends = LineEnds()
        for _ in 0..<2 { ends.append(isPair: false) }
        let map = PositionMap(TextLines(of: "a\nb\n", ends: ends, sourceStart: 3))
        #expect([0, 1, 2, 3, 4, 9].map { map.line(at: $0) } == [1, 1, 2, 2, 2, 2])
        #expect(map.sourceOffset(at: 2) == 5)
        let unknown = PositionMap(TextLines(of: "a\nb\n", ends: ends, sourceStart: nil))
        #expect(unknown.sourceOffset(at: 2) == nil)
        #expect(unknown.line(at: 2) == 2)
        let empty = PositionMap(TextLines(of: "", ends: LineEnds(), sourceStart: 0))
        #expect(empty.line(at: 0) == nil)
    }
}
