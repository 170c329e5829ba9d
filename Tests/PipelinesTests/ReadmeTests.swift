import AnalysisEngine
import Foundation
import Pipelines
import Testing

/// The pipelines and messages that the README shows.
struct ReadmeTests {
    /// The code blocks of a language.
    private func blocks(_ language: String) throws -> [String] {
        let text = try String(contentsOfFile: Fixtures.path("README.md"), encoding: .utf8)
        return text.components(separatedBy: "```\(language)\n").dropFirst().map { block in
            block.components(separatedBy: "```")[0]
        }
    }

    @Test func `The README's pipelines load without a warning`() throws {
        let pipelines = try blocks("yaml").filter { $0.contains("analysis:") }
        #expect(!pipelines.isEmpty)
        for text in pipelines {
            let file = try PipelineFile(text: text, path: "sentiment.yml")
            #expect(try PipelineLoader(.standard).pipeline(of: file).warnings == [])
        }
    }

    @Test func `The README's message is the loader's`() throws {
        let block = try #require(try blocks("console").first { $0.contains("analyze check") })
        let message = block.split(separator: "\n").dropFirst().joined(separator: "\n")
        let file = try PipelineFile(text: "analysis: sentimant\n", path: "sentiment.yml")
        let error = #expect(throws: PipelineError.self) {
            try PipelineLoader(.standard).pipeline(of: file)
        }
        #expect(error?.description == message)
    }
}
