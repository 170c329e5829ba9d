import AnalysisCore
import AnalysisEngine
import ArgumentParser

/// `analyze show`: everything about one document of a run.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.show.rawValue,
        abstract: "Show a document of a run with its prompt, answer and cost.",
        usage: "analyze show <document> [--run <run>] [options]",
        discussion: """
            Sends nothing. The prompt is made again from the file, where that has not changed since.

            EXAMPLES:
              analyze show reviews/blender.txt
              analyze show blender --run 12
              analyze show blender --answer | jq .
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The document, or a part of its name that no other has.",
            valueName: "document"
        )
    )
    var document: String

    @Option(help: ArgumentHelp("The number of the run; the latest by default.", valueName: "run"))
    var run: Int64?

    @Flag(help: "Print nothing but the last answer, as it came.")
    var answer = false

    @OptionGroup var kept: KeptLedgerOptions

    func run() async throws {
        let stored = try await StoredDocument(
            document,
            run: run,
            ledger: kept.path,
            environment: ProcessEnvironment.variables
        )
        guard answer else {
            let text = StoredDocumentText.text(of: stored)
            return try StandardStream.output.send(Array(text.utf8))
        }
        guard let last = stored.calls.last(where: { $0.answer != nil })?.answer else {
            throw CommandFailure.usage(
                "the ledger holds no answer about \(stored.record.document); without --answer, "
                    + "analyze show says what it holds"
            )
        }
        let text = StandardStream.output.isTerminal ? StoredDocumentText.visible(last) : last
        try StandardStream.output.send(Array((text + "\n").utf8))
    }
}
