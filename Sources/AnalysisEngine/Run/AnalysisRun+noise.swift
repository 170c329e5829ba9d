internal import AnalysisCore
internal import DocumentIngest
internal import Synchronization

extension AnalysisRun {
    /// Asks for some answers again, and adds to a summary how many came out otherwise, and what that
    /// took.
    ///
    /// Nothing of it is kept: neither is an answer of the ledger taken, nor one put into it.
    ///
    /// - Parameters:
    ///   - probe: Draws the documents, and compares.
    ///   - ledger: Holds the answers of the run.
    ///   - places: How many documents it has.
    ///   - summary: How the run went; left as it is where it has no answer.
    /// - Throws: An `EngineError` where the ledger or the input cannot be read.
    func measureNoise(
        _ probe: NoiseProbe,
        _ ledger: LedgerSession,
        places: Int,
        _ summary: inout RunSummary
    ) async throws(EngineError) {
        let earlier = try await probe.drawn(ledger, places)
        guard !earlier.isEmpty else { return }
        let again = Mutex<[Record]>([])
        let run = AnalysisRun(try probe.again(summary), logger: logger) { event in
            if case .recorded(let record) = event { again.withLock { $0.append(record) } }
        }
        async let _: Void = {
            await control.untilStopped()
            if control.isStopping { run.stop() }
        }()
        let source = DocumentSource(paths: plan.paths, options: plan.ingest)
        let repeated = try await run.run { _ in
            source.items().filter { earlier[$0.id] != nil }
        }
        var noise = probe.noise(earlier, again.withLock(\.self))
        noise.requests = repeated.requests
        noise.cost = repeated.cost
        summary.add(noise, of: repeated)
    }
}

extension RunSummary {
    /// Adds what asking again showed, and what it took.
    fileprivate mutating func add(_ noise: AnswerNoise, of repeated: RunSummary) {
        self.noise = noise
        requests += repeated.requests
        retries += repeated.retries
        unknownUsage += repeated.unknownUsage
        usage += repeated.usage
        cost = cost.flatMap { cost in repeated.cost.map { cost + $0 } }
    }
}
