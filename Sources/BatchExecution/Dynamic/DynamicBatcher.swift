import Synchronization

/// Collects single requests from any number of tasks into batches.
///
/// A batch goes when it is full or its oldest request has waited long enough. Every caller is
/// resumed exactly once: with the answer to its request, or with an error if there is none, if the
/// caller is cancelled, or if the batcher ends.
///
/// ```swift
/// let batcher = DynamicBatcher<String, Int>(policy: .standard, clock: ContinuousClock()) { calls in
///     for call in calls { call.answer(.success(call.request.count)) }
/// }
/// try await withThrowingTaskGroup(of: Void.self) { group in
///     group.addTask { await batcher.run() }
///     let count = try await batcher.request("four")
///     batcher.shutDown()
///     try await group.waitForAll()
/// }
/// ```
public final class DynamicBatcher<Request: Sendable, Response: Sendable>: Sendable {
    /// One request of a batch, and the way to answer it.
    public struct Call: Sendable {
        /// What is asked.
        public let request: Request
        fileprivate let id: Int
        fileprivate let batcher: DynamicBatcher

        /// Answers the request; only the first answer counts, and none does once the caller has
        /// been cancelled.
        public func answer(_ result: Result<Response, any Error>) {
            batcher.resolve(id, result)
        }
    }

    private typealias Caller = CheckedContinuation<Response, any Error>

    private struct State {
        var planner: DynamicBatchPlanner
        var count = 0
        var requests: [Int: Request] = [:]
        var callers: [Int: Caller] = [:]
        var runner: CheckedContinuation<Void, Never>?
        /// Whether something happened since the runner looked last.
        var isStirred = false
        var isCancelled = false
    }

    private let state: Mutex<State>
    private let now: @Sendable () -> Duration
    private let sleep: @Sendable (_ until: Duration) async throws -> Void
    private let process: @Sendable ([Call]) async -> Void

    /// A batcher; it serves its callers while ``run()`` runs.
    ///
    /// - Parameters:
    ///   - policy: When a batch goes.
    ///   - clock: Measures how long requests wait.
    ///   - process: Answers the calls of a batch, in whichever order. Calls that are not answered
    ///     when it returns fail with the code `unanswered`.
    public init<Time: Clock>(
        policy: DynamicBatcherPolicy,
        clock: Time,
        process: @escaping @Sendable ([Call]) async -> Void
    ) where Time.Duration == Duration {
        let start = clock.now
        state = Mutex(State(planner: DynamicBatchPlanner(policy: policy)))
        now = { start.duration(to: clock.now) }
        sleep = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
        self.process = process
    }

    /// Sends a request with the next batch, and waits for its answer.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The answer.
    /// - Throws: The error that the request was answered with; `CancellationError` if the caller or
    ///   the batcher was cancelled; ``BatchExecutionError`` with the code `unanswered` or `shutDown`.
    public func request(_ request: Request) async throws -> Response {
        let id = state.withLock { state in
            state.count += 1
            return state.count
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                add(request, id: id, caller)
            }
        } onCancel: {
            update { $0.planner.remove(id) }
            resolve(id, .failure(CancellationError()))
        }
    }

    /// Takes no more requests; those that wait go at once.
    public func shutDown() {
        update { $0.planner.shutDown() }
    }

    /// Serves the callers until the batcher is shut down and all have been answered.
    ///
    /// When its task is cancelled, all callers get a `CancellationError`.
    public func run() async {
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { group in
                var armed: Duration?
                while true {
                    switch nextAction() {
                    case .process(let calls):
                        group.addTask { [self] in
                            await process(calls)
                            end(calls)
                        }
                    case .wait(let time):
                        // One that is overtaken goes off all the same, and finds nothing to do.
                        if time != armed {
                            group.addTask { [self] in
                                try? await sleep(time)
                                update { _ in }
                            }
                            armed = time
                        }
                        await stirring()
                    case .idle:
                        await stirring()
                    case .end:
                        group.cancelAll()
                        return
                    }
                }
            }
        } onCancel: {
            cancel()
        }
    }
}

extension DynamicBatcher {
    /// What the runner is to do.
    private enum Step: Sendable {
        case process([Call])
        case wait(until: Duration)
        case idle
        case end
    }

    private func nextAction() -> Step {
        let now = now()
        return state.withLock { state in
            state.isStirred = false
            if state.isCancelled { return .end }
            switch state.planner.next(at: now) {
            case .idle: return .idle
            case .end: return .end
            case .wait(let time): return .wait(until: time)
            case .process(let ids):
                return .process(
                    ids.compactMap { id in
                        state.requests.removeValue(forKey: id).map {
                            Call(request: $0, id: id, batcher: self)
                        }
                    }
                )
            }
        }
    }

    private func add(_ request: Request, id: Int, _ caller: Caller) {
        let now = now()
        var refusal: (any Error)?
        update { state in
            if state.isCancelled || Task.isCancelled {
                refusal = CancellationError()
            } else if state.planner.add(id, at: now) {
                state.requests[id] = request
                state.callers[id] = caller
            } else {
                refusal = BatchExecutionError(
                    code: .shutDown,
                    message: "the batcher has been shut down and takes no more requests"
                )
            }
        }
        if let refusal { caller.resume(throwing: refusal) }
    }

    private func resolve(_ id: Int, _ result: Result<Response, any Error>) {
        let caller = state.withLock { state in
            state.requests[id] = nil
            return state.callers.removeValue(forKey: id)
        }
        caller?.resume(with: result)
    }

    private func end(_ calls: [Call]) {
        for call in calls {
            let error = BatchExecutionError(
                code: .unanswered,
                message: "the batch ended without an answer to this request"
            )
            call.answer(.failure(error))
        }
        update { $0.planner.endBatch() }
    }

    private func cancel() {
        var callers: [Caller] = []
        update { state in
            state.isCancelled = true
            state.planner.shutDown()
            callers = Array(state.callers.values)
            state.callers = [:]
            state.requests = [:]
        }
        for caller in callers { caller.resume(throwing: CancellationError()) }
    }

    /// Changes the state, and has the runner look at it.
    private func update(_ change: (inout State) -> Void) {
        var runner: CheckedContinuation<Void, Never>?
        state.withLock { state in
            change(&state)
            state.isStirred = true
            runner = state.runner.take()
        }
        runner?.resume()
    }

    /// Waits until something has happened since the runner looked last.
    private func stirring() async {
        await withCheckedContinuation { continuation in
            let isStirred = state.withLock { state in
                if !state.isStirred { state.runner = continuation }
                return state.isStirred
            }
            if isStirred { continuation.resume() }
        }
    }
}
