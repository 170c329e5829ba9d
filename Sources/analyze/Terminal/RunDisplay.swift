import AnalysisCore
import AnalysisEngine
import Synchronization
import UnixSignals

/// Tells on standard error how a run goes, and how it went.
final class RunDisplay: Sendable {
    private struct State {
        var done = 0
        var failed = 0
        var lastLine = ContinuousClock.now
    }

    /// How long it is quiet between two lines of progress.
    private static let interval: Duration = .seconds(5)

    private let isQuiet: Bool
    private let state = Mutex(State())

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
    }

    /// Shows a warning.
    func warn(_ text: String) {
        say(text)
    }

    /// Shows that a document is done, every few seconds.
    func show(_ event: RunEvent) {
        guard !isQuiet else { return }
        guard case .recorded(let record) = event else { return }
        let line: String? = state.withLock { state in
            state.done += 1
            if case .failed = record.outcome { state.failed += 1 }
            guard state.lastLine.duration(to: .now) >= Self.interval else { return nil }
            state.lastLine = .now
            return "\(state.done) documents done"
                + (state.failed > 0 ? ", \(state.failed) failed" : "")
        }
        if let line { say(line) }
    }

    /// Says that a signal was heard.
    func stopping(_ signal: UnixSignal) {
        say("stopping: what is under way comes to its end; once more breaks it off")
    }

    /// Sums the run up.
    func finish(_ summary: RunSummary, reports: [ReportTarget]) {
        say(SummaryText.text(of: summary, reports: reports))
    }

    private func say(_ text: String) {
        if !isQuiet { StandardStream.error.write(text + "\n") }
    }
}
