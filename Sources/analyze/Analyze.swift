import AnalysisCore
import AnalysisEngine
import ArgumentParser
import Pipelines

/// The root command: it only names its subcommands, and runs `run` when none is named.
struct Analyze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Ask a language model about every document of a folder.",
        version: ToolVersion.current,
        subcommands: [
            RunCommand.self, SubmitCommand.self, CollectCommand.self, CancelCommand.self,
            PlanCommand.self, IngestCommand.self, ReportCommand.self,
            RunsCommand.self, ShowCommand.self, DiffCommand.self, SampleCommand.self,
            MergeCommand.self, PartitionCommand.self, LimitsCommand.self, InitCommand.self,
            CheckCommand.self, LockCommand.self, SchemaCommand.self, ModelCommand.self,
            DoctorCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )

    /// Refuses the help of a command that there is not; the parser would show its own overview.
    ///
    /// - Parameter arguments: The command line without the name of the program.
    /// - Throws: A `CommandFailure` that names the nearest command.
    static func checkHelp(_ arguments: [String]) throws(CommandFailure) {
        guard arguments.first == "help", let word = arguments.dropFirst().first,
            !word.hasPrefix("-"), !CommandName.all.contains(word)
        else { return }
        let shown = VisibleText().text(of: word)
        let nearest = NearestWord.find(word, among: CommandName.all)
        throw .usage(
            "there is no command called \(shown)"
                + (nearest.map { "; did you mean 'analyze help \($0)'?" } ?? "")
        )
    }

    /// Refuses options of one dash that are none, such as a file `-dash.txt`; the parser would find
    /// the letter of help in it.
    ///
    /// - Parameter arguments: The command line without the name of the program.
    /// - Throws: A `CommandFailure` that says how a file of that name is given.
    static func checkDashes(_ arguments: [String]) throws(CommandFailure) {
        for argument in arguments.prefix(while: { $0 != "--" }) {
            guard argument.hasPrefix("-"), argument.count > 2,
                argument.dropFirst().first?.isLetter == true,
                argument.contains(where: { $0 == "." || $0 == "h" })
            else { continue }
            let shown = VisibleText().text(of: argument)
            throw .usage(
                "there is no option \(shown); a file of that name is given as ./\(shown), or behind --"
            )
        }
    }

    /// What `analyze --help` prints: the options of a run, and the commands.
    static func rootHelp(columns: Int?) -> String {
        var run = helpMessage(for: RunCommand.self, columns: columns)
        while run.hasSuffix("\n") { run.removeLast() }
        let commands = configuration.subcommands.map { command in
            let name = command.configuration.commandName ?? ""
            let words =
                command == RunCommand.self
                ? "What is done where no command is named, as above."
                : command.configuration.abstract
            return "  " + name + String(repeating: " ", count: max(1, 10 - name.count)) + words
        }
        return run + "\n\nCOMMANDS:\n" + commands.joined(separator: "\n")
            + "\n\n  See 'analyze help <command>' for the options of a command."
    }
}
