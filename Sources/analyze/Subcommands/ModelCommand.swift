import ArgumentParser

/// `analyze model`: what concerns the models that run on this machine.
struct ModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Install, list and remove the models that run on this machine.",
        discussion: """
            They need no key, and once they are installed no network. The embedded default is there \
            to try things out; 'analyze model list' names what is better and how large it is.

            EXAMPLES:
              analyze model install
              analyze model list
              analyze model install qwen2.5-coder-1.5b-instruct
              analyze ./docs -p p.yml --model local/qwen2.5-coder-1.5b-instruct
            """,
        subcommands: [ModelInstallCommand.self, ModelListCommand.self, ModelRemoveCommand.self]
    )
}
