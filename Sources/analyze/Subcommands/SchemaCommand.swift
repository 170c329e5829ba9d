import AnalysisEngine
import ArgumentParser
import JSON
import Pipelines
import Reporting

/// `analyze schema`: the JSON Schema of pipeline files, for editors, and the types of the rows of
/// reports, for the libraries that read them.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.schema.rawValue,
        abstract: "Print the JSON Schema of pipelines, or the types of a report's rows.",
        usage: """
            analyze schema
            analyze schema --records [--partition] [--as <reader>] [-p <file>]
            """,
        discussion: """
            Save it, and let your editor check and complete pipelines with it. For editors that \
            use yaml-language-server, begin a pipeline with:
              # yaml-language-server: $schema=pipeline.schema.json

            With --records: the types of the lines of a JSON Lines report. Every line has the same \
            members in the same order, but libraries guess types by the first lines; tell them.

            EXAMPLES:
              analyze schema > pipeline.schema.json
              analyze schema --markdown > docs/pipeline.md
              analyze schema --records --as polars -p sentiment.yml > types.py
            """
    )

    @Flag(help: "Print all keys as a page in Markdown instead.")
    var markdown = false

    @Flag(help: "Print the types of the rows of the pipeline's JSON Lines reports.")
    var records = false

    @Flag(help: "Print the types of the rows of 'analyze partition' instead, with --records.")
    var partition = false

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The reader that --records prints types for; json by default.",
            valueName: "reader"
        )
    )
    var dialect: RowDialect?

    @OptionGroup var chosen: PipelineOptions

    mutating func validate() throws {
        guard !(records && markdown) else {
            throw ValidationError("--records and --markdown print different things: name one")
        }
        guard records || (dialect == nil && !partition && !chosen.areGiven) else {
            throw ValidationError(
                "--as, --partition, --pipeline and --set are about the rows of reports; add --records"
            )
        }
    }

    func run() throws {
        if markdown {
            return try StandardStream.output.send(Array(PipelineReference.markdown(.standard).utf8))
        }
        let text =
            try records
            ? rowTypes
            : JSONWriter(layout: .pretty).text(of: .object(PipelineSchema.jsonSchema(.standard)))
                + "\n"
        try StandardStream.output.send(Array(text.utf8))
    }

    private var rowTypes: String {
        get throws {
            let plan = try RunPlan(
                RunOptions(
                    paths: [],
                    pipeline: try PipelineSearch().pipeline(chosen.pipeline).path,
                    overrides: chosen.set
                ),
                environment: ProcessEnvironment.variables
            )
            let schema = partition ? plan.rowSchema.ofPartitions : plan.rowSchema
            return schema.text(for: dialect ?? .json)
        }
    }
}
