import AnalysisCore

/// Reads numbers as people write them: with grouping, a decimal comma, a currency or a percent
/// sign.
///
/// What can be read in two ways is refused.
struct NumberText {
    /// What a text says.
    enum Outcome: Hashable {
        /// A number; `isPercent` where a percent sign follows it.
        case number(Double, isPercent: Bool)
        /// Two readings are possible.
        case ambiguous
        /// Not a number.
        case notANumber
        /// Too large for a finite double.
        case tooLarge

        /// Whether it is a number.
        var isNumber: Bool {
            if case .number = self { true } else { false }
        }
    }

    private static let spaces: Set<Character> = [
        " ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "\u{2019}", "_",
    ]

    private static let currencies: Set<String> = [
        "AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF",
        "ILS", "INR", "JPY", "KRW", "MXN", "MYR", "NOK", "NZD", "PLN", "RON", "RUB", "SAR", "SEK",
        "SGD", "THB", "TRY", "TWD", "UAH", "USD", "ZAR", "KR", "ZŁ", "KČ", "FT", "LEI", "RS",
        "FR",
    ]

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - decimal: Which character separates decimals, where the pipeline says.
    /// - Returns: The number, or why there is none.
    static func read(_ text: String, decimal: Character?) -> Outcome {
        var rest = text.trimmed[...]
        // Accountants write what is owed in parentheses.
        if rest.first == "(", rest.last == ")", rest.count > 2 {
            let inner = read(String(rest.dropFirst().dropLast()), decimal: decimal)
            guard case .number(let number, let isPercent) = inner, number.sign == .plus,
                !rest.dropFirst().trimmed.hasPrefix("+")
            else { return inner.isNumber ? .notANumber : inner }
            return .number(-number, isPercent: isPercent)
        }
        var isPercent = false
        if rest.last == "%" {
            isPercent = true
            rest = rest.dropLast().trimmed[...]
        }
        var isNegative = takeSign(&rest)
        takeCurrency(&rest)
        if !isNegative { isNegative = takeSign(&rest) }
        guard let first = rest.first, first.isASCII, first.isNumber || first == "." || first == ","
        else { return .notANumber }
        switch magnitude(rest, decimal: decimal) {
        case .number(let value, _):
            return .number(isNegative ? -value : value, isPercent: isPercent)
        case let other: return other
        }
    }

    private static func takeSign(_ rest: inout Substring) -> Bool {
        guard let sign = rest.first, sign == "-" || sign == "−" || sign == "+" else { return false }
        rest = rest.dropFirst().trimmed[...]
        return sign != "+"
    }

    /// Takes a currency's sign or code off the start or the end.
    private static func takeCurrency(_ rest: inout Substring) {
        let isPart: (Character) -> Bool = { $0.isLetter || $0.isCurrencySymbol || $0 == "." }
        let leading = rest.prefix { $0.isLetter || $0.isCurrencySymbol }
        if isCurrency(leading) { rest = rest.dropFirst(leading.count).trimmed[...] }
        let trailing = rest.reversed().prefix(while: isPart).reversed()
        if isCurrency(Substring(String(trailing))) {
            rest = rest.dropLast(trailing.count).trimmed[...]
        }
    }

    private static func isCurrency(_ text: Substring) -> Bool {
        guard !text.isEmpty else { return false }
        let letters = text.filter(\.isLetter).uppercased()
        return text.contains(where: \.isCurrencySymbol)
            ? letters.count <= 3 : currencies.contains(letters)
    }

    private static func magnitude(_ text: Substring, decimal: Character?) -> Outcome {
        if text.contains(where: { $0 == "e" || $0 == "E" }) {
            guard text.allSatisfy({ $0.isASCII && ($0.isNumber || ".eE+-".contains($0)) }),
                let value = Double(text)
            else { return .notANumber }
            return value.isFinite ? .number(value, isPercent: false) : .tooLarge
        }
        guard text.last?.isNumber == true,
            text.allSatisfy({
                ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," || spaces.contains($0)
            })
        else { return .notANumber }
        let points = text.count { $0 == "." }
        let commas = text.count { $0 == "," }
        let separator: Character?
        switch (points, commas) {
        case (0, 0): separator = nil
        case (1..., 1...):
            separator = text.last { $0 == "." || $0 == "," }
            guard decimal == nil || decimal == separator else { return .notANumber }
        default:
            let only: Character = points > 0 ? "." : ","
            switch decimal {
            case only?: separator = only
            case .some: separator = nil
            case nil where points + commas > 1: separator = nil
            case nil:
                guard !isAmbiguous(text, separator: only) else { return .ambiguous }
                separator = only
            }
        }
        return number(text, decimal: separator)
    }

    /// Whether one separator, as in `1.234`, may group thousands or start decimals.
    private static func isAmbiguous(_ text: Substring, separator: Character) -> Bool {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].count == 3 && (1...3).contains(parts[0].count)
            && parts[0].allSatisfy(\.isNumber) && parts[0].first != "0"
    }

    private static func number(_ text: Substring, decimal: Character?) -> Outcome {
        var whole = text
        var fraction = ""[...]
        if let decimal {
            let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return .notANumber }
            whole = parts[0]
            fraction = parts[1]
        }
        let groups = whole.split(
            omittingEmptySubsequences: false,
            whereSeparator: { !$0.isNumber }
        )
        let separators = Set(whole.filter { !$0.isNumber })
        guard separators.count <= 1, fraction.allSatisfy(\.isNumber),
            groups.count == 1 || (1...3).contains(groups[0].count),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return .notANumber }
        let digits = groups.joined()
        guard !(digits.isEmpty && fraction.isEmpty),
            let value = Double(
                "\(digits.isEmpty ? "0" : digits).\(fraction.isEmpty ? "0" : fraction)"
            )
        else { return .notANumber }
        return value.isFinite ? .number(value, isPercent: false) : .tooLarge
    }
}
