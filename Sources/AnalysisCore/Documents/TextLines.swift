/// The lines of a text that stands in its source as it is, but for the ends of the lines and what
/// precedes the first: the places of any offset, without a place kept for each line.
///
/// Line ends are counted from marks that stand a fixed distance apart, so that memory is a small
/// share of the text, whatever its lines are like.
public struct TextLines: Sendable, Hashable {
    /// The text; it shares its memory with that of the document.
    private let text: String
    /// How many lines have ended before each mark.
    private let marks: [Int]
    /// How the lines ended in the source.
    private let ends: LineEnds
    /// Where the text starts in the source; `nil` where their bytes do not agree.
    private let sourceStart: Int?

    /// The distance of the marks in bytes.
    private static let distance = 1 << 16

    /// The lines of a text.
    ///
    /// - Parameters:
    ///   - text: The text, whose lines end with LF.
    ///   - ends: How each of them ended in the source.
    ///   - sourceStart: How many bytes of the source stand before the text; `nil` where the bytes of
    ///     text and source do not agree.
    public init(of text: String, ends: LineEnds, sourceStart: Int?) {
        var marks: [Int] = []
        marks.reserveCapacity(text.utf8.count / Self.distance + 1)
        var lines = 0
        for start in stride(from: 0, to: text.utf8.count, by: Self.distance) {
            marks.append(lines)
            lines += Self.lineEnds(in: text, start..<min(text.utf8.count, start + Self.distance))
        }
        self.text = text
        self.marks = marks
        self.ends = ends
        self.sourceStart = sourceStart
    }

    /// The line, from 1, that an offset of the text is on; `nil` in an empty text.
    func line(at offset: Int) -> Int? {
        endedLines(before: offset).map { $0 + 1 }
    }

    /// The byte of the source that an offset of the text comes from, where the source allows.
    func sourceOffset(at offset: Int) -> Int? {
        guard let sourceStart, let lines = endedLines(before: offset) else { return nil }
        return offset + sourceStart + ends.pairs(inFirst: lines)
    }

    /// How many lines have ended before an offset; what is behind the text belongs to the last line.
    private func endedLines(before offset: Int) -> Int? {
        guard offset >= 0, !marks.isEmpty else { return nil }
        let offset = min(offset, text.utf8.count - 1)
        let mark = offset / Self.distance
        return marks[mark] + Self.lineEnds(in: text, mark * Self.distance..<offset)
    }

    private static func lineEnds(in text: String, _ range: Range<Int>) -> Int {
        let utf8 = text.utf8
        return utf8.withContiguousStorageIfAvailable { bytes in
            bytes[range].count { $0 == 0x0A }
        } ?? utf8.dropFirst(range.lowerBound).prefix(range.count).count { $0 == 0x0A }
    }
}
