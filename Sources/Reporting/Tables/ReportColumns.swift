public import AnalysisCore

/// What is to be known about columns that show what documents say about themselves.
public enum ReportColumns {
    /// Whether reports of an analysis have a column of that name by themselves.
    ///
    /// - Parameters:
    ///   - heading: The name.
    ///   - schema: What an answer looks like; `nil` where that is not known.
    /// - Returns: Whether the name is taken.
    public static func isTaken(_ heading: String, by schema: OutputSchema?) -> Bool {
        let fields = schema.map { FieldColumns($0).columns } ?? []
        return (FieldColumns.leading + FieldColumns.trailing).contains(heading)
            || ["accepted", "right"].contains(heading)
            || ["expected.", "fields.", "answer."].contains { heading.hasPrefix($0) }
            || fields.contains { $0.name == heading || $0.path.first == heading }
    }
}

/// Watches whether the documents of a run say what reports are to show of them.
public struct ColumnWatch: Sendable {
    /// How many other names are told.
    private static let shownNames = 12
    private static let keptNames = 200

    private var missing: [ReportColumn]
    private var hasDocuments = false
    private var names: Set<String> = []

    /// A watch over the columns of a run.
    public init(_ run: RunInfo) {
        missing = run.columns
    }

    /// Takes a record.
    public mutating func add(_ record: Record) {
        guard !missing.isEmpty, record.source != nil else { return }
        hasDocuments = true
        missing.removeAll { record.metadata[$0.name] != nil }
        guard !missing.isEmpty else { return }
        for name in record.metadata.keys where names.count < Self.keptNames { names.insert(name) }
    }

    /// What whoever chose the columns should know; `nil` where some document has each, and where
    /// no document was read.
    public var warning: String? {
        guard hasDocuments, !missing.isEmpty else { return nil }
        let visible = VisibleText()
        let asked = missing.map { visible.text(of: $0.name) }.joined(separator: ", ")
        let known = names.sorted()
        let told = known.prefix(Self.shownNames).map { visible.text(of: $0) }
        let more = known.count - told.count
        let what =
            known.isEmpty
            ? "they say nothing about themselves"
            : "what they say about themselves is called \(told.joined(separator: ", "))"
                + (more > 0 ? " and \(Figure.text(more)) more" : "")
        return "report.columns: no document of this run has \(asked), so that the "
            + "\(missing.count == 1 ? "column is" : "columns are") empty; \(what)"
    }
}
