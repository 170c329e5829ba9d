import Testing

@testable import BatchExecution

/// The scheduler alone: events in, actions out, and no task in sight.
struct SchedulerTests {
    @Test("Items are started in their order, up to the bound, and further ones as others end")
    func startsInOrder() throws {
        var scheduler = try scheduler(maxConcurrent: 2)
        for _ in 0..<4 { add(&scheduler) }
        #expect(actions(&scheduler) == [start(0), start(1)])
        #expect(scheduler.end(slot: 1, success, at: .zero) == .done)
        #expect(actions(&scheduler) == [start(2)])
        #expect(scheduler.end(slot: 0, success, at: .zero) == .done)
        #expect(actions(&scheduler) == [start(3)])
        scheduler.endSource()
        #expect(!scheduler.isFinished)
        for slot in 2...3 { #expect(scheduler.end(slot: slot, success, at: .zero) == .done) }
        #expect(scheduler.isFinished)
    }

    @Test("An item is started again when its delay is over, before all that were never asked")
    func returnsAfterDelay() throws {
        var scheduler = try scheduler(maxConcurrent: 1)
        for _ in 0..<3 { add(&scheduler) }
        #expect(actions(&scheduler) == [start(0)])
        #expect(scheduler.end(slot: 0, failure(.network), at: .seconds(1)) == .again)
        let wakeup = try #require(scheduler.wakeup(at: .seconds(1)))
        #expect(wakeup > .seconds(1) && wakeup <= .milliseconds(1500))
        #expect(actions(&scheduler, at: .seconds(1)) == [start(1)])
        #expect(scheduler.end(slot: 1, success, at: wakeup) == .done)
        #expect(actions(&scheduler, at: wakeup) == [start(0)])
        #expect(scheduler.wakeup(at: wakeup) == nil)
    }

    @Test("After a stop everything that is not under way is abandoned, and the first reason stands")
    func stops() throws {
        var scheduler = try scheduler(maxConcurrent: 1)
        for _ in 0..<3 { add(&scheduler) }
        #expect(actions(&scheduler) == [start(0)])
        scheduler.stop(.interrupted)
        scheduler.stop(.deadline)
        #expect(
            actions(&scheduler) == [
                .abandon(slot: 1, .interrupted), .abandon(slot: 2, .interrupted),
            ]
        )
        #expect(scheduler.end(slot: 0, failure(.network), at: .zero) == .again)
        #expect(actions(&scheduler) == [.abandon(slot: 0, .interrupted)])
        add(&scheduler)
        #expect(actions(&scheduler) == [.abandon(slot: 3, .interrupted)])
        scheduler.endSource()
        #expect(scheduler.isFinished)
    }

    @Test("Slots are used again, and a batch ends with the last of its results")
    func slotsAndBatches() throws {
        var scheduler = try scheduler(maxConcurrent: 4, maxRequests: 2)
        #expect((0..<3).map { _ in add(&scheduler) } == [0, 1, 2])
        #expect(actions(&scheduler).count == 3)
        for slot in [1, 0, 2] { #expect(scheduler.end(slot: slot, success, at: .zero) == .done) }
        #expect(scheduler.remove(slot: 1) == false)
        #expect(scheduler.remove(slot: 0) == true)
        // The second batch has room; with its only result taken, it is closed.
        #expect(scheduler.remove(slot: 2) == true)
        #expect(add(&scheduler) == 2)
        #expect(scheduler.items[2].batch == 3)
        #expect(scheduler.items[2].index == 3)
    }

    @Test("Parts take the place of the item that is divided")
    func divides() throws {
        var scheduler = try scheduler(maxConcurrent: 1)
        for _ in 0..<2 { add(&scheduler) }
        #expect(actions(&scheduler) == [start(0)])
        var ending = failure(.refused)
        ending.isDivisible = true
        #expect(scheduler.end(slot: 0, ending, at: .zero) == .divide)
        let part = Scheduler.Part(estimates: WorkEstimates(RequestEstimate()), bytes: 0)
        let answered = Scheduler.Part(estimates: nil, bytes: 0)
        let parts = scheduler.divide(slot: 0, into: [part, answered, part], at: .zero)
        #expect(parts == [0, 2, 3])
        #expect(parts.map { scheduler.items[$0].index } == [0, 0, 0])
        #expect(parts.map { scheduler.items[$0].attempts } == [0, 1, 0])
        scheduler.endSource()
        var order: [Int] = []
        while case .start(let ticket) = scheduler.next(at: .zero) {
            order.append(ticket.slot)
            #expect(scheduler.end(slot: ticket.slot, success, at: .zero) == .done)
        }
        #expect(order == [0, 3, 1])
        #expect(scheduler.isFinished)
        #expect((order + [2]).map { scheduler.remove(slot: $0) } == [false, false, false, true])
    }

    @Test("The source is paused when enough items wait, and woken for several together")
    func pausesSource() throws {
        var scheduler = try scheduler(maxConcurrent: 10)
        var count = 0
        while scheduler.wantsItems {
            add(&scheduler)
            count += 1
        }
        #expect(count == 10)
        #expect(actions(&scheduler).count == 10)
        #expect(scheduler.wantsSeveralItems)
        while scheduler.wantsItems { add(&scheduler) }
        for slot in 0..<4 { #expect(scheduler.end(slot: slot, success, at: .zero) == .done) }
        #expect(actions(&scheduler).count == 4)
        #expect(scheduler.wantsItems)
        #expect(!scheduler.wantsSeveralItems)
        #expect(scheduler.end(slot: 4, success, at: .zero) == .done)
        #expect(actions(&scheduler).count == 1)
        #expect(scheduler.wantsSeveralItems)
    }

    @Test("A deadline wakes the scheduler, and stops it")
    func deadline() throws {
        var scheduler = try scheduler(maxConcurrent: 1, deadline: .seconds(5))
        for _ in 0..<2 { add(&scheduler) }
        #expect(actions(&scheduler) == [start(0)])
        #expect(scheduler.wakeup(at: .zero) == .seconds(5))
        #expect(actions(&scheduler, at: .milliseconds(4999)).isEmpty)
        #expect(actions(&scheduler, at: .seconds(5)) == [.abandon(slot: 1, .deadline)])
    }

    @Test("Dynamic batches go when they are full, late, or the last")
    func dynamicBatches() throws {
        let policy = try DynamicBatcherPolicy(size: 2, maxWait: .seconds(1))
        var planner = DynamicBatchPlanner(policy: policy)
        #expect(planner.next(at: .zero) == .idle)
        #expect(planner.add(1, at: .zero) == true)
        #expect(planner.next(at: .zero) == .wait(until: .seconds(1)))
        #expect(planner.add(2, at: .milliseconds(500)) == true)
        #expect(planner.add(3, at: .milliseconds(500)) == true)
        #expect(planner.next(at: .milliseconds(500)) == .process([1, 2]))
        #expect(planner.next(at: .milliseconds(500)) == .wait(until: .milliseconds(1500)))
        #expect(planner.next(at: .milliseconds(1500)) == .process([3]))
        #expect(planner.add(4, at: .seconds(2)) == true)
        #expect(planner.add(5, at: .seconds(2)) == true)
        planner.remove(4)
        planner.shutDown()
        #expect(planner.add(6, at: .seconds(2)) == false)
        #expect(planner.next(at: .seconds(2)) == .process([5]))
        for _ in 0..<3 {
            #expect(planner.next(at: .seconds(2)) == .idle)
            planner.endBatch()
        }
        #expect(planner.next(at: .seconds(2)) == .end)
    }

    private var success: Scheduler.Ending { Scheduler.Ending(usage: .unknown) }

    private func failure(_ failureClass: FailureClass) -> Scheduler.Ending {
        Scheduler.Ending(failure: failureClass, usage: .rejected)
    }

    private func start(_ slot: Int) -> Scheduler.Action {
        .start(Scheduler.Ticket(slot: slot, candidate: 0))
    }

    private func scheduler(
        maxConcurrent: Int,
        maxRequests: Int = 50,
        deadline: Duration? = nil
    ) throws -> Scheduler {
        let policy = ExecutionPolicy(
            batch: try BatchPolicy(maxRequests: maxRequests, maxConcurrent: maxConcurrent),
            deadline: deadline,
            opening: .atOnce
        )
        return Scheduler(policy: policy, random: SeededGenerator(seed: 1))
    }

    @discardableResult
    private func add(_ scheduler: inout Scheduler) -> Int {
        scheduler.add(WorkEstimates(RequestEstimate()), bytes: 0, at: .zero)
    }

    private func actions(
        _ scheduler: inout Scheduler,
        at now: Duration = .zero
    ) -> [Scheduler.Action] {
        var actions: [Scheduler.Action] = []
        while let action = scheduler.next(at: now) { actions.append(action) }
        return actions
    }
}
