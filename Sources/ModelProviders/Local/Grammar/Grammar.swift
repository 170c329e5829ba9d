import AnalysisCore
import JSON

/// A grammar in GBNF, the notation of llama.cpp, for JSON that matches a schema.
///
/// There is no free white space, and every text, number and list is bounded: small models would
/// otherwise loop until the limit of tokens. Uniqueness, and patterns that are more than
/// characters and repetitions, are left to the check of the answer.
struct Grammar: Sendable, Hashable {
    /// The rules, the start first.
    private(set) var text = ""

    private var names: Set<String> = []
    private var shapes: [OutputSchema: String] = [:]
    private var rules = ""
    private var listDepth = 0
    /// What can be copied from the document, if one is given.
    private let copies: DocumentCopies?
    /// Whether the document has nothing that must be there.
    private(set) var isEmpty = false
    /// Whether the document has nothing, and null says so.
    private(set) var isNull = false

    /// The grammar of values that match a schema.
    ///
    /// - Parameters:
    ///   - schema: The schema.
    ///   - isCopied: Whether the value must stand in the document.
    ///   - copies: What passages, numbers and dates are copied from; without it, or where there
    ///     is too much of it, the model writes them freely.
    ///   - allowsSpace: Whether a space may come first. Models that write JSON with spaces have one
    ///     token for a space and a quote; without it they would have to begin with a token that
    ///     they have never seen there, and go astray.
    init(
        _ schema: OutputSchema,
        isCopied: Bool = false,
        from copies: DocumentCopies? = nil,
        allowsSpace: Bool = false
    ) {
        self.copies = copies
        guard let root = expression(of: schema, isCopied) else {
            isEmpty = true
            return
        }
        isNull = root == Self.null
        text = "root ::= \(allowsSpace ? "\" \"? " : "")\(root)\n" + rules
    }

    /// The largest number of characters of any text.
    private static let longestText = 1000
    /// The largest number of characters of a text in a list whose schema allows for long ones.
    private static let longestListedText = 100
    /// The largest number of elements of a list that need not have more: in longer ones small
    /// models repeat themselves.
    private static let longestList = 12

    private static let null = "\"null\""

    /// The expression of a value; `nil` where it must stand in the document, and does not.
    private mutating func expression(of schema: OutputSchema, _ isCopied: Bool) -> String? {
        switch schema {
        case .nullable(let inner):
            return expression(of: inner, isCopied).map { "(\(Self.null) | \($0))" } ?? Self.null
        case .array(let element, let minItems, let maxItems, _):
            return array(of: element, isCopied, minItems ?? 0, maxItems ?? Self.longestList)
        case .object(let properties):
            return object(properties, schema)
        default:
            return switch copied(schema, isCopied) {
            case .free: written(schema)
            case .nothing: nil
            case .rule(let rule): rule
            }
        }
    }

    /// What a grammar holds a value to.
    private enum Copy {
        /// Nothing of the document.
        case free
        /// The document has none.
        case nothing
        /// An expression.
        case rule(String)

        /// One of some texts; `nil` where they are too many.
        init(_ texts: [String]?) {
            guard let texts else {
                self = .free
                return
            }
            let choices = texts.map(GrammarText.literal).joined(separator: " | ")
            self = texts.isEmpty ? .nothing : .rule("(\(choices))")
        }

        /// The same between quotation marks.
        var quoted: Copy {
            if case .rule(let rule) = self { .rule(#""\"" \#(rule) "\"""#) } else { self }
        }
    }

    /// What the document has of a value.
    private mutating func copied(_ schema: OutputSchema, _ isCopied: Bool) -> Copy {
        guard let copies else { return .free }
        switch schema {
        case .string(_, _, _, .date) where isCopied:
            return Copy(copies.dates).quoted
        case .string(_, _, _, .currency):
            return Copy(copies.currencies).quoted
        case .string(let minLength, let maxLength, let pattern, .passage):
            let lengths = (minLength ?? 0)...max(maxLength ?? .max, minLength ?? 0)
            return passage(lengths, pattern, copies).quoted
        case .number(let minimum, let maximum) where isCopied:
            return Copy(copies.numbers(minimum, maximum))
        case .integer(let minimum, let maximum) where isCopied:
            return Copy(copies.numbers(minimum, maximum, isWhole: true))
        default:
            return .free
        }
    }

    /// The expression of a value that the model may make up.
    private mutating func written(_ schema: OutputSchema) -> String? {
        switch schema {
        case .string(_, _, _, .date):
            return rule("date", #""\"" ("19" | "20") [0-9] [0-9] "-" (\#(Self.monthAndDay)) "\"""#)
        case .string(_, let maxLength, _, .sentences(let count)):
            return sentences(count, maxLength ?? Self.longestText)
        case .string(_, let maxLength, _, .excerpt(let excerpt)):
            return sentences(excerpt.sentences, maxLength ?? Self.longestText)
        case .string(let minLength, let maxLength, let pattern, _):
            return string(minLength ?? 0, maxLength ?? Self.longestText, pattern)
        case .number(let minimum, let maximum):
            if let range = NumberRange(minimum: minimum, maximum: maximum).numbers {
                return "(\(range))"
            }
            let digits = rule("digits", #""0" | [1-9] [0-9]{0,11}"#)
            return Self.sign(minimum) + digits + #" ("." [0-9]{1,6})?"#
        case .integer(let minimum, let maximum):
            if let range = NumberRange(minimum: minimum, maximum: maximum).integers {
                return "(\(range))"
            }
            return Self.sign(minimum) + rule("digits", #""0" | [1-9] [0-9]{0,11}"#)
        case .boolean:
            return #"("true" | "false")"#
        case .enumeration(let values):
            return "("
                + values.map { GrammarText.literal(JSONValue.string($0).description) }
                .joined(separator: " | ") + ")"
        case .nullable, .array, .object:
            return nil
        }
    }

    /// A rule for texts that match a pattern, or have a length and start with a character that is
    /// not white space.
    private mutating func string(
        _ minLength: Int,
        _ maxLength: Int,
        _ pattern: String?
    ) -> String {
        if let pattern, let rule = PatternRule.expression(of: pattern) {
            return #""\"" (\#(rule)) "\"""#
        }
        let limit = listDepth > 0 ? Self.longestListedText : Self.longestText
        let longest = min(max(maxLength, 0), max(minLength, limit))
        let least = min(max(minLength, 0), longest)
        guard longest > 0 else { return #""\"\"""# }
        let escape = #""\\" ["\\/bfnrt]"#
        let first = rule("first", #"[^"\\\x00-\x20\x7F] | \#(escape)"#)
        let character = rule("character", #"[^"\\\x00-\x1F\x7F] | \#(escape)"#)
        let rest = "\(character){\(max(least, 1) - 1),\(longest - 1)}"
        let body = least == 0 ? "(\(first) \(rest))?" : "\(first) \(rest)"
        return rule("text-\(least)-\(longest)", #""\"" \#(body) "\"""#)
    }

    /// A rule for so many sentences at most.
    ///
    /// A full stop inside of a number ends none.
    private mutating func sentences(_ count: Int, _ maxLength: Int) -> String {
        let each = min(max(maxLength / max(count, 1), 20), Self.longestText)
        let start = rule("sentence-start", #"[^"\\\x00-\x20\x7F.!?]"#)
        let inside = rule(
            "sentence-inside",
            #"[^"\\\x00-\x1F\x7F.!?] | [0-9] "." [0-9]"#
        )
        let sentence = rule("sentence-\(each)", "\(start) \(inside){1,\(each)} [.!?]")
        return #""\"" \#(sentence) (" " \#(sentence)){0,\#(max(count, 1) - 1)} "\"""#
    }

    /// A rule for passages of the document.
    private mutating func passage(
        _ lengths: ClosedRange<Int>,
        _ pattern: String?,
        _ copies: DocumentCopies
    ) -> Copy {
        if pattern != nil { return Copy(copies.passages(lengths, pattern)) }
        guard copies.hasPassages else { return .free }
        if lengths.upperBound < 100 {
            if let passages = copies.passages(lengths, nil) { return Copy(passages) }
            return copies.passageRule(upTo: lengths.upperBound).map { .rule($0) } ?? .nothing
        }
        guard let passageRules = copies.passageRules else { return .nothing }
        if names.insert("passage").inserted { rules += passageRules }
        return .rule("passage")
    }

    private mutating func array(
        of element: OutputSchema,
        _ isCopied: Bool,
        _ minItems: Int,
        _ maxItems: Int
    ) -> String? {
        let most = min(max(maxItems, 0), max(minItems, Self.longestList))
        let least = min(max(minItems, 0), most)
        guard most > 0 else { return "\"[]\"" }
        listDepth += 1
        let found = expression(of: element, isCopied)
        listDepth -= 1
        guard let item = found else { return least == 0 ? "\"[]\"" : nil }
        let list = "\(item) (\",\" \(item)){\(max(least, 1) - 1),\(most - 1)}"
        return least == 0 ? "\"[\" (\(list))? \"]\"" : "\"[\" \(list) \"]\""
    }

    private mutating func object(
        _ properties: [OutputSchema.Property],
        _ schema: OutputSchema
    ) -> String? {
        if let known = shapes[schema] { return known }
        var parts: [String] = []
        for (index, property) in properties.enumerated() {
            let key = JSONValue.string(property.name).description
            parts.append(GrammarText.literal((index == 0 ? "{" : ",") + key + ":"))
            guard let value = expression(of: property.schema, property.isCopied) else {
                return nil
            }
            parts.append(value)
        }
        parts.append(GrammarText.literal(properties.isEmpty ? "{}" : "}"))
        let name = rule("object-\(shapes.count + 1)", parts.joined(separator: " "))
        shapes[schema] = name
        return name
    }

    /// Adds a rule unless there is one of that name.
    private mutating func rule(_ name: String, _ body: String) -> String {
        if names.insert(name).inserted { rules += "\(name) ::= \(body)\n" }
        return name
    }

    /// Every day that its month has in any year: the 29th of February is left out.
    private static let monthAndDay =
        #""02-" ("0" [1-9] | "1" [0-9] | "2" [0-8])"#
        + #" | ("0" [469] | "11") "-" ("0" [1-9] | [12] [0-9] | "30")"#
        + #" | ("0" [13578] | "1" [02]) "-" ("0" [1-9] | [12] [0-9] | "3" [01])"#

    private static func sign(_ minimum: Double?) -> String {
        minimum.map { $0 >= 0 } == true ? "" : "\"-\"? "
    }
}
