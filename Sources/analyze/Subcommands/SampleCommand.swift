import AnalysisCore
import AnalysisEngine
import ArgumentParser

/// `analyze sample`: draws documents for people to label.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.sample.rawValue,
        abstract: "Draw documents at random for people to label; sends nothing.",
        usage: """
            analyze sample <path> ... --pipeline <file> [options]
            analyze sample --by <field> [--run <run>] [options]
            """,
        discussion: """
            Writes a labels file with empty cells, and notes in it how its documents were drawn: \
            labels of such a file may correct the shares of the whole input ('estimate: \
            corrected' of a gate). Fill it in from the top; whoever stops early has labelled a \
            random sample too. With --by it draws as many of each value as of any other, which \
            a run has found.

            EXAMPLES:
              analyze sample ./docs -p sentiment.yml --n 100 --seed 7 -o to-label.csv
              analyze sample --by sentiment --run 12 --n 150 -o to-label.csv
            """
    )

    @Argument(help: ArgumentHelp("Files and folders to draw from.", valueName: "path"))
    var paths: [String] = []

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The pipeline whose fields are labelled.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "json"])
    )
    var pipeline: String?

    @Option(
        help: ArgumentHelp("Override a key of the pipeline (repeatable).", valueName: "key=value")
    )
    var set: [String] = []

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("How many documents are drawn.", valueName: "n")
    )
    var n = 100

    @Option(help: ArgumentHelp("The same seed draws the same documents.", valueName: "s"))
    var seed = 1

    @Option(
        help: ArgumentHelp(
            "Draw from a run, as many of each value of this field.",
            valueName: "field"
        )
    )
    var by: String?

    @Option(help: ArgumentHelp("The run to draw from; the latest by default.", valueName: "run"))
    var run: Int64?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Where the sample goes; standard output by default.", valueName: "file"),
        completion: .file()
    )
    var output: String?

    @OptionGroup var kept: KeptLedgerOptions

    func validate() throws {
        guard n >= 2 else { throw ValidationError("--n is two documents or more, such as 100") }
        guard seed >= 0 else {
            throw ValidationError("--seed is a whole number from 0 on, as in --seed 7")
        }
        guard run == nil || by != nil else {
            throw ValidationError(
                "--run says which run --by draws from; add --by, as in --by sentiment"
            )
        }
        guard by == nil || paths.isEmpty, by == nil || pipeline == nil, by == nil || set.isEmpty
        else {
            throw ValidationError(
                "--by draws from the documents of a run; leave out paths, --pipeline and --set"
            )
        }
    }

    func run() async throws {
        let environment = ProcessEnvironment.variables
        let outcome: LabelSample.Outcome
        if let by {
            let options = LabelSample.Options(
                paths: [],
                pipeline: "",
                count: n,
                seed: seed,
                output: output
            )
            outcome = try await LabelSample(options).write(
                run: run,
                of: kept.path,
                by: by,
                environment: environment
            ) { try StandardStream.output.send($0) }
        } else {
            guard !paths.isEmpty else {
                throw CommandFailure.usage(
                    "no input was given. Name the files or folders to draw from, as in: "
                        + "analyze sample ./docs -p sentiment.yml --n 100 -o to-label.csv"
                )
            }
            let search = PipelineSearch()
            let found = try pipeline.map { name throws(CommandFailure) in
                try search.pipeline(named: name)
            }
            let options = LabelSample.Options(
                paths: paths,
                pipeline: try found?.path ?? search.pipeline().path,
                overrides: set,
                count: n,
                seed: seed,
                output: output
            )
            outcome = try await LabelSample(options).write(environment: environment) {
                try StandardStream.output.send($0)
            }
        }
        StandardStream.error.write(
            "drew \(Figure.text(outcome.drawn)) of \(Figure.text(outcome.all)) documents; fill in "
                + "\(outcome.columns.joined(separator: ", ")) from the top, and name the file in "
                + "'labels:'\n"
        )
    }
}
