import AnalysisCore
import Foundation
import JSON
import Reporting
import Testing

@Suite struct BrowserTests {
    @Test(
        "the HTML report works in Chromium: use, attacks, speed, phone and desktop",
        .enabled(
            if: TestTools.has(TestTools.chromium, TestTools.systemPython),
            "needs Debian's chromium and python3"
        )
    )
    func page() throws {
        let python = try #require(TestTools.systemPython)
        _ = try #require(TestTools.chromium)
        try TestTools.withFolder { folder in
            for run in SampleRun.all + [.many] {
                let file = folder.appending(path: "\(run.fileName).html")
                try Data(run.report(.html).utf8).write(to: file)
            }
            let script = TestTools.package.appending(
                path: "Tests/ReportingTests/Browser/check_page.py"
            )
            // ANALYZE_SCREENSHOTS names a folder for pictures to look at.
            let screenshots = ProcessInfo.processInfo.environment["ANALYZE_SCREENSHOTS"]
            let output = try TestTools.run(
                python,
                [script.path(), folder.path()] + (screenshots.map { [$0] } ?? [])
            )
            #expect(output.status == 0, "\(output.text)")
        }
    }
}

extension SampleRun {
    /// Ten thousand documents.
    static let many: SampleRun = {
        let labels = ["positive", "negative", "neutral"]
        return SampleRun(
            "many",
            analysis: .sentiment,
            inputs: ["reviews"],
            schema: sentiment.info.schema,
            records: (0..<10_000).map { index in
                guard !index.isMultiple(of: 50) else {
                    return .sample(
                        "reviews/\(index / 100)/document-\(index).txt",
                        index,
                        .failed(.overloaded, message: "The provider is overloaded (HTTP 529)."),
                        asked: .sample(index % 40, attempts: 5)
                    )
                }
                return .sample(
                    "reviews/\(index / 100)/document-\(index).txt",
                    index,
                    .analyzed(fields: [
                        "evidence": .string("Sentence \(index * 7919 % 10_000) says it all."),
                        "sentiment": .string(labels[index * 7 % 11 % 3]),
                        "confidence": .number(Double(index * 31 % 100) / 100),
                        "confidence_source": "probability",
                    ]),
                    asked: .sample(index % 40)
                )
            }
        )
    }()
}
