internal import AnalysisCore
internal import JSON

/// A table as text, a line for each document: CSV or TSV.
///
/// The columns depend on the pipeline alone: document, status, what documents say about themselves
/// as far as that is asked for, the fields in the order of the schema, why there is no result, who
/// answered and what that took, and last, where labels are given, what was expected.
struct TableReport: ReportFormatter {
    private let dialect: TableDialect
    private let ownColumns: [ReportColumn]
    private let columns: [FieldColumns.Column]
    private let labels: Labels?
    private let showsAcceptance: Bool
    /// How many documents have a cell that spreadsheets cut, and the first of them.
    private var cut: (count: Int, first: DocumentID?) = (0, nil)

    init(run: RunInfo, options: ReportOptions, dialect: TableDialect) {
        self.dialect = dialect
        ownColumns = run.columns
        columns = FieldColumns(run.schema).columns
        labels = options.labels
        showsAcceptance = options.showsAcceptance
    }

    mutating func begin(into bytes: inout [UInt8]) {
        if dialect.options.isMarked { bytes += [0xEF, 0xBB, 0xBF] }
        var row = TableRow(dialect)
        let names =
            FieldColumns.leading + ownColumns.map(\.heading) + columns.map(\.name)
            + FieldColumns.trailing + (showsAcceptance ? [acceptedHeading] : [])
            + (labels?.columnNames ?? [])
        for name in names { row.add(text: name, to: &bytes) }
        row.end(&bytes)
    }

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        var row = TableRow(dialect)
        row.add(text: record.document.description, to: &bytes)
        row.add(plain: record.status, to: &bytes)
        for column in ownColumns {
            row.add(text: record.metadata[column.name] ?? "", to: &bytes)
        }
        let fields = record.fields
        for column in columns {
            row.add(value: fields.flatMap(column.value(in:)), to: &bytes)
        }
        row.add(plain: record.reason ?? "", to: &bytes)
        row.add(text: record.message ?? "", to: &bytes)
        Self.add(record.provenance, to: &row, &bytes)
        if showsAcceptance {
            row.add(plain: record.acceptance.map { "\($0.isAccepted)" } ?? "", to: &bytes)
        }
        if let labels { Self.add(labels.verdict(on: record), to: &row, &bytes) }
        if row.isCut { cut = (cut.count + 1, cut.first ?? record.document) }
        row.end(&bytes)
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {}

    /// `accepted`, unless a field is called so.
    private var acceptedHeading: String {
        columns.contains { $0.name == "accepted" } ? "answer.accepted" : "accepted"
    }

    var warnings: [String] {
        guard let first = cut.first else { return [] }
        let name = VisibleText().text(of: first.description)
        let who =
            cut.count == 1
            ? "\(name) has a cell"
            : "\(Figure.text(cut.count)) documents, first \(name), have cells"
        return [
            "\(who) of more than \(Figure.text(TableRow.longestCell)) characters, which "
                + "spreadsheets cut; JSON Lines and HTML reports show them whole"
        ]
    }

    private static func add(
        _ provenance: Record.Provenance?,
        to row: inout TableRow,
        _ bytes: inout [UInt8]
    ) {
        guard let provenance else {
            for _ in FieldColumns.provenance { row.addEmpty(to: &bytes) }
            return
        }
        row.add(text: provenance.model.description, to: &bytes)
        if let usage = provenance.knownUsage {
            row.add(usage.totalInput, to: &bytes)
            row.add(usage.output, to: &bytes)
        } else {
            row.addEmpty(to: &bytes)
            row.addEmpty(to: &bytes)
        }
        row.add(plain: provenance.cost?.description ?? "", to: &bytes)
        row.add(plain: provenance.cost == nil ? "false" : "true", to: &bytes)
        row.add(provenance.attempts, to: &bytes)
        row.add(provenance.latency.milliseconds, to: &bytes)
    }

    private static func add(
        _ verdict: Labels.Verdict,
        to row: inout TableRow,
        _ bytes: inout [UInt8]
    ) {
        for expected in verdict.expected { row.add(text: expected ?? "", to: &bytes) }
        row.add(plain: verdict.isRight.map { $0 ? "true" : "false" } ?? "", to: &bytes)
    }
}

extension ReportFormat {
    /// Comma-separated values (RFC 4180).
    public static let csv = Self(
        "csv",
        files: ReportFiles(extensions: ["csv"], mistaken: ["xls", "xlsx"]),
        readers: "spreadsheets, data frames",
        content: "a row for each document; cells that a spreadsheet would take for formulas are "
            + "guarded, `--csv-raw` leaves them as they are",
        make: { TableReport(run: $0, options: $1, dialect: .csv($1.tables)) }
    )

    /// Tab-separated values, quoted like CSV.
    public static let tsv = Self(
        "tsv",
        files: ReportFiles(extensions: ["tsv", "tab"]),
        readers: "spreadsheets, data frames",
        content: "the same with tabs",
        make: { TableReport(run: $0, options: $1, dialect: .tsv($1.tables)) }
    )
}
