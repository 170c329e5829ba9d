import ArgumentParser
import JSON
import Pipelines

/// `analyze schema`: the JSON Schema of pipeline files, for editors.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of pipeline files, for editors.",
        discussion: """
            Save it, and let your editor check and complete pipelines with it. For editors that \
            use yaml-language-server, begin a pipeline with:
              # yaml-language-server: $schema=pipeline.schema.json

            EXAMPLE:
              analyze schema > pipeline.schema.json
            """
    )

    func run() throws {
        let schema = JSONWriter(layout: .pretty).text(of: .object(PipelineSchema.jsonSchema))
        try StandardStream.output.send(Array((schema + "\n").utf8))
    }
}
