/// The pipeline that `analyze init` writes.
public enum PipelineStarter {
    /// A commented pipeline that runs as it is, with what else there is behind `#`.
    public static let text = """
        # A pipeline of `analyze`. Run it:   analyze ./docs --pipeline pipeline.yml
        # Only `analysis` is required. `analyze check pipeline.yml` finds mistakes;
        # `analyze schema` prints a JSON Schema for your editor.

        name: my-documents
        analysis: sentiment            # summary | sentiment | extraction | classification

        # Who is asked. Without this line the embedded model: no key, no network.
        # model: anthropic/claude-haiku-5-5      # reads ANTHROPIC_API_KEY

        # What you would tell a colleague before handing over the documents.
        # prompt:
        #   instructions: Judge the author's tone, not the topic.
        #   examples:
        #     - document: It broke on day one.
        #       result: {sentiment: negative, confidence: 0.95}

        # Options of each analysis.
        # sentiment: {aspects: true, evidence: true}
        # summary: {sentences: 3, key_points: 3}
        # classification:
        #   categories:
        #     billing: payments and invoices
        #     technical: faults and errors
        #   other: true

        # Fields to read: an extraction's own, or further ones of any analysis.
        # fields:
        #   product: {type: string, description: The product that is named, required: false}
        #   total: {type: number, minimum: 0}

        input:
          include: ["**/*.txt", "**/*.md", "**/*.html", "**/*.xml"]
          max_bytes: 10MB

        # What the run may cost, and what makes it fail in CI (exit status 3).
        # budget: {max_cost: 2.50}
        gates:
          failed_documents: 0
          # sentiment.negative: "<= 20%"

        # Reports, by extension: csv tsv json jsonl md html xml (JUnit) sarif.
        # Without this line CSV on standard output.
        # output: [results.csv, report.html]

        """
}
