/// A regular expression in the words that grammars know: brackets in place of classes, and an anchor
/// at both ends.
enum GrammarPattern {
    /// The pattern rewritten.
    ///
    /// - Parameter pattern: A pattern of JSON Schema, which is found anywhere in a text unless it says
    ///   otherwise.
    /// - Returns: `nil` where it holds what cannot be rewritten.
    static func rewritten(_ pattern: String) -> String? {
        guard var body = withoutClasses(pattern) else { return nil }
        let isAtStart = body.hasPrefix("^")
        let isAtEnd = body.hasSuffix("$") && !body.hasSuffix("\\$")
        if isAtStart && isAtEnd { return hasAlternatives(body) ? nil : body }
        if isAtStart { body.removeFirst() }
        if isAtEnd { body.removeLast() }
        return "^\(isAtStart ? "" : ".*")(\(body))\(isAtEnd ? "" : ".*")$"
    }

    /// What stands inside of brackets for a class.
    private static let classes: [Character: String] = [
        "d": "0-9", "w": "A-Za-z0-9_", "s": " \\t\\n\\r",
    ]

    private static func withoutClasses(_ pattern: String) -> String? {
        var text = ""
        var isInBrackets = false
        var rest = pattern[...]
        while let character = rest.popFirst() {
            switch character {
            case "\\":
                guard let escaped = rest.popFirst() else { return nil }
                if let members = classes[escaped] {
                    text += isInBrackets ? members : "[\(members)]"
                } else if let lower = escaped.lowercased().first, escaped.isUppercase,
                    let members = classes[lower]
                {
                    guard !isInBrackets else { return nil }
                    text += "[^\(members)]"
                } else if escaped.isLetter && !"tnrf".contains(escaped) || escaped.isNumber {
                    // Properties of Unicode, borders of words, references to groups.
                    return nil
                } else {
                    text += "\\\(escaped)"
                }
                continue
            case "[": isInBrackets = true
            case "]": isInBrackets = false
            case "(" where !isInBrackets && rest.hasPrefix("?") && !rest.hasPrefix("?:"):
                return nil
            default: break
            }
            text.append(character)
        }
        return isInBrackets ? nil : text
    }

    /// Whether a pattern has alternatives outside of all groups, to which its anchors belong singly.
    private static func hasAlternatives(_ pattern: String) -> Bool {
        var depth = 0
        var isInBrackets = false
        var isEscaped = false
        for character in pattern {
            defer { isEscaped = character == "\\" && !isEscaped }
            guard !isEscaped else { continue }
            switch character {
            case "[": isInBrackets = true
            case "]": isInBrackets = false
            case "(" where !isInBrackets: depth += 1
            case ")" where !isInBrackets: depth -= 1
            case "|" where !isInBrackets && depth == 0: return true
            default: break
            }
        }
        return false
    }
}
