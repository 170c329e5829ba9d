import AnalysisCore
import FoundationEssentials
import Reporting
import Testing

/// Whole reports on every sample run, compared with files that were read and judged right.
///
/// `RECORD_GOLDEN=1 swift test --filter GoldenTests` writes them anew, and fails: read the
/// difference before it is committed.
@Suite struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")
    private static let isRecording =
        ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

    @Test(
        "a report is the same to the byte",
        arguments: SampleRun.all.map(\.name),
        ReportFormat.all
    )
    func golden(run name: String, format: ReportFormat) throws {
        let run = try #require(SampleRun.all.first { $0.name == name })
        let report = try run.report(format)
        #expect(try run.report(format) == report)
        let file = Self.folder.appending(path: "\(run.fileName).\(format.name)")
        if Self.isRecording {
            try Data(report.utf8).write(to: file)
            Issue.record("recorded \(file.lastPathComponent)")
        } else {
            let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            #expect(report == golden, "differs from \(file.lastPathComponent)")
        }
    }
}

extension SampleRun {
    /// The name without what file names should not have.
    var fileName: String { name.hasPrefix("<") ? "hostile" : name }
}
