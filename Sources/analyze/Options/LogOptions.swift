import ArgumentParser
import Logging
import TerminalOutput

/// What is logged on standard error, and how.
struct LogOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("How log lines are written.", valueName: "text|json")
    )
    var logFormat = LogFormat.text

    @Option(
        help: ArgumentHelp(
            "The least level that is logged. Default: warning.",
            discussion: """
                One of trace, debug, info, notice, warning, error, critical. Texts of documents and \
                prompts are logged at trace alone; keys never.
                """,
            valueName: "level"
        )
    )
    var logLevel: Logger.Level?

    @Flag(
        name: [.short, .long],
        help: "Say more: -v each document that failed, -vv each document and request."
    )
    var verbose: Int

    /// A logger whose lines stand above the progress line.
    func logger(isQuiet: Bool, _ display: RunDisplay) -> Logger {
        Logger(label: "analyze") { label in
            LineLogHandler(
                label: label,
                level: level(isQuiet: isQuiet),
                format: logFormat,
                isUnicode: display.capabilities.isUnicode,
                write: display.log
            )
        }
    }

    /// The least level: as stated, or else as much as `-v` and `--quiet` ask for.
    private func level(isQuiet: Bool) -> Logger.Level {
        if let logLevel { return logLevel }
        if isQuiet { return .error }
        return switch verbose {
        case 0: .warning
        case 1: .info
        default: .debug
        }
    }
}
