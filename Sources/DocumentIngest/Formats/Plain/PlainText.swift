import AnalysisCore

/// Reads plain text and Markdown: the text as it is, with its lines ended by LF.
enum PlainText {
    /// The text of a file.
    static func read(_ source: inout SourceText) -> ExtractedText {
        let bytes = source.utf8
        let span = bytes.span
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var anchors: [PositionMap.Anchor] = []
        var start = 0
        while start < span.count {
            var end = start
            while end < span.count, span[end] != 0x0A, span[end] != 0x0D { end += 1 }
            let origin = source.origin(of: start)
            anchors.append(
                PositionMap.Anchor(
                    textOffset: text.count,
                    line: origin.line,
                    sourceOffset: origin.offset
                )
            )
            text.append(contentsOf: bytes[start..<end])
            guard end < span.count else { break }
            text.append(0x0A)
            let isPair = span[end] == 0x0D && end + 1 < span.count && span[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        return ExtractedText(text: text, anchors: anchors, metadata: metadata(of: text))
    }

    /// So much of a text is looked at for its title, in bytes.
    static let titleRange = 4_096

    /// What a text says about itself.
    static func metadata(of text: [UInt8]) -> [String: String] {
        title(of: text).map { ["title": $0] } ?? [:]
    }

    /// The first heading of a Markdown text, if it stands in the first lines.
    private static func title(of text: [UInt8]) -> String? {
        for line in text.prefix(titleRange).split(separator: 0x0A).prefix(10)
        where line.starts(with: "# ".utf8) {
            let words = String(decoding: line.dropFirst(2), as: UTF8.self)
                .split(whereSeparator: \.isWhitespace)
            return words.joined(separator: " ")
        }
        return nil
    }
}
