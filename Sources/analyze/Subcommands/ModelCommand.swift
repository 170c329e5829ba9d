import ArgumentParser

/// `analyze model`: what concerns the embedded model.
struct ModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Provision the embedded model.",
        discussion: """
            The embedded model needs no key, and once it is installed no network. It is there to \
            try things out; name a larger one for results, as in: analyze ./docs -p p.yml \
            --model anthropic/claude-haiku-5-5

            EXAMPLE:
              analyze model install
            """,
        subcommands: [ModelInstallCommand.self]
    )
}
