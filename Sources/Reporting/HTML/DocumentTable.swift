internal import AnalysisCore
internal import JSON

/// The table of documents in a page: its head, its filters, and the data that the page's script
/// shows.
struct DocumentTable: Sendable {
    /// One column, as the script knows it.
    private struct Column: Sendable {
        var name: String
        var path: [String]
        /// `document`, `status`, `right`, `class`, `number` or `text`.
        var kind: String
        var choices: [String] = []
    }

    /// How many bytes of records a page holds at most.
    static let largestSize = 64 << 20
    /// How many fields are columns; the details of a document show all.
    private static let shownFields = 8
    /// How many fields can be filtered by.
    private static let shownFilters = 5
    private static let reasonPath = ["reason"]

    private let labels: Labels?
    private let allColumns: [Column]
    private let writer = JSONWriter(escapesForHTML: true)
    private var records: [UInt8] = []
    /// The documents in the table.
    private(set) var shown = 0
    /// All documents.
    private(set) var count = 0
    /// Whether any of them has a reason for having no result.
    private var hasReasons = false

    init(_ run: RunInfo, labels: Labels?) {
        self.labels = labels
        let fields = FieldColumns(run.schema).columns.filter {
            !["grounding", "confidence_source"].contains($0.path.first)
        }
        var columns = [
            Column(name: "document", path: ["document"], kind: "document"),
            Column(
                name: "status",
                path: ["status"],
                kind: "status",
                choices: ["analyzed", "failed", "skipped"]
            ),
            Column(name: "reason", path: Self.reasonPath, kind: "class"),
        ]
        columns += fields.prefix(Self.shownFields).map { field in
            Column(
                name: field.name,
                path: ["fields"] + field.path,
                kind: field.schema.tableKind,
                choices: field.schema.classes ?? []
            )
        }
        if let labels {
            columns += labels.columns.map {
                Column(name: "expected \($0.name)", path: ["expected", $0.name], kind: "text")
            }
            columns.append(
                Column(name: "right", path: ["right"], kind: "right", choices: ["true", "false"])
            )
        }
        columns += [
            Column(name: "ms", path: ["provenance", "latency_ms"], kind: "number"),
            Column(name: "cost $", path: ["provenance", "cost_usd"], kind: "number"),
        ]
        allColumns = columns
    }

    /// The columns, that of reasons where there are some.
    private var columns: [Column] {
        hasReasons ? allColumns : allColumns.filter { $0.path != Self.reasonPath }
    }

    mutating func add(_ record: Record) {
        count += 1
        hasReasons = hasReasons || record.reason != nil
        guard records.count < Self.largestSize else { return }
        shown += 1
        if !records.isEmpty { records.append(contentsOf: ",\n".utf8) }
        writer.write(RecordJSON.value(of: record, labels: labels), to: &records)
    }

    /// Appends the table and its data.
    func write(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: markup.utf8)
        bytes.append(contentsOf: "<script type=\"application/json\" id=\"data\">{\"columns\":".utf8)
        writer.write(.array(columns.map(Self.value(of:))), to: &bytes)
        bytes.append(contentsOf: ",\"records\":[\n".utf8)
        bytes.append(contentsOf: records)
        bytes.append(contentsOf: "\n]}</script>\n".utf8)
    }

    private static func value(of column: Column) -> JSONValue {
        [
            "name": .string(column.name), "kind": .string(column.kind),
            "path": .array(column.path.map { .string($0) }),
        ]
    }

    private var markup: String {
        let note =
            shown < count
            ? """
            <p class="alert">The table holds the first \(Figure.text(shown)) of \
            \(Figure.text(count)) documents; CSV and JSON reports hold all.</p>

            """ : ""
        return """
            <section id="documents" aria-labelledby="documents-title" hidden>
            <h2 id="documents-title">Documents</h2>
            \(note)<div class="controls">
            <label class="search">Search<input id="search" type="search" autocomplete="off" \
            spellcheck="false" placeholder="name, field, message …"></label>
            \(filters)<label class="sort">Sort<select id="sort"></select></label></div>
            <p id="count" role="status" class="quiet"></p>
            <div class="scroll"><table role="table" aria-labelledby="documents-title"><thead \
            role="rowgroup"><tr role="row">\(heads)</tr></thead><tbody role="rowgroup"></tbody>\
            </table></div>
            <nav class="pager" aria-label="Pages" hidden><button id="previous" type="button">\
            Previous</button><button id="next" type="button">Next</button></nav>
            </section>
            <noscript><p class="alert">The table of documents needs JavaScript, which is switched \
            off here; CSV and JSON reports hold the same data.</p></noscript>

            """
    }

    private var heads: String {
        columns.map { column in
            let name = HTMLText.escaped(column.name, longest: 40)
            let style = column.kind == "number" ? " class=\"number\"" : ""
            return "<th role=\"columnheader\" scope=\"col\"\(style)>"
                + "<button type=\"button\">\(name)</button></th>"
        }
        .joined()
    }

    private var filters: String {
        let filtered = columns.enumerated().filter { !$0.element.choices.isEmpty }
        return filtered.prefix(Self.shownFilters).map { index, column in
            let options = column.choices.map { choice in
                let words =
                    column.kind == "right" ? (choice == "true" ? "right" : "wrong") : choice
                return "<option value=\"\(HTMLText.attribute(choice))\">"
                    + "\(HTMLText.escaped(words, longest: 60))</option>"
            }
            let name = HTMLText.escaped(column.name, longest: 40)
            return "<label>\(name)<select data-column=\"\(index)\">"
                + "<option value=\"\">all</option>\(options.joined())</select></label>\n"
        }
        .joined()
    }
}

extension OutputSchema {
    /// How the page's script treats the values of a field.
    fileprivate var tableKind: String {
        switch self {
        case .nullable(let schema): schema.tableKind
        case .number, .integer: "number"
        case .enumeration, .boolean: "class"
        case .array(.enumeration, _, _, _): "class"
        case .string, .array, .object: "text"
        }
    }
}
