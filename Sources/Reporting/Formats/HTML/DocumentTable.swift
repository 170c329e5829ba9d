internal import AnalysisCore
internal import JSON

/// The table of documents in a page: its head, its filters, and the data that the page's script
/// shows.
struct DocumentTable: Sendable {
    /// How many bytes of records a page holds at most.
    static let largestSize = 64 << 20
    /// How large a page with excerpts of texts should be at most, in bytes.
    static let wantedSize = 2_900_000
    /// The least that is worth showing of a text, in Unicode scalars.
    static let shortestExcerpt = 100
    /// The bytes that the places of two parts take.
    private static let placeSize = 30
    /// How many kinds of findings can be filtered by.
    private static let shownKinds = 20

    private let allColumns: [PageColumn]
    private var records: PageRecords
    private var excerpts: [Excerpt?] = []
    private let texts: DocumentTexts?
    private let base: String?
    private let writer = VisibleText.json(isInPage: true)
    /// All documents.
    private(set) var count = 0
    /// Those of them whose text was read.
    private var readable = 0
    /// Whether any of them has a reason for having no result.
    private var hasReasons = false
    /// The kinds of findings in the order in which they came.
    private var hasUngrounded = false

    init(_ run: RunInfo, options: ReportOptions) {
        records = PageRecords(run, labels: options.labels)
        allColumns = PageColumn.columns(
            of: run,
            labels: options.labels,
            showsAcceptance: options.showsAcceptance
        )
        texts = options.texts
        base = options.documentBase
    }

    /// The documents in the table.
    var shown: Int { records.count }

    /// The columns; those about what is nowhere the case are left out.
    private var columns: [PageColumn] {
        allColumns.filter { column in
            switch column.kind {
            case .reason: hasReasons
            case .flags: hasUngrounded || !records.kinds.isEmpty
            default: true
            }
        }
    }

    mutating func add(_ record: Record) {
        count += 1
        hasReasons = hasReasons || record.reason != nil
        hasUngrounded =
            hasUngrounded
            || Evidence.entries(in: record.fields).contains { !Evidence.isGrounded($0.place) }
        guard records.size < Self.largestSize else { return }
        if record.source != nil { readable += 1 }
        let excerpt = texts?.excerpt(of: record)
        records.add(record, excerpt: excerpt)
        excerpts.append(excerpt)
    }

    /// The texts that fit; those of later documents are left out where there are too many.
    private var shownTexts: [Excerpt?] {
        guard let texts, texts.extent == .excerpt else { return excerpts }
        let found = excerpts.count { $0 != nil }
        guard found > 0 else { return [] }
        let room = max(Self.wantedSize - records.size - 60_000, 200_000)
        // What is not ASCII takes more bytes than characters, and so do line ends and quotes.
        let bytes = excerpts.reduce(0) { $0 + ($1.map(size) ?? 0) }
        let scalars = excerpts.reduce(0) { $0 + ($1?.count ?? 0) }
        guard bytes > room, scalars > 0 else { return excerpts }
        let density = Double(bytes) / Double(scalars)
        let share = Double(room / found - Self.placeSize)
        let limit = max(Self.shortestExcerpt, Int(share / density))
        var left = room
        return excerpts.map { excerpt in
            guard let cut = excerpt?.cut(to: limit), left > 0 else { return nil }
            left -= size(of: cut)
            return cut
        }
    }

    /// The bytes that an excerpt takes in the page.
    private func size(of excerpt: Excerpt) -> Int {
        var bytes: [UInt8] = []
        writer.write(Self.value(of: excerpt), to: &bytes)
        return bytes.count
    }

    /// Appends the table and its data.
    func write(to bytes: inout [UInt8]) {
        let shownTexts = shownTexts
        let held = shownTexts.count { $0 != nil }
        bytes.append(contentsOf: markup(texts: held).utf8)
        bytes.append(contentsOf: "<script type=\"application/json\" id=\"data\">{\"columns\":".utf8)
        writer.write(.array(columns.map(\.value)), to: &bytes)
        for (name, value) in records.heads + [("base", base.map { .string($0) } ?? .null)] {
            bytes.append(contentsOf: ",\"\(name)\":".utf8)
            writer.write(value, to: &bytes)
        }
        bytes.append(contentsOf: ",\"records\":[\n".utf8)
        bytes.append(contentsOf: records.bytes)
        bytes.append(contentsOf: "\n],\"texts\":[".utf8)
        if held > 0 {
            for (index, excerpt) in shownTexts.enumerated() {
                bytes.append(contentsOf: (index > 0 ? ",\n" : "\n").utf8)
                writer.write(Self.value(of: excerpt), to: &bytes)
            }
        }
        bytes.append(contentsOf: "]}</script>\n".utf8)
    }

    /// The length of the text, and its parts, each behind its place.
    private static func value(of excerpt: Excerpt?) -> JSONValue {
        guard let excerpt else { return 0 }
        let parts = excerpt.parts.flatMap { part -> [JSONValue] in
            [.integer(Int64(part.start)), .string(part.text)]
        }
        return .array([.integer(Int64(excerpt.length))] + parts)
    }

    private func markup(texts held: Int) -> String {
        var notes: [String] = []
        if shown < count {
            notes.append(
                """
                <p class="alert">The table holds the first \(Figure.text(shown)) of \
                \(Figure.text(count)) documents; CSV and JSON reports hold all.</p>

                """
            )
        }
        if texts != nil, held < readable {
            notes.append(
                """
                <p class="quiet">The page holds the texts of \(Figure.text(held)) of \
                \(Figure.text(readable)) documents that were read.</p>

                """
            )
        }
        return """
            <section id="documents" aria-labelledby="documents-title" hidden>
            <h2 id="documents-title">Documents</h2>
            \(notes.joined())<div class="controls">
            <label class="search">Search<input id="search" type="search" autocomplete="off" \
            spellcheck="false" placeholder="name, field, message …"></label>
            \(filters)<label class="sort">Sort<select id="sort"></select></label>
            <details class="columns"><summary>Columns</summary><div id="columns"></div></details>
            <button id="csv" type="button">CSV</button>
            <button id="clear" type="button" hidden>Show all</button></div>
            <p id="count" role="status" class="quiet"></p>
            <div class="scroll"><table role="table" aria-labelledby="documents-title"><thead \
            role="rowgroup"><tr role="row">\(heads)</tr></thead><tbody role="rowgroup"></tbody>\
            </table></div>
            <nav class="pager" aria-label="Pages" hidden><button id="previous" type="button">\
            Previous</button><span id="page"></span><button id="next" type="button">Next</button>\
            </nav>
            <p class="quiet keys">Keys: <kbd>/</kbd> search, <kbd>j</kbd> and <kbd>k</kbd> next \
            and previous document, <kbd>Enter</kbd> open, <kbd>Esc</kbd> close, <kbd>n</kbd> and \
            <kbd>p</kbd> next and previous page.</p>
            </section>
            <noscript><p class="alert">The table of documents needs JavaScript, which is switched \
            off here; CSV and JSON reports hold the same data.</p></noscript>

            """
    }

    private var heads: String {
        columns.map { column in
            let name = HTMLText.breakable(column.name, longest: 40)
            let style = column.kind.isNumber ? " class=\"number\"" : ""
            return "<th role=\"columnheader\" scope=\"col\"\(style)>"
                + "<button type=\"button\">\(name)</button></th>"
        }
        .joined()
    }

    private var filters: String {
        columns.enumerated().map { index, column in
            let choices =
                column.kind == .flags ? flagChoices : column.choices.map { ($0, $0) }
            guard !choices.isEmpty else { return "" }
            let options = choices.map { choice, words in
                let words =
                    column.kind == .right ? (choice == "true" ? "right" : "wrong") : words
                return "<option value=\"\(HTMLText.attribute(choice))\">"
                    + "\(HTMLText.escaped(words, longest: 60))</option>"
            }
            let name = HTMLText.escaped(column.name, longest: 40)
            return "<label>\(name)<select data-column=\"\(index)\">"
                + "<option value=\"\">all</option>\(options.joined())</select></label>\n"
        }
        .joined()
    }

    /// What documents can be filtered by what was noticed about them.
    private var flagChoices: [(String, String)] {
        var choices = [("any", "any"), ("none", "none")]
        if hasUngrounded { choices.append(("ungrounded value", "value not in the document")) }
        return choices + records.kinds.prefix(Self.shownKinds).map { ($0, $0) }
    }
}
