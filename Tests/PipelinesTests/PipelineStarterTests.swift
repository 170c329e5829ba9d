import AnalysisCore
import AnalysisEngine
import Pipelines
import Testing

/// The pipeline that `analyze init` writes.
struct PipelineStarterTests {
    private func pipeline(_ text: String) throws -> Pipeline {
        try PipelineLoader(.standard).pipeline(of: PipelineFile(text: text, path: "analyze.yml"))
    }

    @Test(arguments: AnalysisKind.all)
    func `It runs as it is`(kind: AnalysisKind) throws {
        let pipeline = try pipeline(PipelineStarter(kind, vocabulary: .standard).text)
        #expect(pipeline.name == "my-documents")
        #expect(pipeline.analysis.kind == kind)
        #expect(pipeline.warnings == [])
    }

    @Test(arguments: AnalysisKind.all)
    func `It runs with everything in it that is commented out`(kind: AnalysisKind) throws {
        // A key that is there twice is there as it was commented out.
        var text = PipelineStarter(kind, vocabulary: .standard).text
        for taken in ["\nsummary: {sentences: 3}\n"] { text = text.replacing(taken, with: "\n") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let whole = lines.map { line -> String in
            if let match = line.wholeMatch(of: /( *)# ([a-z_.]+:.*| .*)/) {
                return String(match.1 + match.2)
            }
            return String(line)
        }
        .joined(separator: "\n")
        let pipeline = try pipeline(whole)
        #expect(pipeline.prompt.examples.count == 1)
        #expect(pipeline.gates.count == 2)
        #expect(pipeline.output.count == 2)
        #expect(pipeline.warnings == [])
    }

    @Test(arguments: ["anthropic/claude-haiku-5-5", "local/It's a model: #1.gguf"])
    func `It names the model and the editor's schema`(model: String) throws {
        let starter = PipelineStarter(
            .summary,
            vocabulary: .standard,
            model: model,
            schema: ".analyze/schema.json"
        )
        let first = starter.text.split(separator: "\n").first
        #expect(first == "# yaml-language-server: $schema=.analyze/schema.json")
        #expect(try pipeline(starter.text).model.value.description == model)
    }
}
