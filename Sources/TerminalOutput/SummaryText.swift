public import AnalysisCore

/// The last words of a run.
///
/// They say what came out, what it took, and what to type next where something is
/// left to do. At most a screen of 24 lines.
public struct SummaryText: Sendable {
    /// What the summary is about.
    public var summary: RunSummary
    /// The model that was asked first.
    public var model: ModelReference
    /// What it was asked, where that is to be told how well it does.
    public var analysis: AnalysisKind?
    /// The reports that were written.
    public var reports: [String]
    /// The command as it was typed.
    public var command: ShellCommand
    /// Whether a ledger keeps what is done, so that the command goes on where it was.
    public var isKept: Bool
    /// The folder of the job of which this was a partition; `nil` where it was a run of its own.
    public var jobFolder: String?
    /// Whether the only budget is one of tokens.
    public var isBudgetInTokens: Bool
    /// What came out; `nil` where that is not to be told.
    public var results: ResultText?
    /// The width of the terminal.
    public var columns: Int

    /// How many gates are named at most.
    private static let shownGates = 6
    /// How many characters of a command are shown at most: five rows of a terminal.
    private static let longestCommand = 400

    /// A summary.
    public init(
        _ summary: RunSummary,
        model: ModelReference,
        analysis: AnalysisKind? = nil,
        reports: [String],
        command: ShellCommand,
        isKept: Bool = true,
        jobFolder: String? = nil,
        isBudgetInTokens: Bool = false,
        results: ResultText? = nil,
        columns: Int = 80
    ) {
        self.summary = summary
        self.model = model
        self.analysis = analysis
        self.reports = reports
        self.command = command
        self.isKept = isKept
        self.jobFolder = jobFolder
        self.isBudgetInTokens = isBudgetInTokens
        self.results = results
        self.columns = columns
    }

    private func withLargerBudget(_ command: ShellCommand) -> ShellCommand {
        if isBudgetInTokens { return command.adding("--set=budget.max_tokens=TOKENS") }
        return command.words.contains { $0.hasPrefix("--max-cost") }
            ? command.replacing("--max-cost", with: "USD") : command.adding("--max-cost", "USD")
    }

    /// The lines, each ended.
    public func text(_ capabilities: TerminalCapabilities) -> String {
        let style = Style(capabilities)
        if summary.ending == .pending, summary.totals.discovered == 0 {
            // Nobody has gone through the documents: there is nothing to sum up.
            return next(style).map { $0 + "\n" }.joined()
        }
        var lines = [headline(style)]
        func add(_ label: String, _ text: String) {
            lines.append("  " + label + String(repeating: " ", count: 10 - label.count) + text)
        }
        let totals = summary.totals
        lines += results?.lines(isUnicode: style.isUnicode, columns: columns) ?? []
        if totals.failedCount > 0 {
            let reasons = FailureReason.allCases.compactMap { reason in
                totals.failed[reason].map { (reason.rawValue, $0) }
            }
            add("failed", style.red(Self.list(reasons)))
        }
        if totals.skippedCount > 0 {
            let reasons = SkipReason.allCases.compactMap { reason in
                totals.skipped[reason].map { (reason.rawValue, $0) }
            }
            add("skipped", Self.list(reasons))
        }
        add("model", style.visible(model.description))
        if let words = analysis.flatMap({ ModelMeasurement.words(model, $0) }) {
            add("measured", words)
        }
        add("requests", requests)
        add("cost", cost)
        add("time", time)
        for (index, line) in gates(style).enumerated() { add(index == 0 ? "gates" : "", line) }
        if let noise = summary.noise { add("noise", noise.words) }
        for (index, result) in summary.acceptance.enumerated() {
            add(index == 0 ? "accepted" : "", style.visible(result.words))
        }
        if !reports.isEmpty {
            let shown = reports.prefix(4).map(style.visible).joined(separator: ", ")
            let more = reports.count > 4 ? " and \(reports.count - 4) more" : ""
            add("reports", shown + more)
        }
        lines += next(style)
        return lines.map { $0 + "\n" }.joined()
    }

    private func headline(_ style: Style) -> String {
        let totals = summary.totals
        var text = """
            \(Figure.text(totals.discovered)) \
            \(totals.discovered == 1 ? "document" : "documents"): \
            \(Figure.text(totals.analyzed)) analyzed, \(Figure.text(totals.failedCount)) failed, \
            \(Figure.text(totals.skippedCount)) skipped
            """
        if totals.cached > 0 { text += " (\(Figure.text(totals.cached)) from the ledger)" }
        if let part = summary.part { text += ", \(part.words) only" }
        return style.bold(text)
    }

    private var requests: String {
        var text = Figure.text(summary.requests)
        if summary.retries > 0 { text += " (\(Figure.text(summary.retries)) of them retries)" }
        text += ", \(Figure.text(summary.usage.totalInput)) input and "
        text += "\(Figure.text(summary.usage.output)) output tokens"
        if summary.unknownUsage > 0 {
            text += ", usage of \(Figure.text(summary.unknownUsage)) unknown"
        }
        return text
    }

    /// What the answers cost; a request whose usage nobody reported may have cost something too.
    private var cost: String {
        guard let cost = summary.cost else { return "unknown" }
        return Figure.text(cost)
            + (summary.unknownUsage > 0 ? " for all whose usage was reported" : "")
    }

    /// The time, and the speed of what was asked: what the ledger held takes none.
    private var time: String {
        let seconds = summary.duration / .seconds(1)
        let asked = summary.totals.asked
        guard seconds > 0, asked > 0 else { return Figure.text(summary.duration) }
        let rate = Double(asked) / seconds
        guard rate >= 0.995 else {
            return "\(Figure.text(summary.duration)), \(Figure.text(.seconds(1 / rate))) a document"
        }
        let tenths = Int((min(rate, 1e12) * 10).rounded())
        let digits = rate < 99.95 ? "\(tenths / 10).\(tenths % 10)" : Figure.text(tenths / 10)
        return "\(Figure.text(summary.duration)), \(digits) documents a second"
    }

    /// How many gates passed, and those that did not.
    private func gates(_ style: Style) -> [String] {
        guard !summary.gates.isEmpty else { return [] }
        let failed = summary.gates.filter { !$0.passed }
        let open = summary.gates.filter { $0.passed && $0.verdict == .inconclusive }
        let passed = summary.gates.count - failed.count - open.count
        var lines = ["\(passed) of \(summary.gates.count) passed"]
        for gate in open.prefix(Self.shownGates) {
            let words = style.visible(Figure.words(on: gate))
            lines.append(style.bold("? \(style.visible(gate.name)): \(words)"))
        }
        for gate in failed.prefix(Self.shownGates) {
            let name = style.visible(gate.name)
            let words = style.visible(Figure.words(on: gate))
            lines.append(style.red("\(style.cross) \(name): \(words)"))
        }
        if failed.count > Self.shownGates {
            lines.append("and \(failed.count - Self.shownGates) more that failed")
        }
        return lines
    }

    /// What to type next, and why.
    private func next(_ style: Style) -> [String] {
        let failed = summary.totals.failed
        // A run that was to ask afresh goes on as such; after its end nothing is to be asked once more.
        let command = summary.ending == .finished ? command.removing("--fresh") : command
        if let jobFolder { return ofPartition(jobFolder) }
        switch summary.ending {
        case .interrupted where !isKept, .deadline where !isKept:
            return [
                "Stopped before the end. Without a ledger nothing is kept for the next run; leave",
                "out --ledger none to go on where a run was.",
            ]
        case .interrupted:
            return ["Interrupted. What is done is kept; go on with:", Self.line(command)]
        case .budget:
            return [
                "Stopped at the budget. \(isKept ? "Go on" : "Ask again for all") "
                    + "with a larger one, in \(isBudgetInTokens ? "tokens" : "dollars"):",
                Self.line(withLargerBudget(command)),
            ]
        case .deadline:
            return ["Stopped at the deadline. Go on with:", Self.line(command)]
        case .pending:
            return [
                style.visible(summary.endingMessage ?? "Batches of the provider are not done yet."),
                "Nothing is cancelled. Collect the answers, here or from another process, with:",
                Self.line(ShellCommand(["analyze", "collect"] + ledger)),
            ]
        case .providerUnusable:
            let reason = summary.endingMessage ?? "The provider cannot be used."
            return [
                style.red("Stopped: " + style.visible(String(reason.prefix(400)))),
                "See what is missing with:", "  analyze doctor",
            ]
        case .finished where !failed.isEmpty && !isKept:
            return [
                "Ask again for all documents, since no ledger keeps any, with:", Self.line(command),
            ]
        case .finished where !failed.isEmpty && failed.keys.allSatisfy(\.isAboutReading):
            return ["Mend or leave out the files that failed; the same command reads them again."]
        case .finished where failed.keys.contains(where: \.isTransient):
            return ["Ask again for those that failed in passing with:", Self.line(command)]
        case .finished where !failed.isEmpty:
            return [
                "Ask again for those that failed, after a change, with:",
                Self.line(command.adding("--retry-failed")),
            ]
        case .finished where summary.gates.contains { !$0.passed }:
            return behindGates(style)
        case .finished:
            return toRead(style)
        }
    }

    /// What is known of a partition alone: whoever gave it out decides what is done next.
    private func ofPartition(_ folder: String) -> [String] {
        guard summary.ending == .finished else { return [] }
        let report = ShellCommand([
            "analyze", "report", "--ledger", folder, "-o", "report.html",
        ])
        return [
            "Once all partitions of the job are done, read them as one run with:",
            Self.line(report),
        ]
    }

    /// How to read what came out.
    private func toRead(_ style: Style) -> [String] {
        guard results != nil, summary.totals.analyzed > 0 else { return [] }
        if let page = reports.first(where: { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }) {
            return ["Read the results in \(style.visible(page)), with any browser."]
        }
        guard isKept else { return [] }
        let report = ShellCommand(["analyze", "report", "-o", "report.html", "--open"] + ledger)
        return ["Read the results as a page, beside the documents, with:", Self.line(report)]
    }

    /// The option that names the ledger, where it is not the usual one.
    private var ledger: [String] {
        command.value(of: "--ledger").map { ["--ledger", $0] } ?? []
    }

    /// Where to see which documents made a gate fail.
    private func behindGates(_ style: Style) -> [String] {
        if let page = reports.first(where: { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }) {
            return ["See the documents behind the failed gates in \(style.visible(page))."]
        }
        guard isKept else {
            return [
                "See the documents behind the failed gates with:",
                Self.line(command.adding("--output", "report.html")),
            ]
        }
        let report = ShellCommand(["analyze", "report", "--output", "report.html"] + ledger)
        return ["See the documents behind the failed gates with:", Self.line(report)]
    }

    /// A command on a line of its own; one that would fill the screen is named by its start.
    private static func line(_ command: ShellCommand) -> String {
        let text = command.description
        guard text.count > longestCommand else { return "  " + text }
        let added = command.words.last == "--retry-failed" ? ", with --retry-failed" : ""
        return "  the same command as before" + added
    }

    private static func list(_ reasons: [(String, Int)]) -> String {
        let sorted = reasons.sorted { $0.1 > $1.1 }
        let shown = sorted.prefix(4).map { "\(Figure.text($0.1)) \($0.0)" }
        let rest = sorted.dropFirst(4).reduce(0) { $0 + $1.1 }
        return (shown + (rest > 0 ? ["\(Figure.text(rest)) for other reasons"] : []))
            .joined(separator: ", ")
    }
}

extension SummaryText {
    /// How words are set off.
    private struct Style {
        private let capabilities: TerminalCapabilities

        init(_ capabilities: TerminalCapabilities) {
            self.capabilities = capabilities
        }

        var isUnicode: Bool { capabilities.isUnicode }

        var cross: String { capabilities.isUnicode ? "✗" : "x" }

        func visible(_ text: String) -> String {
            VisibleText(isUnicode: capabilities.isUnicode).text(of: text)
        }

        func bold(_ text: String) -> String { colored(text, "1") }
        func red(_ text: String) -> String { colored(text, "31") }

        private func colored(_ text: String, _ code: String) -> String {
            capabilities.hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
        }
    }
}
