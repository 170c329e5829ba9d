/// Tells which cells a spreadsheet would take for a formula.
enum FormulaGuard {
    /// Whether a text cell must be guarded by an apostrophe: it starts with `=`, `+`, `-`, `@`,
    /// their full-width forms, a tab, or a line break.
    static func isNeeded(for text: String) -> Bool {
        switch text.unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
            true
        default:
            false
        }
    }
}
