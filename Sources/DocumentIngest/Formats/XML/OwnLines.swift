/// The lines of a value that mean something, such as those of an address, a poem or a list.
///
/// Most lines of a file end where an editor or a program broke them, to keep to a width or to indent
/// them: these fold. A value has lines of its own where one of them ends although the next word had
/// room in it, where empty lines or different indents stand in it, where no line goes on with a small
/// letter, and in a CDATA section that is no text broken to a width.
struct OwnLines {
    /// A line that holds anything.
    struct Line {
        /// Its range, without white space around it.
        var range: Range<Int>
        /// By how many columns it is indented more than the others.
        var indent: Int
        /// Whether an empty line stands in front of it.
        var startsParagraph: Bool
    }

    /// The lines.
    private(set) var lines: [Line] = []

    /// No text is broken to fewer columns than this.
    private static let narrowest = 40
    /// No line is indented by more columns than this.
    private static let deepest = 40
    /// The columns of a tab.
    private static let tab = 4

    /// The lines of a value, `nil` where these are only those of the file.
    ///
    /// - Parameters:
    ///   - text: The value.
    ///   - isSection: Whether it stands in a CDATA section.
    ///   - areKnown: Whether its lines are known to be its own.
    init?(of text: Span<UInt8>, isSection: Bool, areKnown: Bool = false) {
        guard text.firstIndex(of: 0x0A, from: 0) < text.count else { return nil }
        let startsOnLineOfTag = split(text)
        guard lines.count > 1 else { return nil }
        levelIndents(startsOnLineOfTag: startsOnLineOfTag, isSection: isSection)
        guard areKnown || areOwn(in: text, startsOnLineOfTag, isSection) else { return nil }
    }

    /// Finds the lines that hold anything.
    ///
    /// - Returns: Whether the first one stands on the line of the tag.
    private mutating func split(_ text: Span<UInt8>) -> Bool {
        var startsOnLineOfTag = false
        var start = 0
        var isEmpty = false
        while start < text.count {
            let end = text.firstIndex(of: 0x0A, from: start)
            var first = start
            var indent = 0
            while first < end, text[first] <= 0x20 {
                indent += text[first] == 0x09 ? Self.tab : 1
                first += 1
            }
            var last = end
            while last > first, text[last - 1] <= 0x20 { last -= 1 }
            if first < last {
                if lines.isEmpty { startsOnLineOfTag = start == 0 }
                let startsParagraph = isEmpty && !lines.isEmpty
                lines.append(
                    Line(range: first..<last, indent: indent, startsParagraph: startsParagraph)
                )
            }
            isEmpty = first == last
            start = end + 1
        }
        return startsOnLineOfTag
    }

    /// Takes off what all lines are indented by; of the first one that may not be known.
    private mutating func levelIndents(startsOnLineOfTag: Bool, isSection: Bool) {
        var common = lines.dropFirst().reduce(Int.max) { min($0, $1.indent) }
        if isSection || !startsOnLineOfTag { common = min(common, lines[0].indent) }
        let isFirstKnown = lines[0].indent == common || (!startsOnLineOfTag && !isSection)
        for index in lines.indices {
            lines[index].indent = min(Self.deepest, max(0, lines[index].indent - common))
        }
        if !isFirstKnown { lines[0].indent = 0 }
    }

    private func areOwn(
        in text: Span<UInt8>,
        _ startsOnLineOfTag: Bool,
        _ isSection: Bool
    ) -> Bool {
        if lines.contains(where: { $0.startsParagraph || $0.indent > 0 }) { return true }
        let widths = lines.map { Self.width(of: $0.range, in: text) }
        let widest = widths.max() ?? 0
        // People break lines sooner than they must.
        let room = widest < Self.narrowest ? widest : widest * 3 / 4
        for index in 1..<lines.count where index > 1 || !startsOnLineOfTag || isSection {
            let word = Self.width(of: Self.firstWord(of: lines[index].range, in: text), in: text)
            if widths[index - 1] + 1 + word <= room { return true }
        }
        if widest < Self.narrowest, isSection { return true }
        guard lines.count > 2 || widest < Self.narrowest else { return false }
        return lines.dropFirst().allSatisfy { !Self.goesOn($0.range, in: text) }
    }

    /// The characters of a range.
    private static func width(of range: Range<Int>, in text: Span<UInt8>) -> Int {
        range.count { text[$0] & 0xC0 != 0x80 }
    }

    /// The first word of a line; of what is written without spaces, the first character.
    private static func firstWord(of line: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
        if text[line.lowerBound] >= 0xE3 { return line.lowerBound..<line.lowerBound + 1 }
        var end = line.lowerBound
        while end < line.upperBound, text[end] > 0x20 { end += 1 }
        return line.lowerBound..<end
    }

    /// Whether a line goes on with the sentence of the one before it: with a small letter.
    private static func goesOn(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
        let start = line.lowerBound
        let bytes = (start..<min(start + 4, line.upperBound)).map { text[$0] }
        let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
        return scalar?.properties.isLowercase ?? false
    }
}
