import CLibXML2

/// The entities of a document: those of HTML, which XML documents use without a DTD that we would
/// load, and those that the document declares itself.
///
/// The expansion of what a document declares is bounded: it may be built to fill the memory.
struct XMLEntities {
    private enum Declaration {
        case text([UInt8])
        case external
    }

    /// What a reference stands for.
    enum Content {
        case text([UInt8])
        /// Elements, and text among them, as they are declared.
        case markup([UInt8])
    }

    private static let maximumDepth = 16
    /// What an expansion of markup counts beside its size: it takes a parser of its own.
    private static let costOfParser = 1 << 10
    /// How much more than text markup counts: a tree takes more memory than a text.
    private static let costOfMarkup = 8
    private var declared: [String: Declaration] = [:]
    private var expandedBytes = 0
    /// For each entity that was asked for, whether there is markup in it.
    private var holdsMarkup: [String: Bool] = [:]
    /// The entities whose markup is known to be well-formed.
    private var wellFormed: Set<String> = []

    /// How many entities were declared.
    var count: Int { declared.count }

    /// Forgets what the document declared, not how much it expanded.
    mutating func forget() {
        declared = [:]
        holdsMarkup = [:]
        wellFormed = []
    }

    /// Takes a declaration; the first of a name counts.
    mutating func declare(_ name: String, text: [UInt8]) {
        if declared[name] == nil { declared[name] = .text(text) }
    }

    /// Takes the declaration of an entity whose value stands elsewhere.
    mutating func declareExternal(_ name: String) {
        if declared[name] == nil { declared[name] = .external }
    }

    /// What an entity stands for in a text.
    ///
    /// - Parameters:
    ///   - name: The name, without `&` and `;`.
    ///   - sourceBytes: The size of what has been read so far; it bounds the expansion.
    ///   - depth: In how many entities the reference stands.
    /// - Returns: UTF-8.
    /// - Throws: A `MarkupError` where the entity is unknown or expands beyond all bounds.
    mutating func content(
        of name: String,
        sourceBytes: Int,
        depth: Int = 0
    ) throws(MarkupError) -> Content {
        let budget = Self.budget(for: sourceBytes)
        if case .text(let value) = declared[name], containsMarkup(name, depth: 0) {
            let cost = Self.costOfParser + Self.costOfMarkup * value.count
            try count(cost, of: name, depth: depth, budget: budget)
            return .markup(value)
        }
        var text: [UInt8] = []
        try expand(name, into: &text, depth: depth, budget: budget)
        return .text(text)
    }

    /// Whether an entity's markup was found to be well-formed.
    func isWellFormed(_ name: String) -> Bool { wellFormed.contains(name) }

    /// Notes that an entity's markup is well-formed.
    mutating func noteWellFormed(_ name: String) { wellFormed.insert(name) }

    /// Whether a tag, or the like, stands in an entity or in one of those that it refers to.
    private mutating func containsMarkup(_ name: String, depth: Int) -> Bool {
        if let known = holdsMarkup[name] { return known }
        guard depth < Self.maximumDepth, case .text(let value) = declared[name] else {
            return false
        }
        // One that stands in itself is refused where it is expanded.
        holdsMarkup[name] = false
        var holds = value.contains(UInt8(ascii: "<"))
        var rest = value[...]
        while !holds, let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[(start + 1)...]
            guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { break }
            holds = containsMarkup(String(decoding: rest[..<end], as: UTF8.self), depth: depth + 1)
        }
        holdsMarkup[name] = holds
        return holds
    }

    /// Counts what is read for an entity beside its markup.
    mutating func count(
        _ size: Int,
        of name: String,
        sourceBytes: Int
    ) throws(MarkupError) {
        try count(size, of: name, depth: 0, budget: Self.budget(for: sourceBytes))
    }

    /// Counts what an entity expands to.
    private mutating func count(
        _ size: Int,
        of name: String,
        depth: Int,
        budget: Int
    ) throws(MarkupError) {
        expandedBytes += size
        guard depth < Self.maximumDepth, expandedBytes <= budget else {
            throw MarkupError(
                code: .limitExceeded,
                reason: "the entity &\(name); expands to far more than the document holds"
            )
        }
    }

    /// Appends a text in which references may stand.
    ///
    /// - Throws: A `MarkupError` where an entity is unknown or expands beyond all bounds.
    mutating func expandReferences(
        of value: ArraySlice<UInt8>,
        into text: inout [UInt8],
        sourceBytes: Int
    ) throws(MarkupError) {
        let budget = Self.budget(for: sourceBytes)
        try expandReferences(of: value, into: &text, depth: 0, budget: budget)
    }

    /// How many bytes the entities of a document may expand to: a megabyte, or a hundred times what
    /// has been read, but no more than 64 MB beyond it.
    private static func budget(for sourceBytes: Int) -> Int {
        max(1 << 20, min(100 * sourceBytes, sourceBytes + 64 << 20))
    }

    private mutating func expand(
        _ name: String,
        into text: inout [UInt8],
        depth: Int,
        budget: Int
    ) throws(MarkupError) {
        switch declared[name] {
        case .text(let value):
            // The value counts each time, so that entities of entities of nothing end as well.
            try count(value.count + 1, of: name, depth: depth, budget: budget)
            guard !value.contains(UInt8(ascii: "<")) else {
                throw MarkupError(
                    code: .malformed,
                    reason: "the entity &\(name); holds markup, which no attribute may have"
                )
            }
            try expandReferences(of: value[...], into: &text, depth: depth + 1, budget: budget)
        case .external:
            throw MarkupError(
                code: .undeclaredEntity,
                reason: "the entity &\(name); stands in another file, which is never loaded"
            )
        case nil:
            guard let value = Self.value(ofKnownEntity: name) else {
                throw MarkupError(
                    code: .undeclaredEntity,
                    reason: "the entity &\(name); is not declared in the document"
                )
            }
            text.append(contentsOf: value.utf8)
        }
    }

    private mutating func expandReferences(
        of value: ArraySlice<UInt8>,
        into text: inout [UInt8],
        depth: Int,
        budget: Int
    ) throws(MarkupError) {
        var rest = value
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            text.append(contentsOf: rest[..<start])
            rest = rest[(start + 1)...]
            guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
                text.append(UInt8(ascii: "&"))
                continue
            }
            let name = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[(end + 1)...]
            if let scalar = Self.scalar(ofReference: name) {
                text.append(contentsOf: String(Character(scalar)).utf8)
            } else {
                try expand(name, into: &text, depth: depth, budget: budget)
            }
        }
        text.append(contentsOf: rest)
    }

    /// The scalar of a character reference or of one of the five entities of XML.
    private static func scalar(ofReference name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let isHexadecimal = digits.hasPrefix("x")
            let number = UInt32(
                isHexadecimal ? digits.dropFirst() : digits,
                radix: isHexadecimal ? 16 : 10
            )
            return number.flatMap(Unicode.Scalar.init)
        }
    }

    /// What an entity of HTML stands for; its names are those of most ISO sets as well, which XML
    /// documents use.
    private static func value(ofKnownEntity name: String) -> String? {
        let value = unsafe analyze_html_entity(name)
        if value != 0 { return Unicode.Scalar(value).map { String($0) } }
        let reference = "&\(name);"
        let read = HTMLReferences.read(in: reference)
        if read != reference { return read }
        return ISOEntities.character(named: name).map { String($0) }
    }
}
