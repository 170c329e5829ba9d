import Markup

/// What the names of elements commonly mean for the layout, in the vocabularies that people use.
struct XMLNameKinds {
    /// The meanings of one name.
    struct Kind: OptionSet {
        let rawValue: UInt8

        /// A block, even in the middle of a text.
        static let block = Kind(rawValue: 1)
        /// A line of its own.
        static let line = Kind(rawValue: 2)
        /// A cell of a table.
        static let cell = Kind(rawValue: 4)
        /// Its text may be a page.
        static let carrier = Kind(rawValue: 8)
        /// White space in it stands as it is.
        static let verbatim = Kind(rawValue: 16)
    }

    private var kinds: [Kind] = []

    /// The meanings of a tree's names.
    init(_ names: [XMLName] = []) {
        update(names)
    }

    /// Takes the names that came since the last time.
    mutating func update(_ names: [XMLName]) {
        guard kinds.count < names.count else { return }
        for name in names.dropFirst(kinds.count) {
            var kind: Kind = []
            if Self.blocks.contains(name.local) { kind.insert(.block) }
            if Self.lines.contains(name.local) { kind.insert(.line) }
            if Self.cells.contains(name.local) { kind.insert(.cell) }
            if Self.carriers.contains(name.local) { kind.insert(.carrier) }
            if Self.verbatims.contains(name.local) { kind.insert(.verbatim) }
            kinds.append(kind)
        }
    }

    /// The meanings of the name of a number.
    subscript(name: Int) -> Kind { kinds[name] }

    /// Names that start a block even in the middle of a text: of HTML, JATS, TEI and DocBook.
    private static let blocks: Set<String> = [
        "p", "para", "simpara", "formalpara", "div", "div1", "div2", "sec", "section", "title",
        "head", "list", "itemizedlist", "orderedlist", "variablelist", "ul", "ol", "dl", "table",
        "informaltable", "table-wrap", "fig", "figure", "disp-quote", "disp-formula", "blockquote",
        "boxed-text", "programlisting", "screen", "literallayout", "note", "warning", "tip",
        "caution", "important", "example", "lg", "sp", "quote-block", "abstract", "footnote", "fn",
        "h1", "h2", "h3", "h4", "h5", "h6", "pre", "preformat", "synopsis", "eg",
    ]
    private static let lines: Set<String> = [
        "item", "listitem", "list-item", "li", "l", "lb", "br", "break", "tr", "row", "line", "dt",
        "dd", "stage", "speaker",
    ]
    private static let verbatims: Set<String> = [
        "programlisting", "screen", "literallayout", "synopsis", "pre", "preformat", "eg",
    ]
    private static let cells: Set<String> = ["td", "th", "cell"]
    private static let carriers: Set<String> = [
        "description", "encoded", "content", "summary", "body", "html",
    ]
}
