import Synchronization

/// Admits so many requests at once; the others wait in the order in which they came.
///
/// async-http-client fails what waits in its own queue for longer than the connect timeout, so the
/// queue is here, where only the patience of the caller limits the wait.
final class ConnectionGate: Sendable {
    struct StateMachine {
        private var free: Int
        private var nextTicket = 0
        private var queue: [(ticket: Int, waiter: Waiter)] = []
        private var head = 0

        typealias Waiter = CheckedContinuation<Bool, Never>

        enum Arrival { case admitted, mustWait(ticket: Int) }

        init(limit: Int) {
            free = limit
        }

        mutating func arrive() -> Arrival {
            guard free == 0 else {
                free -= 1
                return .admitted
            }
            nextTicket += 1
            return .mustWait(ticket: nextTicket)
        }

        /// Queues a waiter, or returns it where a place became free or its task was cancelled.
        mutating func wait(
            ticket: Int,
            waiter: Waiter,
            isCancelled: Bool
        ) -> (resume: Waiter, admitted: Bool)? {
            if isCancelled { return (waiter, false) }
            if free > 0 {
                free -= 1
                return (waiter, true)
            }
            queue.append((ticket, waiter))
            return nil
        }

        mutating func leave() -> Waiter? {
            guard head < queue.count else {
                free += 1
                return nil
            }
            let waiter = queue[head].waiter
            head += 1
            if head == queue.count || head > 1024 {
                queue.removeFirst(head)
                head = 0
            }
            return waiter
        }

        mutating func cancel(ticket: Int) -> Waiter? {
            guard let index = queue[head...].firstIndex(where: { $0.ticket == ticket }) else {
                return nil
            }
            return queue.remove(at: index).waiter
        }
    }

    private let state: Mutex<StateMachine>

    init(limit: Int) {
        state = Mutex(StateMachine(limit: limit))
    }

    /// Waits for a place, which `leave` gives back; `false` if the task was cancelled before.
    func enter() async -> Bool {
        guard case .mustWait(let ticket) = state.withLock({ $0.arrive() }) else { return true }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                // The handler may have run before the waiter is in the queue, so that it is asked
                // here once more, under the lock.
                let now = state.withLock {
                    $0.wait(ticket: ticket, waiter: waiter, isCancelled: Task.isCancelled)
                }
                now?.resume.resume(returning: now?.admitted ?? false)
            }
        } onCancel: {
            state.withLock { $0.cancel(ticket: ticket) }?.resume(returning: false)
        }
    }

    /// Gives a place back.
    func leave() {
        state.withLock { $0.leave() }?.resume(returning: true)
    }
}
