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
            for run in SampleRun.all + [.large(.sentiment, 20), .large(.extraction, 600)] {
                let file = folder.appending(path: "\(run.fileName).html")
                try Data(run.report(.html).utf8).write(to: file)
            }
            let many = try SampleRun.large(.sentiment, 10_000).report(.html)
            #expect(many.utf8.count < 3_000_000)
            let isPartial = many.contains("The page holds the texts of")
            #expect(!isPartial)
            try Data(many.utf8).write(to: folder.appending(path: "many.html"))
            let script = TestTools.package.appending(
                path: "Tests/ReportingTests/Browser/check_page.py"
            )
            // ANALYZE_SCREENSHOTS names a folder for pictures to look at.
            let screenshots = ProcessInfo.processInfo.environment["ANALYZE_SCREENSHOTS"]
            if screenshots != nil {
                for kind in AnalysisKind.all {
                    for count in [20, 600, 10_000] {
                        let run = SampleRun.large(kind, count)
                        try Data(run.report(.html).utf8)
                            .write(to: folder.appending(path: "look-\(run.name).html"))
                    }
                }
            }
            let output = try TestTools.run(
                python,
                [script.path(), folder.path()] + (screenshots.map { [$0] } ?? [])
            )
            #expect(output.status == 0, "\(output.text)")
        }
    }
}
