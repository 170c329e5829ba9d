import AnalysisEngine
import ArgumentParser

/// `analyze report`: writes reports of a run again.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write reports of a run again, from the ledger; sends nothing.",
        usage: "analyze report [<run>] [--output <file> ...] [options]",
        discussion: """
            Every format can be had from a run that is kept in the ledger, whatever was written \
            when it ran; 'analyze runs' lists the runs.

            EXAMPLES:
              analyze report -o report.html
              analyze report 12 --format md
            """
    )

    @Argument(help: ArgumentHelp("The number of the run; the latest by default.", valueName: "run"))
    var number: Int64?

    @OptionGroup(title: "Output") var output: OutputOptions

    @OptionGroup var kept: KeptLedgerOptions

    func run() async throws {
        let report = try await StoredRunReport(
            run: number,
            ledger: kept.path,
            outputs: output.output,
            standardOutputFormat: try output.standardOutputFormat,
            rawCSV: output.csvRaw,
            environment: ProcessEnvironment.variables
        )
        if !output.quiet {
            output.warnings(report.targets).forEach { StandardStream.error.write($0 + "\n") }
        }
        _ = try await report.write()
        guard !output.quiet, !report.files.isEmpty else { return }
        StandardStream.error.write("wrote \(report.files.joined(separator: ", "))\n")
    }
}
