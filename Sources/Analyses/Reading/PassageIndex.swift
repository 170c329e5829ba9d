import AnalysisCore

/// Looks texts up in a passage; the folded form is made when it is first needed.
struct PassageIndex {
    private let passage: Passage
    private var folded: FoldedText?

    init(_ passage: Passage) {
        self.passage = passage
    }

    /// A text as it stands in the passage, and where; `nil` where it does not.
    mutating func locate(_ text: String) -> (text: String, place: GroundedPassage.Place)? {
        let whole = passage.text
        let folded = self.folded ?? FoldedText(whole)
        self.folded = folded
        guard let range = folded.range(of: text) else { return nil }
        let utf8 = whole.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        let scalars = whole.unicodeScalars
        let first =
            passage.characterOffset + scalars.distance(from: scalars.startIndex, to: start)
        let before = scalars[..<start].reversed().prefix(GroundedPassage.Context.length)
        let bytes =
            (passage.byteOffset + range.lowerBound)..<(passage.byteOffset + range.upperBound)
        return (
            String(whole[start..<end]),
            GroundedPassage.Place(
                characters: first..<(first + scalars.distance(from: start, to: end)),
                bytes: bytes,
                line: passage.positions.line(at: bytes.lowerBound),
                source: source(of: bytes),
                context: GroundedPassage.Context(
                    before: String(String.UnicodeScalarView(before.reversed())),
                    after: String(
                        scalars[end...].prefix(GroundedPassage.Context.length)
                    )
                )
            )
        )
    }

    /// The source's byte range, where both ends are known and agree.
    private func source(of bytes: Range<Int>) -> Range<Int>? {
        guard let start = passage.positions.sourceOffset(at: bytes.lowerBound),
            let last = passage.positions.sourceOffset(
                at: max(bytes.lowerBound, bytes.upperBound - 1)
            ),
            start <= last
        else { return nil }
        return start..<(last + 1)
    }
}
