/// Turns a regular expression into the notation of GBNF, for texts inside of a JSON string.
///
/// Characters, classes, groups, alternatives and repetitions are understood; what repeats without
/// end does so forty times at most. Texts with a quotation mark or a backslash are left out.
struct PatternRule {
    /// Why an expression has no such rule: it uses something else.
    private struct NotUnderstood: Error {}

    private static let mostRepetitions = 40
    private static let deepest = 16
    private static let any = #"[^"\\\x00-\x1F\x7F]"#

    private var rest: Substring.UnicodeScalarView
    private var depth = 0

    private init(_ pattern: Substring) {
        rest = pattern.unicodeScalars
    }

    /// The rule of all texts that match an expression as a whole; `nil` where the expression uses
    /// what is not understood.
    static func expression(of pattern: String) -> String? {
        var pattern = pattern[...]
        if pattern.first == "^" { pattern = pattern.dropFirst() }
        if pattern.last == "$", !pattern.hasSuffix("\\$") { pattern = pattern.dropLast() }
        var reader = Self(pattern)
        guard let rule = try? reader.alternatives(), reader.rest.isEmpty else { return nil }
        return rule
    }

    private mutating func alternatives() throws(NotUnderstood) -> String {
        var alternatives = [try sequence()]
        while rest.first == "|" {
            rest.removeFirst()
            alternatives.append(try sequence())
        }
        return alternatives.count == 1
            ? alternatives[0] : "(\(alternatives.joined(separator: " | ")))"
    }

    private mutating func sequence() throws(NotUnderstood) -> String {
        var parts: [String] = []
        while let next = rest.first, next != "|", next != ")" {
            let atom = try atom()
            parts.append(atom + (try repetition()))
        }
        return parts.isEmpty ? "\"\"" : parts.joined(separator: " ")
    }

    private mutating func atom() throws(NotUnderstood) -> String {
        let scalar = rest.removeFirst()
        switch scalar {
        case ".": return Self.any
        case "[": return try characterClass()
        case "(": return try group()
        case "\\": return try escape()
        case "*", "+", "?", "{", "^", "$", "\"": throw NotUnderstood()
        default: return GrammarText.literal(String(scalar))
        }
    }

    private mutating func group() throws(NotUnderstood) -> String {
        if rest.first == "?" {
            rest.removeFirst()
            guard rest.popFirst() == ":" else { throw NotUnderstood() }
        }
        depth += 1
        guard depth <= Self.deepest else { throw NotUnderstood() }
        let inner = try alternatives()
        depth -= 1
        guard rest.popFirst() == ")" else { throw NotUnderstood() }
        return "(\(inner))"
    }

    private mutating func escape() throws(NotUnderstood) -> String {
        guard let scalar = rest.popFirst() else { throw NotUnderstood() }
        if let members = Self.members(behindBackslash: scalar) { return "[\(members)]" }
        switch scalar {
        case "S": return #"[^"\\\x00-\x20\x7F]"#
        case "D": return #"[^"\\\x00-\x1F\x7F0-9]"#
        case "W": return #"[^"\\\x00-\x1F\x7FA-Za-z0-9_]"#
        default:
            guard Self.isMark(scalar), scalar != "\"", scalar != "\\" else { throw NotUnderstood() }
            return GrammarText.literal(String(scalar))
        }
    }

    private static func members(behindBackslash scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "d": "0-9"
        case "w": "A-Za-z0-9_"
        case "s": " "
        default: nil
        }
    }

    /// Whether a backslash before it only takes away its meaning.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && !Character(scalar).isLetter
            && !Character(scalar).isNumber
    }

    private mutating func characterClass() throws(NotUnderstood) -> String {
        var text = "["
        if rest.first == "^" {
            rest.removeFirst()
            text += #"^"\\\x00-\x1F\x7F"#
        }
        var isEmpty = true
        while let scalar = rest.popFirst() {
            switch scalar {
            case "]" where !isEmpty: return text + "]"
            case "[", "\"", "&", "~": throw NotUnderstood()
            case "\\":
                guard let escaped = rest.popFirst() else { throw NotUnderstood() }
                if let members = Self.members(behindBackslash: escaped) {
                    text += members
                } else {
                    guard Self.isMark(escaped), escaped != "\"", escaped != "\\" else {
                        throw NotUnderstood()
                    }
                    text += Self.member(escaped)
                }
            case "-": text += "-"
            default:
                guard scalar.value >= 0x20 else { throw NotUnderstood() }
                text += Self.member(scalar)
            }
            isEmpty = false
        }
        throw NotUnderstood()
    }

    /// A character of a class that means nothing but itself.
    private static func member(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "]", "[": "\\\(scalar)"
        case "^": #"\x5E"#
        case "-": #"\x2D"#
        default: String(scalar)
        }
    }

    private mutating func repetition() throws(NotUnderstood) -> String {
        var text = ""
        switch rest.first {
        case "?": text = "?"
        case "*": text = "{0,\(Self.mostRepetitions)}"
        case "+": text = "{1,\(Self.mostRepetitions)}"
        case "{":
            guard let end = rest.firstIndex(of: "}") else { throw NotUnderstood() }
            text = try Self.counts(String(rest[..<end].dropFirst()))
            rest = rest[end...]
        default: return ""
        }
        rest.removeFirst()
        // A reluctant repetition allows for the same texts, a possessive one does not.
        if rest.first == "?" { rest.removeFirst() }
        guard rest.first.map({ !"*+?{".unicodeScalars.contains($0) }) ?? true else {
            throw NotUnderstood()
        }
        return text
    }

    private static func counts(_ text: String) throws(NotUnderstood) -> String {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = parts.first, let least = Int(first), 0...200 ~= least, parts.count <= 2
        else { throw NotUnderstood() }
        guard parts.count == 2 else { return "{\(least)}" }
        guard !parts[1].isEmpty else { return "{\(least),\(least + mostRepetitions)}" }
        guard let most = Int(parts[1]), most >= least else { throw NotUnderstood() }
        return "{\(least),\(min(most, max(least, 200)))}"
    }
}
