import AnalysisCore
import AnalysisEngine
import UnixSignals

/// Runs an analysis so that SIGINT and SIGTERM stop it with everything accounted for.
enum SignalGuard {
    /// How long requests that are under way may take after the first signal.
    static let grace: Duration = .seconds(10)
    /// How often the display is drawn again while nothing happens.
    private static let frame: Duration = .milliseconds(250)

    /// Runs to the end, or until signals stop it.
    ///
    /// The first signal lets what is under way come to its end, for at most ``grace``; the second
    /// breaks it off.
    ///
    /// - Returns: How the run went, and the first signal that came.
    static func run(
        _ run: AnalysisRun,
        _ display: RunDisplay
    ) async throws(EngineError) -> (RunSummary, UnixSignal?) {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        let (result, signal) = await withTaskGroup(of: Ending.self) { group in
            group.addTask {
                do throws(EngineError) {
                    return .run(.success(try await run.run()))
                } catch {
                    return .run(.failure(error))
                }
            }
            let (stops, stopped) = AsyncStream<Void>.makeStream()
            group.addTask {
                // One iterator for all signals: the sequence allows no second.
                var first: UnixSignal?
                for await signal in signals {
                    if first == nil {
                        first = signal
                        display.stopping(signal)
                        run.stop()
                        stopped.yield()
                    } else {
                        run.cancel()
                    }
                }
                return .signal(first)
            }
            group.addTask {
                for await _ in stops {
                    try? await ContinuousClock().sleep(for: grace)
                    if !Task.isCancelled { run.cancel() }
                    break
                }
                return .grace
            }
            group.addTask {
                while (try? await ContinuousClock().sleep(for: frame)) != nil {
                    display.refresh(run.activity)
                }
                return .display
            }
            var result: Result<RunSummary, EngineError>?
            var signal: UnixSignal?
            while let ending = await group.next() {
                switch ending {
                case .signal(let received): signal = received
                case .grace, .display: break
                case .run(let ended):
                    result = ended
                    group.cancelAll()
                }
            }
            return (result, signal)
        }
        guard let result else { preconditionFailure("the run's task always has a result") }
        return (try result.get(), signal)
    }

    /// What ends one of the tasks.
    private enum Ending: Sendable {
        case run(Result<RunSummary, EngineError>)
        case signal(UnixSignal?)
        case grace
        case display
    }
}
