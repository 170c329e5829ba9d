import TextDecoding

/// The decoded source of a document, and what leads its offsets back to the file.
struct SourceText {
    /// The source in UTF-8.
    let utf8: [UInt8]
    /// How it was decoded.
    let decoding: DecodedText
    private var lines: LineIndex

    /// Takes decoded text.
    init(_ decoding: DecodedText) {
        utf8 = decoding.utf8
        lines = LineIndex(decoding.utf8.span)
        self.decoding = decoding
    }

    /// Where each line starts in `utf8`.
    var lineStarts: [Int] { lines.lineStarts }

    /// Where the byte at an offset of `utf8` stands in the file.
    mutating func origin(of offset: Int, isExact: Bool = true) -> TextBuilder.Origin {
        TextBuilder.Origin(
            line: lines.line(at: offset),
            offset: isExact && decoding.isVerbatim ? offset + decoding.markLength : nil
        )
    }

    /// The same, for offsets in any order.
    func place(of offset: Int, isExact: Bool) -> TextBuilder.Origin {
        TextBuilder.Origin(
            line: lines.anyLine(at: offset),
            offset: isExact && decoding.isVerbatim ? offset + decoding.markLength : nil
        )
    }
}
