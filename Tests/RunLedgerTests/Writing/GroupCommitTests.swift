import Synchronization
import Testing

@testable import RunLedger

@Suite struct GroupCommitTests {
    /// Stands for the database: numbers the writes, and remembers when each group came.
    private final class Log: Sendable {
        struct Group: Equatable {
            var time: Duration
            var count: Int
        }

        private let groups = Mutex<[Group]>([])

        var all: [Group] { groups.withLock(\.self) }

        func commit(_ count: Int, at time: Duration) -> [Result<Int64, LedgerError>] {
            groups.withLock { groups in
                let first = groups.map(\.count).reduce(0, +)
                groups.append(Group(time: time, count: count))
                return (first..<first + count).map { .success(Int64($0)) }
            }
        }
    }

    private let clock = ManualClock()
    private let log = Log()

    private func queue(interval: Int = 20, maximumCount: Int = 4) -> GroupCommit {
        GroupCommit(
            policy: GroupCommitPolicy(
                interval: .milliseconds(interval),
                maximumCount: maximumCount
            ),
            clock: clock
        ) { [log, clock] writes in
            log.commit(writes.count, at: clock.now.offset)
        }
    }

    private func write(to queue: GroupCommit) async throws -> Int64 {
        try await queue.commit { _ in 0 }
    }

    @Test func `a write after a quiet time is committed at once`() async throws {
        let queue = queue()
        _ = try await write(to: queue)
        clock.advance(by: .milliseconds(20))
        _ = try await write(to: queue)
        #expect(
            log.all == [.init(time: .zero, count: 1), .init(time: .milliseconds(20), count: 1)]
        )
    }

    @Test func `a write soon after a commit waits for the end of the interval`() async throws {
        let queue = queue()
        _ = try await write(to: queue)
        clock.advance(by: .milliseconds(5))
        async let second = write(to: queue)
        await clock.sleeper()
        #expect(log.all.count == 1)
        clock.advance(by: .milliseconds(15))
        #expect(try await second == 1)
        #expect(log.all.last == .init(time: .milliseconds(20), count: 1))
    }

    @Test func `a full group does not wait`() async throws {
        let queue = queue()
        _ = try await write(to: queue)
        let numbers = try await withThrowingTaskGroup(of: Int64.self) { tasks in
            for _ in 0..<4 { tasks.addTask { try await write(to: queue) } }
            return try await tasks.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(numbers == [1, 2, 3, 4])
        #expect(log.all == [.init(time: .zero, count: 1), .init(time: .zero, count: 4)])
    }

    @Test func `at the end of a run no group waits`() async throws {
        let queue = queue()
        _ = try await write(to: queue)
        async let second = write(to: queue)
        await clock.sleeper()
        queue.setHurried(true)
        #expect(try await second == 1)
        #expect(try await write(to: queue) == 2)
        queue.setHurried(false)
        async let fourth = write(to: queue)
        await clock.sleeper()
        #expect(log.all == Array(repeating: .init(time: .zero, count: 1), count: 3))
        clock.advance(by: .milliseconds(20))
        #expect(try await fourth == 3)
    }

    @Test func `a group with an urgent write does not wait`() async throws {
        let queue = queue()
        _ = try await write(to: queue)
        async let second = write(to: queue)
        await clock.sleeper()
        #expect(try await queue.commit({ _ in 0 }, isUrgent: true) == 2)
        #expect(try await second == 1)
        async let fourth = write(to: queue)
        await clock.sleeper()
        #expect(log.all == [.init(time: .zero, count: 1), .init(time: .zero, count: 2)])
        clock.advance(by: .milliseconds(20))
        #expect(try await fourth == 3)
    }

    @Test func `a cancelled leader commits its group at once`() async throws {
        let queue = queue()
        _ = try await write(to: queue)
        let number = try await withThrowingTaskGroup(of: Int64.self) { tasks in
            tasks.addTask { try await write(to: queue) }
            await clock.sleeper()
            tasks.cancelAll()
            return try await tasks.next()
        }
        #expect(number == 1)
        #expect(log.all == [.init(time: .zero, count: 1), .init(time: .zero, count: 1)])
    }

    @Test func `a failed group tells every task`() async throws {
        let error = LedgerError.diskFull(at: "ledger")
        let queue = GroupCommit(
            policy: GroupCommitPolicy(interval: .zero, maximumCount: 10),
            clock: clock
        ) { writes in writes.map { _ in .failure(error) } }
        let errors = await withTaskGroup(of: LedgerError?.self) { tasks in
            for _ in 0..<5 {
                tasks.addTask {
                    do throws(LedgerError) {
                        _ = try await queue.commit { _ in 0 }
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            return await tasks.reduce(into: []) { $0.append($1) }
        }
        #expect(errors == Array(repeating: error, count: 5))
    }

    @Test(arguments: 0..<20)
    func `every write is committed exactly once, in groups that are not too large`(
        seed: UInt64
    ) async throws {
        let queue = queue(interval: Int(seed % 3), maximumCount: 1 + Int(seed % 7))
        let numbers = try await withThrowingTaskGroup(of: [Int64].self) { tasks in
            for writer in 0..<16 {
                tasks.addTask {
                    var random = SplitMix64(state: seed * 100 + UInt64(writer))
                    var numbers: [Int64] = []
                    for _ in 0..<50 {
                        if random.next() % 3 == 0 { await Task.yield() }
                        if random.next() % 10 == 0 { clock.advance(by: .milliseconds(1)) }
                        let number = try await withThrowingTaskGroup(of: Int64.self) { task in
                            task.addTask { try await write(to: queue) }
                            if random.next() % 4 == 0 { task.cancelAll() }
                            return try await task.next() ?? -1
                        }
                        numbers.append(number)
                    }
                    return numbers
                }
            }
            tasks.addTask {
                // Time goes on until all are done; each step wakes whoever leads.
                while log.all.map(\.count).reduce(0, +) < 16 * 50 {
                    clock.advance(by: .milliseconds(1))
                    await Task.yield()
                }
                return []
            }
            return try await tasks.reduce(into: []) { $0 += $1 }
        }
        #expect(numbers.sorted() == Array(0..<800))
        #expect(log.all.allSatisfy { (1...(1 + Int(seed % 7))).contains($0.count) })
    }
}

/// A small generator of repeatable numbers.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
