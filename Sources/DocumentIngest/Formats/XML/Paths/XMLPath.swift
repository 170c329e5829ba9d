import Markup

/// A path to elements or attributes: the part of XPath that can be followed while a file streams.
///
/// `a/b`, `//a`, `.//a`, `*`, `p:a`, `@id`, `text()`, alternatives (`a | b`), and conditions in
/// brackets: a position (`[2]`), attributes and children (`[@id]`, `[kind='note']`, `[@n>3]`),
/// `contains()`, `starts-with()`, `not()`, `and`, `or`. A name without a prefix means that name in
/// every namespace.
struct XMLPath: Sendable, Hashable {
    /// A name as a path asks for it.
    struct Name: Sendable, Hashable {
        /// The local name; `nil` for `*`.
        var local: String?
        /// The namespace that the prefix stands for; `nil` for any.
        var namespace: String?

        /// Whether an element or attribute bears the name.
        func matches(_ name: XMLName) -> Bool {
            (local == nil || local == name.local)
                && (namespace == nil || namespace == name.namespace)
        }
    }

    /// A condition on an element.
    indirect enum Condition: Sendable, Hashable {
        /// The place among the siblings that the step matches, from 1.
        case position(Int)
        /// There is an attribute or a child.
        case has(XMLPath)
        /// One of the values compares with a text or number as said.
        case compares(XMLPath, Comparison, String)
        /// One of the values is, or is not, a number, however it is written.
        case isNumber(XMLPath, Double, Bool)
        /// One of the values holds a text.
        case contains(XMLPath, String)
        /// One of the values starts with a text.
        case starts(XMLPath, String)
        case not(Condition)
        case all([Condition])
        case any([Condition])
    }

    /// How values are compared; as numbers where it is not about being equal.
    enum Comparison: String, Sendable, Hashable, CaseIterable {
        case differs = "!="
        case isAtMost = "<="
        case isAtLeast = ">="
        case equals = "="
        case isLess = "<"
        case isMore = ">"
    }

    /// One element on the way.
    struct Step: Sendable, Hashable {
        var name: Name
        /// Whether any number of elements may stand in between.
        var isDescendant: Bool
        var conditions: [Condition] = []
    }

    /// The elements on the way; none for the context itself.
    var steps: [Step] = []
    /// The attribute at the end, if the path leads to one.
    var attribute: Name?
    /// Whether the attribute may be that of any element below, as in `//@id`, too.
    var seeksAttribute = false
    /// Whether the path starts at the root of the document.
    var isAbsolute = false
}

extension XMLPath.Condition {
    /// Whether it can be told from the attributes and the position of an element.
    var needsContent: Bool {
        switch self {
        case .position: false
        case .has(let path), .compares(let path, _, _), .contains(let path, _),
            .starts(let path, _), .isNumber(let path, _, _):
            !path.steps.isEmpty || path.attribute == nil
        case .not(let condition): condition.needsContent
        case .all(let conditions), .any(let conditions): conditions.contains(where: \.needsContent)
        }
    }

    /// The position that it asks for, if that is what it does.
    var position: Int? {
        if case .position(let position) = self { position } else { nil }
    }

    /// The paths that it looks at.
    var paths: [XMLPath] {
        switch self {
        case .position: []
        case .has(let path), .compares(let path, _, _), .contains(let path, _),
            .starts(let path, _), .isNumber(let path, _, _):
            [path]
        case .not(let condition): condition.paths
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.paths)
        }
    }

    /// Whether the condition holds.
    ///
    /// - Parameters:
    ///   - position: The place among the siblings that the step matches, from 1.
    ///   - values: Finds the values that a path has at the element.
    /// - Returns: Whether it holds.
    func holds(at position: Int, _ values: (XMLPath) -> [String]) -> Bool {
        switch self {
        case .position(let wanted): position == wanted
        case .has(let path): !values(path).isEmpty
        case .compares(let path, let comparison, let wanted):
            values(path).contains { comparison.holds($0, wanted) }
        case .isNumber(let path, let wanted, let isEqual):
            values(path).contains { (XMLPath.Comparison.number($0) == wanted) == isEqual }
        case .contains(let path, let part): values(path).contains { $0.contains(part) }
        case .starts(let path, let start): values(path).contains { $0.hasPrefix(start) }
        case .not(let condition): !condition.holds(at: position, values)
        case .all(let conditions): conditions.allSatisfy { $0.holds(at: position, values) }
        case .any(let conditions): conditions.contains { $0.holds(at: position, values) }
        }
    }
}

extension XMLPath.Comparison {
    /// Whether a value compares with another one as said.
    func holds(_ value: String, _ wanted: String) -> Bool {
        switch self {
        case .equals: return value == wanted
        case .differs: return value != wanted
        case .isLess, .isMore, .isAtMost, .isAtLeast:
            guard let number = Self.number(value), let wanted = Self.number(wanted) else {
                return false
            }
            return switch self {
            case .isLess: number < wanted
            case .isMore: number > wanted
            case .isAtMost: number <= wanted
            default: number >= wanted
            }
        }
    }

    static func number(_ text: String) -> Double? {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.count == 1 ? Double(words[0]) : nil
    }
}
