import AnalysisEngine
import ArgumentParser

/// `analyze PATH… --pipeline FILE`: the default command.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Ask a language model about every document, and write a report.",
        usage: "analyze <path> ... --pipeline <file> [--output <file> ...] [options]",
        discussion: """
            Reads text, Markdown, HTML, XML and JSON Lines files, asks a language model about each \
            one as the pipeline file says, and writes a row for every document.

            EXAMPLES:
              analyze ./docs --pipeline sentiment.yml > report.csv
              analyze ./docs -p invoices.yml -o report.csv -o report.json
              analyze ./docs -p sentiment.yml --model anthropic/claude-haiku-5-5

            EXIT STATUS:
              0 all well · 1 some documents failed · 2 bad usage, pipeline or input
              3 a gate failed · 4 stopped at the budget · 5 the provider cannot be used
              130/143 interrupted, what was finished is reported · 70 internal error
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    @OptionGroup(title: "Ledger") var ledger: LedgerOptions

    @Option(
        help: ArgumentHelp(
            "The model to ask instead of the pipeline's, as provider/name.",
            valueName: "model"
        )
    )
    var model: String?

    @Option(
        help: ArgumentHelp("Requests under way at once.", valueName: "n")
    )
    var concurrency: Int?

    @Option(
        help: ArgumentHelp("Stop before the run costs more than this.", valueName: "usd")
    )
    var maxCost: String?

    @Flag(help: "Show the answers on the terminal as they grow.")
    var stream = false

    @Option(
        help: ArgumentHelp(
            "Write the run's metrics: JSON for a .json file, else OpenMetrics text.",
            valueName: "file"
        )
    )
    var metrics: String?

    func run() async throws {
        let environment = ProcessEnvironment.variables
        let plan = try RunPlan(
            RunOptions(
                paths: input.paths,
                pipeline: try input.pipelinePath,
                overrides: input.set,
                model: model,
                outputs: output.output,
                standardOutputFormat: try output.standardOutputFormat,
                concurrency: concurrency,
                maxCost: maxCost,
                rawCSV: output.csvRaw,
                ledger: ledger.choice,
                reuse: ledger.reuse,
                shard: ledger.shard,
                isStreaming: stream,
                metrics: metrics
            ),
            environment: environment
        )
        let display = RunDisplay(isQuiet: output.quiet, environment: environment)
        plan.warnings.forEach(display.say)
        let run = AnalysisRun(plan) { display.show($0) }
        defer { display.end() }
        let (summary, signal) = try await SignalGuard.run(run, display)
        display.end()
        display.finish(summary, plan: plan)
        let status = ExitStatus(summary, signal: signal, gatesDecide: plan.gatesDecideOnFailures)
        if status != .success { throw CommandFailure(status: status, message: "") }
    }
}
