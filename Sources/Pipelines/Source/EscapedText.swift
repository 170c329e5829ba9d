/// Makes text that others wrote fit for a terminal: nothing in it can move a cursor, hide a
/// character or turn the direction of writing.
enum EscapedText {
    /// The text with every control and invisible character as `\u{…}`.
    static func escape(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in text.unicodeScalars { result += shown(scalar) }
        return result
    }

    /// A text cut after so many characters, escaped.
    static func excerpt(_ text: some StringProtocol, limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard
            let cut = scalars.index(
                scalars.startIndex,
                offsetBy: limit,
                limitedBy: scalars.endIndex
            ),
            cut < scalars.endIndex
        else { return escape(text) }
        return escape(text[..<cut]) + "…"
    }

    /// A character as it is shown; a tab is a single space.
    static func shown(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\t" { return " " }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
            .unassigned:
            return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default:
            return String(scalar)
        }
    }

    /// How many columns of a terminal a character takes once it is shown.
    static func width(of scalar: Unicode.Scalar) -> Int {
        let text = shown(scalar).unicodeScalars
        guard text.count == 1 else { return text.count }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return isWide(scalar) ? 2 : 1
        }
    }

    /// East Asian wide and full-width characters and emoji, by block.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
