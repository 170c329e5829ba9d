import AnalysisCore
import ArgumentParser
import Glibc

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

    mutating func validate() throws {
        guard !paths.isEmpty else {
            throw ValidationError(
                """
                no input was given. Name the files or folders to read, as in: \
                analyze ./docs --pipeline sentiment.yml
                """
            )
        }
    }

    /// The path of the pipeline file.
    var pipelinePath: String {
        get throws {
            guard let pipeline else {
                // A word that is no path was perhaps to be a command.
                if let word = paths.first, word != "-", access(word, F_OK) != 0 {
                    throw ValidationError(
                        """
                        there is no file, folder or command called \
                        \(VisibleText().text(of: word)); 'analyze --help' lists the commands
                        """
                    )
                }
                throw ValidationError(
                    """
                    no pipeline was given. Name the file that says what to ask, as in: \
                    analyze ./docs --pipeline sentiment.yml
                    """
                )
            }
            return pipeline
        }
    }
}
