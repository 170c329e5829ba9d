/// A text in which passages are looked for by rule: white space, quotation marks, dashes and case
/// are folded, invisible characters are left out, and every character keeps the place that it
/// comes from.
///
/// Characters are compared as Swift does, so that composed and decomposed accents are equal.
struct FoldedText {
    private var characters: [Character] = []
    /// For each folded character the UTF-8 range of the character it comes from.
    private var ranges: [Range<Int>] = []

    init(_ text: String) {
        var offset = 0
        for character in text {
            let end = offset + character.utf8.count
            append(character, from: offset..<end)
            offset = end
        }
    }

    private mutating func append(_ character: Character, from range: Range<Int>) {
        if character.isWhitespace {
            if characters.last == " ", let last = ranges.last {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                characters.append(" ")
                ranges.append(range)
            }
            return
        }
        if character.isASCII {
            characters.append(Self.lowercased(ascii: character))
            ranges.append(range)
            return
        }
        for folded in Self.folded(character) {
            characters.append(folded)
            ranges.append(range)
        }
    }

    private static func lowercased(ascii character: Character) -> Character {
        switch character {
        case "A"..."Z": character.lowercased().first ?? character
        case "`": "'"
        default: character
        }
    }

    private static func folded(_ character: Character) -> String {
        switch character {
        case "‘", "’", "‚", "‛", "′", "´", "‹", "›": return "'"
        case "“", "”", "„", "‟", "″", "«", "»": return "\""
        case "‐", "‑", "‒", "–", "—", "―", "−": return "-"
        case "…": return "..."
        case "ﬀ": return "ff"
        case "ﬁ": return "fi"
        case "ﬂ": return "fl"
        case "ﬃ": return "ffi"
        case "ﬄ": return "ffl"
        default:
            let isInvisible = character.unicodeScalars.allSatisfy { scalar in
                ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"]
                    .contains(scalar)
            }
            return isInvisible ? "" : character.lowercased()
        }
    }
}

extension FoldedText {
    /// The UTF-8 range of the first place where a passage stands as whole words; `nil` where it
    /// does not stand, or is empty.
    ///
    /// Quotation marks around the passage, which models add, need not be in the text.
    func range(of passage: String) -> Range<Int>? {
        var needle = FoldedText(passage).characters
        while needle.first == " " { needle.removeFirst() }
        while needle.last == " " { needle.removeLast() }
        if let range = range(of: needle) { return range }
        guard needle.count > 2, let first = needle.first, first == needle.last,
            first == "\"" || first == "'"
        else { return nil }
        return range(of: Array(needle.dropFirst().dropLast()))
    }

    /// Searches in linear time (Knuth, Morris and Pratt).
    private func range(of needle: [Character]) -> Range<Int>? {
        guard !needle.isEmpty, needle.count <= characters.count else { return nil }
        var borders = [0]
        var length = 0
        for character in needle.dropFirst() {
            while length > 0, needle[length] != character { length = borders[length - 1] }
            if needle[length] == character { length += 1 }
            borders.append(length)
        }
        var matched = 0
        for (index, character) in characters.enumerated() {
            while matched > 0, needle[matched] != character { matched = borders[matched - 1] }
            if needle[matched] == character { matched += 1 }
            guard matched == needle.count else { continue }
            let start = index + 1 - matched
            if isWordBorder(before: start), isWordBorder(before: index + 1) {
                return ranges[start].lowerBound..<ranges[index].upperBound
            }
            matched = borders[matched - 1]
        }
        return nil
    }

    /// Whether no word goes on from the character before to the one at `index`.
    ///
    /// Only scripts that separate words by spaces have such borders.
    private func isWordBorder(before index: Int) -> Bool {
        guard index > 0, index < characters.count else { return true }
        return !(Self.isInWord(characters[index - 1]) && Self.isInWord(characters[index]))
    }

    private static func isInWord(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (character.isLetter || character.isNumber) && scalar.value < 0x0E00
    }
}
