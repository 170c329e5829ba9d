import ArgumentParser
import Glibc
import Pipelines

/// `analyze init`: writes a pipeline to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented pipeline to start from.",
        discussion: """
            The pipeline judges sentiment with the embedded model, and names in comments what else \
            can be said.

            EXAMPLE:
              analyze init sentiment.yml && analyze ./docs --pipeline sentiment.yml
            """
    )

    @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
    var file = "pipeline.yml"

    func run() throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw CommandFailure(
                status: .usage,
                message: "\(file) cannot be written: \(reason); name another file, as in: "
                    + "analyze init my-pipeline.yml"
            )
        }
        let stream = StandardStream(descriptor: descriptor, name: file)
        defer { close(descriptor) }
        try stream.send(Array(PipelineStarter.text.utf8))
        StandardStream.error.write(
            "wrote \(file); try it with: analyze ./docs --pipeline \(file)\n"
        )
    }
}
