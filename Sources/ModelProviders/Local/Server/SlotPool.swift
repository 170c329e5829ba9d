import Synchronization

/// The server's slots: each answers one request at a time and remembers its last prompt, so that
/// all steps of an answer run in the same one.
final class SlotPool: Sendable {
    private struct Waiter {
        var id: Int
        var continuation: CheckedContinuation<Int?, Never>
    }

    private struct State {
        var free: [Int]
        var waiters: [Waiter] = []
        var nextID = 0
        var cancelled: Set<Int> = []
    }

    private let state: Mutex<State>

    /// A pool of slots numbered from 0.
    init(count: Int) {
        state = Mutex(State(free: Array((0..<count).reversed())))
    }

    /// Runs `body` with a slot that nobody else uses; `nil` where the task was cancelled first.
    func withSlot<Result, Failure>(
        _ body: (Int) async throws(Failure) -> Result
    ) async throws(Failure) -> Result? {
        guard let slot = await take() else { return nil }
        defer { give(slot) }
        return try await body(slot)
    }

    private func take() async -> Int? {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let slot: Int?? = state.withLock { state in
                    if state.cancelled.remove(id) != nil { return .some(nil) }
                    if let slot = state.free.popLast() { return slot }
                    state.waiters.append(Waiter(id: id, continuation: continuation))
                    return nil
                }
                if let slot { continuation.resume(returning: slot) }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                guard let index = state.waiters.firstIndex(where: { $0.id == id }) else {
                    state.cancelled.insert(id)
                    return nil
                }
                return state.waiters.remove(at: index)
            }
            waiter?.continuation.resume(returning: nil)
        }
    }

    private func give(_ slot: Int) {
        let waiter = state.withLock { state -> Waiter? in
            guard !state.waiters.isEmpty else {
                state.free.append(slot)
                return nil
            }
            return state.waiters.removeFirst()
        }
        waiter?.continuation.resume(returning: slot)
    }
}
