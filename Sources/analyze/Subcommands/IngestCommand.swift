import AnalysisCore
import AnalysisEngine
import ArgumentParser

/// `analyze ingest`: shows what the model would read.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.ingest.rawValue,
        abstract: "Show what the model would read, as JSON Lines; sends nothing.",
        usage: "analyze ingest <path> ... [--pipeline <file>] [--explain] [options]",
        discussion: """
            Prints one JSON object a document: its id, text, format, encoding, metadata and \
            findings. What cannot be read stands there too, with its reason.

            EXAMPLES:
              analyze ingest ./docs | jq -r .text
              analyze ingest ./docs --pipeline articles.yml
              analyze ingest feed.xml --record //item --set input.xml.text=title
            """
    )

    @OptionGroup var input: InputOptions

    @Flag(
        help: "Say of each block of a page whether it is read, and why, as a finding."
    )
    var explain = false

    @Option(
        help: ArgumentHelp(
            "Short for --set input.html.content=…: main, body, all or auto.",
            valueName: "part"
        )
    )
    var htmlContent: String?

    @Option(
        help: ArgumentHelp(
            "Short for --set input.xml.record=…: the path of the elements that are documents.",
            valueName: "path"
        )
    )
    var record: String?

    /// What overrides the pipeline's keys.
    private var overrides: [String] {
        input.overrides + (htmlContent.map { ["input.html.content=\($0)"] } ?? [])
            + (record.map { ["input.xml.record=\($0)"] } ?? [])
    }

    func run() async throws {
        try input.check()
        // Without a pipeline documents are read as a pipeline reads them that says nothing of it.
        let named = try input.pipeline.map { name throws(CommandFailure) in
            try PipelineSearch().pipeline(named: name).path
        }
        let preview = try IngestPreview(
            paths: input.paths,
            pipeline: named,
            overrides: overrides,
            allowsEmptyInput: input.allowEmpty,
            explains: explain,
            environment: ProcessEnvironment.variables
        )
        let failures = try await preview.write { line in
            try StandardStream.output.send(line)
        }
        if failures > 0 { throw CommandFailure(status: .documentsFailed, message: "") }
    }
}
