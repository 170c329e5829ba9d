import Synchronization

/// A clock that stands still until it is told to go on.
final class SimulatedClock: Clock {
    struct Instant: InstantProtocol {
        var offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private struct Sleeper {
        var id: Int
        var time: Duration
        var continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var now: Duration = .zero
        var count = 0
        var sleepers: [Sleeper] = []
    }

    private let state = Mutex(State())

    var now: Instant { Instant(offset: state.withLock { $0.now }) }
    var minimumResolution: Duration { .nanoseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = state.withLock { state in
            state.count += 1
            return state.count
        }
        let isElapsed = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = state.withLock { state in
                    if Task.isCancelled { return false }
                    if deadline.offset <= state.now { return true }
                    state.sleepers.append(
                        Sleeper(id: id, time: deadline.offset, continuation: continuation)
                    )
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                state.sleepers.firstIndex { $0.id == id }.map { state.sleepers.remove(at: $0) }
            }
            sleeper?.continuation.resume(returning: false)
        }
        if !isElapsed { throw CancellationError() }
    }

    /// Goes on to the time at which the first sleeper wakes, and wakes all whose time it is.
    ///
    /// - Returns: Whether anybody slept.
    func advanceToNextSleeper() -> Bool {
        let woken: [Sleeper] = state.withLock { state in
            guard let time = state.sleepers.map(\.time).min() else { return [] }
            state.now = max(state.now, time)
            defer { state.sleepers.removeAll { $0.time <= time } }
            return state.sleepers.filter { $0.time <= time }
        }
        for sleeper in woken { sleeper.continuation.resume(returning: true) }
        return !woken.isEmpty
    }
}
