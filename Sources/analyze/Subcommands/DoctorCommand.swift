import AnalysisCore
import AnalysisEngine
import ArgumentParser
import FoundationEssentials
import TerminalOutput

/// `analyze doctor`: what is installed, reachable and configured.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.doctor.rawValue,
        abstract: "Say what is installed, reachable and configured.",
        discussion: """
            Starts the embedded model, and asks those providers for their list of models whose \
            key or address is set, which costs nothing. Reads no document, changes nothing, and \
            shows no key. Each line begins with ok, warning or problem, or with - for what is \
            not there and need not be; what to do stands below it.

            EXAMPLES:
              analyze doctor
              analyze doctor --offline --ledger work/ledger.sqlite
              analyze doctor --models
              analyze doctor --models --json | jq '.models[] | select(.status != "active")'

            EXIT STATUS:
              0    no problem was found
              1    something that is configured or needed does not work
            """
    )

    @Flag(help: "Ask no provider and start no model.")
    var offline = false

    @Flag(
        help: ArgumentHelp(
            "Show the models that are known, with their prices and the days of their release and "
                + "retirement, and nothing else; asks nobody."
        )
    )
    var models = false

    @Flag(help: "With --models: print JSON.")
    var json = false

    @Option(
        help: ArgumentHelp("The ledger to look at.", valueName: "file"),
        completion: .file()
    )
    var ledger = LedgerChoice.standardPath

    func validate() throws {
        guard models || !json else {
            throw ValidationError("--json is for --models: 'analyze doctor --models --json'")
        }
    }

    func run() async throws {
        guard !models else {
            let day = String(Date.now.ISO8601Format().prefix(10))
            let text = json ? ModelsText.json(on: day) : ModelsText.table(on: day)
            return try StandardStream.output.send(Array(text.utf8))
        }
        let environment = ProcessEnvironment.variables
        let doctor = Doctor(environment: environment, ledger: ledger, isOffline: offline)
        var hasProblem = false
        func tell(_ finding: DoctorFinding) throws(CommandFailure) {
            if finding.verdict == .problem { hasProblem = true }
            try StandardStream.output.send(Array(Self.text(of: finding).utf8))
        }
        try await doctor.examine(tell)
        try tell(Self.terminal(environment))
        if hasProblem { throw CommandFailure(status: .documentsFailed, message: "") }
    }

    /// What standard error can show.
    private static func terminal(_ environment: [String: String]) -> DoctorFinding {
        let stream = StandardStream.error
        let capabilities = TerminalCapabilities(
            isTerminal: stream.isTerminal,
            environment: environment
        )
        guard stream.isTerminal else {
            return DoctorFinding(
                "terminal",
                .absent,
                "standard error is none: progress comes as plain lines"
            )
        }
        let words = [
            "\(stream.columns) columns",
            capabilities.isInteractive
                ? "lines can be written over" : "TERM allows plain lines only",
            capabilities.isUnicode ? "UTF-8" : "no UTF-8 locale: ASCII only",
            capabilities.hasColor ? "colours" : "no colours",
        ]
        return DoctorFinding("terminal", .fine, words.joined(separator: ", "))
    }

    /// A line for the finding, and one for the advice; names and addresses with their controls
    /// made visible.
    private static func text(of finding: DoctorFinding) -> String {
        func padded(_ text: String, _ columns: Int) -> String {
            text + String(repeating: " ", count: max(1, columns - text.count))
        }
        let visible = VisibleText()
        var text =
            padded(finding.verdict.rawValue, 9) + padded(finding.subject, 16)
            + visible.text(of: finding.words) + "\n"
        if let advice = finding.advice {
            text += padded("", 25) + "-> " + visible.text(of: advice) + "\n"
        }
        return text
    }
}
