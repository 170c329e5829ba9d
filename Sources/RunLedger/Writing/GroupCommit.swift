import GRDB
import Synchronization

/// A write that is encoded and waits for its transaction; returns the id of its row.
typealias LedgerWrite = @Sendable (Database) throws -> Int64

/// Accepts writes from any task and answers when they are committed.
protocol WriteQueue: Sendable {
    /// Commits a write together with others that come at the same time.
    ///
    /// - Parameters:
    ///   - write: The write.
    ///   - isUrgent: Whether its group waits for no further write.
    /// - Returns: What the write returned.
    /// - Throws: Why the write is not in the ledger. Cancellation does not: a write that was
    ///   handed in is committed, at once if its task leads a group.
    func commit(
        _ write: @escaping LedgerWrite,
        isUrgent: Bool
    ) async throws(LedgerError) -> Int64

    /// Says whether writes are to wait for nothing, since few further ones will come.
    func setHurried(_ isHurried: Bool)
}

extension WriteQueue {
    /// Commits a write that waits for others.
    func commit(_ write: @escaping LedgerWrite) async throws(LedgerError) -> Int64 {
        try await commit(write, isUrgent: false)
    }
}

/// Commits writes of many tasks in groups, on the ledger's one writing connection.
///
/// It is not generic over its clock: what every request passes through should not look up types at
/// run time.
final class GroupCommit: WriteQueue {
    /// A write and the task that waits for it; `nil` for the leader's own.
    struct Waiter {
        let write: LedgerWrite
        let isUrgent: Bool
        var continuation: CheckedContinuation<Turn, Never>?
    }

    /// What a waiting task is told.
    enum Turn: Sendable {
        /// Its write is done.
        case done(Result<Int64, LedgerError>)
        /// It leads the next group, its own write in front.
        case lead
    }

    private let commit: @Sendable ([LedgerWrite]) async -> [Result<Int64, LedgerError>]
    /// The time since the queue was made.
    private let now: @Sendable () -> Duration
    private let sleep: @Sendable (_ until: Duration) async throws -> Void
    private let state: Mutex<StateMachine>

    /// A queue that commits by the given closure, which answers for each write in order.
    init(
        policy: GroupCommitPolicy,
        clock: some Clock<Duration>,
        commit: @escaping @Sendable ([LedgerWrite]) async -> [Result<Int64, LedgerError>]
    ) {
        self.commit = commit
        let origin = clock.now
        now = { origin.duration(to: clock.now) }
        sleep = { try await clock.sleep(until: origin.advanced(by: $0), tolerance: nil) }
        state = Mutex(StateMachine(policy: policy))
    }

    func commit(
        _ write: @escaping LedgerWrite,
        isUrgent: Bool
    ) async throws(LedgerError) -> Int64 {
        let turn: Turn = await withCheckedContinuation { continuation in
            let arrival = state.withLock {
                $0.arrive(
                    Waiter(write: write, isUrgent: isUrgent, continuation: continuation)
                )
            }
            switch arrival {
            case .lead: continuation.resume(returning: .lead)
            case .follow(let wake): wake?.resume()
            }
        }
        switch turn {
        case .done(let result): return try result.get()
        case .lead: return try await lead().get()
        }
    }

    func setHurried(_ isHurried: Bool) {
        state.withLock { $0.setHurried(isHurried) }?.resume()
    }

    private func lead() async -> Result<Int64, LedgerError> {
        if case .until(let due) = state.withLock({ [now = now()] in $0.delay(now: now) }) {
            await waitUntil(due)
        }
        let group = state.withLock { [now = now()] in $0.take(now: now) }
        let results = await commit(group.map(\.write))
        let next = state.withLock { $0.finish() }
        next?.resume(returning: .lead)
        for (waiter, result) in zip(group, results) {
            waiter.continuation?.resume(returning: .done(result))
        }
        return results[0]
    }

    /// Returns at the given time, when the group is full, or when the task is cancelled.
    private func waitUntil(_ due: Duration) async {
        await withTaskGroup(of: Void.self) { tasks in
            tasks.addTask { [sleep] in
                // Thrown when cancelled: then the wait is over all the same.
                try? await sleep(due)
            }
            tasks.addTask { await self.waitUntilWoken() }
            await tasks.next()
            tasks.cancelAll()
        }
    }

    private func waitUntilWoken() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard state.withLock({ $0.sleep(wake: continuation) }) else {
                    return continuation.resume()
                }
                // The handler may have run before there was anything to resume.
                if Task.isCancelled { state.withLock { $0.stopSleeping() }?.resume() }
            }
        } onCancel: {
            state.withLock { $0.stopSleeping() }?.resume()
        }
    }
}
