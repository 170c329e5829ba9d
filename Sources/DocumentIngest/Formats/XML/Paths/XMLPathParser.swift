/// Reads the text of an `XMLPath`.
struct XMLPathParser {
    private let text: String
    private let namespaces: [String: String]
    var rest: Substring
    /// How deep conditions stand in each other.
    private var depth = 0

    /// More conditions than this do not stand in each other.
    private static let deepest = 20

    /// A parser at the start of a path.
    init(_ text: String, namespaces: [String: String]) {
        self.text = text
        self.namespaces = namespaces
        rest = text[...]
    }

    /// Reads the whole text: paths with `|` between them.
    mutating func parse() throws(IngestError) -> [XMLPath] {
        while rest.last?.isWhitespace == true { rest.removeLast() }
        skipSpace()
        guard !rest.isEmpty else { throw fault("the path is empty") }
        var paths = [try path(isCondition: false)]
        skipSpace()
        while take("|") {
            skipSpace()
            paths.append(try path(isCondition: false))
            skipSpace()
        }
        guard rest.isEmpty else { throw fault("\"\(rest)\" is not understood") }
        return paths
    }

    /// Reads one path.
    ///
    /// - Parameter isCondition: Whether it stands in a condition, where it leads to attributes and
    ///   children alone.
    /// - Returns: The path.
    /// - Throws: An `IngestError` that says what is wrong with it, and where.
    mutating func path(isCondition: Bool) throws(IngestError) -> XMLPath {
        var path = XMLPath()
        var isDescendant = false
        let start = rest
        if take("//") {
            isDescendant = true
        } else if take("/") {
            path.isAbsolute = true
        } else if take(".//") {
            isDescendant = true
        } else if take("./") {
            // The context itself.
        } else if rest.hasPrefix("."), !rest.hasPrefix("..") {
            rest = rest.dropFirst()
            return path
        }
        if isCondition, isDescendant || path.isAbsolute {
            rest = start
            throw fault("a condition looks at attributes and children, not elsewhere")
        }
        while true {
            if take("@") {
                path.attribute = try name()
                path.seeksAttribute = isDescendant
                guard !rest.hasPrefix("/"), !rest.hasPrefix("[") else {
                    throw fault("an attribute can only stand at the end")
                }
                return path
            }
            if take("text()") {
                guard !rest.hasPrefix("/"), !rest.hasPrefix("[") else {
                    throw fault("text() can only stand at the end")
                }
                return path
            }
            path.steps.append(try step(isDescendant: isDescendant))
            if take("//") {
                isDescendant = true
                guard !isCondition else {
                    throw fault("a condition looks at attributes and children, not further down")
                }
            } else if take("/") {
                isDescendant = false
            } else {
                return path
            }
        }
    }

    private mutating func step(isDescendant: Bool) throws(IngestError) -> XMLPath.Step {
        var step = XMLPath.Step(name: try name(), isDescendant: isDescendant)
        while take("[") {
            depth += 1
            guard depth <= Self.deepest else { throw fault("conditions are nested too deep") }
            let condition = try either()
            depth -= 1
            skipSpace()
            guard take("]") else {
                throw fault(
                    rest.isEmpty || rest.first == "/"
                        ? "a \"]\" is missing"
                        : "\"\(rest)\" is not understood in a condition"
                )
            }
            guard condition.position == nil || step.conditions.isEmpty else {
                throw fault("a position must be the first condition of its step")
            }
            step.conditions.append(condition)
        }
        return step
    }

    /// Reads the name of an element or attribute.
    private mutating func name() throws(IngestError) -> XMLPath.Name {
        if take("*") { return XMLPath.Name() }
        let start = rest
        var local = word()
        var namespace: String?
        if rest.hasPrefix("::") {
            throw fault("axes such as \"\(local)::\" are not supported", at: start)
        }
        if take(":") {
            guard let uri = namespaces[local] else {
                throw fault(
                    "the prefix \"\(local)\" is not declared in input.xml.namespaces; a name without "
                        + "a prefix is that of any namespace",
                    at: start
                )
            }
            namespace = uri
            if take("*") { return XMLPath.Name(namespace: namespace) }
            local = word()
        }
        guard !local.isEmpty else {
            throw fault(rest.isEmpty ? "a name is missing at the end" : "\"\(rest)\" is not a name")
        }
        guard let first = local.first, first.isLetter || first == "_" else {
            let hint = local == ".." ? "; a path cannot lead out of what it starts from" : ""
            throw fault("\"\(local)\" is not a name\(hint)", at: start)
        }
        if rest.hasPrefix("(") {
            throw fault("the function \(local)() is not supported", at: start)
        }
        return XMLPath.Name(local: local, namespace: namespace)
    }

    /// Reads the letters of a name.
    mutating func word() -> String {
        let word = rest.prefix { character in
            character.isLetter || character.isNumber || character == "_" || character == "-"
                || character == "."
        }
        rest = rest[word.endIndex...]
        return String(word)
    }

    /// Goes on behind white space.
    mutating func skipSpace() {
        rest = rest.drop { $0.isWhitespace }
    }

    /// Goes on behind a token, if it stands here.
    mutating func take(_ token: String) -> Bool {
        guard rest.hasPrefix(token) else { return false }
        rest = rest.dropFirst(token.count)
        return true
    }

    /// What is wrong at a place, by default where the reading stands.
    func fault(_ reason: String, at place: Substring? = nil) -> IngestError {
        let index = (place ?? rest).startIndex
        var error = IngestError(code: .invalidOption, subject: text, reason: reason)
        error.offset = text.distance(from: text.startIndex, to: index)
        return error
    }
}

extension XMLPath {
    /// Reads a path with its alternatives.
    ///
    /// - Returns: At least one path.
    /// - Throws: An `IngestError` that says what is wrong with it, and where.
    static func alternatives(
        in text: String,
        namespaces: [String: String]
    ) throws(IngestError) -> [XMLPath] {
        var parser = XMLPathParser(text, namespaces: namespaces)
        return try parser.parse()
    }
}
