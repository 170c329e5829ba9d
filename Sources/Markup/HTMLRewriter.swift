import CLibXML2

/// Rewrites what versions of libxml2 read in different ways, or all wrong, into what they read
/// alike, as the HTML standard says.
///
/// * Named references become characters: libxml2 2.9 knows an eighth of the names. Numbers that are
///   none, or that stand for no character, stay as the standard has them.
/// * A second declaration of the type of document goes: the tag behind it would be text.
/// * Comments and what the standard reads as comments (`<!-->`, `<![if …]>`, `<?…>`) go.
/// * The content of templates goes: what it leaves open would be open for the page.
/// * Closing tags of the page and its body go: what follows them belongs to the body. That of any
///   heading closes the heading that is open.
/// * In elements whose tags are text (`title`, `textarea`, `xmp`, `plaintext`), `<` is escaped.
/// * Programs go, unless they hold data or a formula; nobody reads them, and they are half of a page.
///
/// One pass over the page, which also counts the attributes of each tag: libxml2 compares each with
/// all before it, and 100,000 of them would take a quarter of a minute.
struct HTMLRewriter {
    /// The page as it is to be parsed.
    private(set) var output: [UInt8] = []
    /// Where it differs from the source.
    private(set) var edits = SourceEdits()

    /// How many attributes a tag may have; real pages stay below a hundred.
    static let attributeLimit = 2_000

    private let page: [UInt8]
    /// The start of what has not been copied yet.
    private var pending = 0
    /// Whether a tag or a declaration has been read: from there on a DOCTYPE means nothing.
    private var hasMarkup = false
    /// Whether the page says that it is XML, in which CDATA sections are text everywhere.
    private let isXML: Bool
    /// Whether elements of another vocabulary, in which CDATA sections are text, are open.
    private var foreign = ForeignContent()
    /// The level of the open heading, as a digit of ASCII.
    private var heading: UInt8?
    /// Where the element ends in whose content nothing is a comment that goes on behind it.
    private var rawEnd = 0
    /// Where templates end, from the first one on.
    private var templates: TemplateScan?
    /// What is known not to be closed from here on; it is looked for only once.
    private var unclosed: Set<Ending> = []

    private enum Ending: Hashable {
        case comment
        case section
        case element(HTMLRawElement)
    }

    /// Rewrites a page.
    ///
    /// - Throws: A `MarkupError` for a tag of too many attributes.
    init(_ page: [UInt8]) throws(MarkupError) {
        self.page = page
        isXML = page.starts(with: "<?xml".utf8)
        output.reserveCapacity(page.count)
        var index = 0
        let bytes = page.span
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"): index = try markup(bytes, at: index)
            case UInt8(ascii: "&"): index = reference(bytes, at: index, inValue: false)
            default: index += 1
            }
        }
        flush(upTo: page.count)
    }
}

extension HTMLRewriter {
    /// Replaces a part of the source.
    mutating func replace(_ range: Range<Int>, by bytes: [UInt8]) {
        flush(upTo: range.lowerBound)
        edits.add(range, outputOffset: output.count, outputLength: bytes.count)
        output += bytes
        pending = range.upperBound
    }

    private mutating func flush(upTo end: Int) {
        if pending < end { output += page[pending..<end] }
        pending = max(pending, end)
    }

    /// Reads what starts with `<`.
    ///
    /// - Returns: The index to go on from.
    private mutating func markup(_ bytes: Span<UInt8>, at start: Int) throws(MarkupError) -> Int {
        guard start + 1 < bytes.count else { return start + 1 }
        let next = bytes[start + 1]
        if HTMLBytes.isLetter(next) {
            hasMarkup = true
            return try openingTag(bytes, at: start)
        }
        switch next {
        case UInt8(ascii: "!"): return declaration(bytes, at: start)
        case UInt8(ascii: "?"): return remove(bytes, from: start)
        case UInt8(ascii: "/"):
            guard start + 2 < bytes.count else { return start + 2 }
            guard HTMLBytes.isLetter(bytes[start + 2]) else { return remove(bytes, from: start) }
            hasMarkup = true
            return try closingTag(bytes, at: start)
        default:
            return start + 1
        }
    }

    /// Removes what the standard reads as a comment up to the next `>`.
    private mutating func remove(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
        end = min(end + 1, bytes.count)
        replace(start..<end, by: [])
        return end
    }

    /// Reads a closing tag, and removes what stands in it behind its name: libxml2 2.9 ends it at the
    /// first `>`, also in quotes.
    private mutating func closingTag(
        _ bytes: Span<UInt8>,
        at start: Int
    ) throws(MarkupError) -> Int {
        var nameEnd = start + 2
        while nameEnd < bytes.count, !HTMLBytes.endsName(bytes[nameEnd]) { nameEnd += 1 }
        let end = try endOfTag(bytes, from: start + 2)
        if let level = HTMLBytes.heading(bytes, at: start + 2) {
            if let heading, heading != level, pending <= start {
                replace(start + 3..<start + 4, by: [heading])
            }
            heading = nil
        }
        switch HTMLBytes.element(bytes, at: start + 2) {
        case .body, .html:
            guard pending <= start, !foreign.isForeign else { return end }
            replace(start..<end, by: [])
            return end
        default: break
        }
        if !foreign.isEmpty { foreign.end(HTMLBytes.name(bytes, start + 2..<nameEnd)) }
        if end <= bytes.count, end - 1 > nameEnd, bytes[end - 1] == UInt8(ascii: ">"),
            pending <= nameEnd
        {
            replace(nameEnd..<end - 1, by: [])
        }
        return end
    }

    private mutating func declaration(_ bytes: Span<UInt8>, at start: Int) -> Int {
        if HTMLBytes.matches(bytes, start + 2, "--") { return comment(bytes, at: start) }
        if HTMLBytes.matchesName(bytes, start + 2, "doctype"), !hasMarkup {
            hasMarkup = true
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
            return end
        }
        if foreign.isForeign || isXML, HTMLBytes.matches(bytes, start + 2, "[CDATA[") {
            let end = find("]]>", .section, bytes, from: start + 9) ?? bytes.count
            replace(start..<start + 9, by: [])
            escape(bytes, start + 9..<end, escapesReferences: true)
            replace(end..<min(end + 3, bytes.count), by: [])
            return min(end + 3, bytes.count)
        }
        return remove(bytes, from: start)
    }

    private mutating func comment(_ bytes: Span<UInt8>, at start: Int) -> Int {
        var end = start + 4
        if HTMLBytes.matches(bytes, end, ">") {
            end += 1
        } else if HTMLBytes.matches(bytes, end, "->") {
            end += 2
        } else {
            end = find("--", .comment, bytes, from: end) ?? bytes.count
        }
        if start < rawEnd { end = min(end, rawEnd) }
        replace(start..<end, by: [])
        return end
    }

    /// Where a comment ends, or where another piece of text starts; `nil` if there is no such place,
    /// which is remembered.
    private mutating func find(
        _ text: StaticString,
        _ ending: Ending,
        _ bytes: Span<UInt8>,
        from start: Int
    ) -> Int? {
        guard !unclosed.contains(ending) else { return nil }
        let first = unsafe text.utf8Start.pointee
        var index = start
        while index < bytes.count {
            if bytes[index] == first, HTMLBytes.matches(bytes, index, text) {
                guard ending == .comment else { return index }
                if HTMLBytes.matches(bytes, index + 2, ">") { return index + 3 }
                if HTMLBytes.matches(bytes, index + 2, "!>") { return index + 4 }
            }
            index += 1
        }
        unclosed.insert(ending)
        return nil
    }

    private mutating func openingTag(
        _ bytes: Span<UInt8>,
        at start: Int
    ) throws(MarkupError) -> Int {
        let element = HTMLBytes.element(bytes, at: start + 1)
        let end = try endOfTag(bytes, from: start + 1)
        if let level = HTMLBytes.heading(bytes, at: start + 1) { heading = level }
        let wasForeign = foreign.isForeign
        if !foreign.isEmpty || element == .svg || element == .math {
            var nameEnd = start + 1
            while nameEnd < bytes.count, !HTMLBytes.endsName(bytes[nameEnd]) { nameEnd += 1 }
            let isEmpty = end >= 2 && HTMLBytes.matches(bytes, end - 2, "/>")
            foreign.start(HTMLBytes.name(bytes, start + 1..<nameEnd), isEmpty: isEmpty)
        }
        guard let element, end <= bytes.count, bytes[end - 1] == UInt8(ascii: ">") else {
            return end
        }
        switch element {
        case .body, .html, .math, .svg:
            return end
        case .template:
            return template(bytes, tag: start..<end)
        case .iframe, .noembed, .noframes:
            rawEnd = closing(element, bytes, from: end) ?? rawEnd
            return end
        case .plaintext:
            guard pending <= start else { return end }
            if wasForeign {
                // In a drawing it is an element like any other, but not to every libxml2.
                if analyze_reads_plaintext_everywhere() != 0 {
                    replace(start + 1..<start + 2, by: Array("z".utf8))
                }
                return end
            }
            replace(start..<end, by: Array("<pre>".utf8))
            escape(bytes, end..<bytes.count, escapesReferences: true)
            return bytes.count
        case .script, .style, .textarea, .title, .xmp:
            if wasForeign, element != .script { return end }
            guard let close = closing(element, bytes, from: end) else {
                // No element that any version of libxml2 would read to the end of the page.
                if element != .script, element != .style, pending <= start {
                    replace(start + 1..<start + 2, by: Array("z".utf8))
                }
                return end
            }
            if element == .xmp, pending > start { return end }
            rewrite(element, bytes, tag: start..<end, content: end..<close)
            return close
        }
    }

    private mutating func rewrite(
        _ element: HTMLRawElement,
        _ bytes: Span<UInt8>,
        tag: Range<Int>,
        content: Range<Int>
    ) {
        switch element {
        case .script:
            guard !content.isEmpty, !HTMLBytes.holdsData(bytes, tag),
                !HTMLBytes.assignsData(bytes, content)
            else { return }
            if HTMLBytes.holdsFormula(bytes, tag) {
                stripSection(bytes, content)
            } else {
                replace(content, by: [])
            }
        case .xmp:
            replace(tag, by: Array("<pre>".utf8))
            escape(bytes, content, escapesReferences: true)
            // The name in the closing tag.
            replace(content.upperBound + 2..<content.upperBound + 5, by: Array("pre".utf8))
        case .textarea, .title:
            escape(bytes, content, escapesReferences: false)
        default:
            break
        }
    }

    /// Removes what makes a CDATA section of a formula: `% <![CDATA[` and `%]]>`.
    private mutating func stripSection(_ bytes: Span<UInt8>, _ content: Range<Int>) {
        var start = content.lowerBound
        let sign = UInt8(ascii: "%")
        while start < content.upperBound, HTMLBytes.isBlank(bytes[start]) || bytes[start] == sign {
            start += 1
        }
        guard HTMLBytes.matches(bytes, start, "<![CDATA[") else { return }
        replace(content.lowerBound..<start + 9, by: [])
        var end = content.upperBound
        while end > start + 9, HTMLBytes.isBlank(bytes[end - 1]) { end -= 1 }
        guard end - 3 >= start + 9, HTMLBytes.matches(bytes, end - 3, "]]>") else { return }
        end -= 3
        while end > start + 9, bytes[end - 1] == sign || HTMLBytes.isBlank(bytes[end - 1]) {
            end -= 1
        }
        replace(end..<content.upperBound, by: [])
    }

    /// Removes the content of a template, unless it is shown.
    private mutating func template(_ bytes: Span<UInt8>, tag: Range<Int>) -> Int {
        let scan = templates ?? TemplateScan(bytes, from: tag.lowerBound)
        templates = scan
        let isShown = tag.contains { HTMLBytes.matchesName(bytes, $0, "shadowrootmode") }
        guard !isShown, let end = scan.ends[tag.upperBound] else { return tag.upperBound }
        replace(tag.upperBound..<end, by: [])
        return end
    }

    /// Where the closing tag of an element starts; `nil` if it is not closed, so that it swallows
    /// nothing.
    private mutating func closing(
        _ element: HTMLRawElement,
        _ bytes: Span<UInt8>,
        from start: Int
    ) -> Int? {
        guard !unclosed.contains(.element(element)) else { return nil }
        var index = start
        var program = ProgramText()
        while index + 1 < bytes.count {
            if element == .script, program.takes(bytes, at: index) {
                index += 1
                continue
            }
            if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
                HTMLBytes.element(bytes, at: index + 2) == element
            {
                return index
            }
            index += 1
        }
        unclosed.insert(.element(element))
        return nil
    }
}
