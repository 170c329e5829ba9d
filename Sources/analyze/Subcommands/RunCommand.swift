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
              analyze ./docs -p invoices.yml -o report.csv -o report.html -o junit.xml
              analyze ./docs -p p.yml --model anthropic/claude-haiku-5-5 --max-cost 2.50
              analyze ./docs -p p.yml --set batch.max_concurrent=4 --retry-failed
              cat feed.jsonl | analyze - -p sentiment.yml --format jsonl | jq .status

            Begin with 'analyze init'; 'analyze plan' tells what a run would cost, and 'analyze \
            doctor' what is missing. Keys come from ANTHROPIC_API_KEY and OPENAI_API_KEY.

            EXIT STATUS:
              0    every document was analyzed or skipped
              1    finished, but some documents failed
              2    bad usage, pipeline or input; nothing was sent
              3    a gate of the pipeline failed
              4    stopped at the budget or the deadline
              5    the provider cannot be used
              70   internal error
              130  interrupted by Ctrl-C, 143 by SIGTERM; what was finished is kept
            """
    )

    @OptionGroup var input: InputOptions
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
        help: ArgumentHelp("Requests under way at once.", valueName: "n")
    )
    var concurrency: Int?

    @Option(
        parsing: .unconditional,
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
        try input.check()
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
        output.warnings(plan.targets).forEach(display.say)
        let ci = CIReports(
            log.annotations,
            plan: plan,
            isOutputRead: !StandardStream.output.isFile,
            isSilent: output.quiet && log.logLevel == nil
        )
        StandardStream.error.write(ci.beginning)
        let logger = log.logger(isQuiet: output.quiet, display)
        let log = RunLog(logger)
        let run = AnalysisRun(plan, logger: logger, standardOutput: StandardOutput(display.send)) {
            event in
            display.show(event)
            log.take(event)
            ci.take(event)
        }
        defer { display.end() }
        let (summary, signal) = try await SignalGuard.run(run, display)
        display.end()
        log.end(summary)
        display.finish(summary, plan: plan)
        StandardStream.error.write(ci.end(summary))
        let status = ExitStatus(summary, signal: signal, gatesDecide: plan.gatesDecideOnFailures)
        if status != .success { throw CommandFailure(status: status, message: "") }
    }
}
