internal import AnalysisCore
internal import JSON

/// A JSON object for each document, a line each; nothing stands before or behind them, so that a
/// line can be written as soon as its document is finished.
struct JSONLinesReport: ReportFormatter {
    private let labels: Labels?
    private let writer = JSONWriter()

    init(options: ReportOptions) {
        labels = options.labels
    }

    mutating func begin(into bytes: inout [UInt8]) {}

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        writer.write(RecordJSON.value(of: record, labels: labels), to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {}
}
