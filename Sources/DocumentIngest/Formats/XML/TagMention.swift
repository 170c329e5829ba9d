/// Tells whether a tag stands among the words of a sentence as a word of its own, as where the text is
/// about tags.
///
/// Tags that are used touch what they are around, or stand at the border of a sentence or a line:
/// `one<br>two`, `One. <br> Two.`. In doubt it is a word: shown, a tag costs a few tokens; taken for
/// markup, a word is lost.
enum TagMention {
    /// Whether that is so for a tag without attributes.
    static func holds(of tag: EscapedTag, in text: Span<UInt8>) -> Bool {
        if isQuoted(tag, in: text) { return true }
        switch before(tag.start, in: text) {
        case .word: return isApart(behind: tag, in: text)
        case .nothing:
            return tag.isVoid
                && startsWithSmallLetter(behind: tag.end, in: text)
        case .border: return false
        }
    }

    private enum Before {
        case nothing, word, border
    }

    private static let opening = Array("([{\"'`".utf8)
    private static let closing = Array(")]}\"'`".utf8)

    private static func isQuoted(_ tag: EscapedTag, in text: Span<UInt8>) -> Bool {
        guard tag.start > 0, tag.end < text.count,
            let quote = opening.firstIndex(of: text[tag.start - 1])
        else { return false }
        return text[tag.end] == closing[quote]
    }

    /// What stands in front of a tag, in its line.
    private static func before(_ start: Int, in text: Span<UInt8>) -> Before {
        var index = start - 1
        while index >= 0, text[index] == 0x20 || text[index] == 0x09 { index -= 1 }
        guard index >= 0 else { return .nothing }
        let byte = text[index]
        if index == start - 1 { return opening.contains(byte) ? .word : .border }
        return byte < 0x20 || ".!?:;>".utf8.contains(byte) ? .border : .word
    }

    /// Whether a tag ends like a word within a sentence.
    private static func isApart(behind tag: EscapedTag, in text: Span<UInt8>) -> Bool {
        let isLast = !tag.isVoid
        guard tag.end < text.count else { return isLast }
        let byte = text[tag.end]
        if ".,;:!?/".utf8.contains(byte) || closing.contains(byte) { return true }
        if byte == UInt8(ascii: "-"), tag.end + 1 < text.count {
            // Such as "das <br>-Element"; a dash before a small letter begins an item of a list.
            return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= text[tag.end + 1]
        }
        var index = tag.end
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
        guard index > tag.end else { return false }
        guard index < text.count else { return isLast }
        return text[index] > 0x20 && text[index] != UInt8(ascii: "<")
    }

    private static func startsWithSmallLetter(behind end: Int, in text: Span<UInt8>) -> Bool {
        end + 1 < text.count && text[end] == 0x20
            && UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[end + 1]
    }
}
