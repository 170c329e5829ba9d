import ArgumentParser

/// `analyze model`: what concerns the embedded model.
struct ModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Provision the embedded model.",
        subcommands: [ModelInstallCommand.self]
    )
}
