import AnalysisEngine
import ArgumentParser

/// Which ledger a command reads that is about what was kept.
struct KeptLedgerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The ledger.", valueName: "file"), completion: .file())
    var ledger = LedgerChoice.standardPath

    mutating func validate() throws {
        guard !ledger.isEmpty else {
            throw ValidationError("--ledger has no value; name the file that keeps the runs")
        }
        guard LedgerChoice(ledger) != .none else {
            throw ValidationError(
                "--ledger none keeps nothing; name the file of runs that were kept, "
                    + "or ./none for one that is called so"
            )
        }
    }

    /// The path of the ledger.
    var path: String { ledger }
}
