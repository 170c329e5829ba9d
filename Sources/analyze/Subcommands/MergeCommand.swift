import AnalysisCore
import AnalysisEngine
import ArgumentParser

/// `analyze merge`: joins the ledgers of shards.
struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.merge.rawValue,
        abstract: "Join the ledgers of shards, or of a job's partitions, into one.",
        discussion: """
            Each shard is a run with --shard I/N and a ledger of its own. Shards that are missing, \
            unfinished, or were made by different pipelines or inputs are refused. Of a job of \
            'analyze partition' its folder is named; documents that stand in two partitions are \
            refused as well.

            EXAMPLE:
              analyze ./docs -p p.yml --shard 1/2 --ledger 1.sqlite --output 1.csv
              analyze ./docs -p p.yml --shard 2/2 --ledger 2.sqlite --output 2.csv
              analyze merge all.sqlite 1.sqlite 2.sqlite
              analyze report --ledger all.sqlite -o report.csv
              analyze merge all.sqlite /shared/jobs/reviews
            """
    )

    @Argument(
        help: ArgumentHelp("The ledger to make; it must not exist.", valueName: "out"),
        completion: .file()
    )
    var output: String

    @Argument(
        help: ArgumentHelp("The ledgers of all shards, or the folder of a job.", valueName: "in"),
        completion: .file()
    )
    var inputs: [String]

    func run() async throws {
        let run = try await LedgerFiles.merge(inputs, into: output)
        let documents = Figure.text(run.analyzed + run.failed + run.skipped)
        let source = inputs.count == 1 ? inputs[0] : "\(inputs.count) ledgers"
        StandardStream.error.write("\(output) holds \(documents) documents of \(source)\n")
    }
}
