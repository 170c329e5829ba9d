public import AnalysisCore

/// Turns the records of a run into the bytes of a report, as they come and without any I/O.
///
/// The caller passes `begin`, every record in input order, and `end`, and writes out and empties
/// the buffer whenever it likes: memory need not grow with the number of records.
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
    /// Whether CSV cells are written as they are, without the guard against formulas.
    public var rawCSV: Bool

    /// Options; guarded by default.
    public init(rawCSV: Bool = false) {
        self.rawCSV = rawCSV
    }
}
