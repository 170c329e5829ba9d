import Markup

/// Tells whether a text is a fragment of a page that was escaped, as feeds and exports carry them.
///
/// That is decided by what stands in it, not by the element that it stands in: the tags must be
/// those of HTML, and be used as tags are. `List<Item>`, `a < b` and `<ann@example.org>` are text, and
/// so are names of tags among the words of a sentence, such as `use <br> to break a line`.
enum EscapedMarkup {
    /// What a text is.
    enum Verdict {
        /// Text as it stands.
        case text
        /// Text with character references, but without tags.
        case references
        /// A fragment of a page.
        case fragment
    }

    /// What a text is.
    static func verdict(on text: Span<UInt8>) -> Verdict {
        let tag = text.firstIndex(of: UInt8(ascii: "<"), from: 0)
        if tag < text.count, isFragment(text, from: tag) { return .fragment }
        let reference = text.firstIndex(of: UInt8(ascii: "&"), from: 0)
        guard reference < text.count, holdsReference(text, from: reference) else { return .text }
        return .references
    }

    /// No more references than this are looked at.
    private static let mostReferences = 2_000
    /// More open elements than this are not told apart.
    private static let deepest = 200

    /// An element whose end is still to come.
    private struct Opened {
        var name: [UInt8]
        /// The index behind its tag.
        var end: Int
        var hasAttributes: Bool
        var isMentioned: Bool
        /// Whether it is a program that a sentence quotes.
        var isQuoted: Bool
    }

    private static func isFragment(_ text: Span<UInt8>, from start: Int) -> Bool {
        var good = 0
        var bad = 0
        var open: [Opened] = []
        var mayComment = true
        var index = start
        // Where the last word ends that stands in no tag.
        var lastWord = -1
        var lastTag = start
        while index < text.count, good + bad < 2_000 {
            if mayComment, isComment(text, at: index) {
                // Without an end there is none further on either.
                guard let end = endOfComment(text, from: index + 4) else {
                    mayComment = false
                    continue
                }
                good += 1
                lastTag = end
                index = text.firstIndex(of: UInt8(ascii: "<"), from: end)
                continue
            }
            guard let tag = EscapedTag(in: text, at: index) else {
                index = text.firstIndex(of: UInt8(ascii: "<"), from: index + 1)
                continue
            }
            if holdsWords(text, lastTag..<tag.start) { lastWord = tag.start }
            lastTag = tag.end
            index = text.firstIndex(of: UInt8(ascii: "<"), from: tag.end)
            guard isHTML(tag.name) else {
                // Those of other vocabularies, and of a page's own, may stand among them.
                if !tag.isProper || !isQualified(tag.name) { bad += 1 }
                continue
            }
            let isMentioned = !tag.hasAttributes && TagMention.holds(of: tag, in: text)
            if tag.isEnd {
                guard let last = open.lastIndex(where: { $0.name == tag.name }) else {
                    bad += 1
                    continue
                }
                // Around nothing, or both among words, they are mentioned and not used.
                let opened = open[last]
                let isUsed = opened.hasAttributes || lastWord > opened.end
                if isUsed, !opened.isQuoted, !opened.isMentioned || !isMentioned { good += 1 }
                open.removeSubrange(last...)
            } else if tag.isVoid || tag.isClosed {
                let saysNothing = !tag.hasAttributes && empty.contains(tag.name)
                if !tag.isProper {
                    bad += 1
                } else if !isMentioned, !saysNothing {
                    good += 1
                }
            } else if !tag.isProper {
                bad += 1
            } else {
                // The end of these may be left out: they count where a block may start.
                if optional.contains(tag.name), startsBlock(text, before: tag.start) { good += 1 }
                guard open.count < deepest else { continue }
                open.append(
                    Opened(
                        name: tag.name,
                        end: tag.end,
                        hasAttributes: tag.hasAttributes,
                        isMentioned: isMentioned,
                        isQuoted: isProgram(tag.name) && isQuoted(text, tag)
                    )
                )
            }
        }
        return good > 0 && good > 3 * bad
    }

    /// Whether letters or digits stand in a range, beside the dots that stand for some.
    private static func holdsWords(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.upperBound - 1
        while index >= range.lowerBound {
            let byte = text[index]
            if EscapedTag.isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
                return true
            }
            let isDots =
                byte == 0xA6 && index - 2 >= range.lowerBound && text[index - 1] == 0x80
                && text[index - 2] == 0xE2
            if byte >= 0x80, !isDots { return true }
            index -= isDots ? 3 : 1
        }
        return false
    }

    private static func isComment(_ text: Span<UInt8>, at start: Int) -> Bool {
        start + 6 < text.count && text[start + 1] == UInt8(ascii: "!")
            && text[start + 2] == UInt8(ascii: "-") && text[start + 3] == UInt8(ascii: "-")
    }

    /// The index behind the end of a comment; `nil` where there is none.
    private static func endOfComment(_ text: Span<UInt8>, from start: Int) -> Int? {
        var end = text.firstIndex(of: UInt8(ascii: ">"), from: start)
        while end < text.count {
            if end >= start + 2, text[end - 1] == UInt8(ascii: "-"),
                text[end - 2] == UInt8(ascii: "-")
            {
                return end + 1
            }
            end = text.firstIndex(of: UInt8(ascii: ">"), from: end + 1)
        }
        return nil
    }

    /// Whether a name has a prefix or a hyphen, as those of no vocabulary of pages have.
    private static func isQualified(_ name: [UInt8]) -> Bool {
        name.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
    }

    private static func isProgram(_ name: [UInt8]) -> Bool {
        name == Array("script".utf8) || name == Array("style".utf8)
    }

    /// Whether a word stands in front of a program on its line, which then is what is spoken of.
    private static func isQuoted(_ text: Span<UInt8>, _ tag: EscapedTag) -> Bool {
        var index = tag.start - 1
        while index >= 0, text[index] == 0x20 { index -= 1 }
        guard index >= 0, text[index] > 0x20, !".!?:;>".utf8.contains(text[index]) else {
            return false
        }
        return text.firstIndex(of: UInt8(ascii: "<"), from: tag.end) - tag.end < mostQuoted
    }

    /// A program that is quoted is shorter than this.
    private static let mostQuoted = 200

    /// Whether a text holds what a page does with its reader, and does not show: programs, fields,
    /// frames.
    static func holdsProgram(_ text: [UInt8]) -> Bool {
        let text = String(decoding: text.prefix(20_000), as: UTF8.self).lowercased()
        return programs.contains { text.contains($0) }
    }

    private static let programs = [
        "<script", "<style", "<title", "<textarea", "<input", "<iframe", "<object", "<embed",
        "<svg", "<link", "<meta", "<base", "<form", "<button", " onerror=", " onload=",
        " onclick=", "javascript:",
    ]

    /// Whether nothing but white space stands between a place and a line's start or a tag's end.
    private static func startsBlock(_ text: Span<UInt8>, before start: Int) -> Bool {
        var index = start - 1
        while index >= 0, text[index] == 0x20 || text[index] == 0x09 { index -= 1 }
        return index < 0 || text[index] == 0x0A || text[index] == 0x0D
            || text[index] == UInt8(ascii: ">")
    }

    private static func isHTML(_ name: [UInt8]) -> Bool {
        let name = String(decoding: name, as: UTF8.self)
        return HTMLTag(knownName: name) != nil || further.contains(name)
    }

    private static func holdsReference(_ text: Span<UInt8>, from start: Int) -> Bool {
        var index = start
        var left = mostReferences
        while index < text.count, left > 0 {
            left -= 1
            var end = index + 1
            while end < text.count, end - index < 34, isNamePart(text[end]) { end += 1 }
            if end < text.count, end > index + 1, text[end] == UInt8(ascii: ";") {
                let reference = String(
                    decoding: (index...end).map { text[$0] },
                    as: UTF8.self
                )
                if HTMLReferences.read(in: reference) != reference { return true }
            }
            index = text.firstIndex(of: UInt8(ascii: "&"), from: index + 1)
        }
        return false
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        EscapedTag.isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            || byte == UInt8(ascii: "#")
    }

    private static func names(_ list: String) -> Set<[UInt8]> {
        Set(list.split(separator: " ").map { Array($0.utf8) })
    }

    /// Those that are nothing without attributes.
    private static let empty = names("img input meta link base embed source area")
    private static let optional = names(
        "p li dt dd tr td th tbody thead tfoot option html head body"
    )
    /// Elements of pages that mean nothing to the reading of pages.
    private static let further: Set<String> = [
        "acronym", "applet", "area", "bdi", "bdo", "big", "blink", "dfn", "hr", "kbd", "noembed",
        "rb", "rtc", "rt", "slot", "svg", "path", "g", "math", "mi", "mo", "mn", "mrow", "nobr",
        "basefont", "col",
    ]
}
