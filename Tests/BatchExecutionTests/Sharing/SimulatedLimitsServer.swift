import BatchExecution
import SharedLimits
import Synchronization

/// A limits server in simulated time, with a disk, that can be killed at any moment.
final class SimulatedLimitsServer: Sendable {
    struct Gone: Error {}

    private struct State {
        /// Grows with every kill.
        var life = 0
        var service: LimitsService<SimulatedClock>?
        var disk = LimitsState()
        var kills = 0
    }

    private let policy: LimitsPolicy
    private let clock: SimulatedClock
    private let state = Mutex(State())

    init(_ policy: LimitsPolicy, clock: SimulatedClock) {
        self.policy = policy
        self.clock = clock
    }

    /// What is on disk.
    var disk: LimitsState { state.withLock(\.disk) }
    var kills: Int { state.withLock(\.kills) }
    var status: LimitsStatus? { state.withLock(\.service)?.status }

    /// Serves until the task is cancelled, and is killed at times and away for a while.
    func serve(killedAfter lives: [Duration], awayFor pause: Duration) async {
        for life in lives {
            await serve(for: life)
            state.withLock { $0.kills += 1 }
            try? await clock.sleep(for: pause)
            if Task.isCancelled { return }
        }
        await serve(for: nil)
    }

    private func serve(for life: Duration?) async {
        let (number, known) = state.withLock { state in (state.life, state.disk) }
        let service = LimitsService(
            policy: policy,
            known: known,
            store: Disk(server: self, life: number),
            clock: clock
        )
        state.withLock { $0.service = service }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await service.run() }
            if let life {
                group.addTask { [clock] in try? await clock.sleep(for: life) }
            }
            await group.next()
            // From here on nothing of this life reaches the disk or a worker.
            state.withLock { state in
                state.life += 1
                state.service = nil
            }
            group.cancelAll()
        }
    }

    /// Takes a call; what a server that has died meanwhile would have answered is lost.
    func lease(_ body: [UInt8]) async throws -> [UInt8] {
        let (life, service) = state.withLock { ($0.life, $0.service) }
        guard let service, let request = LeaseRequest(body) else { throw Gone() }
        try? await clock.sleep(for: .milliseconds(1))
        guard case .answered(let answer) = await service.lease(request) else { throw Gone() }
        try? await clock.sleep(for: .milliseconds(1))
        guard state.withLock({ $0.life }) == life else { throw Gone() }
        return answer.bytes
    }

    /// Half of what is under way at a kill has reached the disk.
    private struct Disk: LimitsStore {
        let server: SimulatedLimitsServer
        let life: Int

        func commit(_ changes: LimitsChanges) async throws {
            try await server.clock.sleep(for: .milliseconds(1))
            guard server.write(changes, in: life) else { throw Gone() }
            try await server.clock.sleep(for: .milliseconds(1))
        }
    }

    private func write(_ changes: LimitsChanges, in life: Int) -> Bool {
        state.withLock { state in
            guard state.life == life else { return false }
            let closed = Set(changes.closed)
            state.disk.permits = (state.disk.permits + changes.granted).filter {
                !closed.contains($0.id)
            }
            state.disk.spent = changes.spent
            state.disk.lastPermit = changes.lastPermit
            state.disk.learned.merge(changes.learned) { $1 }
            return true
        }
    }
}
