/// A run of digits or of letters in a text, by its bytes.
struct DocumentWord: Sendable, Hashable {
    /// Where it stands, in UTF-8 bytes.
    var bytes: Range<Int>
    /// How many digits it has; 0 for letters.
    var digits: Int
    /// What the digits say; 0 for letters and for more than eight digits.
    var value: Int

    /// The runs of a text in order.
    static func all(in text: [UInt8]) -> [DocumentWord] {
        var words: [DocumentWord] = []
        var index = 0
        while index < text.count {
            let start = index
            if isDigit(text[index]) {
                while index < text.count, isDigit(text[index]) { index += 1 }
                let digits = text[start..<index]
                let value = digits.count > 8 ? 0 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
                words.append(
                    DocumentWord(bytes: start..<index, digits: digits.count, value: value)
                )
            } else if isLetter(text, at: index) {
                while index < text.count, isLetter(text, at: index) { index += 1 }
                words.append(DocumentWord(bytes: start..<index, digits: 0, value: 0))
            } else {
                index += 1
            }
        }
        return words
    }

    static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    /// Whether a byte belongs to a letter: spaces and marks beyond ASCII do not.
    static func isLetter(_ text: [UInt8], at index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return 0x61...0x7A ~= byte | 0x20 }
        var start = index
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        guard start + 1 < text.count else { return true }
        switch (text[start], text[start + 1]) {
        // No-break space to inverted question mark; general punctuation; signs of currencies;
        // mathematical signs; ideographic space and marks.
        case (0xC2, _), (0xE2, 0x80...0x83), (0xE2, 0x88), (0xE3, 0x80): return false
        default: return true
        }
    }
}
