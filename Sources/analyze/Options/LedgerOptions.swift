import AnalysisEngine
import ArgumentParser

/// Where a run is kept, and what it takes from earlier ones.
struct LedgerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file that keeps every result, so that nothing is asked twice; 'none' for no file.",
            valueName: "file"
        ),
        completion: .file()
    )
    var ledger = LedgerChoice.standardPath

    @Flag(help: "Ask about every document again, whatever the ledger holds.")
    var fresh = false

    @Flag(help: "Ask again about all documents that failed before.")
    var retryFailed = false

    @Option(
        help: ArgumentHelp(
            "Take one part of the documents, as in 3/8; 'analyze merge' joins the ledgers.",
            valueName: "i/n"
        )
    )
    var shard: String?

    mutating func validate() throws {
        guard !(fresh && retryFailed) else {
            throw ValidationError(
                "--fresh asks about every document, --retry-failed about those that failed: name one"
            )
        }
        guard !ledger.isEmpty else {
            throw ValidationError(
                "--ledger has no value; name a file, or 'none' to keep nothing"
            )
        }
        if choice == .none, retryFailed {
            throw ValidationError("--retry-failed needs a ledger that says what failed")
        }
    }

    /// Where the run is kept.
    var choice: LedgerChoice { LedgerChoice(ledger) }

    /// What is taken from the ledger.
    var reuse: LedgerReuse { fresh ? .nothing : retryFailed ? .analyzed : .settled }
}
