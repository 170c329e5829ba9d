import AnalysisCore
import AnalysisEngine
@preconcurrency import Dispatch
import Glibc
import Reporting
import Synchronization

/// Sees to it that SIGINT, SIGTERM and SIGHUP stop a run with everything accounted for.
final class SignalGuard: Sendable {
    /// How long requests that are under way may take after the first signal.
    static let grace: Duration = .seconds(10)
    /// How often the display is drawn again while nothing happens.
    private static let frame: Duration = .milliseconds(250)

    private let response = Response()
    private let watch: SignalWatch

    /// A guard that hears signals from now on; one that comes before the run stops it at its start.
    init() async {
        watch = await SignalWatch { [response] in response.take($0) }
    }

    /// Runs to the end, or until signals stop it.
    ///
    /// The first signal lets what is under way come to its end, for at most ``grace``; the second
    /// breaks it off, and no reader is waited for any longer.
    ///
    /// - Returns: How the run went, and the first signal that came.
    func run(
        _ run: AnalysisRun,
        _ display: RunDisplay
    ) async throws(EngineError) -> (RunSummary, StopSignal?) {
        response.attach(run, display)
        let result = await withTaskGroup(of: Result<RunSummary, EngineError>?.self) { group in
            group.addTask {
                do throws(EngineError) {
                    return .success(try await run.run())
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                while (try? await ContinuousClock().sleep(for: Self.frame)) != nil {
                    display.refresh(run.activity)
                }
                return nil
            }
            var result: Result<RunSummary, EngineError>?
            while let ended = await group.next() {
                guard let ended else { continue }
                result = ended
                group.cancelAll()
            }
            return result
        }
        guard let result else { preconditionFailure("the run's task always has a result") }
        return (try result.get(), response.first)
    }
}

/// What is done about signals; on the thread of the watch, where nothing is waited for.
private final class Response: Sendable {
    private struct State {
        var first: StopSignal?
        var run: AnalysisRun?
        var display: RunDisplay?
    }

    /// How long the end of a run that is broken off may take: whatever keeps it then, such as a disk
    /// that does not answer, is left to the next run.
    private static let lastGrace: Duration = .seconds(5)

    private let state = Mutex(State())

    /// The first signal that came.
    var first: StopSignal? { state.withLock(\.first) }

    /// Takes the run that signals are to stop.
    func attach(_ run: AnalysisRun, _ display: RunDisplay) {
        let signal = state.withLock { state in
            state.run = run
            state.display = display
            return state.first
        }
        if let signal { run.stop(isTermination: signal == .terminate) }
    }

    /// Takes a signal.
    func take(_ signal: StopSignal) {
        let (isFirst, run, display) = state.withLock { state in
            defer { state.first = state.first ?? signal }
            return (state.first == nil, state.run, state.display)
        }
        guard isFirst else { return breakOff(signal) }
        run?.stop(isTermination: signal == .terminate)
        SignalWatch.after(SignalGuard.grace) { self.breakOff(signal) }
        // Whoever writes may wait for a reader.
        DispatchQueue.global().async { display?.stopping(within: SignalGuard.grace) }
    }

    private func breakOff(_ signal: StopSignal) {
        FileOutput.abandon()
        state.withLock(\.run)?.cancel()
        SignalWatch.after(Self.lastGrace) { _exit(128 + signal.rawValue) }
    }
}
