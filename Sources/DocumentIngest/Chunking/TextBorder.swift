/// The places where a text can be cut, from the best to the last resort.
enum TextBorder: Int, Comparable {
    /// Before a heading.
    case section
    /// Between paragraphs.
    case paragraph
    /// Between lines.
    case line
    /// Between sentences.
    case sentence
    /// Between words.
    case word
    /// Between characters.
    case character
    /// Between the scalars of a character, which can be of any length.
    case scalar

    static func < (left: TextBorder, right: TextBorder) -> Bool { left.rawValue < right.rawValue }

    /// The next finer border.
    var finer: TextBorder? { TextBorder(rawValue: rawValue + 1) }

    /// A text cut at all borders of this kind; the pieces put together are the text.
    func pieces(of text: Substring) -> [Substring] {
        var pieces: [Substring] = []
        forEachPiece(of: text) { pieces.append($0) }
        return pieces
    }

    /// Cuts a text at all borders of this kind, and hands out the pieces one by one: there may be
    /// millions.
    func forEachPiece(of text: Substring, _ body: (Substring) -> Void) {
        switch self {
        case .section: forEachSection(of: text, body)
        case .paragraph: cut(text, body) { Self.endsParagraph(text, at: $0) }
        case .line: cut(text, body) { text[$0] == "\n" || text[$0] == "\r\n" }
        case .sentence: cut(text, body) { Self.endsSentence(text, at: $0) }
        case .word: cut(text, body) { text[$0].isWhitespace }
        case .character:
            for index in text.indices { body(text[index...index]) }
        case .scalar:
            for index in text.unicodeScalars.indices {
                body(text[index..<text.unicodeScalars.index(after: index)])
            }
        }
    }

    /// Cuts behind the characters at which a border is, and behind the white space that follows.
    private func cut(
        _ text: Substring,
        _ body: (Substring) -> Void,
        at isBorder: (Substring.Index) -> Bool
    ) {
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let next = text.index(after: index)
            if isBorder(index) {
                var end = next
                while end < text.endIndex, text[end].isWhitespace { end = text.index(after: end) }
                body(text[start..<end])
                start = end
                index = end
            } else {
                index = next
            }
        }
        if start < text.endIndex { body(text[start...]) }
    }

    /// An empty line follows.
    private static func endsParagraph(_ text: Substring, at index: Substring.Index) -> Bool {
        guard text[index].isNewline else { return false }
        var next = text.index(after: index)
        while next < text.endIndex, text[next] == " " || text[next] == "\t" {
            next = text.index(after: next)
        }
        return next < text.endIndex && text[next].isNewline
    }

    private static func endsSentence(_ text: Substring, at index: Substring.Index) -> Bool {
        let character = text[index]
        // Scripts without spaces end sentences with signs of their own.
        if "。！？｡．".contains(character) { return true }
        let next = text.index(after: index)
        guard next < text.endIndex else { return true }
        if "।॥۔؟።၊။។៕།".contains(character) { return true }
        guard ".!?…;".contains(character) else {
            // A quote or bracket may close behind the sign.
            guard "\"'”’»)]".contains(character), index > text.startIndex else { return false }
            let sign = text[text.index(before: index)]
            return ".!?…。！？".contains(sign) && text[next].isWhitespace
        }
        return text[next].isWhitespace
    }

    /// Cuts before each heading: a line of Markdown that starts with `#`, or a short paragraph of one
    /// line that does not end like a sentence.
    private func forEachSection(of text: Substring, _ body: (Substring) -> Void) {
        var start = text.startIndex
        var isAfterHeading = false
        TextBorder.paragraph.forEachPiece(of: text) { paragraph in
            let isHeading = Self.isHeading(paragraph)
            if isHeading, !isAfterHeading, paragraph.startIndex > start {
                body(text[start..<paragraph.startIndex])
                start = paragraph.startIndex
            }
            isAfterHeading = isHeading
        }
        if start < text.endIndex { body(text[start...]) }
    }

    private static func isHeading(_ paragraph: Substring) -> Bool {
        if paragraph.hasPrefix("#") {
            return paragraph.drop { $0 == "#" }.first?.isWhitespace == true
        }
        guard paragraph.utf8.count <= 200 else { return false }
        var last = paragraph.endIndex
        while last > paragraph.startIndex, paragraph[paragraph.index(before: last)].isWhitespace {
            last = paragraph.index(before: last)
        }
        let line = paragraph[..<last]
        guard let end = line.last, let first = line.first, line.count <= 90 else { return false }
        let isList = "-*•|>".contains(first)
        return !isList && !line.contains(where: \.isNewline) && !line.contains("\t")
            && !".!?…:;,。！？।۔".contains(end)
    }
}
