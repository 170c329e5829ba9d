/// The conditions of a path.
extension XMLPathParser {
    /// Reads conditions with `or` between them.
    mutating func either() throws(IngestError) -> XMLPath.Condition {
        var conditions = [try both()]
        while takeWord("or") { conditions.append(try both()) }
        return conditions.count == 1 ? conditions[0] : .any(conditions)
    }

    private mutating func both() throws(IngestError) -> XMLPath.Condition {
        var conditions = [try single()]
        while takeWord("and") { conditions.append(try single()) }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    private mutating func single() throws(IngestError) -> XMLPath.Condition {
        skipSpace()
        let start = rest
        if rest.first?.isNumber == true { return try position() }
        if takeCall("position") {
            try close()
            skipSpace()
            guard take("=") else { throw fault("a position is compared with =, as in [2]") }
            skipSpace()
            return try position()
        }
        if takeCall("not") {
            let condition = try inner()
            guard condition.position == nil else {
                throw fault("a position cannot be denied", at: start)
            }
            return .not(condition)
        }
        if takeCall("contains") {
            let (path, value) = try pair()
            return .contains(path, value)
        }
        if takeCall("starts-with") {
            let (path, value) = try pair()
            return .starts(path, value)
        }
        if take("(") { return try inner() }
        guard rest.first == "@" || rest.first == "." || rest.first == "*" || startsName else {
            throw fault(
                "a condition is a position or about attributes and children, such as [@id='x'] or "
                    + "[kind='note']"
            )
        }
        let path = try operand()
        skipSpace()
        for comparison in XMLPath.Comparison.allCases where take(comparison.rawValue) {
            let (value, isQuoted) = try value(isNumber: true)
            if comparison == .equals || comparison == .differs, !isQuoted,
                let number = Double(value)
            {
                return .isNumber(path, number, comparison == .equals)
            }
            return .compares(path, comparison, value)
        }
        return .has(path)
    }

    private var startsName: Bool {
        rest.first.map { $0.isLetter || $0 == "_" } ?? false
    }

    private mutating func inner() throws(IngestError) -> XMLPath.Condition {
        let condition = try either()
        try close()
        return condition
    }

    private mutating func position() throws(IngestError) -> XMLPath.Condition {
        let digits = rest.prefix { $0.isNumber }
        guard let number = Int(digits), number > 0 else { throw fault("positions count from 1") }
        rest = rest[digits.endIndex...]
        return .position(number)
    }

    /// Reads a path whose values a condition looks at; white space in them folds anyway.
    private mutating func operand() throws(IngestError) -> XMLPath {
        skipSpace()
        if takeCall("normalize-space") {
            skipSpace()
            let path = rest.first == ")" ? XMLPath() : try path(isCondition: true)
            try close()
            return path
        }
        return try path(isCondition: true)
    }

    private mutating func pair() throws(IngestError) -> (XMLPath, String) {
        let path = try operand()
        skipSpace()
        guard take(",") else { throw fault("a \",\" is missing") }
        let (value, _) = try value(isNumber: false)
        try close()
        return (path, value)
    }

    private mutating func value(
        isNumber: Bool
    ) throws(IngestError) -> (text: String, isQuoted: Bool) {
        skipSpace()
        if let quote = rest.first, quote == "'" || quote == "\"",
            let end = rest.dropFirst().firstIndex(of: quote)
        {
            let value = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
            return (value, true)
        }
        let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "-" }
        guard isNumber, Double(digits) != nil else {
            throw fault("a value stands between quotes, such as [@id='x']")
        }
        rest = rest[digits.endIndex...]
        return (String(digits), false)
    }

    private mutating func close() throws(IngestError) {
        skipSpace()
        guard take(")") else { throw fault("a \")\" is missing") }
    }

    private mutating func takeCall(_ name: String) -> Bool {
        let start = rest
        guard take(name) else { return false }
        skipSpace()
        guard take("(") else {
            rest = start
            return false
        }
        return true
    }

    private mutating func takeWord(_ token: String) -> Bool {
        let start = rest
        skipSpace()
        guard take(token), rest.first.map({ $0.isWhitespace || $0 == "(" || $0 == "@" }) ?? false
        else {
            rest = start
            return false
        }
        return true
    }
}
