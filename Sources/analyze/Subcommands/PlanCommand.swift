import AnalysisCore
import AnalysisEngine
import ArgumentParser

/// `analyze plan`: shows what a run would do.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.plan.rawValue,
        abstract: "Show what a run would send and cost; sends nothing.",
        usage: "analyze plan <path> ... --pipeline <file> [options]",
        discussion: """
            Reads the documents, looks them up in the ledger, and adds up requests, batches, tokens, \
            cost and time. Only 'batch: {count: exact}' asks the provider, to count tokens.

            EXAMPLES:
              analyze plan ./docs --pipeline invoices.yml
              analyze plan ./docs -p invoices.yml --json | jq .cost
              analyze plan ./docs -p invoices.yml --show-prompt a.txt
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "A part of the input") var part: PartOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions

    @Option(
        help: ArgumentHelp(
            "The model to ask instead of the pipeline's, as provider/name.",
            valueName: "model"
        )
    )
    var model: String?

    @Option(
        help: ArgumentHelp("Print exactly what would be sent about a document.", valueName: "doc")
    )
    var showPrompt: String?

    @Flag(help: "Print the plan as JSON.")
    var json = false

    func run() async throws {
        try input.check()
        let environment = ProcessEnvironment.variables
        let pipeline = try input.foundPipeline
        if pipeline.isFound { StandardStream.error.write("pipeline: \(pipeline.path)\n") }
        let plan = try RunPlan(
            RunOptions(
                paths: input.paths,
                pipeline: pipeline.path,
                overrides: input.overrides,
                model: model,
                ledger: ledger.choice,
                reuse: ledger.reuse,
                shard: ledger.shard,
                part: part.part,
                allowsEmptyInput: input.allowEmpty
            ),
            environment: environment
        )
        for warning in plan.warnings { StandardStream.error.write(warning + "\n") }
        let estimator = RunEstimator(plan)
        if let showPrompt {
            let requests = try await estimator.requests(about: showPrompt)
            for request in requests {
                // Exactly what would be sent, but for a terminal, which would obey it.
                let shown =
                    StandardStream.output.isTerminal
                    ? StandardStream.output.visible.text(of: request) : request
                try StandardStream.output.send(Array((shown + "\n").utf8))
            }
            return
        }
        let estimate = try await estimator.estimate()
        for warning in estimate.warnings { StandardStream.error.write("warning: \(warning)\n") }
        let text = json ? EstimateText.json(of: estimate) : EstimateText.table(of: estimate)
        try StandardStream.output.send(Array(text.utf8))
    }
}
