import AnalysisCore
import AnalysisEngine
import ArgumentParser
import Pipelines

/// `analyze submit`: hands the questions in as batches of the provider, and waits for none.
struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.submit.rawValue,
        abstract: "Hand the questions in as batches, for less money and later.",
        usage: "analyze submit <path> ... --pipeline <file> [options]",
        discussion: """
            One request is sent live first, so that what is wrong with the pipeline or the model \
            shows at once. The others go into batches; 'analyze collect' brings the answers in, from \
            here or from wherever the ledger is. Ends with status 6 where batches are under way.

            EXAMPLES:
              analyze submit ./docs -p invoices.yml --max-cost 20
              analyze collect --wait 2h -o report.csv
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "A part of the input") var part: PartOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "Messages") var log: LogOptions

    @Option(
        help: ArgumentHelp(
            "The model to ask instead of the pipeline's, as provider/name.",
            valueName: "model"
        )
    )
    var model: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Hand in nothing that could make the run cost more than this.",
            valueName: "usd"
        )
    )
    var maxCost: String?

    func run() async throws {
        try input.check()
        let pipeline = try input.foundPipeline
        var options = RunOptions(
            paths: input.paths,
            pipeline: pipeline.path,
            overrides: input.overrides,
            model: model,
            outputs: output.output,
            standardOutputFormat: try output.standardOutputFormat,
            columns: StandardStream.output.columns,
            maxCost: maxCost,
            tables: output.tables,
            ledger: ledger.choice,
            reuse: ledger.reuse,
            shard: ledger.shard,
            part: part.part,
            annotations: log.annotations,
            allowsEmptyInput: input.allowEmpty
        )
        let environment = ProcessEnvironment.variables
        var plan = try RunPlan(options, environment: environment)
        if !plan.takesBatches {
            options.delivery = .batch
            plan = try RunPlan(options, environment: environment)
        }
        try await RunStarter(output: output, log: log)
            .run(plan, pipeline: pipeline, patience: .zero)
    }
}
