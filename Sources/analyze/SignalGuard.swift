import AnalysisCore
import AnalysisEngine
import UnixSignals

/// Runs an analysis so that SIGINT and SIGTERM stop it with everything accounted for.
enum SignalGuard {
    /// How long requests that are under way may take after the first signal.
    static let grace: Duration = .seconds(10)

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
            group.addTask {
                guard let signal = await next(of: signals) else { return .signal(nil) }
                display.stopping(signal)
                run.stop()
                await secondSignalOrGrace(signals)
                if !Task.isCancelled { run.cancel() }
                return .signal(signal)
            }
            var result: Result<RunSummary, EngineError>?
            var signal: UnixSignal?
            while let ending = await group.next() {
                switch ending {
                case .signal(let received): signal = received
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

    /// What ends one of the two tasks.
    private enum Ending: Sendable {
        case run(Result<RunSummary, EngineError>)
        case signal(UnixSignal?)
    }

    private static func next(of signals: UnixSignalsSequence) async -> UnixSignal? {
        for await signal in signals { return signal }
        return nil
    }

    private static func secondSignalOrGrace(_ signals: UnixSignalsSequence) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { _ = await next(of: signals) }
            group.addTask { try? await ContinuousClock().sleep(for: grace) }
            await group.next()
            group.cancelAll()
        }
    }
}
