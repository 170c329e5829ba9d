import AnalysisCore
import AnalysisEngine
import ArgumentParser
import Pipelines

/// `analyze collect`: brings the answers of batches in, and reports when all are there.
struct CollectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.collect.rawValue,
        abstract: "Bring in the answers of batches, and report when all are there.",
        usage: "analyze collect [<run>] [--wait <time>] [--output <file> ...] [options]",
        discussion: """
            May be done as often as one likes, from any process that has the ledger, the key and the \
            documents: what is there already is not counted again. Ends with status 6 while batches \
            are under way.

            EXAMPLES:
              analyze collect
              analyze collect --wait 30m -o report.csv
              analyze collect 12 --ledger /shared/reviews.sqlite
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The number of a run of the job; by default the newest that has batches under way.",
            valueName: "run"
        )
    )
    var number: Int64?

    @Option(help: ArgumentHelp("How long to wait for the answers, as in 30min.", valueName: "time"))
    var wait: String?

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var kept: KeptLedgerOptions
    @OptionGroup(title: "Messages") var log: LogOptions

    func run() async throws {
        let plan = try await BatchedRuns.plan(
            run: number,
            ledger: kept.path,
            outputs: output.output,
            standardOutputFormat: try output.standardOutputFormat,
            columns: StandardStream.output.columns,
            tables: output.tables,
            annotations: log.annotations,
            environment: ProcessEnvironment.variables
        )
        try await RunStarter(output: output, log: log).run(
            plan,
            patience: try patience,
            isCollecting: true
        )
    }

    private var patience: Duration {
        get throws(CommandFailure) {
            guard let wait else { return .zero }
            guard let time = DurationText.duration(wait) else {
                throw .usage("--wait \(wait) is no time; write it as in --wait 30min or 2h")
            }
            return time
        }
    }
}
