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

    private static let maximumDepth = 16
    private var declared: [String: Declaration] = [:]
    private var expandedBytes = 0

    /// How many entities were declared.
    var count: Int { declared.count }

    /// Forgets what the document declared, not how much it expanded.
    mutating func forget() {
        declared = [:]
    }

    /// Takes a declaration; the first of a name counts.
    mutating func declare(_ name: String, text: [UInt8]) {
        if declared[name] == nil { declared[name] = .text(text) }
    }

    /// Takes the declaration of an entity whose value stands elsewhere.
    mutating func declareExternal(_ name: String) {
        if declared[name] == nil { declared[name] = .external }
    }

    /// The text of an entity.
    ///
    /// - Parameters:
    ///   - name: The name, without `&` and `;`.
    ///   - sourceBytes: The size of what has been read so far; it bounds the expansion.
    /// - Returns: UTF-8.
    /// - Throws: A `MarkupError` where the entity is unknown or expands beyond all bounds.
    mutating func text(of name: String, sourceBytes: Int) throws(MarkupError) -> [UInt8] {
        var text: [UInt8] = []
        try expand(name, into: &text, depth: 0, budget: Self.budget(for: sourceBytes))
        return text
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
            expandedBytes += value.count + 1
            guard depth < Self.maximumDepth, expandedBytes <= budget else {
                throw MarkupError(
                    code: .limitExceeded,
                    reason: "the entity &\(name); expands to far more than the document holds"
                )
            }
            guard !value.contains(UInt8(ascii: "<")) else {
                throw MarkupError(
                    code: .undeclaredEntity,
                    reason: "the entity &\(name); holds markup, which is not expanded"
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
