import AnalysisCore

/// Reads the plain text of mails whose paragraphs were broken into lines to be sent
/// (`format=flowed`, RFC 3676): a space at the end of a line says that the next one goes on.
enum FlowedText {
    /// A line as it was sent.
    private struct Line {
        /// How many marks of quotation stand in front.
        var depth: Int
        /// What stands behind them and the space that may follow.
        var content: Range<Int>
        /// Whether the next line of the same depth goes on with the paragraph.
        var isFlowed: Bool
    }

    /// The text of a part: a line for each paragraph, and `>` as often as it is quoted in front.
    ///
    /// - Parameters:
    ///   - source: The part.
    ///   - deletesSpaces: Whether the spaces at the ends of lines are none of the text, as in
    ///     languages without spaces between words (`delsp=yes`).
    /// - Returns: The text, with the place of each line that it is made of.
    static func read(_ source: inout SourceText, deletesSpaces: Bool) -> ExtractedText {
        let bytes = source.utf8
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var anchors: [PositionMap.Anchor] = []
        var before: Line?
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            let hasReturn = end > start && bytes[end - 1] == 0x0D
            let line = line(in: bytes, start..<(hasReturn ? end - 1 : end), deletesSpaces)
            if let before, !before.isFlowed || before.depth != line.depth { text.append(0x0A) }
            if before?.isFlowed != true || before?.depth != line.depth, line.depth > 0 {
                let origin = source.origin(of: start, isExact: false)
                anchors.append(PositionMap.Anchor(textOffset: text.count, line: origin.line))
                text.append(contentsOf: repeatElement(UInt8(ascii: ">"), count: line.depth))
                if !line.content.isEmpty { text.append(0x20) }
            }
            let origin = source.origin(of: line.content.lowerBound)
            anchors.append(
                PositionMap.Anchor(
                    textOffset: text.count,
                    line: origin.line,
                    sourceOffset: origin.offset
                )
            )
            text.append(contentsOf: bytes[line.content])
            before = line
            start = end + 1
        }
        return ExtractedText(text: text, anchors: anchors)
    }

    private static func line(
        in bytes: [UInt8],
        _ range: Range<Int>,
        _ deletesSpaces: Bool
    ) -> Line {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == UInt8(ascii: ">") { start += 1 }
        let depth = start - range.lowerBound
        // A space in front is there so that nothing else is taken for a mark.
        if start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        var content = start..<range.upperBound
        // The line above a signature ends with a space of its own.
        let isFlowed =
            !content.isEmpty && bytes[content.upperBound - 1] == 0x20
            && !bytes[content].elementsEqual("-- ".utf8)
        if isFlowed, deletesSpaces { content = start..<content.upperBound - 1 }
        return Line(depth: depth, content: content, isFlowed: isFlowed)
    }
}
