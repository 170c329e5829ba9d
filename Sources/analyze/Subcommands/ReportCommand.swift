import AnalysisEngine
import ArgumentParser

/// `analyze report`: writes reports of a run again.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.report.rawValue,
        abstract: "Write reports of a run again, from the ledger; sends nothing.",
        usage: "analyze report [<run>] [--output <file> ...] [options]",
        discussion: """
            Every format can be had from a run that is kept in the ledger, whatever was written \
            when it ran; 'analyze runs' lists the runs. With the folder of a job of 'analyze \
            partition' as the ledger, all its partitions are one run; they have to be complete.

            EXAMPLES:
              analyze report -o report.html
              analyze report -o report.html --open
              analyze report 12 --format md
              analyze report --ledger /shared/jobs/reviews -o report.jsonl
            """
    )

    @Argument(help: ArgumentHelp("The number of the run; the latest by default.", valueName: "run"))
    var number: Int64?

    @OptionGroup(title: "Output") var output: OutputOptions

    @OptionGroup var kept: KeptLedgerOptions

    @Flag(help: "Open the first report that is written, with what the desktop opens it with.")
    var open = false

    mutating func validate() throws {
        guard !open || !output.output.isEmpty else {
            throw ValidationError(
                "--open opens a file; name one, as in: analyze report -o report.html --open"
            )
        }
    }

    func run() async throws {
        let report = try await StoredRunReport(
            run: number,
            ledger: kept.path,
            outputs: output.output,
            standardOutputFormat: try output.standardOutputFormat,
            columns: StandardStream.output.columns,
            tables: output.tables,
            environment: ProcessEnvironment.variables
        )
        if !output.quiet {
            output.warnings(report.targets).forEach { StandardStream.error.write($0 + "\n") }
        }
        _ = try await report.write { warning in
            if !output.quiet { StandardStream.error.write("warning: \(warning)\n") }
        }
        if !output.quiet, !report.files.isEmpty {
            StandardStream.error.write("wrote \(report.files.joined(separator: ", "))\n")
        }
        if open, let file = report.files.first { try DesktopOpener.open(file) }
    }
}
