import DequeModule
import HeapModule

/// Which candidates are asked, and who goes on to which.
extension Scheduler {
    /// Where an item begins: with the first candidate that can be asked.
    var firstOpenLane: Int { lanes.firstIndex { $0.closed == nil } ?? 0 }

    /// The next candidate behind another that can be asked.
    func openLane(after candidate: Int) -> Int? {
        lanes.indices.dropFirst(candidate + 1).first { lanes[$0].closed == nil }
    }

    /// Asks nothing of a candidate any more.
    ///
    /// Who waits for it goes on to the next one. Without any
    /// candidate the run stops.
    ///
    /// - Parameters:
    ///   - candidate: Which one.
    ///   - reason: What is said of items that nobody is left for.
    ///   - now: The time.
    mutating func leaveOut(_ candidate: Int, _ reason: NotRunReason, at now: Duration) {
        guard lanes[candidate].closed == nil else { return }
        lanes[candidate].closed = reason
        lanes[candidate].setBlocked(false, at: now)
        lanes[candidate].wakeup = nil
        guard lanes.contains(where: { $0.closed == nil }) else { return stop(reason) }
        guard let next = openLane(after: candidate) else { return }
        let (returning, fresh) = (lanes[candidate].returning, lanes[candidate].fresh)
        lanes[candidate].returning = []
        lanes[candidate].fresh = []
        var late: [Int] = []
        var stay = Heap<Delayed>()
        while let entry = delayed.popMin() {
            if items[entry.slot].candidate == candidate {
                late.append(entry.slot)
            } else {
                stay.insert(entry)
            }
        }
        delayed = stay
        for slot in returning + late {
            move(slot, to: next, at: now)
            lanes[next].returning.append(slot)
        }
        for slot in fresh {
            move(slot, to: next, at: now)
            lanes[next].fresh.append(slot)
        }
    }

    /// Has an item ask another candidate from now on, where it starts afresh.
    mutating func move(_ slot: Int, to candidate: Int, at now: Duration) {
        items[slot].candidate = candidate
        items[slot].history = RetryPolicy.History()
        items[slot].blockedWhenReady = lanes[candidate].blocked(at: now)
    }
}
