/// What marks words above or below the line where they would run into a number or a word.
///
/// Exponents and indices are marked as people type them: `10^−3`, `x^n`, `2^(n+1)`, `a_(i+1)`. Ordinals
/// (`2nd`, `XIXe`), chemical formulas (`H2O`) and what else means the same on the line stay as they are.
struct ScriptMark {
    /// What stands in front of them.
    let opening: String
    /// What stands behind them.
    let closing: String

    /// More bytes than this say nothing more.
    static let mostBytes = 24

    /// The mark of words; `nil` where they need none.
    ///
    /// - Parameters:
    ///   - text: The first bytes of the words.
    ///   - isAbove: Whether they stand above the line.
    ///   - isNote: Whether they lead to a note.
    ///   - isFraction: Whether they are the upper part of a fraction.
    ///   - builder: The text that they follow.
    init?(
        of text: [UInt8],
        isAbove: Bool,
        isNote: Bool,
        isFraction: Bool = false,
        in builder: TextBuilder
    ) {
        guard builder.isInWord, let before = builder.text.last, let first = text.first else {
            return nil
        }
        let isDigit = Self.isDigit(before)
        if isNote {
            let isNumber = Self.isDigit(first) || Self.isSign(text)
            guard isDigit || isNumber, first != UInt8(ascii: "[") else { return nil }
            self.init("[", "]")
            return
        }
        if isFraction, Self.isDigit(first) {
            guard isDigit else { return nil }
            self.init(" ", "")
            return
        }
        let words = Words(text)
        let base = Self.base(builder.text)
        switch base {
        case .number where words.isNumber || words.isVariable: break
        case .number where isAbove && words.isTerm: break
        case .letter, .bracket:
            let isMarked =
                isAbove ? words.isNumber || words.isVariable || words.isTerm : words.isSum
            guard isMarked else { return nil }
        case .word where isAbove && words.isNumber: break
        default: return nil
        }
        let isOne = base == .word || !words.isSum
        self.init((isAbove ? "^" : "_") + (isOne ? "" : "("), isOne ? "" : ")")
    }

    private init(_ opening: String, _ closing: String) {
        self.opening = opening
        self.closing = closing
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    /// Whether words start with a plus or a minus, which may be a dash in front of a number.
    private static func isSign(_ text: [UInt8]) -> Bool {
        if text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-") { return true }
        if text.starts(with: "−".utf8) { return true }
        return text.starts(with: "–".utf8) && text.count > 3 && isDigit(text[3])
    }

    /// What the words stand behind.
    private enum Base {
        case number
        /// A letter that stands alone, as a variable does.
        case letter
        case word
        case bracket
        case other
    }

    private static func base(_ text: [UInt8]) -> Base {
        guard let last = text.last else { return .other }
        if isDigit(last) { return .number }
        if last == UInt8(ascii: ")") { return .bracket }
        guard isLetter(last) else { return .other }
        guard let before = text.dropLast().last else { return .letter }
        return isLetter(before) || isDigit(before) || before >= 0x80 ? .word : .letter
    }

    /// What words above or below the line are.
    private struct Words {
        /// Whether they start as a number does.
        var isNumber = false
        /// Whether they are one letter that stands for a number.
        var isVariable = false
        /// Whether they are made of numbers, letters that stand alone and what stands between these.
        var isTerm = false
        /// Whether they are such, and of several parts.
        var isSum = false

        init(_ text: [UInt8]) {
            isNumber = ScriptMark.isDigit(text[0]) || ScriptMark.isSign(text)
            let letters = String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace }
            isVariable = letters.count == 1 && letters.allSatisfy { "nkmxyij".contains($0) }
            guard text.count < ScriptMark.mostBytes else { return }
            var hasLetter = false
            var hasDigit = false
            var hasInner = false
            var wasLetter = false
            for (place, letter) in letters.enumerated() {
                let isFirst = place == 0
                let isLast = place + 1 == letters.count
                let isOperator = "+-−–*/·×=".contains(letter)
                if letter.isLetter {
                    guard !wasLetter else { return }
                    hasLetter = true
                } else if letter.isASCII, letter.isNumber {
                    hasDigit = true
                } else if isOperator {
                    if !isFirst, !isLast { hasInner = true }
                } else if letter != "(" && letter != ")" {
                    return
                }
                wasLetter = letter.isLetter
            }
            let isBracketed = letters.hasPrefix("(") && letters.hasSuffix(")")
            isTerm = hasLetter && (hasDigit || hasInner || isBracketed)
            isSum = (hasInner || (hasLetter && hasDigit)) && (hasLetter || hasDigit) && !isBracketed
        }
    }
}
