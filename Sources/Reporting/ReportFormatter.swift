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
}

/// What a user can choose about reports.
public struct ReportOptions: Sendable, Hashable {
    /// Whether cells of CSV and TSV are written as they are, without the guard against formulas.
    public var rawCSV: Bool
    /// What is right about the documents; then reports compare.
    public var labels: Labels?

    /// Options; guarded, and without labels, by default.
    public init(rawCSV: Bool = false, labels: Labels? = nil) {
        self.rawCSV = rawCSV
        self.labels = labels
    }
}
