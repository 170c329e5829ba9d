import AnalysisCore
import AnalysisEngine
import Pipelines
import Testing

/// `--set KEY=VALUE` and options of their own.
struct PipelineOverrideTests {
    private let loader = PipelineLoader(.standard)
    private static let text = """
        analysis: sentiment
        name: reviews
        batch: {max_tokens: 1000}
        gates: {failed_documents: 0}
        """

    private func load(_ overrides: String...) throws(PipelineError) -> Pipeline {
        let file = try PipelineFile(text: Self.text, path: "dir/p.yml")
        return try loader.pipeline(of: file.applying(overrides.map { PipelineOverride(set: $0) }))
    }

    private func message(_ overrides: String...) -> String? {
        do {
            let file = try PipelineFile(text: Self.text, path: "dir/p.yml")
            let overrides = overrides.map { PipelineOverride(set: $0) }
            _ = try loader.pipeline(of: file.applying(overrides))
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `A dotted key replaces one value and keeps its neighbours`() throws {
        let pipeline = try load("batch.max_requests=7", "batch.pack={max_documents: 3}")
        #expect(pipeline.batch.maxRequests == 7)
        #expect(pipeline.batch.maxTokens == 1000)
        #expect(pipeline.batch.pack?.maxDocuments == 3)
    }

    @Test func `The last option wins`() throws {
        #expect(try load("name=a", "name=b").name == "b")
    }

    @Test func `Lists, quotes and numbers are read as YAML`() throws {
        let pipeline = try load(
            "output=[a.csv, b.json]",
            "name=\"2024\"",
            "temperature=0.5",
            "sentiment.aspects=true"
        )
        #expect(pipeline.output.map(\.value) == ["a.csv", "b.json"])
        #expect(pipeline.name == "2024")
        #expect(pipeline.temperature?.value == 0.5)
        #expect(pipeline.analysis.task as? SentimentTask == SentimentTask(aspects: true))
    }

    @Test func `Gates keep the dots of their names`() throws {
        let pipeline = try load("gates.sentiment.negative=<= 20%", "gates.success_rate=>= 0.9")
        #expect(
            pipeline.gates.map { "\($0.value.name) \($0.value.condition)" } == [
                "failed_documents <= 0", "sentiment.negative <= 20%", "success_rate >= 0.9",
            ]
        )
    }

    @Test func `What YAML would take for a sign needs no quotes`() throws {
        let pipeline = try load(
            "input.include=*.txt",
            "input.xml={record: //r, id: \"@id\"}",
            "input.xml.text=@title",
            "prompt.instructions=Note: judge # the tone"
        )
        #expect(pipeline.input.include.map(\.value) == ["*.txt"])
        #expect(pipeline.input.xml?.text.map(\.value) == ["@title"])
        #expect(pipeline.prompt.instructions?.text == "Note: judge # the tone")
    }

    @Test(arguments: ["batch.max_tokens=", "batch.max_tokens=null", "batch=~"])
    func `An empty value takes a key out`(option: String) throws {
        #expect(try load(option).batch.maxTokens == 50_000)
    }

    @Test func `A field can be added`() throws {
        let pipeline = try load("fields.stars.type=integer", "fields.stars.minimum=1")
        #expect(
            pipeline.analysis.fields == [
                FieldSpec(name: "stars", type: .integer(NumberBounds(minimum: 1)))
            ]
        )
    }

    @Test func `Files of an option start from the working directory`() throws {
        #expect(try load("labels=truth.csv").labels?.value == "truth.csv")
        let file = try PipelineFile(text: "analysis: summary\nlabels: x.csv", path: "dir/p.yml")
        #expect(try loader.pipeline(of: file).labels?.value == "dir/x.csv")
    }

    @Test(arguments: [
        (
            "batch.max_tokens=lots",
            """
            --set batch.max_tokens=lots: error: batch.max_tokens cannot be "lots"
              | --set batch.max_tokens=lots
              |                        ^~~~
               expected: a whole number of at least 1
            """
        ),
        (
            "batch.max_token=1",
            """
            --set batch.max_token=1: error: unknown key batch.max_token
              | --set batch.max_token=1
              |             ^~~~~~~~~
               expected: one of max_tokens, max_requests, max_concurrent, max_open_tokens, \
            max_memory, max_wait, count, pack
               did you mean: max_tokens
            """
        ),
        (
            "name",
            """
            --set name: error: an option of this form sets nothing
              | --set name
              |       ^
               expected: KEY=VALUE
            """
        ),
        (
            "=x",
            """
            --set =x: error: an option of this form sets nothing
              | --set =x
              |       ^
               expected: KEY=VALUE
            """
        ),
        (
            "name.first=x",
            """
            --set name.first=x: error: name is "reviews" and has no key first
              | --set name.first=x
              |            ^~~~~
               note: set the whole of it, as in --set 'name={…}'
            """
        ),
        (
            "output=[a.csv, b.json",
            """
            --set output=[a.csv, b.json: error: while parsing a flow sequence, \
            did not find expected ',' or ']'
              | --set output=[a.csv, b.json
              |              ^
            """
        ),
        (
            "batch={max_tokens: 1, max_tokens: 2}",
            """
            --set batch={max_tokens: 1, max_tokens: 2}: error: \
            the key max_tokens stands twice in this mapping
              | --set batch={max_tokens: 1, max_tokens: 2}
              |                             ^
            """
        ),
        (
            "analysis=null",
            """
            dir/p.yml:1:1: error: analysis is missing
             1 | analysis: sentiment
               | ^
               expected: summary, sentiment, extraction or classification
            """
        ),
    ])
    func `A wrong option is shown as it was typed`(option: String, expected: String) {
        #expect(message(option) == expected)
    }

    @Test func `All wrong options are reported, after the file's own errors`() {
        let lines = message("name=", "effort=most", "batch.count=2", "batch.max_tokens=0")?
            .split(separator: "\n").filter { $0.contains("error:") }
        #expect(
            lines == [
                "--set effort=most: error: effort cannot be \"most\"",
                "--set batch.max_tokens=0: error: batch.max_tokens cannot be 0",
                "--set batch.count=2: error: batch.count cannot be 2",
            ]
        )
    }

    @Test func `Options of their own are taken as they are typed`() throws {
        let file = try PipelineFile(text: Self.text, path: "p.yml").applying([
            PipelineOverride(option: "--model", key: "model", value: "local/[a].gguf"),
            PipelineOverride(option: "--output", key: "output", values: ["[a].csv", "b.json"]),
        ])
        let pipeline = try loader.pipeline(of: file)
        #expect(pipeline.model.value.name == "[a].gguf")
        #expect(pipeline.output.map(\.value) == ["[a].csv", "b.json"])
    }

    @Test func `The wrong one of several options is pointed at`() throws {
        let file = try PipelineFile(text: Self.text, path: "p.yml")
        let option = PipelineOverride(
            option: "--output",
            key: "output",
            values: ["a.csv", "b.pdf"]
        )
        let error = #expect(throws: PipelineError.self) {
            try loader.pipeline(of: file.applying([option]))
        }
        #expect(
            error?.description == """
                --output a.csv --output b.pdf: error: output cannot be "b.pdf"
                  | --output a.csv --output b.pdf
                  |                         ^~~~~
                   expected: a file that ends in .csv, .tsv, .json, .jsonl, .html, .md, .xml or .sarif
                """
        )
    }

    @Test func `An option of its own is shown with its name`() throws {
        let file = try PipelineFile(text: Self.text, path: "p.yml")
        let option = PipelineOverride(option: "--model", key: "model", value: "claude-haiku-5-5")
        let error = #expect(throws: PipelineError.self) {
            try loader.pipeline(of: file.applying([option]))
        }
        #expect(
            error?.description == """
                --model claude-haiku-5-5: error: model cannot be "claude-haiku-5-5"
                  | --model claude-haiku-5-5
                  |         ^~~~~~~~~~~~~~~~
                   expected: a model as PROVIDER/NAME, such as local/qwen2.5-coder-1.5b-instruct
                   did you mean: anthropic/claude-haiku-5-5
                """
        )
    }
}
