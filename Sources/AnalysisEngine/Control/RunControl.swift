internal import AnalysisCore
internal import Synchronization

/// What is known about a run from outside its task: how to stop it, and what is unfinished.
final class RunControl: Sendable {
    private struct State {
        var stopAdmitting: (@Sendable () -> Void)?
        var activity: (@Sendable () -> RunActivity)?
        var isStopping = false
        var isTerminated = false
        var failure: EngineError?
        var open: [Int: Document] = [:]
    }

    private let state = Mutex(State())
    private let orderly = Latch()
    private let urgent = Latch()

    /// Tells what the executor does, and how to stop it; if a stop was asked for before, it takes
    /// effect now.
    func attach(
        activity: @escaping @Sendable () -> RunActivity,
        stopAdmitting: @escaping @Sendable () -> Void
    ) {
        let isStopping = state.withLock { state in
            state.activity = activity
            state.stopAdmitting = stopAdmitting
            return state.isStopping
        }
        if isStopping { stopAdmitting() }
    }

    /// What the executor does right now; nothing before it begins.
    var activity: RunActivity { state.withLock(\.activity)?() ?? RunActivity() }

    /// Sends nothing more, and lets what is under way come to its end.
    func stop(isTermination: Bool = false) {
        let stopAdmitting = state.withLock { state in
            if !state.isStopping { state.isTerminated = isTermination }
            state.isStopping = true
            return state.stopAdmitting
        }
        stopAdmitting?()
        orderly.open()
    }

    /// Sends nothing more after an error, and lets what is under way come to its end: it is paid for.
    func stop(after failure: EngineError) {
        state.withLock { $0.failure = $0.failure ?? failure }
        stop()
    }

    /// The error that ends the run, if one does.
    var failure: EngineError? { state.withLock(\.failure) }

    /// Breaks off what is under way as well.
    func cancel() {
        stop()
        urgent.open()
    }

    /// Whether a stop was asked for.
    var isStopping: Bool { state.withLock(\.isStopping) }

    /// Whether it was SIGTERM that asked first.
    var isTerminated: Bool { state.withLock(\.isTerminated) }

    /// Returns when a stop was asked for, or the task is cancelled.
    func untilStopped() async {
        await orderly.wait()
    }

    /// Waits for some time, or until a stop is asked for.
    func sleep(for time: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await ContinuousClock().sleep(for: time) }
            group.addTask { await self.untilStopped() }
            await group.next()
            group.cancelAll()
        }
    }

    /// Returns when the run is to be broken off, or the task is cancelled.
    func untilCancelled() async {
        await urgent.wait()
    }

    /// A document went to the executor.
    func admitted(_ document: Document, at index: Int) {
        state.withLock { $0.open[index] = document }
    }

    /// A document has its record, be it on its way to the ledger.
    ///
    /// - Returns: The document, if it was admitted.
    @discardableResult func finished(_ index: Int) -> Document? {
        state.withLock { $0.open.removeValue(forKey: index) }
    }

    /// The documents that the executor has not brought to an end, in input order.
    var unfinished: [(index: Int, document: Document)] {
        state.withLock { state in
            state.open.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }
}
