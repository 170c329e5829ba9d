import AnalysisEngine
import ArgumentParser

/// `analyze lock`: notes everything that decides what a run asks.
struct LockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.lock.rawValue,
        abstract: "Note what a pipeline asks, and of whom, in FILE.lock.",
        usage: "analyze lock [--pipeline <file>] [options]",
        discussion: """
            The lock holds hashes of the pipeline, its files, the prompt and the schema, the models \
            with what their providers list, the version of the tool and the day of its prices. A \
            run with --frozen is refused where any of that is another thing, and told which. \
            Documents and labels are not locked. The providers are asked for their models; nothing \
            else is sent.

            EXAMPLES:
              analyze lock -p sentiment.yml
              analyze ./docs -p sentiment.yml --frozen
            """
    )

    @OptionGroup var chosen: PipelineOptions

    @Option(
        help: ArgumentHelp(
            "The model to ask instead of the pipeline's, as provider/name.",
            valueName: "model"
        )
    )
    var model: String?

    func run() async throws {
        let plan = try RunPlan(
            RunOptions(
                paths: [],
                pipeline: try PipelineSearch().pipeline(chosen.pipeline).path,
                overrides: chosen.set,
                model: model
            ),
            environment: ProcessEnvironment.variables
        )
        let file = LockFile(plan)
        let lock = try await file.write()
        StandardStream.error.write("wrote \(file.path)\n")
        for model in lock.models where !model.isPinned {
            StandardStream.error.write(
                "warning: \(model.name) is a name that its provider may give to another model"
                    + (model.served.map { "; it lists \($0) now" } ?? "; it did not say which")
                    + "\n"
            )
        }
    }
}
