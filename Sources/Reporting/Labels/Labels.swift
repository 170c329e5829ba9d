public import AnalysisCore
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
    /// How the documents were chosen; `nil` where the file does not say.
    let draw: LabelDraw?

    init(
        columns: [FieldColumns.Column],
        rows: [String: [LabelValue?]],
        ignoredColumns: [String],
        draw: LabelDraw? = nil
    ) {
        self.columns = columns
        self.rows = rows
        self.ignoredColumns = ignoredColumns
        self.draw = draw
    }

    /// How many documents have labels.
    public var count: Int { rows.count }

    /// How many documents have labels that another file does not have.
    public func count(beyond other: Labels?) -> Int {
        rows.count { other?.rows[$0.key] != $0.value }
    }

    /// Whether the documents were drawn from parts of the input, some of which count more than
    /// others.
    public var isStratified: Bool { (draw?.strata.count ?? 0) > 1 }

    /// Why the labels say nothing about the documents without one, for a gate that asks for it;
    /// `nil` where they do, or are not asked to.
    public func objection(to gate: Gate) -> String? {
        guard gate.certainty?.estimate == .corrected else { return nil }
        guard let column = columns.firstIndex(where: { $0.path == gate.measure.field }) else {
            return "has no column for it"
        }
        return objection(toColumn: column)
    }

    /// Why the labels of a column say nothing about the documents without one; `nil` where they do.
    func objection(toColumn column: Int) -> String? {
        guard let draw else { return "does not say how its documents were chosen" }
        return draw.objection { rows[$0]?[column] != nil }
    }

    /// The headings that labels take in tables.
    var columnNames: [String] { columns.map { "expected." + $0.name } + ["right"] }

    /// The labels of a document; `nil` where the file does not name it.
    func row(of document: DocumentID) -> [LabelValue?]? {
        rows[document.description]
    }

    /// Compares a record with its labels.
    func verdict(on record: Record) -> Verdict {
        Verdict(
            expected: row(of: record.document).map { $0.map { $0?.text } }
                ?? columns.map { _ in nil },
            isRight: share(rightIn: record).map { $0 == 1 }
        )
    }

    /// The share of the labelled fields that is right in a record; `nil` where none is labelled, or
    /// where nobody was asked.
    func share(rightIn record: Record) -> Double? {
        guard let row = row(of: record.document) else { return nil }
        if case .skipped = record.outcome { return nil }
        let met = zip(columns, row).compactMap { column, label in
            label?.isMet(by: record.fields.flatMap(column.value(in:)))
        }
        guard !met.isEmpty else { return nil }
        return Double(met.count { $0 }) / Double(met.count)
    }
}
