import AnalysisCore
import Reporting
import Testing

@Suite struct GitHubAnnotationsTests {
    @Test("beyond ten errors and ten warnings the rest is counted")
    func many() throws {
        var run = SampleRun.hostile
        run.summary.endingMessage = nil
        run.records = (0..<25).map {
            .sample(
                "\($0).txt",
                $0,
                .failed(.empty, message: "There is no text in it."),
                findings: [Finding(kind: "odd", message: "Odd.", line: 7)]
            )
        }
        let lines = try run.report(.githubAnnotations).split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("::error file=") } == 10)
        #expect(lines.count { $0.hasPrefix("::warning file=<in & out>/3.txt,line=7,") } == 1)
        #expect(
            lines.suffix(3) == [
                "::error title=gate failed%3A <b>|kind::measured 30%25, demanded <= 1%25",
                "::error title=analyze::The run stopped because the provider cannot be used.",
                "::notice title=analyze::30 more errors and warnings are in the report",
            ]
        )
    }

    @Test(
        "a damaged document is shown at its line",
        arguments: [
            ("line 12, column 3: odd", 12), ("line 7: odd", 7), ("line 7th: odd", 1), ("odd", 1),
            ("line 0: odd", 1), ("line 99999999999999999999: odd", 1),
        ]
    )
    func damaged(message: String, line: Int) throws {
        var run = SampleRun.hostile
        run.records = [.sample("a.xml#2", 0, .failed(.damaged, message: message))]
        #expect(try run.report(.githubAnnotations).contains("a.xml,line=\(line),"))
        #expect(try run.report(.sarif).contains("\"startLine\": \(line)"))
        #expect(try run.report(.codeQuality).contains("\"begin\":\(line)}"))
    }

    @Test("no text of a document or a model can start a command of its own")
    func injection() throws {
        for line in try SampleRun.hostile.report(.githubAnnotations).split(separator: "\n") {
            #expect(
                line.hasPrefix("::error ") || line.hasPrefix("::warning ")
                    || line.hasPrefix("::notice ")
            )
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        }
    }
}
