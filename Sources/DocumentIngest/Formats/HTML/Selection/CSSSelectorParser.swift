import Markup

/// Reads a selector.
struct CSSSelectorParser {
    private let text: String
    private var rest: Substring.UnicodeScalarView

    /// The selector that a text writes.
    ///
    /// - Throws: An `IngestError` that says what of it cannot be read.
    static func parse(_ text: String) throws(IngestError) -> CSSSelector {
        var parser = CSSSelectorParser(text: text, rest: text[...].unicodeScalars)
        return try parser.list()
    }

    private mutating func list() throws(IngestError) -> CSSSelector {
        var alternatives = [try path()]
        while take(",") { alternatives.append(try path()) }
        guard rest.isEmpty else { throw unexpected() }
        return CSSSelector(alternatives: alternatives)
    }

    private mutating func path() throws(IngestError) -> [CSSSelector.Compound] {
        skipSpace()
        var path = [try compound()]
        while true {
            let isSpaced = skipSpace()
            if take(">") {
                skipSpace()
                var next = try compound()
                next.isChild = true
                path.append(next)
            } else if isSpaced, let first = rest.first, first != "," {
                path.append(try compound())
            } else {
                return path
            }
        }
    }

    private mutating func compound() throws(IngestError) -> CSSSelector.Compound {
        var compound = CSSSelector.Compound()
        var isEmpty = true
        let start = rest.startIndex
        if take("*") {
            isEmpty = false
        } else if let name = identifier() {
            if let sign = rest.first, "=~^$*|".unicodeScalars.contains(sign), rest.contains("=") {
                throw fault(
                    "\(name) looks like an attribute, which stands in brackets: \"[\(text)]\"; in YAML, "
                        + "brackets make a list unless quotes stand around them",
                    at: start
                )
            }
            guard let tag = HTMLTag(knownName: name.lowercased()) else {
                throw fault(
                    "elements named \(name) are not told apart; select them by class or id",
                    at: start
                )
            }
            compound.tag = tag
            isEmpty = false
        }
        while let first = rest.first {
            switch first {
            case "#":
                compound.conditions.append(try named(.id, .equals, "#"))
            case ".":
                compound.conditions.append(try named(.class, .hasWord, "."))
            case "[":
                compound.conditions.append(try attribute())
            case ":":
                throw fault("pseudo-classes such as :first-child are not supported")
            case "+", "~":
                throw fault("siblings (+ and ~) are not supported; use a space or >")
            default:
                guard !isEmpty else { throw unexpected() }
                return compound
            }
            isEmpty = false
        }
        guard !isEmpty else { throw unexpected() }
        return compound
    }

    private mutating func named(
        _ attribute: HTMLAttribute,
        _ relation: CSSSelector.Condition.Relation,
        _ sign: Unicode.Scalar
    ) throws(IngestError) -> CSSSelector.Condition {
        _ = take(sign)
        guard let name = identifier() else { throw fault("a name is missing after \(sign)") }
        return CSSSelector.Condition(
            attribute: attribute,
            relation: relation,
            value: Array(name.utf8)
        )
    }

    private mutating func attribute() throws(IngestError) -> CSSSelector.Condition {
        _ = take("[")
        skipSpace()
        let start = rest.startIndex
        guard let name = identifier() else { throw fault("a name is missing after [") }
        guard let attribute = HTMLAttribute(name: name.lowercased()) else {
            throw fault(
                "the attribute \(name) is not kept; select by class, id, role or itemprop",
                at: start
            )
        }
        skipSpace()
        if take("]") {
            return CSSSelector.Condition(attribute: attribute, relation: .exists, value: [])
        }
        let relations: [(Unicode.Scalar, CSSSelector.Condition.Relation)] = [
            ("~", .hasWord), ("^", .starts), ("$", .ends), ("*", .contains),
        ]
        var relation = CSSSelector.Condition.Relation.equals
        for (sign, meaning) in relations where take(sign) { relation = meaning }
        guard take("=") else { throw fault("an = or a ] is missing after \(name)") }
        skipSpace()
        let value = try value()
        skipSpace()
        guard take("]") else { throw fault("a ] is missing after \(value)") }
        return CSSSelector.Condition(
            attribute: attribute,
            relation: relation,
            value: Array(value.utf8)
        )
    }

    private mutating func value() throws(IngestError) -> String {
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            guard let word = identifier() else { throw fault("a value is missing after =") }
            return word
        }
        _ = take(quote)
        guard let end = rest.firstIndex(of: quote) else { throw fault("a \(quote) is not closed") }
        let value = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        return value
    }

    private mutating func identifier() -> String? {
        var name = ""
        while let first = rest.first {
            if first == "\\", let second = rest.dropFirst().first {
                name.unicodeScalars.append(second)
                rest = rest.dropFirst(2)
                continue
            }
            let isPart =
                first.properties.isAlphabetic || first.properties.numericType != nil
                || first == "-" || first == "_"
            guard isPart else { break }
            name.unicodeScalars.append(first)
            rest = rest.dropFirst()
        }
        return name.isEmpty ? nil : name
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest = rest.dropFirst()
        return true
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let before = rest.startIndex
        rest = rest.drop { $0.properties.isWhitespace }
        return rest.startIndex != before
    }

    private func unexpected() -> IngestError {
        fault(
            rest.first.map { "\"\($0)\" is not expected there" } ?? "a name is missing at its end"
        )
    }

    /// What is wrong at a place, by default where the reading stands.
    private func fault(_ reason: String, at place: String.Index? = nil) -> IngestError {
        var error = IngestError(code: .invalidOption, subject: text, reason: reason)
        error.offset = text.distance(from: text.startIndex, to: place ?? rest.startIndex)
        return error
    }
}
