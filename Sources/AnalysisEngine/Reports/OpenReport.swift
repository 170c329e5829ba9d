internal import AnalysisCore
internal import Glibc
internal import Reporting

/// One report in the making: what formats it, and where it goes.
///
/// A class because it owns a file that must be put in place or taken back exactly once; whoever
/// holds it sees to it that one task at a time uses it.
final class OpenReport {
    /// The parts of a report, in the order in which they are written.
    enum Part {
        /// What stands before the records.
        case begin
        /// One record.
        case record(Record)
        /// What stands behind the records.
        case end(RunSummary)
    }

    private var formatter: any ReportFormatter
    private var bytes: [UInt8] = []
    /// The file; `nil` for standard output, and when the report is committed.
    private var file: ReportFile?
    private let isStandardOutput: Bool
    /// What messages call it.
    private let name: String
    /// The path of a file that stands where the report is to stand.
    let replacedPath: String?
    private let standardOutput: StandardOutput

    /// How many bytes of a file are gathered before they are written.
    private static let bufferSize = 1 << 16

    init(
        _ target: ReportTarget,
        run: RunInfo,
        options: ReportOptions,
        standardOutput: StandardOutput = .direct
    ) throws(ReportError) {
        self.standardOutput = standardOutput
        switch target {
        case .standardOutput(let format):
            formatter = format.makeFormatter(for: run, options: options)
            isStandardOutput = true
            name = "the report"
            replacedPath = nil
        case .file(let path, let format):
            var options = options
            options.documentBase = DocumentBase.address(from: path, to: run.inputs)
            formatter = format.makeFormatter(for: run, options: options)
            replacedPath = FilePlace.isRegularFile(path) ? path : nil
            file = try ReportFile.open(path)
            isStandardOutput = false
            name = path
        }
    }

    /// What somebody who reads the report should know, once it is written.
    var warnings: [String] { formatter.warnings.map { "\(name): \($0)" } }

    /// Writes the next part, and puts the file in its place after the last.
    func write(_ part: Part) throws(ReportError) {
        switch part {
        case .begin: formatter.begin(into: &bytes)
        case .record(let record): formatter.add(record, into: &bytes)
        case .end(let summary): formatter.end(summary, into: &bytes)
        }
        if isStandardOutput || bytes.count >= Self.bufferSize { try flush() }
        if case .end = part {
            try flush()
            if let file = file.take() { try file.commit() }
        }
    }

    /// What a person sees of it: on a terminal, control characters of documents and answers are
    /// made visible; anywhere else the report is data.
    private func shown(_ bytes: [UInt8]) -> [UInt8] {
        guard isatty(1) == 1 else { return bytes }
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(VisibleText(isUnicode: true, keepsLines: true).text(of: text).utf8)
    }

    private func flush() throws(ReportError) {
        if isStandardOutput {
            try standardOutput.write(shown(bytes))
        } else {
            try file?.write(bytes)
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
