internal import AnalysisCore
internal import JSON

/// A JSON object for each document, a line each; nothing stands before or behind them, so that a
/// line can be written as soon as its document is finished.
///
/// Every line has the members of ``RowSchema``, whatever came of its document.
struct JSONLinesReport: ReportFormatter {
    private let labels: Labels?
    private let schema: RowSchema
    private let writer = VisibleText.json(keepsFractions: true)

    init(run: RunInfo, options: ReportOptions) {
        labels = options.labels
        schema = RowSchema(
            run,
            labels: options.labels,
            showsAcceptance: options.showsAcceptance
        )
    }

    mutating func begin(into bytes: inout [UInt8]) {}

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        writer.write(schema.row(of: record, labels: labels), to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {}
}

extension ReportFormat {
    /// JSON Lines: a JSON object for each document, a line each.
    public static let jsonLines = Self(
        "jsonl",
        files: ReportFiles(extensions: ["jsonl", "ndjson"]),
        readers: "pipes",
        content: "an object a line, on standard output as each is done",
        isLive: true,
        make: { JSONLinesReport(run: $0, options: $1) }
    )
}
