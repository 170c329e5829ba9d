import AnalysisEngine
import Pipelines
import Synchronization
import TestSupport
import Testing

/// The examples of the documentation page, compiled and run.
@Suite("The documentation's example")
struct DocumentationTests {
    /// What the example prints.
    private final class Printed: Sendable {
        private let lines = Mutex<[String]>([])

        var text: String { lines.withLock { $0.joined(separator: "\n") } }

        func add(_ items: [Any]) {
            let line = items.map { "\($0)" }.joined(separator: " ")
            lines.withLock { $0.append(line) }
        }
    }

    @Test func `of a pipeline works`() throws {
        let printed = Printed()
        func print(_ items: Any...) { printed.add(items) }
        let text = "analysis: sentiment\nbatch: {max_requests: 20}\n"
        let file = try PipelineFile(text: text, path: "p.yml")
        let changed = file.applying([PipelineOverride(set: "batch.max_requests=5")])
        let pipeline = try PipelineLoader(.standard).pipeline(of: changed)
        print(pipeline.model.value, pipeline.batch.maxRequests)
        let diagnostic = PipelineDiagnostic(
            "the model is not installed",
            at: pipeline.model.location,
            suggestion: "anthropic/claude-haiku-5-5"
        )
        print(diagnostic)
        #expect(
            printed.text == """
                local/qwen2.5-coder-1.5b-instruct 5
                p.yml:1:1: error: the model is not installed
                 1 | analysis: sentiment
                   | ^~~~~~~~
                   did you mean: anthropic/claude-haiku-5-5
                """
        )
    }

    @Test func `stands on the page as it is compiled here`() {
        #expect(DocumentationPage.linesNotCompiled(of: "Pipelines") == [])
    }
}
