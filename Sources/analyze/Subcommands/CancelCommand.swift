import AnalysisCore
import AnalysisEngine
import ArgumentParser

/// `analyze cancel`: cancels the batches of a run, and reads what was answered.
struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.cancel.rawValue,
        abstract: "Cancel the batches of a run, and bring in what was answered.",
        usage: "analyze cancel [<run>] [--ledger <file>]",
        discussion: """
            What the provider has answered by then is paid for, and comes into the ledger; the rest \
            costs nothing. The command that began the run goes on with it, if it is given again. Ends \
            with status 6 where batches are still under way, since they cannot be reached.

            EXAMPLES:
              analyze cancel
              analyze cancel 12
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The number of a run of the job; by default the newest that has batches under way.",
            valueName: "run"
        )
    )
    var number: Int64?

    @OptionGroup var kept: KeptLedgerOptions

    func run() async throws {
        let plan = try await BatchedRuns.plan(
            run: number,
            ledger: kept.path,
            environment: ProcessEnvironment.variables
        )
        let counts = try await BatchedRuns.cancel(plan) { event in
            switch event {
            case .note(let text): StandardStream.error.write("\(text)\n")
            case .warning(let text): StandardStream.error.write("warning: \(text)\n")
            default: break
            }
        }
        if let problem = counts.problem {
            throw CommandFailure(
                status: .pending,
                message: "batches are still under way: \(problem). What they answer comes into the "
                    + "ledger with 'analyze collect'; 'analyze cancel' may be given again"
            )
        }
        guard counts.batches > 0 else {
            StandardStream.error.write("nothing is cancelled: no batch of the run is under way\n")
            return
        }
        StandardStream.error.write(
            "cancelled: \(Figure.text(counts.answered)) answers came in, "
                + "\(Figure.text(counts.dropped)) requests were dropped\n"
        )
    }
}
