internal import AnalysisCore
internal import Pipelines
internal import Reporting
internal import RunLedger
internal import Statistics

/// Finds out how many answers of a run come out otherwise when they are asked for again.
///
/// It draws the documents, and compares; whoever has it asks.
struct NoiseProbe {
    private let plan: RunPlan
    private let count: Int

    /// How sure the interval is.
    private static let confidence = 0.95
    /// The same documents each time that a run is repeated.
    private static let draw = Draw(seed: 1)

    /// A probe.
    ///
    /// - Parameters:
    ///   - plan: What was asked.
    ///   - count: How many documents are asked about again.
    init(_ plan: RunPlan, count: Int) {
        self.plan = plan
        self.count = count
    }

    /// The plan that asks the same again, with what is left of the budget, and leaves nothing behind.
    ///
    /// - Parameter spent: What the run has cost so far.
    /// - Returns: The plan.
    /// - Throws: An `EngineError` where the plan cannot be made again.
    func again(_ spent: RunSummary) throws(EngineError) -> RunPlan { try plan.again(spent) }

    /// A random sample of the records with an answer.
    ///
    /// - Parameters:
    ///   - ledger: Holds the answers of the run.
    ///   - places: How many documents it has.
    /// - Returns: The records by their documents.
    /// - Throws: An `EngineError` where the ledger cannot be read.
    func drawn(
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

    /// How many answers came out otherwise.
    ///
    /// - Parameters:
    ///   - earlier: The records of the run.
    ///   - again: What came when it was asked again.
    /// - Returns: The count, with its interval.
    func noise(_ earlier: [DocumentID: Record], _ again: [Record]) -> AnswerNoise {
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
