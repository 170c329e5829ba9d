import AnalysisCore
import ArgumentParser
import Glibc
import Pipelines

/// What is read and by which pipeline: shared by all commands that look at documents.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files and folders to read; '-' reads standard input.",
            valueName: "path"
        ),
        completion: .file()
    )
    var paths: [String] = []

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The pipeline that says what to ask: a file, or a name in pipelines/. Default: analyze.yml.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yml", "yaml", "json"])
    )
    var pipeline: String?

    @Option(
        help: ArgumentHelp(
            "Override a key of the pipeline, as in --set batch.max_concurrent=4 (repeatable).",
            valueName: "key=value"
        )
    )
    var set: [String] = []

    @Option(
        name: .customLong("input"),
        help: ArgumentHelp(
            "What standard input brings: jsonl, a document a line (default), or text, one document.",
            valueName: "kind"
        ),
        completion: .list(["jsonl", "text"])
    )
    var standardInput: String?

    /// What overrides the pipeline's keys, the short forms included.
    var overrides: [String] {
        self.set + (standardInput.map { ["input.stdin=\($0)"] } ?? [])
    }

    @Flag(help: "Take an input without any document for right, and end with status 0.")
    var allowEmpty = false

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
        if let command = NearestWord.find(word, among: CommandName.all) {
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

    /// The pipeline: the one that is named, or else the one that stands here or above.
    var foundPipeline: PipelineSearch.Found {
        get throws(CommandFailure) {
            try PipelineSearch().pipeline(pipeline)
        }
    }
}
