/// Reads the text of an `XMLPath`.
struct XMLPathParser {
    private let text: String
    private let namespaces: [String: String]
    private var rest: Substring

    /// A parser at the start of a path.
    init(_ text: String, namespaces: [String: String]) {
        self.text = text
        self.namespaces = namespaces
        rest = text[...]
    }

    /// Reads the whole path.
    mutating func parse() throws(IngestError) -> (
        steps: [XMLPath.Step], attribute: XMLPath.Name?, isAbsolute: Bool
    ) {
        skipSpace()
        while rest.last?.isWhitespace == true { rest.removeLast() }
        guard !rest.isEmpty else { throw fault("the path is empty") }
        var steps: [XMLPath.Step] = []
        var isDescendant = false
        var isAbsolute = false
        if take("//") {
            isDescendant = true
        } else if take("/") {
            isAbsolute = true
        } else if take(".//") {
            isDescendant = true
        } else if rest == "." {
            return ([], nil, false)
        } else if take("./") {
            // The context itself.
        }
        while true {
            if take("@") {
                let name = try name()
                guard rest.isEmpty else { throw fault("an attribute can only stand at the end") }
                return (steps, name, isAbsolute)
            }
            if take("text()") {
                guard rest.isEmpty else { throw fault("text() can only stand at the end") }
                return (steps, nil, isAbsolute)
            }
            var step = XMLPath.Step(name: try name(), isDescendant: isDescendant)
            while take("[") { step.predicates.append(try predicate()) }
            steps.append(step)
            if rest.isEmpty { return (steps, nil, isAbsolute) }
            if take("//") {
                isDescendant = true
            } else if take("/") {
                isDescendant = false
            } else {
                throw fault("\"\(rest)\" is not understood")
            }
        }
    }

    private mutating func name() throws(IngestError) -> XMLPath.Name {
        if take("*") { return XMLPath.Name() }
        var local = word()
        var namespace: String?
        if rest.hasPrefix("::") {
            throw fault("axes such as \"\(local)::\" are not supported")
        }
        if take(":") {
            guard let uri = namespaces[local] else {
                throw fault("the prefix \"\(local)\" is not declared in input.xml.namespaces")
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
            throw fault("\"\(local)\" is not a name\(hint)")
        }
        if rest.hasPrefix("(") { throw fault("the function \(local)() is not supported") }
        return XMLPath.Name(local: local, namespace: namespace)
    }

    private mutating func word() -> String {
        let word = rest.prefix { character in
            character.isLetter || character.isNumber || character == "_" || character == "-"
                || character == "."
        }
        rest = rest[word.endIndex...]
        return String(word)
    }

    private mutating func predicate() throws(IngestError) -> XMLPath.Predicate {
        skipSpace()
        if rest.first?.isNumber == true {
            let digits = rest.prefix { $0.isNumber }
            rest = rest[digits.endIndex...]
            guard let number = Int(digits), number > 0 else {
                throw fault("positions count from 1")
            }
            try close()
            return .position(number)
        }
        guard take("@") else {
            throw fault("a condition is a position or about an attribute, such as [@id='x']")
        }
        let name = try name()
        skipSpace()
        let isDifferent = take("!=")
        guard isDifferent || take("=") else {
            try close()
            return .has(name)
        }
        skipSpace()
        guard let quote = rest.first, quote == "'" || quote == "\"",
            let end = rest.dropFirst().firstIndex(of: quote)
        else { throw fault("a value stands between quotes, such as [@id='x']") }
        let value = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
        try close()
        return isDifferent ? .differs(name, value) : .equals(name, value)
    }

    private mutating func close() throws(IngestError) {
        skipSpace()
        guard take("]") else { throw fault("a \"]\" is missing") }
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0.isWhitespace }
    }

    private mutating func take(_ token: String) -> Bool {
        guard rest.hasPrefix(token) else { return false }
        rest = rest.dropFirst(token.count)
        return true
    }

    private func fault(_ reason: String) -> IngestError {
        IngestError(code: .invalidOption, subject: text, reason: reason)
    }
}
