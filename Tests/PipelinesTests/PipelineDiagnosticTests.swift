import AnalysisEngine
import Pipelines
import Testing

/// How a diagnostic looks.
struct PipelineDiagnosticTests {
    private func rendering(_ text: String, line: Int, column: Int, length: Int = 1) -> String {
        let source = PipelineText(file: "p.yml", text: text)
        let span = SourceLocation.Span(line: line, column: column, length: length)
        return PipelineDiagnostic("wrong", at: SourceLocation(source, span)).description
    }

    @Test func `Tabs, wide letters and accents keep the caret in place`() {
        #expect(
            rendering("\tä日\u{301}x", line: 1, column: 5)
                == "p.yml:1:5: error: wrong\n 1 |  ä日\u{301}x\n   |     ^"
        )
    }

    @Test func `Control and bidirectional characters are shown by their numbers`() {
        #expect(
            rendering("a\u{1B}[2J\u{202E}b\u{9B}c", line: 1, column: 7, length: 2)
                == #"""
                p.yml:1:7: error: wrong
                 1 | a\u{1B}[2J\u{202E}b\u{9B}c
                   |                   ^~~~~~~
                """#
        )
    }

    @Test(arguments: ["a\nb x", "a\r\nb x", "a\rb x", "a\u{85}b x", "a\u{2028}b x", "a\u{2029}b x"])
    func `Lines end where libyaml ends them`(text: String) {
        #expect(
            rendering(text, line: 2, column: 3) == "p.yml:2:3: error: wrong\n 2 | b x\n   |   ^"
        )
    }

    @Test func `A line of all separators is found again after YAML read it`() throws {
        let text = "analysis: sentiment\r\nname: 'a\u{2028}b\u{85}c'\nfoo: 1"
        let file = try PipelineFile(text: text, path: "p.yml")
        let error = #expect(throws: PipelineError.self) {
            try PipelineLoader(.standard).pipeline(of: file)
        }
        #expect(
            error?.description.contains("p.yml:5:1: error: unknown key foo\n 5 | foo: 1") ?? false
        )
    }

    @Test func `A place behind the text has no excerpt`() {
        #expect(rendering("a", line: 3, column: 1) == "p.yml:3:1: error: wrong")
        #expect(rendering("a", line: 1, column: 9) == "p.yml:1:9: error: wrong\n 1 | a\n   |  ^")
    }

    @Test func `A warning about a whole file has neither line nor caret`() {
        let location = SourceLocation(PipelineText(file: "p.yml", text: "a"))
        let diagnostic = PipelineDiagnostic(.warning, "odd", at: location, note: "look at it")
        #expect(diagnostic.description == "p.yml: warning: odd\n   note: look at it")
    }

    @Test func `Of very many errors the first are shown`() throws {
        let text = "analysis: sentiment\n" + (0..<60).map { "zz\($0): 1\n" }.joined()
        let file = try PipelineFile(text: text, path: "p.yml")
        let error = #expect(throws: PipelineError.self) {
            try PipelineLoader(.standard).pipeline(of: file)
        }
        #expect(error?.diagnostics.count == 60)
        #expect(error?.description.hasSuffix("\n… and 10 more") ?? false)
    }
}
