public import AnalysisCore

/// The pipeline that `analyze init` writes.
public struct PipelineStarter: Sendable {
    /// What is asked.
    public var analysis: AnalysisSpec.Kind
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
        _ analysis: AnalysisSpec.Kind = .sentiment,
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
        analysis: \(analysis.rawValue)\(Self.padding(analysis))# summary | sentiment | extraction | classification

        # Who is asked. Without this line the embedded model: no key, no network.
        \(model.map { "model: \(Self.scalar($0))" } ?? "# model: anthropic/claude-haiku-5-5      # reads ANTHROPIC_API_KEY")

        # What you would tell a colleague before handing over the documents.
        # prompt:
        #   instructions: \(instructions)
        #   examples:
        #     - document: \(example.document)
        #       result: \(example.result)

        \(options)

        input:
          include: ["**/*.txt", "**/*.md", "**/*.html", "**/*.xml"]
          max_bytes: 10MB

        # What the run may cost, and what makes it fail in CI (exit status 3).
        # budget: {max_cost: 2.50}
        gates:
          failed_documents: 0
          # \(gate)

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

    private static func padding(_ analysis: AnalysisSpec.Kind) -> String {
        String(repeating: " ", count: max(1, 21 - analysis.rawValue.count))
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

extension PipelineStarter {
    private var instructions: String {
        switch analysis {
        case .summary: "Write for readers who know the subject; leave out what everybody says."
        case .sentiment: "Judge the author's tone, not the topic."
        case .extraction: "Copy values as they stand; leave out what the document does not say."
        case .classification: "Choose by what the author wants, not by the words used."
        }
    }

    private var example: (document: String, result: String) {
        switch analysis {
        case .summary:
            (
                "The bridge closes on Monday for repairs.",
                "{summary: The bridge closes for repairs.}"
            )
        case .sentiment: ("It broke on day one.", "{sentiment: negative, confidence: 0.95}")
        case .extraction: ("Acme Ltd, total due 12.50", "{sender: Acme Ltd, total: 12.5}")
        case .classification:
            ("I was charged twice.", "{category: billing, confidence: 0.9}")
        }
    }

    private var gate: String {
        switch analysis {
        case .sentiment: "sentiment.negative: \"<= 20%\""
        case .summary, .extraction, .classification: "success_rate: \">= 0.99\""
        }
    }

    private var options: String {
        switch analysis {
        case .summary:
            """
            # How long, and in which language.
            summary: {sentences: 3}
            # summary: {sentences: 3, key_points: 3, language: en}

            # Further fields.
            # fields:
            #   topic: {type: string, description: What the document is about, required: false}
            """
        case .sentiment:
            """
            # Also by aspect, and with the words that show it.
            # sentiment: {aspects: true, evidence: true}

            # Further fields.
            # fields:
            #   product: {type: string, description: The product that is named, required: false}
            """
        case .extraction:
            """
            # What to read from each document.
            fields:
              sender: {type: string, description: Who wrote the document, required: false}
              date: {type: date, description: When it was written, required: false}
              total: {type: number, description: The amount that is due, required: false}
              # quote: {type: quote, description: The sentence that says so, grounded: require}
            """
        case .classification:
            """
            # The categories, and what belongs to each.
            classification:
              categories:
                billing: payments and invoices
                technical: faults and errors
                other: anything else
              # multiple: true

            # Further fields.
            # fields:
            #   urgent: {type: boolean, description: Whether an answer is needed today}
            """
        }
    }
}
