import AnalysisCore
import ArgumentParser
import Glibc
import Pipelines

/// What is read and by which pipeline: shared by all commands that look at documents.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files and folders to read; '-' reads JSON Lines from standard input.",
            valueName: "path"
        )
    )
    var paths: [String] = []

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The pipeline file that says what to ask.", valueName: "file")
    )
    var pipeline: String?

    @Option(
        help: ArgumentHelp(
            "Override a key of the pipeline, as in --set batch.max_concurrent=4 (repeatable).",
            valueName: "key=value"
        )
    )
    var set: [String] = []

    private static let example = "as in: analyze ./docs --pipeline sentiment.yml"

    /// Finds out whether there is something to read.
    ///
    /// Not while the command line is parsed, so that an option that does not exist is told first.
    ///
    /// - Throws: A `CommandFailure` where no path is given, or the first is a misspelt command.
    func check() throws(CommandFailure) {
        guard let word = paths.first else {
            throw .usage("no input was given. Name the files or folders to read, \(Self.example)")
        }
        guard word != "-", access(word, F_OK) != 0 else { return }
        let shown = VisibleText().text(of: word)
        if let command = NearestWord.find(word, among: Analyze.commandNames) {
            throw .usage(
                "there is no file, folder or command called \(shown); "
                    + "did you mean 'analyze \(command)'?"
            )
        }
        // A word that is no path was perhaps to be a command.
        if pipeline == nil {
            throw .usage("there is no file, folder or command called \(shown)")
        }
    }

    /// The path of the pipeline file.
    var pipelinePath: String {
        get throws(CommandFailure) {
            guard let pipeline else {
                throw .usage(
                    "no pipeline was given. Name the file that says what to ask, \(Self.example)"
                )
            }
            return pipeline
        }
    }
}
