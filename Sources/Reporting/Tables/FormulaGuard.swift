/// Tells which cells a spreadsheet would execute.
///
/// A formula starts with `=`, `+`, `-`, `@` or one of their full-width forms, and goes on with
/// something to compute. A sign alone, or before a number, is what it looks like.
enum FormulaGuard {
    /// Whether a text cell must be guarded by an apostrophe.
    static func isNeeded(for text: String) -> Bool {
        // Most texts start with a letter.
        guard let first = text.utf8.first, first <= 0x40 || first == 0xEF else { return false }
        var rest = text.unicodeScalars.drop { $0.properties.isWhitespace }
        switch rest.popFirst() {
        case "=", "@", "\u{FF1D}", "\u{FF20}":
            return rest.contains { !$0.properties.isWhitespace }
        case "+", "-", "\u{FF0B}", "\u{FF0D}":
            return !isHarmless(rest)
        default:
            return false
        }
    }

    /// The text of a cell that may be guarded.
    static func text(of cell: String) -> String {
        let rest = String(cell.dropFirst())
        return cell.first == "'" && isNeeded(for: rest) ? rest : cell
    }

    /// Whether nothing is computed of what stands behind a sign: nothing but signs, or one number.
    private static func isHarmless(_ rest: Substring.UnicodeScalarView) -> Bool {
        rest.allSatisfy { signs.contains($0) } || rest.allSatisfy { numerals.contains($0) }
    }

    private static let signs: Set<Unicode.Scalar> = ["+", "-", "\u{FF0B}", "\u{FF0D}", " "]
    private static let numerals = Set("0123456789.,'% ".unicodeScalars)
}
