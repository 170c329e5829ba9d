import AnalysisCore

/// Reads mails with marks of their own for bold, italic and the like (`text/enriched`, RFC 1896).
///
/// A single end of line is a space, two of them are one, and so on. `<<` stands for `<`.
enum EnrichedText {
    /// The text of a part, without its marks and their parameters.
    static func read(_ source: inout SourceText) -> ExtractedText {
        let bytes = source.utf8
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var anchors: [PositionMap.Anchor] = []
        var index = 0
        /// How many parameters and how many unfilled texts are open.
        var parameters = 0
        var unfilled = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<") {
                    append(index..<index + 1)
                    index += 2
                    continue
                }
                let end = bytes[index...].prefix(64).firstIndex(of: UInt8(ascii: ">"))
                if let end {
                    let name = String(decoding: bytes[index + 1..<end], as: UTF8.self).lowercased()
                    switch name {
                    case "param": parameters += 1
                    case "/param": parameters = max(0, parameters - 1)
                    case "nofill": unfilled += 1
                    case "/nofill": unfilled = max(0, unfilled - 1)
                    default: break
                    }
                    index = end + 1
                    continue
                }
                append(index..<index + 1)
                index += 1
            } else if bytes[index] == 0x0A || bytes[index] == 0x0D {
                var count = 0
                while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D {
                    let isPair = bytes[index] == 0x0D && bytes.dropFirst(index + 1).first == 0x0A
                    index += isPair ? 2 : 1
                    count += 1
                }
                guard parameters == 0 else { continue }
                let ends = unfilled > 0 ? count : count - 1
                text.append(contentsOf: repeatElement(0x0A, count: ends))
                if ends == 0, let last = text.last, last > 0x20 { text.append(0x20) }
            } else {
                var end = index
                while end < bytes.count, !Self.isSpecial(bytes[end]) { end += 1 }
                append(index..<end)
                index = end
            }
        }
        return ExtractedText(text: text, anchors: anchors)

        func append(_ range: Range<Int>) {
            guard parameters == 0 else { return }
            let origin = source.origin(of: range.lowerBound)
            anchors.append(
                PositionMap.Anchor(
                    textOffset: text.count,
                    line: origin.line,
                    sourceOffset: origin.offset
                )
            )
            text.append(contentsOf: bytes[range])
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == 0x0A || byte == 0x0D
    }
}
