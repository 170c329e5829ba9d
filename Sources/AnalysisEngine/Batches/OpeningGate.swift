internal import Synchronization

/// Lets requests through one at a time until one of them has been answered, and none from then on.
final class OpeningGate: Sendable {
    /// What is to be done with a request.
    enum Verdict: Sendable {
        /// It is sent, and the gate told how it ended.
        case send
        /// Another one has been answered: it may go into a batch.
        case pass
        /// So many were refused that no further one is to be tried.
        case stop
    }

    /// How a request ended that was sent.
    enum Ending: Sendable {
        /// It was answered.
        case answered
        /// It was refused for what it says.
        case refused
        /// It failed in a way that says nothing about the others.
        case failed
        /// It failed in a way in which all would fail.
        case hopeless
    }

    private struct State {
        var isBusy = false
        var verdict: Verdict?
        var refusals = 0
        var waiting: [CheckedContinuation<Verdict, Never>] = []
    }

    /// After so many refusals something is wrong with more than a document.
    private static let mostRefusals = 3

    private let state = Mutex(State())

    /// Waits for the gate to decide about a request.
    func enter() async -> Verdict {
        await withCheckedContinuation { continuation in
            let verdict: Verdict? = state.withLock { state in
                if let verdict = state.verdict { return verdict }
                if state.isBusy {
                    state.waiting.append(continuation)
                    return nil
                }
                state.isBusy = true
                return .send
            }
            if let verdict { continuation.resume(returning: verdict) }
        }
    }

    /// Notes how a request ended that was let through.
    ///
    /// - Returns: Whether it was the last of too many refusals.
    func leave(_ ending: Ending) -> Bool {
        let (next, others, verdict, isLast) = state.withLock { state in
            typealias Waiting = CheckedContinuation<Verdict, Never>
            guard state.isBusy, state.verdict == nil else {
                return (nil as Waiting?, [] as [Waiting], Verdict.pass, false)
            }
            state.isBusy = false
            if ending == .refused { state.refusals += 1 }
            let isLast = ending == .refused && state.refusals >= Self.mostRefusals
            if ending == .answered { state.verdict = .pass }
            if ending == .hopeless || isLast { state.verdict = .stop }
            if let verdict = state.verdict {
                defer { state.waiting = [] }
                return (nil, state.waiting, verdict, isLast)
            }
            guard !state.waiting.isEmpty else { return (nil, [], .pass, false) }
            state.isBusy = true
            return (state.waiting.removeFirst(), [], .pass, false)
        }
        next?.resume(returning: .send)
        for other in others { other.resume(returning: verdict) }
        return isLast
    }
}
