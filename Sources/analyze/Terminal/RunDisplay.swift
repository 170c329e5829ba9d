import AnalysisCore
import AnalysisEngine
import Reporting
import Synchronization
import TerminalOutput

/// Tells on standard error how a run goes, and how it went.
final class RunDisplay: Sendable {
    private struct State {
        var display: ProgressDisplay
        var counts = ProgressCounts()
        var activity = RunActivity()
        /// The first documents that failed, for the verdicts.
        var failures: [Verdicts.Failure] = []
        /// The reports that were left as they are.
        var kept: [String] = []
        /// Data whose line has not ended yet.
        var unfinished: [UInt8] = []
        /// What came out so far.
        var digest: ResultDigest?

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
    ///   - isQuiet: Whether nothing is said but errors and verdicts.
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
        note(event)
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
        case .note(let text): say(text)
        case .warning(let text): say("warning: \(text)")
        case .reportKept(let path):
            // Said in quiet, too: a reader of the file must know that it is an old one.
            log(
                visible(
                    "warning: \(path) was left as it is, with what an earlier run wrote: "
                        + "this one got no answer"
                )
            )
        default: break
        }
    }

    /// Remembers what the last words need.
    private func note(_ event: RunEvent) {
        switch event {
        case .started(let run):
            // A run whose answers come by batches begins again with those that have come.
            state.withLock { state in
                state.digest = ResultDigest(run)
                state.counts = ProgressCounts()
                state.failures = []
            }
        case .recorded(let record):
            state.withLock { $0.digest?.add(record) }
            guard case .failed(_, let message) = record.outcome else { return }
            state.withLock { state in
                guard state.failures.count < Verdicts.shownFailures else { return }
                state.failures.append(
                    Verdicts.Failure(document: record.document, message: message)
                )
            }
        case .reportKept(let path):
            state.withLock { $0.kept.append(path) }
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
                StandardStream.error.draw(text)
            }
        }
    }

    /// Shows a message above the progress line, with its controls made visible.
    func say(_ text: String) {
        guard !isQuiet else { return }
        log(visible(text))
    }

    private func visible(_ text: String) -> String {
        VisibleText(isUnicode: capabilities.isUnicode, keepsLines: true).text(of: text)
    }

    /// Shows a line of the log above the progress line; logs have a level of their own, so that
    /// `--quiet` does not keep them back here.
    func log(_ line: String) {
        let columns = StandardStream.error.columns
        state.withLock { state in
            StandardStream.error.draw(state.display.message(line, columns: columns))
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
            StandardStream.error.draw(room.before)
            try FileOutput.write(lines, to: StandardStream.output)
            StandardStream.error.draw(room.after)
        }
    }

    /// Says that a signal was heard, and how long requests under way may still take.
    func stopping(within grace: Duration) {
        say(
            """
            stopping: requests under way come to their end, for at most \
            \(grace.components.seconds) s; once more breaks them off
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
                StandardStream.error.draw(
                    state.display.finish(state.counts, at: elapsed, columns: columns)
                )
            }
            try? FileOutput.write(state.unfinished, to: StandardStream.output)
            state.unfinished = []
        }
    }

    /// What is wrong with a run that came to its end.
    func verdicts(_ summary: RunSummary, plan: RunPlan) -> Verdicts {
        Verdicts(
            summary,
            gatesDecide: plan.gatesDecideOnFailures,
            settledGates: plan.settledGates,
            failures: state.withLock(\.failures)
        )
    }

    /// Sums the run up, in at most one screen; in quiet, says what is wrong and nothing else.
    ///
    /// - Parameters:
    ///   - summary: How the run went.
    ///   - plan: What was to be done.
    ///   - isLogged: Whether the log says what is wrong.
    ///   - jobFolder: The folder of the job of which this was a partition.
    func finish(
        _ summary: RunSummary,
        plan: RunPlan,
        isLogged: Bool,
        jobFolder: String? = nil
    ) {
        guard !isQuiet else {
            guard !isLogged else { return }
            let text = verdicts(summary, plan: plan).text(isUnicode: capabilities.isUnicode)
            return StandardStream.error.draw(text)
        }
        let (kept, digest) = state.withLock { ($0.kept, $0.digest) }
        let text = SummaryText(
            summary,
            model: plan.run.model,
            analysis: plan.run.analysis,
            reports: plan.targets.compactMap(\.path).filter { !kept.contains($0) },
            command: ShellCommand(["analyze"] + CommandLine.arguments.dropFirst()),
            isKept: plan.ledger != .none,
            jobFolder: jobFolder,
            isBudgetInTokens: plan.isBudgetInTokens,
            results: digest.map { ResultText($0) },
            columns: StandardStream.error.columns
        )
        let shown = text.text(capabilities)
        StandardStream.error.draw(shown.hasSuffix("\n") ? shown : shown + "\n")
    }
}

extension ResultText {
    fileprivate init(_ digest: ResultDigest) {
        func answers(_ answers: [ResultDigest.Answer]) -> [Answer] {
            answers.map {
                Answer(document: $0.document, label: $0.label, confidence: $0.confidence)
            }
        }
        self.init(
            title: digest.title,
            shares: digest.shares.map { Share($0.name, $0.count) },
            whole: digest.analyzed,
            surest: answers(digest.surest),
            leastSure: answers(digest.leastSure)
        )
    }
}

extension ProgressCounts {
    /// Counts an event.
    fileprivate mutating func take(_ event: RunEvent) {
        switch event {
        case .started, .kept, .note, .warning, .partialText, .reportKept, .ordered: break
        case .discovered: discovered += 1
        case .allDiscovered: isDiscoveryComplete = true
        case .recorded(let record):
            done += 1
            if record.wasAsked { asked += 1 }
            if case .failed = record.outcome { failed += 1 }
            guard let provenance = record.provenance, !provenance.isCached else { return }
            tokens += provenance.usage.total
            cost = cost.flatMap { sum in provenance.cost.map { sum + $0 } }
        }
    }
}
