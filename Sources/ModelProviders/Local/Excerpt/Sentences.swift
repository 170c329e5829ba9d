/// The sentences of a text, by marks that end them, in whatever language.
///
/// Text between blank lines is read on its own. What has no mark at its end is a heading, a line of
/// a list or of a table, and no sentence; a text that has none but such has its lines instead.
struct Sentences: Sendable, Hashable {
    /// The sentences in the order of the text, each on one line.
    private(set) var texts: [String] = []

    /// Units beyond so many characters are passages without marks, and no sentences.
    static let longest = 1000

    /// The sentences of a text.
    init(of text: String) {
        var lines: [String] = []
        for paragraph in Self.paragraphs(of: text) {
            var isSentence = false
            for unit in Self.units(of: paragraph) where unit.hasEnd && unit.text.count >= 2 {
                isSentence = true
                if unit.text.count <= Self.longest { texts.append(unit.text) }
            }
            if !isSentence { lines.append(paragraph) }
        }
        if texts.isEmpty { texts = lines.map(Self.cut) }
    }

    /// What stands between blank lines, white space folded.
    private static func paragraphs(of text: String) -> [String] {
        var paragraphs: [String] = []
        var words: [Substring] = []
        func close() -> [String] {
            words.isEmpty ? [] : [words.joined(separator: " ")]
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let found = line.split(whereSeparator: \.isWhitespace)
            if found.isEmpty {
                paragraphs += close()
                words = []
            } else {
                words += found
            }
        }
        return paragraphs + close()
    }

    /// A piece of a paragraph, and whether a mark ends it.
    private struct Unit {
        var text: String
        var hasEnd: Bool
    }

    private static func units(of paragraph: String) -> [Unit] {
        let characters = Array(paragraph)
        var units: [Unit] = []
        var start = 0
        var index = 0
        while index < characters.count {
            defer { index += 1 }
            guard ends.contains(characters[index]) else { continue }
            var next = index + 1
            while next < characters.count, closings.contains(characters[next]) { next += 1 }
            guard isBorder(characters, mark: index, next: next, start: start) else { continue }
            units.append(Unit(text: String(characters[start..<next]), hasEnd: true))
            while next < characters.count, characters[next] == " " { next += 1 }
            start = next
            index = next - 1
        }
        if start < characters.count {
            units.append(Unit(text: String(characters[start...]), hasEnd: false))
        }
        return units
    }

    private static let ends: Set<Character> = [
        ".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔",
    ]
    private static let wide: Set<Character> = ["。", "！", "？"]
    private static let closings: Set<Character> = [
        "\"", "'", "”", "’", "»", "«", "“", ")", "]", "」", "』", "）", ".", "!", "?", "…", "*", "_",
    ]

    /// Whether a mark ends a sentence: something that can begin one follows, and it is not the mark
    /// of an abbreviation or of a number in a date.
    private static func isBorder(
        _ characters: [Character],
        mark: Int,
        next: Int,
        start: Int
    ) -> Bool {
        if wide.contains(characters[mark]) || next == characters.count { return true }
        guard characters[next] == " ", next + 1 < characters.count else { return false }
        let follower = characters[(next + 1)...].first { $0.isLetter || $0.isNumber }
        if let follower, follower.isLowercase { return false }
        guard characters[mark] == "." else { return true }
        var word = mark
        while word > start, characters[word - 1].isLetter || characters[word - 1].isNumber {
            word -= 1
        }
        let length = mark - word
        guard length > 0, next == mark + 1 else { return true }
        // 390 °C. ends a sentence, J. Smith does not.
        if word > start, ![" ", ".", "("].contains(characters[word - 1]) { return true }
        // 3. März, J. Smith, z. B., Dr. Weiß, U.S. Army
        if characters[word].isNumber { return length > 2 }
        return length > 2 || (length == 2 && !characters[word].isUppercase)
    }

    /// A passage without marks, cut between words.
    private static func cut(_ text: String) -> String {
        guard text.count > longest else { return text }
        let head = text.prefix(longest)
        let end = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<end] + " …"
    }
}
