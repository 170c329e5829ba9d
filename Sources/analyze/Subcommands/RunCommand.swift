import AnalysisCore
import AnalysisEngine
import ArgumentParser

/// `analyze PATH… --pipeline FILE`: the default command.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.run.rawValue,
        abstract: "Ask a language model about every document, and write a report.",
        usage: "analyze <path> ... --pipeline <file> [--output <file> ...] [options]",
        discussion: """
            Reads text, Markdown, HTML, XML and JSON Lines files, asks a language model about each \
            one as the pipeline file says, and writes a row for every document.

            EXAMPLES:
              analyze ./docs
              analyze ./docs --pipeline sentiment.yml > report.csv
              analyze ./docs -p invoices.yml -o report.csv -o report.html -o junit.xml
              analyze ./docs -p p.yml --model anthropic/claude-haiku-5-5 --max-cost 2.50
              analyze ./docs -p p.yml --limit 20
              analyze ./docs -p p.yml --set batch.max_concurrent=4 --retry-failed
              cat feed.jsonl | analyze - -p sentiment.yml --format jsonl | jq .status

            Begin with 'analyze init'; 'analyze plan' tells what a run would cost, and 'analyze \
            doctor' what is missing. Keys come from ANTHROPIC_API_KEY and OPENAI_API_KEY, \
            or from files that ANTHROPIC_API_KEY_FILE and OPENAI_API_KEY_FILE name, or from commands \
            that ANTHROPIC_API_KEY_COMMAND and OPENAI_API_KEY_COMMAND hold; CI needs none with \
            workload identity federation (ANTHROPIC_FEDERATION_RULE_ID and its like).

            EXIT STATUS:
              0    every document was analyzed or skipped
              1    finished, but some documents failed
              2    bad usage, pipeline or input; nothing was sent
              3    a gate of the pipeline failed
              4    stopped at the budget or the deadline
              5    the provider cannot be used
              6    batches of the provider are not done yet; 'analyze collect' goes on
              70   internal error
              75   the limits server is not there
              130  interrupted by Ctrl-C, 143 by SIGTERM, 129 by SIGHUP, 141 by a reader
                   that goes away; what was finished is kept
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "A part of the input") var part: PartOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "Shared limits") var limits: SharedLimitsOptions
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
        help: ArgumentHelp("Requests under way at once.", valueName: "n")
    )
    var concurrency: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Stop before the run costs more than this.", valueName: "usd")
    )
    var maxCost: String?

    @Option(
        help: ArgumentHelp(
            "The order of records in reports: that of the input, or as they are done.",
            discussion: """
                By default that of the input; but JSON Lines on standard output, for the next \
                program of a pipe, as they are done.
                """,
            valueName: "order"
        )
    )
    var order: ReportOrder?

    @Option(
        help: ArgumentHelp(
            "Ask for so many answers again, to see how many come out otherwise.",
            valueName: "n"
        )
    )
    var noise: Int?

    @Flag(help: "Refuse a run that 'analyze lock' has not noted just so.")
    var frozen = false

    @Flag(help: "Show the answers on the terminal as they grow.")
    var stream = false

    @Option(
        help: ArgumentHelp(
            "Write the run's metrics: JSON for a .json file, else OpenMetrics text.",
            valueName: "file"
        ),
        completion: .file()
    )
    var metrics: String?

    func validate() throws {
        guard noise ?? 1 >= 1 else {
            throw ValidationError("--noise asks for at least one answer again, as in --noise 50")
        }
    }

    func run() async throws {
        try input.check()
        let environment = ProcessEnvironment.variables
        let pipeline = try input.foundPipeline
        let plan = try RunPlan(
            RunOptions(
                paths: input.paths,
                pipeline: pipeline.path,
                overrides: input.overrides,
                model: model,
                outputs: output.output,
                standardOutputFormat: try output.standardOutputFormat,
                columns: StandardStream.output.columns,
                concurrency: concurrency,
                maxCost: maxCost,
                tables: output.tables,
                ledger: ledger.choice,
                reuse: ledger.reuse,
                shard: ledger.shard,
                part: part.part,
                noise: noise,
                isStreaming: stream,
                metrics: metrics,
                annotations: log.annotations,
                order: order,
                allowsEmptyInput: input.allowEmpty,
                sharedLimits: try limits.choice(environment)
            ),
            environment: environment
        )
        if frozen { try await LockFile(plan).check() }
        let starter = RunStarter(output: output, log: log)
        try await starter.run(plan, pipeline: pipeline)
    }
}
