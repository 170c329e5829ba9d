import Testing

@testable import AnalysisEngine

/// Something that tasks wait for.
struct LatchTests {
    @Test("it lets everyone go on when it opens, and a cancelled task at once")
    func opens() async {
        let latch = Latch()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<10 { group.addTask { await latch.wait() } }
            let cancelled = group.addTaskUnlessCancelled { await latch.wait() }
            #expect(cancelled)
            latch.open()
        }
        await latch.wait()

        let other = Latch()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<10 { group.addTask { await other.wait() } }
            group.cancelAll()
        }
        // A wait that was cancelled leaves it as it was for the others.
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await other.wait() }
            other.open()
        }
    }
}
