import AnalysisCore
import AnalysisEngine
import JSON
import Pipelines
import Testing

/// How the lines of a template lead back to the pipeline that it is written in.
struct SourceTemplateTests {
    private func template(_ lines: String) throws -> SourceTemplate {
        let text = "analysis: summary\nprompt:\n  user: \(lines)\n"
        let file = try PipelineFile(text: text, path: "p.yml")
        return try #require(try PipelineLoader(.standard).pipeline(of: file).prompt.user)
    }

    @Test(arguments: [
        ("Read {{x}}", 1, 6, "p.yml:3:14"),
        ("'Read {{x}}'", 1, 6, "p.yml:3:15"),
        ("|\n    Read this.\n\n      {{x}}\n    End", 3, 3, "p.yml:6:7"),
        ("|-  # as it is\n    Read {{x}}", 1, 6, "p.yml:4:10"),
        (">\n    Read\n    {{x}}", 1, 6, "p.yml:3:9"),
        ("\"Read\\n{{x}}\"", 2, 1, "p.yml:3:9"),
        ("|\n    Read", 9, 1, "p.yml:3:9"),
    ])
    func `A place in a template is a place in the file`(
        lines: String,
        line: Int,
        column: Int,
        expected: String
    ) throws {
        let place = try template(lines).location(line: line, column: column)
        #expect(place.description == expected)
    }

    @Test func `A place in a template of its own is a place in that file`() throws {
        let path = Fixtures.path("fixtures/pipelines/prompts.yml")
        let pipeline = try Fixtures.loader.load(path)
        let system = try #require(pipeline.prompt.system)
        let diagnostic = PipelineDiagnostic(
            "there is no variable instructions",
            at: system.location(line: 2, column: 3, length: 12),
            expected: "document or metadata"
        )
        let folder = Fixtures.path("fixtures/pipelines/")
        #expect(
            diagnostic.description.replacing(folder, with: "") == """
                prompts/system.mustache:2:3: error: there is no variable instructions
                 2 | {{instructions}}
                   |   ^~~~~~~~~~~~
                   expected: document or metadata
                """
        )
    }

    @Test func `The members of an example's result have their places`() throws {
        let path = Fixtures.path("fixtures/pipelines/prompts.yml")
        let example = try #require(Fixtures.loader.load(path).prompt.examples.first)
        #expect(example.location.span?.line == 9)
        #expect(
            example.resultLocations["confidence"]?.span
                == SourceLocation.Span(line: 10, column: 49, length: 3)
        )
        #expect(example.example.result["sentiment"] == "positive")
    }
}
