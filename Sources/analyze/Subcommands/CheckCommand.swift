import AnalysisCore
import AnalysisEngine
import ArgumentParser

/// `analyze check`: validates pipelines without reading a document.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.check.rawValue,
        abstract: "Validate pipeline files; reads no document and sends nothing.",
        discussion: """
            Prints everything that is wrong with each file, with line and column, and ends with \
            status 2 if something is.

            EXAMPLES:
              analyze check pipelines/*.yml
              analyze check sentiment.yml --set model=anthropic/claude-haiku-5-5
            """
    )

    @Argument(
        help: ArgumentHelp("The pipeline files.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "json"])
    )
    var files: [String]

    @Option(
        help: ArgumentHelp("Override a key of the pipeline (repeatable).", valueName: "key=value")
    )
    var set: [String] = []

    func run() throws {
        var isValid = true
        for file in files {
            do throws(EngineError) {
                let plan = try RunPlan(
                    RunOptions(paths: [], pipeline: file, overrides: set),
                    environment: ProcessEnvironment.variables
                )
                plan.warnings.forEach { StandardStream.error.write($0 + "\n") }
                StandardStream.output.write("\(file): ok, \(plan.run.analysis.name)\n")
            } catch {
                isValid = false
                StandardStream.error.write(error.message + "\n")
            }
        }
        if !isValid { throw CommandFailure(status: .usage, message: "") }
    }
}
