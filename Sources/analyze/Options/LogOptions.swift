import ArgumentParser
import Logging
import Reporting
import TerminalOutput

/// What is said on the way beside progress: logs, and annotations for CI systems.
struct LogOptions: ParsableArguments {
    @Flag(
        name: [.short, .long],
        help: "Say more: -v each document that failed, -vv each document and request."
    )
    var verbose: Int

    @Option(
        help: ArgumentHelp(
            "The least level that is logged; warning unless -v or --quiet is given.",
            discussion: "Neither keys nor texts of documents, prompts and answers are logged.",
            valueName: "level"
        )
    )
    var logLevel: Logger.Level?

    @Option(help: ArgumentHelp("How log lines are written.", valueName: "format"))
    var logFormat = LogFormat.text

    @Option(
        help: ArgumentHelp(
            "How a CI system is told about failures at their files.",
            discussion: """
                GitHub gets workflow commands on standard error, and a page in the step's summary \
                where GITHUB_STEP_SUMMARY is set; GitLab gets gl-code-quality-report.json.
                """,
            valueName: "system"
        )
    )
    var annotations = Annotations.auto

    /// A logger.
    ///
    /// - Parameters:
    ///   - isQuiet: Whether nothing is said but errors, where no level is stated.
    ///   - isUnicode: Whether lines may hold more than ASCII.
    ///   - write: Takes the lines; above a progress line, where there is one.
    /// - Returns: The logger.
    func logger(
        isQuiet: Bool,
        isUnicode: Bool,
        write: @escaping @Sendable (String) -> Void
    ) -> Logger {
        Logger(label: "analyze") { label in
            LineLogHandler(
                label: label,
                level: level(isQuiet: isQuiet),
                format: logFormat,
                isUnicode: isUnicode,
                write: write
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
