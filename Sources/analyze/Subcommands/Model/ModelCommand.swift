import ArgumentParser

/// `analyze model`: what concerns the models that run on this machine.
struct ModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.model.rawValue,
        abstract: "Install, list and remove the models that run on this machine.",
        discussion: """
            They need no key, and once they are installed no network. 'analyze model list' says how \
            large they are and what they are good for. A pipeline that names no model asks the \
            default, or the one that ANALYZE_MODEL names.

            EXAMPLES:
              analyze model install
              analyze model list
              analyze model install smollm2-135m-instruct
              analyze ./docs -p p.yml --model local/smollm2-135m-instruct
            """,
        subcommands: [ModelInstallCommand.self, ModelListCommand.self, ModelRemoveCommand.self]
    )
}
