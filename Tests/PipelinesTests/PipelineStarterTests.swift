import AnalysisCore
import Pipelines
import Testing

/// The pipeline that `analyze init` writes.
struct PipelineStarterTests {
    private func pipeline(_ text: String) throws -> Pipeline {
        try PipelineLoader().pipeline(of: PipelineFile(text: text, path: "pipeline.yml"))
    }

    @Test func `It runs as it is`() throws {
        let pipeline = try pipeline(PipelineStarter.text)
        #expect(pipeline.name == "my-documents")
        #expect(pipeline.analysis.kind == .sentiment)
        #expect(pipeline.warnings == [])
    }

    @Test func `It runs with everything in it that is commented out`() throws {
        let lines = PipelineStarter.text.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map { line -> String in
            if let match = line.wholeMatch(of: /( *)# ([a-z_.]+:.*| .*)/) {
                return String(match.1 + match.2)
            }
            return String(line)
        }
        .joined(separator: "\n")
        let pipeline = try pipeline(text)
        #expect(pipeline.prompt.examples.count == 1)
        #expect(pipeline.analysis.fields.map(\.name) == ["product", "total"])
        #expect(pipeline.gates.count == 2)
        #expect(pipeline.output.count == 2)
        #expect(
            pipeline.warnings.map(\.message) == [
                "summary has no effect: the analysis is sentiment",
                "classification has no effect: the analysis is sentiment",
            ]
        )
    }
}
