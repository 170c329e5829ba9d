import AnalysisEngine
import ArgumentParser

/// The root command: it only names its subcommands, and runs `run` when none is named.
struct Analyze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Ask a language model about every document of a folder.",
        version: ToolVersion.current,
        subcommands: [
            RunCommand.self, PlanCommand.self, IngestCommand.self, ReportCommand.self,
            RunsCommand.self, MergeCommand.self, InitCommand.self, CheckCommand.self,
            SchemaCommand.self, ModelCommand.self, DoctorCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )

    /// What `analyze --help` prints: the options of a run, and the other commands.
    static func rootHelp(columns: Int?) -> String {
        var run = helpMessage(for: RunCommand.self, columns: columns)
        while run.hasSuffix("\n") { run.removeLast() }
        let others = configuration.subcommands.filter { $0 != RunCommand.self }.map { command in
            let name = command.configuration.commandName ?? ""
            return "  " + name + String(repeating: " ", count: max(1, 10 - name.count))
                + command.configuration.abstract
        }
        return run + "\n\nOTHER COMMANDS:\n" + others.joined(separator: "\n")
            + "\n\n  See 'analyze help <command>' for the options of a command."
    }
}
