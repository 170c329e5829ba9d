import AnalysisEngine
import ArgumentParser

/// `analyze ingest`: shows what the model would read.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Show what the model would read, as JSON Lines; sends nothing.",
        discussion: """
            Prints one JSON object a document: its id, text, format, encoding, metadata and \
            findings. What cannot be read stands there too, with its reason.

            EXAMPLES:
              analyze ingest ./docs | jq -r .text
              analyze ingest ./docs --pipeline articles.yml
            """
    )

    @OptionGroup var input: InputOptions

    func run() async throws {
        try input.check()
        let preview = try IngestPreview(
            paths: input.paths,
            pipeline: input.pipeline,
            overrides: input.set,
            environment: ProcessEnvironment.variables
        )
        let failures = try await preview.write { line in
            try StandardStream.output.send(line)
        }
        if failures > 0 { throw CommandFailure(status: .documentsFailed, message: "") }
    }
}
