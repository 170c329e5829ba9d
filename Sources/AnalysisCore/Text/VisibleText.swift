internal import JSON

/// Makes text that anyone may have written safe to show on a terminal, in a log or in a page:
/// what a terminal would obey, and what a reader would not see, is spelled out.
public struct VisibleText: Sendable, Hashable {
    /// Whether characters beyond ASCII can be shown; otherwise they are spelled out too.
    public var isUnicode: Bool
    /// Whether line feeds and tabs stay, and carriage returns before line feeds.
    public var keepsLines: Bool

    /// A way of showing text; Unicode on one line by default.
    public init(isUnicode: Bool = true, keepsLines: Bool = false) {
        self.isUnicode = isUnicode
        self.keepsLines = keepsLines
    }

    /// The text with every control visible.
    ///
    /// Control characters become their pictures, as ESC becomes `␛`. C1 controls, marks that
    /// change the direction of text, separators of lines, and characters without any width become
    /// `<U+202E>`; joiners inside emoji and words stay.
    public func text(of text: some StringProtocol) -> String {
        let isPlain = text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
        guard !isPlain else { return String(text) }
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            if keepsLines, Self.isLine(scalar, before: next) {
                result.append(scalar)
            } else {
                append(scalar, to: &result)
            }
        }
        return String(result)
    }

    static func isLine(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
        scalar == "\n" || scalar == "\t" || (scalar == "\r" && next == "\n")
    }

    func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        switch scalar.value {
        case 0..<0x20:
            if isUnicode, let picture = Unicode.Scalar(0x2400 + scalar.value) {
                result.append(picture)
            } else {
                result.append(contentsOf: spelled(scalar))
            }
        case 0x7F:
            result.append(contentsOf: isUnicode ? "\u{2421}".unicodeScalars : spelled(scalar))
        case 0x20..<0x7F:
            result.append(scalar)
        default:
            if isUnicode, !HiddenCharacters.contains(scalar) {
                result.append(scalar)
            } else {
                result.append(contentsOf: spelled(scalar))
            }
        }
    }

    private func spelled(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        return "<U+\(zeros)\(digits)>".unicodeScalars
    }
}
