public import AnalysisCore

/// Turns the records of a run into the bytes of a report, as they come and without any I/O.
///
/// The caller passes `begin`, every record in input order, and `end`, and writes out and empties
/// the buffer whenever it likes. Tables, JSON and JSON Lines need no memory that grows with the
/// number of records; the formats whose head states figures of the whole run keep what follows.
public protocol ReportFormatter: Sendable {
    /// Appends what stands before the records.
    mutating func begin(into bytes: inout [UInt8])

    /// Appends one record.
    mutating func add(_ record: Record, into bytes: inout [UInt8])

    /// Appends what stands behind the records.
    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8])

    /// What somebody who reads the report should know, once its end is written; mostly nothing.
    var warnings: [String] { get }
}

extension ReportFormatter {
    /// Nothing.
    public var warnings: [String] { [] }
}

/// What a user can choose about reports.
public struct ReportOptions: Sendable, Hashable {
    /// How CSV and TSV are written.
    public var tables: TableOptions
    /// What is right about the documents; then reports compare.
    public var labels: Labels?
    /// Whether records say if their answer is accepted.
    public var showsAcceptance: Bool

    /// How wide a table for a terminal is.
    public var columns: Int
    /// The texts of the documents, for reports that show them.
    public var texts: DocumentTexts?
    /// The address of the folder that documents are named from, relative to the report and ended by
    /// a slash; `nil` where documents are no files.
    public var documentBase: String?

    /// Options; guarded, without labels, acceptance and texts, by default.
    public init(
        tables: TableOptions = TableOptions(),
        labels: Labels? = nil,
        showsAcceptance: Bool = false,
        columns: Int = 80,
        texts: DocumentTexts? = nil,
        documentBase: String? = nil
    ) {
        self.tables = tables
        self.labels = labels
        self.showsAcceptance = showsAcceptance
        self.columns = columns
        self.texts = texts
        self.documentBase = documentBase
    }
}
