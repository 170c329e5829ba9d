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
