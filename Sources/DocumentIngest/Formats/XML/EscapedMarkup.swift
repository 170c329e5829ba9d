import Markup

/// Tells whether a text is a fragment of a page that was escaped, as feeds and exports carry them.
///
/// That is decided by what stands in it, not by the element that it stands in: the tags must be
/// those of HTML, and be used as tags are. `List<Item>`, `a < b` and `<ann@example.org>` are text.
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

    private static func isFragment(_ text: Span<UInt8>, from start: Int) -> Bool {
        var good = 0
        var bad = 0
        var open: [[UInt8]] = []
        var index = start
        while index < text.count, good + bad < 2_000 {
            guard let tag = Tag(in: text, at: index) else {
                index = text.firstIndex(of: UInt8(ascii: "<"), from: index + 1)
                continue
            }
            index = text.firstIndex(of: UInt8(ascii: "<"), from: tag.end)
            guard isHTML(tag.name) else {
                bad += 1
                continue
            }
            if tag.isEnd {
                guard let last = open.lastIndex(of: tag.name) else {
                    bad += 1
                    continue
                }
                good += 1
                open.removeSubrange(last...)
            } else if voids.contains(tag.name) || tag.isClosed {
                if tag.isProper { good += 1 } else { bad += 1 }
            } else if !tag.isProper {
                bad += 1
            } else {
                // The end of these may be left out: they count where a block may start.
                if optional.contains(tag.name), startsBlock(text, before: tag.start) { good += 1 }
                if open.count < deepest { open.append(tag.name) }
            }
        }
        return good > 0 && good > 3 * bad
    }

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
        isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "#")
    }

    fileprivate static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private static func names(_ list: String) -> Set<[UInt8]> {
        Set(list.split(separator: " ").map { Array($0.utf8) })
    }

    private static let voids = names("br hr img wbr input meta link base embed source area col")
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

/// A tag as it stands in a text.
private struct Tag {
    let start: Int
    /// The index behind it.
    let end: Int
    /// Its name in lower case.
    let name: [UInt8]
    let isEnd: Bool
    /// Whether it ends with `/>`.
    let isClosed: Bool
    /// Whether what stands behind the name are attributes.
    let isProper: Bool

    /// No tag is taken to be longer than this.
    private static let longest = 20_000

    /// The tag that starts at an index; `nil` if none does.
    init?(in text: Span<UInt8>, at start: Int) {
        var index = start + 1
        let isEnd = index < text.count && text[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        var name: [UInt8] = []
        while index < text.count, name.count < 40, Self.isInName(text[index], name.isEmpty) {
            name.append(text[index] | 0x20)
            index += 1
        }
        guard !name.isEmpty else { return nil }
        var isProper = true
        var isClosed = false
        let limit = min(text.count, index + Self.longest)
        while index < limit, text[index] != UInt8(ascii: ">") {
            let byte = text[index]
            if byte == UInt8(ascii: "<") { return nil }
            if byte <= 0x20 {
                index += 1
            } else if byte == UInt8(ascii: "/") {
                isClosed = true
                index += 1
            } else if EscapedMarkup.isLetter(byte) || byte == UInt8(ascii: "_") {
                guard let next = Self.endOfAttribute(in: text, at: index) else {
                    // A word on its own is hardly an attribute.
                    isProper = false
                    while index < limit, text[index] > 0x20, text[index] != UInt8(ascii: ">") {
                        index += 1
                    }
                    continue
                }
                index = next
            } else {
                isProper = false
                index += 1
            }
        }
        guard index < limit else { return nil }
        self.start = start
        end = index + 1
        self.name = name
        self.isEnd = isEnd
        self.isClosed = isClosed
        self.isProper = isProper
    }

    private static func isInName(_ byte: UInt8, _ isFirst: Bool) -> Bool {
        if EscapedMarkup.isLetter(byte) { return true }
        return !isFirst && UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    /// The end of `name=value`, or of a name that stands for itself in tags.
    private static func endOfAttribute(in text: Span<UInt8>, at start: Int) -> Int? {
        var index = start
        while index < text.count,
            EscapedMarkup.isLetter(text[index]) || "-_:.0123456789".utf8.contains(text[index])
        {
            index += 1
        }
        let name = String(decoding: (start..<index).map { text[$0] | 0x20 }, as: UTF8.self)
        var next = index
        while next < text.count, text[next] <= 0x20 { next += 1 }
        guard next < text.count, text[next] == UInt8(ascii: "=") else {
            return flags.contains(name) ? index : nil
        }
        next += 1
        while next < text.count, text[next] <= 0x20 { next += 1 }
        guard next < text.count else { return nil }
        let quote = text[next]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            while next < text.count, text[next] > 0x20, text[next] != UInt8(ascii: ">") {
                next += 1
            }
            return next
        }
        let end = text.firstIndex(of: quote, from: next + 1)
        return end < text.count && end - start < longest ? end + 1 : nil
    }

    private static let flags: Set<String> = [
        "allowfullscreen", "async", "autoplay", "checked", "compact", "controls", "defer",
        "disabled", "hidden", "ismap", "loop", "multiple", "muted", "noshade", "nowrap", "open",
        "readonly", "required", "reversed", "selected",
    ]
}
