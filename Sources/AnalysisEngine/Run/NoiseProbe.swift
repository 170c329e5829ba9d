internal import AnalysisCore
internal import DocumentIngest
internal import Logging
internal import Pipelines
internal import Reporting
internal import RunLedger
internal import Statistics
internal import Synchronization

/// Asks for some answers of a run again, and counts those that come out otherwise.
struct NoiseProbe {
    private let plan: RunPlan
    private let count: Int
    private let logger: Logger?
    private let control: RunControl

    /// How sure the interval is.
    private static let confidence = 0.95
    /// The same documents each time that a run is repeated.
    private static let draw = Draw(seed: 1)

    /// A probe.
    ///
    /// - Parameters:
    ///   - plan: What was asked.
    ///   - count: How many documents are asked about again.
    ///   - logger: Where requests are logged.
    ///   - control: Says when nobody wants to know any more.
    init(_ plan: RunPlan, count: Int, logger: Logger?, control: RunControl) {
        self.control = control
        self.plan = plan
        self.count = count
        self.logger = logger
    }

    /// What came out.
    struct Outcome {
        var noise: AnswerNoise
        /// What asking again took.
        var summary: RunSummary
    }

    /// Asks again.
    ///
    /// Nothing of it is kept: neither is an answer of the ledger taken, nor one put into it.
    ///
    /// - Parameters:
    ///   - ledger: Holds the answers of the run.
    ///   - places: How many documents it has.
    ///   - spent: What the run has cost so far.
    /// - Returns: The noise, and what it took; `nil` where the run has no answer.
    /// - Throws: An `EngineError` where the ledger or the input cannot be read.
    func measure(
        _ ledger: LedgerSession,
        places: Int,
        spent: RunSummary
    ) async throws(EngineError) -> Outcome? {
        let earlier = try await drawn(ledger, places)
        guard !earlier.isEmpty else { return nil }
        let again = Mutex<[Record]>([])
        let run = AnalysisRun(try plan.again(spent), logger: logger) { event in
            if case .recorded(let record) = event { again.withLock { $0.append(record) } }
        }
        async let _: Void = {
            await control.untilStopped()
            if control.isStopping { run.stop() }
        }()
        let source = DocumentSource(paths: plan.paths, options: plan.ingest)
        let summary = try await run.run { _ in
            source.items().filter { earlier[$0.id] != nil }
        }
        var noise = noise(earlier, again.withLock(\.self))
        noise.requests = summary.requests
        noise.cost = summary.cost
        return Outcome(noise: noise, summary: summary)
    }

    /// A random sample of the records with an answer.
    private func drawn(
        _ ledger: LedgerSession,
        _ places: Int
    ) async throws(EngineError) -> [DocumentID: Record] {
        var ranks = LowestRanks(count)
        try await read(ledger, places) { ranks.add(Self.draw.rank(of: $0.document.description)) }
        let highest = ranks.highest() ?? .max
        var drawn: [DocumentID: Record] = [:]
        try await read(ledger, places) { record in
            guard Self.draw.rank(of: record.document.description) <= highest else { return }
            drawn[record.document] = record
        }
        return drawn
    }

    private func read(
        _ ledger: LedgerSession,
        _ places: Int,
        _ body: (Record) -> Void
    ) async throws(EngineError) {
        guard let records = ledger.records(at: 0..<places) else { return }
        do {
            for try await record in records where record.fields != nil { body(record) }
        } catch {
            throw EngineError(of: error, during: true)
        }
    }

    private func noise(_ earlier: [DocumentID: Record], _ again: [Record]) -> AnswerNoise {
        var (asked, flipped) = (0, 0)
        for record in again {
            guard let fields = record.fields, let before = earlier[record.document]?.fields else {
                continue
            }
            asked += 1
            flipped += ComparisonBuilder.differ(before, fields) ? 1 : 0
        }
        let interval = Proportion(flipped, of: asked).interval(confidence: Self.confidence)
        return AnswerNoise(
            asked: asked,
            flipped: flipped,
            lower: interval.lower,
            upper: interval.upper,
            confidence: Self.confidence
        )
    }
}

extension RunPlan {
    /// The plan that asks the same again, with what is left of the budget, and leaves nothing behind.
    fileprivate func again(_ spent: RunSummary) throws(EngineError) -> RunPlan {
        var budget: [String] = []
        if let limit = pipeline.budget.maxCost?.value, let cost = spent.cost {
            let left = max(1, limit.picodollars - cost.picodollars)
            budget.append("budget.max_cost=\(Cost(picodollars: left))")
        }
        if let limit = pipeline.budget.maxTokens {
            budget.append("budget.max_tokens=\(max(1, limit - spent.usage.total))")
        }
        var options = RunOptions(
            paths: paths,
            pipeline: pipelinePath,
            overrides: overrides + budget,
            ledger: .none,
            reuse: .nothing,
            allowsEmptyInput: true,
            delivery: .live
        )
        options.outputs = []
        var plan = try RunPlan(
            options,
            pipelineText: pipeline.source.text,
            environment: environment
        )
        plan.targets = []
        return plan.withoutConsequences
    }
}

extension RunPlan {
    /// The plan without gates, labels and acceptance: nobody asks for a verdict.
    fileprivate var withoutConsequences: RunPlan {
        var plan = self
        plan.gates = []
        plan.pipeline.accept = nil
        plan.reportOptions = ReportOptions()
        return plan
    }
}

extension RunSummary {
    /// Adds what asking again showed, and what it took.
    mutating func add(_ outcome: NoiseProbe.Outcome) {
        noise = outcome.noise
        requests += outcome.summary.requests
        retries += outcome.summary.retries
        unknownUsage += outcome.summary.unknownUsage
        usage += outcome.summary.usage
        cost = cost.flatMap { cost in outcome.summary.cost.map { cost + $0 } }
    }
}
