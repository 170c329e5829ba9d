import AnalysisCore
import AnalysisEngine
import ArgumentParser
import Glibc

/// Parses the command line, runs the command, and turns every ending into a status.
@main
enum Main {
    static func main() async {
        // A reader that goes away is told by write's EPIPE, not by a signal that kills.
        signal(SIGPIPE, SIG_IGN)
        MemoryArenas.bound()
        StandardStream.reserve()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments == ["--help"] || arguments == ["-h"] || arguments == ["help"] {
            StandardStream.output.write(Analyze.rootHelp(columns: nil) + "\n")
            exit(ExitStatus.success)
        }
        if let script = CompletionScript.asked(for: arguments) {
            StandardStream.output.draw(script)
            exit(ExitStatus.success)
        }
        do {
            try OpenFiles.raise()
            try Analyze.checkHelp(arguments)
            try Analyze.checkDashes(arguments)
            var command = try Analyze.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            exit(ExitStatus.success)
        } catch let failure as CommandFailure {
            if !failure.message.isEmpty {
                StandardStream.error.write("error: \(failure.message)\n")
            }
            exit(failure.status)
        } catch let error as EngineError {
            StandardStream.error.write(Self.message(of: error) + "\n")
            exit(ExitStatus(error))
        } catch {
            finish(parsing: error, of: arguments)
        }
    }

    /// Ends after `--help` and the like, or with the parser's word on what is wrong.
    private static func finish(parsing error: any Error, of arguments: [String]) -> Never {
        var text = onOneLine(arguments, in: Analyze.fullMessage(for: error))
        // All messages begin alike, those of the parser too.
        if text.hasPrefix("Error: ") { text = "error: " + text.dropFirst(7) }
        switch Analyze.exitCode(for: error) {
        case .success:
            StandardStream.output.write(text + "\n")
            exit(ExitStatus.success)
        case .validationFailure:
            StandardStream.error.write(text + "\n")
            exit(PartitionCommand.isMeant(by: arguments) ? .configuration : .usage)
        default:
            StandardStream.error.write("error: internal error: \(text)\n")
            exit(ExitStatus.internalError)
        }
    }

    /// A message of the parser in which no argument that it repeats begins a line of its own.
    private static func onOneLine(_ arguments: [String], in message: String) -> String {
        var message = message
        let parts = arguments.flatMap { argument in
            [argument] + argument.split(separator: "=", maxSplits: 1).map(String.init)
        }
        for part in parts {
            let shown = VisibleText().text(of: part)
            if shown != part, part.contains(where: { !$0.isWhitespace }) {
                message = message.replacing(part, with: shown)
            }
        }
        return message
    }

    /// The message of an error; one that names places in a file says `error` itself, maybe after
    /// warnings.
    private static func message(of error: EngineError) -> String {
        error.message.contains(": error: ") ? error.message : "error: \(error.message)"
    }

    private static func exit(_ status: ExitStatus) -> Never {
        Glibc.exit(status.rawValue)
    }
}
