public import JSON

// One way for each kind of target that takes text which anyone may have written. Terminals, logs
// and pages take `VisibleText` itself.

extension VisibleText {
    /// The text for a cell of a table of text, such as CSV.
    ///
    /// Line feeds, tabs, and carriage returns before line feeds stay; other controls become their
    /// pictures, as ESC becomes `␛`, and C1 controls, separators of lines and marks that change the
    /// direction of text become `<U+202E>`. What merely has no width stays: it belongs to words,
    /// flags and addresses.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text without anything that a terminal would obey.
    public static func cell(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { !$0.contains(where: mayNeedCare) }
        guard !isPlain else { return text }
        let visible = VisibleText(keepsLines: true)
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            if isLine(scalar, before: next) || isWidthless(scalar) {
                result.append(scalar)
            } else {
                visible.append(scalar, to: &result)
            }
        }
        return String(result)
    }

    /// Writes JSON that is safe to show as it is, and exact: what would be obeyed or not be seen
    /// stands there as `\u001b`.
    ///
    /// - Parameters:
    ///   - layout: How values are laid out; a line by default.
    ///   - isInPage: Whether the text stands in an HTML page.
    ///   - keepsFractions: Whether whole numbers among others are written as `1.0`.
    /// - Returns: The writer.
    public static func json(
        _ layout: JSONWriter.Layout = .compact,
        isInPage: Bool = false,
        keepsFractions: Bool = false
    ) -> JSONWriter {
        JSONWriter(
            layout: layout,
            escapesForHTML: isInPage,
            keepsFractions: keepsFractions,
            escapesHidden: true
        )
    }

    /// Whether a character that starts with a byte may need care in a cell.
    private static func mayNeedCare(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF0...0xF4: true
        default: false
        }
    }

    private static func isWidthless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x180E, 0x200B, 0x2060...0x2064, 0xFEFF, 0xE0000...0xE007F: true
        default: false
        }
    }
}
