/// A tag as it stands in a text.
struct EscapedTag {
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
    /// Whether there are any.
    let hasAttributes: Bool

    /// Whether it is that of an element that holds nothing.
    var isVoid: Bool { Self.voids.contains(name) }

    private static let voids = Set(
        "br hr img wbr input meta link base embed source area col".split(separator: " ")
            .map { Array($0.utf8) }
    )

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
        var hasAttributes = false
        let limit = min(text.count, index + Self.longest)
        while index < limit, text[index] != UInt8(ascii: ">") {
            let byte = text[index]
            if byte == UInt8(ascii: "<") { return nil }
            if byte <= 0x20 {
                index += 1
            } else if byte == UInt8(ascii: "/") {
                isClosed = true
                index += 1
            } else if Self.isLetter(byte) || byte == UInt8(ascii: "_") {
                guard let next = Self.endOfAttribute(in: text, at: index) else {
                    // A word on its own is hardly an attribute.
                    isProper = false
                    while index < limit, text[index] > 0x20, text[index] != UInt8(ascii: ">") {
                        index += 1
                    }
                    continue
                }
                index = next
                hasAttributes = true
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
        self.hasAttributes = hasAttributes
    }

    private static func isInName(_ byte: UInt8, _ isFirst: Bool) -> Bool {
        if Self.isLetter(byte) { return true }
        return !isFirst
            && (UInt8(ascii: "0")...UInt8(ascii: ":") ~= byte || byte == UInt8(ascii: "-"))
    }

    /// The end of `name=value`, or of a name that stands for itself in tags.
    private static func endOfAttribute(in text: Span<UInt8>, at start: Int) -> Int? {
        var index = start
        while index < text.count,
            Self.isLetter(text[index]) || "-_:.0123456789".utf8.contains(text[index])
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

    /// Whether a byte is a letter of ASCII.
    static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
}
