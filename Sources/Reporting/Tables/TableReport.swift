internal import AnalysisCore
internal import JSON

/// A table as text, a line for each document: CSV or TSV.
///
/// The columns depend on the analysis alone: document, status, the fields in the order of the
/// schema, why there is no result, who answered and what that took, and last, where labels are
/// given, what was expected.
struct TableReport: ReportFormatter {
    private let dialect: TableDialect
    private let columns: [FieldColumns.Column]
    private let labels: Labels?

    init(run: RunInfo, options: ReportOptions, dialect: TableDialect) {
        self.dialect = dialect
        columns = FieldColumns(run.schema).columns
        labels = options.labels
    }

    mutating func begin(into bytes: inout [UInt8]) {
        var row = TableRow(dialect)
        let names =
            FieldColumns.leading + columns.map(\.name) + FieldColumns.trailing
            + (labels?.columnNames ?? [])
        for name in names { row.add(text: name, to: &bytes) }
        row.end(&bytes)
    }

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        var row = TableRow(dialect)
        row.add(text: record.document.description, to: &bytes)
        row.add(plain: record.status, to: &bytes)
        let fields = record.fields
        for column in columns {
            row.add(value: fields.flatMap(column.value(in:)), to: &bytes)
        }
        row.add(plain: record.reason ?? "", to: &bytes)
        row.add(text: record.message ?? "", to: &bytes)
        Self.add(record.provenance, to: &row, &bytes)
        if let labels { Self.add(labels.verdict(on: record), to: &row, &bytes) }
        row.end(&bytes)
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {}

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
        row.add(provenance.usage.totalInput, to: &bytes)
        row.add(provenance.usage.output, to: &bytes)
        row.add(plain: provenance.cost?.description ?? "unknown", to: &bytes)
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
