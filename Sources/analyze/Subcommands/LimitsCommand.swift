import ArgumentParser

/// `analyze limits`: what the processes of a job share.
struct LimitsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.limits.rawValue,
        abstract: "Share one account limit and one budget among the workers of a job.",
        discussion: """
            EXAMPLE:
              analyze limits serve --job reviews --state limits.sqlite --token-file token
            """,
        subcommands: [LimitsServeCommand.self]
    )
}
