internal import AnalysisCore
internal import JSON

/// What is right about documents: a column for each labelled field, a row for each document.
public struct Labels: Sendable, Hashable {
    /// What a labels file says about one record, and whether the record agrees.
    struct Verdict: Sendable, Hashable {
        /// The label of each column as the file has it; `nil` where it has none.
        var expected: [String?]
        /// Whether all labels are met; `nil` where there is none, or where nobody was asked.
        var isRight: Bool?
    }

    /// The labelled fields, in the order of the file.
    let columns: [FieldColumns.Column]
    /// The labels of each document, by its id.
    let rows: [String: [LabelValue?]]
    /// The columns of the file that are no fields; nothing is done with them.
    public let ignoredColumns: [String]

    init(
        columns: [FieldColumns.Column],
        rows: [String: [LabelValue?]],
        ignoredColumns: [String]
    ) {
        self.columns = columns
        self.rows = rows
        self.ignoredColumns = ignoredColumns
    }

    /// How many documents have labels.
    public var count: Int { rows.count }

    /// The headings that labels take in tables.
    var columnNames: [String] { columns.map { "expected." + $0.name } + ["right"] }

    /// The labels of a document; `nil` where the file does not name it.
    func row(of document: DocumentID) -> [LabelValue?]? {
        rows[document.description]
    }

    /// Compares a record with its labels.
    func verdict(on record: Record) -> Verdict {
        guard let row = row(of: record.document) else {
            return Verdict(expected: columns.map { _ in nil }, isRight: nil)
        }
        var verdict = Verdict(expected: row.map { $0?.text }, isRight: nil)
        if case .skipped = record.outcome { return verdict }
        for (column, label) in zip(columns, row) {
            guard let label else { continue }
            let isMet = label.isMet(by: record.fields.flatMap(column.value(in:)))
            verdict.isRight = (verdict.isRight ?? true) && isMet
        }
        return verdict
    }
}
