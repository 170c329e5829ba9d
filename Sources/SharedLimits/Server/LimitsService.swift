internal import BatchExecution
internal import Synchronization

/// The limits server without its network: takes calls, and answers them once what they changed is on
/// disk.
///
/// All that happens while one commit is under way goes into the next: so the disk bounds how often
/// it is synced, not how much is granted.
public final class LimitsService<Time: Clock>: Sendable where Time.Duration == Duration {
    /// What a caller is told.
    public enum Response: Sendable, Hashable {
        /// The answer.
        case answered(LeaseAnswer)
        /// The call was not taken.
        case refused(LimitsBook.Reception)
        /// The server ends, or the caller has gone away.
        case ended
    }

    private struct State {
        var book: LimitsBook
        var callers: [String: (call: Int, continuation: CheckedContinuation<Response, Never>)] = [:]
        var hasEnded = false
    }

    private let state: Mutex<State>
    private let store: any LimitsStore
    private let clock: Time
    private let start: Time.Instant
    private let signal = WakeupSignal()

    /// A service that grants nothing before it runs.
    ///
    /// - Parameters:
    ///   - policy: What it keeps to.
    ///   - known: What is on disk.
    ///   - store: Where it keeps what changes.
    ///   - clock: What measures the time; the policy's deadline counts from now.
    public init(policy: LimitsPolicy, known: LimitsState, store: any LimitsStore, clock: Time) {
        self.store = store
        self.clock = clock
        start = clock.now
        state = Mutex(State(book: LimitsBook(policy: policy, state: known, at: .zero)))
    }

    /// What is to be said about it.
    public var status: LimitsStatus { state.withLock { $0.book.status } }

    /// Takes a call of a worker, and answers it.
    public func lease(_ request: LeaseRequest) async -> Response {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let now = start.duration(to: clock.now)
                var dismissed: CheckedContinuation<Response, Never>?
                let reply: Response? = state.withLock { state in
                    guard !state.hasEnded, !Task.isCancelled else { return .ended }
                    let reception = state.book.receive(request, at: now)
                    guard reception == .waiting else { return .refused(reception) }
                    dismissed = state.callers[request.worker]?.continuation
                    state.callers[request.worker] = (request.call, continuation)
                    return nil
                }
                dismissed?.resume(returning: .refused(.superseded))
                if let reply { continuation.resume(returning: reply) } else { signal.set() }
            }
        } onCancel: {
            let caller = state.withLock { state in
                state.book.abandon(request.worker, call: request.call)
                guard state.callers[request.worker]?.call == request.call else {
                    return nil as CheckedContinuation<Response, Never>?
                }
                return state.callers.removeValue(forKey: request.worker)?.continuation
            }
            caller?.resume(returning: .ended)
        }
    }

    /// Answers calls until the task is cancelled.
    ///
    /// - Throws: What the store throws: then nothing that is not on disk was granted.
    public func run() async throws {
        defer { end() }
        while !Task.isCancelled {
            let now = start.duration(to: clock.now)
            let (answered, changes, next) = state.withLock { state in
                let answered = state.book.pass(at: now)
                return (answered, state.book.takeChanges(), state.book.nextTime(at: now))
            }
            if !changes.isEmpty { try await store.commit(changes) }
            deliver(answered)
            let time = start.advanced(by: next)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { [clock] in
                    try? await clock.sleep(until: time, tolerance: .zero)
                }
                group.addTask { [signal] in await signal.wait() }
                await group.next()
                group.cancelAll()
            }
        }
    }

    private func deliver(_ answered: [LimitsBook.Answered]) {
        for one in answered {
            let caller = state.withLock { state in
                guard state.callers[one.worker]?.call == one.call else {
                    return nil as CheckedContinuation<Response, Never>?
                }
                return state.callers.removeValue(forKey: one.worker)?.continuation
            }
            caller?.resume(returning: .answered(one.answer))
        }
    }

    private func end() {
        let callers = state.withLock { state in
            state.hasEnded = true
            defer { state.callers = [:] }
            return Array(state.callers.values)
        }
        for caller in callers { caller.continuation.resume(returning: .ended) }
    }
}
