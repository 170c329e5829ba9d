import AnalysisCore

/// Looks values up in a passage; what that needs is made when it is first needed.
struct PassageIndex {
    private let passage: Passage
    private var folded: FoldedText?
    private var numbers: DocumentNumbers?
    private var dates: DocumentDates?

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
        return (String(whole[start..<end]), place(of: range, in: whole))
    }

    /// Where a number stands in the passage, in whatever form.
    mutating func place(of number: Double) -> GroundedPassage.Place? {
        let numbers = self.numbers ?? DocumentNumbers(passage.text)
        self.numbers = numbers
        return numbers.place(of: number).map { place(of: $0, in: passage.text) }
    }

    /// Where a date stands in the passage, in whatever form.
    ///
    /// - Parameter date: The date as `YYYY-MM-DD`.
    /// - Returns: The place, or `nil` where it does not.
    mutating func place(ofDate date: String) -> GroundedPassage.Place? {
        let dates = self.dates ?? DocumentDates(passage.text)
        self.dates = dates
        return dates.place(of: date).map { place(of: $0, in: passage.text) }
    }

    /// Where a sign or a word stands for the currency of a code.
    mutating func place(ofCurrency code: String) -> GroundedPassage.Place? {
        for mark in CurrencyCode.marks(of: code) {
            if let found = locate(mark) { return found.place }
        }
        return nil
    }

    /// Whether the source says a value about itself, as in its title or its date.
    func isInMetadata(_ text: String) -> Bool {
        passage.metadata.values.contains { $0.utf8.count <= 10_000 && isIn($0, text) }
    }

    private func isIn(_ whole: String, _ text: String) -> Bool {
        FoldedText(whole).range(of: text) != nil || DocumentDates(whole).place(of: text) != nil
            || Double(text).map { DocumentNumbers(whole).place(of: $0) != nil } ?? false
    }

    private func place(of range: Range<Int>, in whole: String) -> GroundedPassage.Place {
        let utf8 = whole.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        let scalars = whole.unicodeScalars
        let first =
            passage.characterOffset + scalars.distance(from: scalars.startIndex, to: start)
        let before = scalars[..<start].reversed().prefix(GroundedPassage.Context.length)
        let bytes =
            (passage.byteOffset + range.lowerBound)..<(passage.byteOffset + range.upperBound)
        return GroundedPassage.Place(
            characters: first..<(first + scalars.distance(from: start, to: end)),
            bytes: bytes,
            line: passage.positions.line(at: bytes.lowerBound),
            source: passage.positions.source(of: bytes),
            context: GroundedPassage.Context(
                before: String(String.UnicodeScalarView(before.reversed())),
                after: String(scalars[end...].prefix(GroundedPassage.Context.length))
            )
        )
    }
}

extension PositionMap {
    /// The source's byte range, where both ends are known and agree.
    func source(of bytes: Range<Int>) -> Range<Int>? {
        let end = max(bytes.lowerBound, bytes.upperBound - 1)
        guard let start = sourceOffset(at: bytes.lowerBound), let last = sourceOffset(at: end),
            start <= last
        else { return nil }
        return start..<(last + 1)
    }
}
