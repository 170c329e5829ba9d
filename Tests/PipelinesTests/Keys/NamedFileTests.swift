import AnalysisEngine
import Pipelines
import TestSupport
import Testing

/// The files that a pipeline names: templates and examples.
@Suite struct NamedFileTests {
    /// The messages about a pipeline beside files, without the folder that they are in.
    private func messages(
        _ text: String,
        _ files: [(name: String, text: String)] = []
    ) -> [String] {
        let folder = TemporaryFolder()
        for file in files { folder.write(file.name, file.text) }
        let place = String(folder.path(of: "x").dropLast())
        let path = folder.write("p.yml", "analysis: sentiment\n\(text)\n")
        do throws(PipelineError) {
            let pipeline = try PipelineLoader(.standard).load(path)
            return pipeline.files.map { $0.replacing(place, with: "") }
        } catch {
            return error.diagnostics.map {
                $0.description.replacing(place, with: "")
            }
        }
    }

    @Test(arguments: [
        (
            "prompt: {system: {file: sytem.md}}",
            """
            p.yml:2:25: error: prompt.system: sytem.md does not exist
             2 | prompt: {system: {file: sytem.md}}
               |                         ^~~~~~~~
               did you mean: system.md
            """
        ),
        (
            "prompt: {system: {file: empty.md}}",
            """
            p.yml:2:25: error: prompt.system: empty.md is empty
             2 | prompt: {system: {file: empty.md}}
               |                         ^~~~~~~~
            """
        ),
        (
            "prompt: {system: {file: .}}",
            """
            p.yml:2:25: error: prompt.system: . is a folder, not a file
             2 | prompt: {system: {file: .}}
               |                         ^
            """
        ),
        (
            "prompt: {user: {}}",
            """
            p.yml:2:16: error: prompt.user.file is missing
             2 | prompt: {user: {}}
               |                ^
               expected: the path of a file
            """
        ),
        (
            "prompt: {examples: 3}",
            """
            p.yml:2:20: error: prompt.examples cannot be 3
             2 | prompt: {examples: 3}
               |                    ^
               expected: a list of {document: TEXT, result: {…}}, or the path of a YAML, JSON or JSONL file
            """
        ),
        (
            "prompt: {examples: [{result: {sentiment: positive, confidence: 1}}]}",
            """
            p.yml:2:21: error: prompt.examples.document is missing
             2 | prompt: {examples: [{result: {sentiment: positive, confidence: 1}}]}
               |                     ^
               expected: the text of a document, or file: PATH
            """
        ),
        (
            "prompt: {examples: [{document: a, file: system.md, result: {a: 1}}]}",
            """
            p.yml:2:35: error: prompt.examples.file stands beside document
             2 | prompt: {examples: [{document: a, file: system.md, result: {a: 1}}]}
               |                                   ^~~~
               expected: one of the two
            """
        ),
        (
            "prompt: {examples: [{document: a, result: {}}]}",
            """
            p.yml:2:43: error: prompt.examples.result cannot be an empty mapping
             2 | prompt: {examples: [{document: a, result: {}}]}
               |                                           ^
               expected: a mapping of the answer's fields
            """
        ),
        (
            "prompt: {examples: broken.json}",
            """
            broken.json:3:13: error: '}' stands where a value should stand
             3 |   "result": }]
               |             ^
            """
        ),
        (
            "prompt: {examples: broken.jsonl}",
            """
            broken.jsonl:3:2: error: the text ends where a value should stand
             3 | [
               |  ^
            """
        ),
        (
            "prompt: {examples: one.jsonl}",
            """
            one.jsonl:2:1: error: prompt.examples.document cannot be ""
             2 | {"document": "", "result": {"sentiment": "positive"}}
               | ^
               expected: text
            """
        ),
    ])
    func `What is wrong with a file is told where it stands`(text: String, message: String) {
        let files = [
            ("system.md", "You judge."), ("empty.md", ""),
            ("broken.json", "[{\"document\": \"a\",\n\n  \"result\": }]"),
            ("broken.jsonl", "\n  \n[\n"),
            ("one.jsonl", "\n{\"document\": \"\", \"result\": {\"sentiment\": \"positive\"}}\n"),
        ]
        #expect(messages(text, files) == [message])
    }

    @Test func `Files that were read are known, in the order of reading`() {
        let files = [
            ("a.md", "A {{document}}"), ("b/c.md", "B"), ("text.txt", "Fine."),
            ("e.jsonl", "{\"file\": \"text.txt\", \"result\": {\"sentiment\": \"positive\"}}\n"),
        ]
        let pipeline = """
            prompt:
              user: {file: a.md}
              instructions: {file: b/c.md}
              examples: e.jsonl
            """
        #expect(messages(pipeline, files) == ["b/c.md", "a.md", "e.jsonl", "text.txt"])
        #expect(messages("prompt: {instructions: Brief.}") == [])
    }

    @Test(arguments: [
        ("prompt:\n  instructions: |\n    one\n    two x\n", 2, 5, "p.yml:5:9"),
        ("prompt:\n  instructions: |\n    one\n    two x\n", 9, 1, "p.yml:3:17"),
        ("prompt: {instructions: Judge it.}", 1, 7, "p.yml:2:30"),
        ("prompt: {instructions: \"Judge it.\"}", 1, 7, "p.yml:2:31"),
        ("prompt: {instructions: \"Judge it.\"}", 2, 7, "p.yml:2:24"),
        ("prompt: {instructions: \"J\\u0075dge it.\"}", 1, 7, "p.yml:2:24"),
        ("prompt:\n  instructions: >\n    one\n    two\n", 1, 5, "p.yml:3:17"),
        ("prompt: {instructions: {file: a.md}}", 2, 3, "a.md:2:3"),
    ])
    func `A place in a text leads to the place in its source`(
        text: String,
        line: Int,
        column: Int,
        place: String
    ) throws {
        let folder = TemporaryFolder()
        folder.write("a.md", "one\ntwo")
        let path = folder.write("p.yml", "analysis: sentiment\n\(text)")
        let template = try #require(try PipelineLoader(.standard).load(path).prompt.instructions)
        let location = template.location(line: line, column: column)
        #expect("\(location)" == folder.path(of: place))
    }
}
