/// Finds where the content of each template of a page ends: it is no part of the page, and parsers that
/// do not know that read what follows as if it were inside of what the template leaves open.
struct TemplateScan {
    /// Where the closing tag of a template starts, by where its content starts.
    private(set) var ends: [Int: Int] = [:]
    /// The starts of the content of open templates.
    private var open: [Int] = []
    /// Elements without markup that are known not to be closed from here on.
    private var unclosed: Set<HTMLRawElement> = []

    /// Reads a page once, from the first template on.
    init(_ bytes: Span<UInt8>, from start: Int) {
        var index = start
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index)
                continue
            }
            index = markup(bytes, at: index)
        }
    }

    private mutating func markup(_ bytes: Span<UInt8>, at start: Int) -> Int {
        if HTMLBytes.matches(bytes, start + 1, "!--") {
            return Self.endOfComment(bytes, from: start + 4)
        }
        let isClosing = HTMLBytes.matches(bytes, start + 1, "/")
        let name = start + (isClosing ? 2 : 1)
        guard name < bytes.count, HTMLBytes.isLetter(bytes[name]) else { return start + 1 }
        let end = Self.endOfTag(bytes, from: name)
        guard let element = HTMLBytes.element(bytes, at: name) else { return end }
        // All that follows is its text.
        if element == .plaintext, !isClosing { return bytes.count }
        if element == .template {
            if !isClosing {
                open.append(end)
            } else if let content = open.popLast() {
                ends[content] = start
            }
            return end
        }
        guard !isClosing, element.isRaw, !unclosed.contains(element) else { return end }
        var index = end
        while index < bytes.count {
            if HTMLBytes.matches(bytes, index, "</"),
                HTMLBytes.element(bytes, at: index + 2) == element
            {
                return index
            }
            index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index + 1)
        }
        unclosed.insert(element)
        return end
    }

    private static func endOfComment(_ bytes: Span<UInt8>, from start: Int) -> Int {
        if HTMLBytes.matches(bytes, start, ">") { return start + 1 }
        if HTMLBytes.matches(bytes, start, "->") { return start + 2 }
        var index = start
        while index < bytes.count {
            if HTMLBytes.matches(bytes, index, "-->") { return index + 3 }
            if HTMLBytes.matches(bytes, index, "--!>") { return index + 4 }
            index = bytes.firstIndex(of: UInt8(ascii: "-"), from: index + 1)
        }
        return index
    }

    /// Behind the `>` of a tag; signs in quoted values do not count.
    private static func endOfTag(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        var isAfterEquals = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return index + 1 }
            if isAfterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                index = bytes.firstIndex(of: byte, from: index + 1)
            }
            if !HTMLBytes.isBlank(byte) { isAfterEquals = byte == UInt8(ascii: "=") }
            index += 1
        }
        return index
    }
}

extension Span<UInt8> {
    /// The first index of a byte from a place on; `count` where there is none.
    fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int {
        var index = start
        while index < count, self[index] != byte { index += 1 }
        return Swift.min(index, count)
    }
}
