/// What marks words above or below the line where they would run into a number or a word.
struct ScriptMark {
    /// What stands in front of them.
    let opening: String
    /// What stands behind them.
    let closing: StaticString

    /// The mark of words; `nil` where they need none.
    ///
    /// - Parameters:
    ///   - text: The first bytes of the words.
    ///   - isAbove: Whether they stand above the line.
    ///   - isNote: Whether they lead to a note.
    ///   - builder: The text that they follow.
    init?(of text: [UInt8], isAbove: Bool, isNote: Bool, in builder: TextBuilder) {
        guard builder.isInWord, let before = builder.text.last, let first = text.first else {
            return nil
        }
        let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= before
        let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= before | 0x20
        let isNumber = "0123456789+-".utf8.contains(first) || text.starts(with: "−".utf8)
        let isVariable = text.dropFirst().first.map { $0 <= 0x20 } ?? true
        if isNote {
            guard isDigit || isNumber, first != UInt8(ascii: "[") else { return nil }
            opening = "["
            closing = "]"
        } else if isDigit
            ? isNumber || (isVariable && "nkmxyi".utf8.contains(first))
            : isLetter && isNumber && isAbove
        {
            opening = isAbove ? "^" : "_"
            closing = ""
        } else {
            return nil
        }
    }
}
