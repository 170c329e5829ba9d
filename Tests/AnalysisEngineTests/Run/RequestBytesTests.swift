import Analyses
import AnalysisCore
import Crypto
import FoundationEssentials
import ModelProviders
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisEngine

/// What is sent, and the keys under which the ledger knows it: a change of either makes users pay
/// again for answers that they have.
///
/// `RECORD_GOLDEN=1 swift test --filter RequestBytesTests` writes the file anew, and fails: say in
/// the commit why requests had to change.
struct RequestBytesTests {
    private static let models = [
        "anthropic/claude-haiku-5-5", "openai/gpt-5-mini", "openai/some-other",
        "local/smollm2-135m-instruct",
    ]

    private static let golden = TestPaths.package
        .appending("Tests/AnalysisEngineTests/Golden/requests.txt")

    /// Pipelines that the fixtures do not have: many examples, with and without a template.
    private static let written = [
        "many examples": """
        analysis: sentiment
        prompt:
          examples:
        \(examples)
        """,
        "many examples in a template": """
        analysis: classification
        classification: {categories: {praise: what pleased, blame: what did not}}
        prompt:
          user: "{{id}} {{metadata.title}} {{part}}/{{parts}} {{{document}}} {{language}}"
          examples:
        \(examples(result: "category: praise"))
        """,
    ]

    private static var examples: String { examples(result: "sentiment: positive") }

    private static func examples(result: String) -> String {
        (1...40).map { number in
            "    - {document: \"Review \(number): “fine”, \\\"quoted\\\" — ünïcode\", "
                + "result: {\(result), confidence: 0.\(10 + number)}}"
        }.joined(separator: "\n")
    }

    private static let documents = [
        document("a.txt", "It broke on day one."),
        document("ä/b.html", "Größe paßt nicht.\n\n👩🏽‍🚀 …\u{202E}x", ["title": "Über </document>"]),
        document(
            "long.txt",
            (1...60).map { "Sentence \($0) of a long text, with an é and a 😀." }
                .joined(separator: " ")
        ),
    ]

    private static func document(
        _ id: String,
        _ text: String,
        _ metadata: [String: String] = [:]
    ) -> Document {
        Document(
            id: DocumentID(id),
            text: text,
            format: .text,
            sourceBytes: text.utf8.count,
            contentHash: "",
            metadata: metadata
        )
    }

    /// A line for each request: its key and the hash of what is sent.
    private static func lines(
        pipeline: String,
        named name: String,
        model: String
    ) async throws -> [String] {
        let plan = try RunPlan(
            RunOptions(
                paths: [],
                pipeline: name,
                overrides: [
                    "chunking.max_tokens=300", "chunking.overlap=20", "max_tokens=200",
                ],
                model: model
            ),
            pipelineText: pipeline,
            environment: ["ANALYZE_TEST_MODEL": model, "ANALYZE_TEST_BUILD": "17"]
        )
        let models = try await RunModels(plan, asksServers: false).models
        let maker = try QuestionMaker(plan, models: models)
        let first = maker.models[0]
        let jobs = documents.map { maker.job(for: $0, at: 0) }
        var lines: [String] = []
        func add(_ what: String, _ subject: Question.Subject, documents: Int = 1) {
            let request = maker.prompts.request(
                maker.prompts.prompt(of: subject, for: first),
                to: first,
                documents: documents
            )
            let key = maker.prompts.key(of: request, first)
            let body = SHA256.hash(data: Data(first.provider.rendering(of: request).utf8))
            let digits = body.prefix(8).map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }
            lines.append("\(name) | \(model) | \(what) | \(key) | \(digits.joined())")
        }
        for job in jobs {
            let keys = try #require(job.keys)
            for part in job.passages.indices {
                let what = "\(job.document.id) \(part + 1)/\(job.passages.count)"
                add(what, .passage(job, part: part))
                #expect(lines.last?.contains("\(keys.requests[part])") == true)
            }
        }
        if first.form == .chat { add("pack", .pack(Array(jobs.prefix(2))), documents: 2) }
        return lines
    }

    private static let fixtures = [
        "sentiment", "summary", "classification", "extraction", "fields", "prompts", "examples-yml",
    ]

    private static func pipelines() throws -> [(name: String, text: String)] {
        let files = try fixtures.map { name in
            let file = TestPaths.fixtures.appending("pipelines/\(name).yml")
            return (file.string, try #require(TextFile.read(file)))
        }
        return files + written.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    @Test("requests and their keys are the same to the byte")
    func golden() async throws {
        var lines: [String] = []
        for pipeline in try Self.pipelines() {
            for model in Self.models {
                lines += try await Self.lines(
                    pipeline: pipeline.text,
                    named: pipeline.name,
                    model: model
                )
            }
        }
        let text =
            lines.joined(separator: "\n")
            .replacing("\(TestPaths.package)/", with: "") + "\n"
        guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != "1" else {
            try TextFile.write(text, to: Self.golden)
            Issue.record("recorded \(Self.golden)")
            return
        }
        let expected = try #require(TextFile.read(Self.golden))
        let changed = text.split(separator: "\n").difference(from: expected.split(separator: "\n"))
        #expect(changed.insertions.isEmpty)
        #expect(text == expected)
    }
}
