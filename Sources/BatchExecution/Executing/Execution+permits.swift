import Synchronization

// MARK: - The permits

extension Execution {
    /// Waits until there is something to tell or to ask of whoever gives permits; `nil` once the run
    /// has ended.
    func nextPermitRequest() async -> PermitRequest? {
        await withCheckedContinuation { continuation in
            update { state, _ in state.permits = continuation }
        }
    }

    /// Takes what whoever gives permits has answered; `nil` where none can be had any more.
    func take(_ answer: PermitAnswer?) {
        update { state, _ in state.scheduler.take(answer) }
    }

    /// What is given back at the end.
    var farewell: PermitRequest {
        state.withLock { $0.scheduler.permits?.farewell() ?? PermitRequest() }
    }
}
