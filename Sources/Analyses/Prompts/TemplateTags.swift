import AnalysisCore

/// Reads the tags of a Mustache template, to check them before the template is rendered: the
/// library itself renders unknown names as nothing.
///
/// Variables, sections, inverted sections and comments are supported. Partials, inheritance,
/// other delimiters and functions are not: a prompt is one text, and its variables are few.
struct TemplateTags {
    /// A tag that names a variable.
    struct Tag: Hashable {
        /// What the tag does with its variable.
        enum Kind: Hashable {
            case variable
            case section
            case end
        }

        var kind: Kind
        var name: String
        /// The sections that the tag stands in, outermost first.
        var sections: [String]
        var line: Int
        var column: Int
    }

    /// What is wrong with a tag.
    struct Fault: Error {
        var line: Int
        var column: Int
        var message: String
    }

    /// How deep sections may nest.
    static let largestDepth = 16

    private var rest: Substring
    private var line = 1
    private var column = 1
    private var open: [Tag] = []

    private init(_ template: String) {
        rest = template[...]
    }

    /// The tags of a template in order, ends left out, up to where it is no template.
    static func tags(of template: String) -> (tags: [Tag], fault: Fault?) {
        var reader = Self(template)
        var tags: [Tag] = []
        do throws(Fault) {
            while let tag = try reader.next() {
                if tag.kind != .end { tags.append(tag) }
            }
        } catch {
            return (tags, error)
        }
        let fault = reader.open.last.map { section in
            Fault(
                line: section.line,
                column: section.column,
                message: "the section '\(section.name)' is not closed; add {{/\(section.name)}}"
            )
        }
        return (tags, fault)
    }

    private mutating func next() throws(Fault) -> Tag? {
        while !rest.isEmpty {
            if rest.hasPrefix("{{") {
                if let tag = try readTag() { return tag }
            } else {
                advance(1)
            }
        }
        return nil
    }

    private mutating func readTag() throws(Fault) -> Tag? {
        let start = (line: line, column: column)
        func fault(_ message: String) -> Fault {
            Fault(line: start.line, column: start.column, message: message)
        }
        advance(2)
        var closing = "}}"
        var kind = Tag.Kind.variable
        switch rest.first {
        case "!":
            guard skip(past: "}}") != nil else { throw fault("the comment is not closed with }}") }
            return nil
        case "{":
            closing = "}}}"
            advance(1)
        case "&": advance(1)
        case "#", "^":
            kind = .section
            advance(1)
        case "/":
            kind = .end
            advance(1)
        case ">": throw fault("partials ({{> …}}) are not supported; write the text itself")
        case "<", "$": throw fault("template inheritance is not supported; write the text itself")
        case "=", "%": throw fault("other delimiters and pragmas are not supported")
        default: break
        }
        guard let inner = skip(past: closing) else {
            throw fault("the tag is not closed with \(closing)")
        }
        let name = inner.trimmed
        guard !name.contains("(") else {
            throw fault("functions such as '\(name)' are not supported")
        }
        guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte) else {
            throw fault("'\(name)' is not a name; names are made of letters, digits, '_', '-', '.'")
        }
        let tag = Tag(
            kind: kind,
            name: name,
            sections: open.map(\.name),
            line: start.line,
            column: start.column
        )
        switch kind {
        case .variable: break
        case .section:
            open.append(tag)
            guard open.count <= Self.largestDepth else {
                throw fault("sections are nested deeper than \(Self.largestDepth) levels")
            }
        case .end:
            guard let section = open.popLast() else {
                throw fault("{{/\(name)}} closes a section that was not opened")
            }
            guard section.name == name else {
                throw fault("{{/\(name)}} stands where {{/\(section.name)}} is expected")
            }
        }
        return tag
    }

    /// Moves past `text` and returns what stands before it; `nil` where it does not occur.
    private mutating func skip(past text: String) -> String? {
        var inner = ""
        while !rest.isEmpty {
            if rest.hasPrefix(text) {
                advance(text.count)
                return inner
            }
            inner.append(rest[rest.startIndex])
            advance(1)
        }
        return nil
    }

    private mutating func advance(_ count: Int) {
        for _ in 0..<count {
            guard let character = rest.popFirst() else { return }
            if character.isNewline {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}
