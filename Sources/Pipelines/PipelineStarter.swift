public import AnalysisCore

/// The pipeline that `analyze init` writes.
public struct PipelineStarter: Sendable {
    /// What is asked.
    public var analysis: AnalysisKind
    /// Who is asked, as `provider/name`; `nil` for the embedded model.
    public var model: String?
    /// What a pipeline may name.
    public var vocabulary: PipelineVocabulary
    /// Where the JSON Schema of pipelines stands, for the editor; `nil` where it stands nowhere.
    public var schema: String?
    /// What the file is called in its own words.
    public var file: String

    /// A pipeline to start from.
    public init(
        _ analysis: AnalysisKind = .sentiment,
        vocabulary: PipelineVocabulary,
        model: String? = nil,
        schema: String? = nil,
        file: String = "analyze.yml"
    ) {
        self.analysis = analysis
        self.vocabulary = vocabulary
        self.model = model
        self.schema = schema
        self.file = file
    }

    /// A commented pipeline that runs as it is, with what else there is behind `#`.
    public var text: String {
        """
        \(schema.map { "# yaml-language-server: $schema=\($0)\n" } ?? "")\
        # A pipeline of `analyze`. Run it:   analyze ./docs --pipeline \(file)
        # Only `analysis` is required. `analyze check \(file)` finds mistakes;
        # `analyze schema` prints a JSON Schema for your editor.

        name: my-documents
        analysis: \(analysis.name)\(Self.padding(analysis))# \(AnalysisKind.names.joined(separator: " | "))

        # Who is asked. Without this line the embedded model: no key, no network.
        \(model.map { "model: \(Self.scalar($0))" } ?? "# model: anthropic/claude-haiku-5-5      # reads ANTHROPIC_API_KEY")

        # What you would tell a colleague before handing over the documents.
        # prompt:
        #   instructions: \(analysis.starter.instructions)
        #   examples:
        #     - document: \(analysis.starter.document)
        #       result: \(analysis.starter.result)

        \(analysis.starter.options)

        input:
          include: ["**/*.txt", "**/*.md", "**/*.html", "**/*.xml"]
          max_bytes: 10MB

        # What the run may cost, and what makes it fail in CI (exit status 3).
        # budget: {max_cost: 2.50}
        gates:
          failed_documents: 0
          # \(analysis.starter.gate)

        # Reports, by extension: \(reports).
        # Without this line CSV on standard output.
        # output: [results.csv, report.html]

        """
    }

    /// The extensions that name formats, as in `csv tsv xml (JUnit)`.
    private var reports: String {
        vocabulary.reports.compactMap { files in
            files.extensions.first.map { $0 + (files.meaning.map { " (\($0))" } ?? "") }
        }
        .joined(separator: " ")
    }

    private static func padding(_ analysis: AnalysisKind) -> String {
        String(repeating: " ", count: max(1, 21 - analysis.name.count))
    }

    /// A text that YAML reads as it stands.
    private static func scalar(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
    }
}
