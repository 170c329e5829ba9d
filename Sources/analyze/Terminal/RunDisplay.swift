import AnalysisCore
import AnalysisEngine
import Reporting
import Synchronization
import TerminalOutput
import UnixSignals

/// Tells on standard error how a run goes, and how it went.
final class RunDisplay: Sendable {
    private struct State {
        var display: ProgressDisplay
        var counts = ProgressCounts()
        var activity = RunActivity()
        /// Data whose line has not ended yet.
        var unfinished: [UInt8] = []

        mutating func take(_ activity: RunActivity) {
            counts.inFlight = activity.requests
            counts.retries = activity.retries
            let isWaiting = activity.hold > .zero || activity.waited > self.activity.waited
            counts.waiting = isWaiting ? activity.hold : nil
            self.activity = activity
        }
    }

    private let isQuiet: Bool
    /// What standard error can show.
    let capabilities: TerminalCapabilities
    /// Whether reports on standard output share the terminal with the progress line.
    private let isTerminalShared: Bool
    private let start = ContinuousClock.now
    private let state: Mutex<State>

    /// A display.
    ///
    /// - Parameters:
    ///   - isQuiet: Whether nothing is said at all.
    ///   - environment: What says how much the terminal can show.
    init(isQuiet: Bool, environment: [String: String]) {
        self.isQuiet = isQuiet
        isTerminalShared = StandardStream.error.isTerminal && StandardStream.output.isTerminal
        capabilities = TerminalCapabilities(
            isTerminal: StandardStream.error.isTerminal,
            environment: environment
        )
        state = Mutex(State(display: ProgressDisplay(capabilities)))
    }

    /// Shows what happens.
    func show(_ event: RunEvent) {
        update { state in
            state.counts.take(event)
            switch event {
            case .partialText(let document, let text):
                state.display.note(answer: text, about: document.description)
            case .recorded(let record):
                state.display.endAnswer(about: record.document.description)
            default: break
            }
        }
        switch event {
        case .kept(let run, let resumed?):
            say("run \(run) takes up run \(resumed), which did not end")
        case .warning(let text): say("warning: \(text)")
        default: break
        }
    }

    /// Shows what the run does while no document ends, also where the terminal has another width
    /// now.
    func refresh(_ activity: RunActivity) {
        update { $0.take(activity) }
    }

    private func update(_ change: (inout State) -> Void) {
        guard !isQuiet else { return }
        let columns = StandardStream.error.columns
        let elapsed = start.duration(to: .now)
        state.withLock { state in
            change(&state)
            if let text = state.display.update(state.counts, at: elapsed, columns: columns) {
                StandardStream.error.write(text)
            }
        }
    }

    /// Shows a message above the progress line, with its controls made visible.
    func say(_ text: String) {
        guard !isQuiet else { return }
        log(VisibleText(isUnicode: capabilities.isUnicode, keepsLines: true).text(of: text))
    }

    /// Shows a line of the log above the progress line; logs have a level of their own, so that
    /// `--quiet` does not keep them back here.
    func log(_ line: String) {
        let columns = StandardStream.error.columns
        state.withLock { state in
            StandardStream.error.write(state.display.message(line, columns: columns))
        }
    }

    /// Writes a report to standard output; on a terminal its lines stand above the progress line,
    /// each whole.
    func send(_ bytes: [UInt8]) throws(ReportError) {
        guard isTerminalShared else {
            return try FileOutput.write(bytes, to: StandardStream.output)
        }
        try state.withLock { state throws(ReportError) in
            state.unfinished += bytes
            guard let end = state.unfinished.lastIndex(of: UInt8(ascii: "\n")) else { return }
            let lines = Array(state.unfinished[...end])
            state.unfinished.removeSubrange(...end)
            let room = state.display.interruption(columns: StandardStream.error.columns)
            StandardStream.error.write(room.before)
            try FileOutput.write(lines, to: StandardStream.output)
            StandardStream.error.write(room.after)
        }
    }

    /// Says that a signal was heard.
    func stopping(_ signal: UnixSignal) {
        say(
            """
            stopping: requests under way come to their end, for at most \
            \(SignalGuard.grace.components.seconds) s; once more breaks them off
            """
        )
    }

    /// Takes the progress line away.
    func end() {
        let columns = StandardStream.error.columns
        let elapsed = start.duration(to: .now)
        state.withLock { state in
            if !isQuiet {
                // The last answer is there, whatever was counted when it was still under way.
                if state.counts.done == state.counts.discovered { state.counts.inFlight = 0 }
                StandardStream.error.write(
                    state.display.finish(state.counts, at: elapsed, columns: columns)
                )
            }
            try? FileOutput.write(state.unfinished, to: StandardStream.output)
            state.unfinished = []
        }
    }

    /// Sums the run up, in at most one screen.
    func finish(_ summary: RunSummary, plan: RunPlan) {
        guard !isQuiet else { return }
        let text = SummaryText(
            summary,
            model: plan.run.model,
            reports: plan.targets.compactMap(\.path),
            command: ShellCommand(["analyze"] + CommandLine.arguments.dropFirst()),
            isKept: plan.ledger != .none,
            isBudgetInTokens: plan.isBudgetInTokens
        )
        let shown = text.text(capabilities)
        StandardStream.error.write(shown.hasSuffix("\n") ? shown : shown + "\n")
    }
}

extension ProgressCounts {
    /// Counts an event.
    fileprivate mutating func take(_ event: RunEvent) {
        switch event {
        case .started, .kept, .warning, .partialText: break
        case .discovered: discovered += 1
        case .allDiscovered: isDiscoveryComplete = true
        case .recorded(let record):
            done += 1
            if case .failed = record.outcome { failed += 1 }
            guard let provenance = record.provenance, !provenance.isCached else { return }
            tokens += provenance.usage.total
            cost = cost.flatMap { sum in provenance.cost.map { sum + $0 } }
        }
    }
}
