import Synchronization

/// Runs concurrent code on one thread, in an order that a seed decides, and in simulated time.
///
/// Time goes on when nothing else is left to do. So every schedule can be repeated, and none sleeps.
final class Simulation: TaskExecutor {
    /// The code waits for something that will never happen.
    struct Deadlock: Error {}

    let clock = SimulatedClock()

    private let jobs = Mutex<[UnownedJob]>([])
    private let random: Mutex<SeededGenerator?>

    private init(seed: UInt64?) {
        random = Mutex(seed.map(SeededGenerator.init))
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
    }

    /// Runs code to its end.
    ///
    /// - Parameters:
    ///   - seed: Decides which of several tasks goes on; `nil` lets them go on in turn.
    ///   - body: The code; everything that it starts runs on the simulation.
    /// - Returns: What the code returns.
    /// - Throws: What the code throws, or ``Deadlock``.
    static func run<Value: Sendable>(
        seed: UInt64? = nil,
        _ body: @escaping @Sendable (SimulatedClock) async throws -> Value
    ) throws -> Value {
        let simulation = Simulation(seed: seed)
        let result = Mutex<Result<Value, any Error>?>(nil)
        // The root of everything that is simulated; the loop below runs it to its end.
        let task = Task(executorPreference: simulation) {
            let value: Result<Value, any Error>
            do {
                value = .success(try await body(simulation.clock))
            } catch {
                value = .failure(error)
            }
            result.withLock { $0 = value }
        }
        while true {
            if simulation.runJob() { continue }
            if let result = result.withLock({ $0 }) { return try result.get() }
            if !simulation.clock.advanceToNextSleeper() {
                task.cancel()
                throw Deadlock()
            }
        }
    }

    private func runJob() -> Bool {
        let job: UnownedJob? = jobs.withLock { jobs in
            guard !jobs.isEmpty else { return nil }
            let index = random.withLock { random in
                random?.next(upTo: jobs.count) ?? 0
            }
            return jobs.remove(at: index)
        }
        job?.runSynchronously(on: asUnownedTaskExecutor())
        return job != nil
    }
}

extension SeededGenerator {
    fileprivate mutating func next(upTo bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &self)
    }
}
