internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import Pipelines

extension RunPlan {
    /// How the executor works on this run.
    ///
    /// - Parameters:
    ///   - models: The models, the first one's and then the fallbacks'.
    ///   - learned: What earlier runs learned of their limits, in the same order.
    ///   - spent: What the runs that this one goes on from have spent of the budget.
    ///   - end: When requests end that are sent since batches were not done in time.
    /// - Returns: The policy.
    /// - Throws: A `BatchExecutionError` where the pipeline's figures contradict each other.
    func executionPolicy(
        for models: [RunModel],
        learned: [LearnedLimits?] = [],
        spent: Budget.Spent = Budget.Spent(),
        until end: DeliveryEnd? = nil
    ) throws(BatchExecutionError) -> ExecutionPolicy {
        let batch = pipeline.batch
        let retry = pipeline.retry
        let first = models[0]
        return ExecutionPolicy(
            batch: try BatchPolicy(
                maxTokens: batch.maxTokens,
                maxRequests: batch.maxRequests,
                maxConcurrent: min(batch.maxConcurrent, first.maxConcurrent ?? .max),
                maxOpenTokens: batch.maxOpenTokens,
                maxMemory: batch.maxMemory.bytes,
                maxRequestTokens: first.isContextOfServer ? nil : first.contextTokens
            ),
            retry: try RetryPolicy(
                maxAttempts: retry.maxAttempts,
                baseDelay: retry.baseDelay,
                maxDelay: retry.maxDelay,
                maxTotal: retry.maxTotal
            ),
            candidates: try limits(of: models),
            learned: learned,
            budget: try Budget(
                maxPicodollars: pipeline.budget.maxCost?.value.picodollars,
                maxTokens: pipeline.budget.maxTokens
            ),
            spent: spent,
            deadline: [pipeline.deadline, end?.brokenOff].compactMap(\.self).min(),
            lastStart: end?.lastStart,
            // The embedded model calibrates itself with the first document.
            opening: first.form != .chat ? .oneFirst : .automatic
        )
    }

    /// What the user should know of a budget of which earlier runs have spent some; `nil` where there
    /// is nothing to say.
    func note(ofSpent spent: Budget.Spent) -> String? {
        if let limit = pipeline.budget.maxCost?.value, spent.picodollars > 0 {
            let before = Figure.text(Cost(picodollars: spent.picodollars))
            return "the runs that this one goes on from may have cost \(before) of the budget of "
                + Figure.text(limit)
        }
        if let limit = pipeline.budget.maxTokens, spent.tokens > 0 {
            return
                "the runs that this one goes on from may have taken \(Figure.text(spent.tokens)) "
                + "of the budget of \(Figure.text(limit)) tokens"
        }
        return nil
    }

    /// How short documents share requests; `nil` where each goes alone.
    ///
    /// Models on this machine answer about one document at a time.
    func packPolicy(
        for models: [RunModel]
    ) throws(BatchExecutionError) -> PackPolicy? {
        guard let pack = pipeline.batch.pack, models.allSatisfy({ $0.form == .chat }) else {
            return nil
        }
        // A pack has room for as many answers as documents, and a prompt before them.
        let most = models[0].isContextOfServer ? models[0].contextTokens.map { $0 / 3 } : nil
        return try PackPolicy(
            maxElements: pack.maxDocuments,
            maxTokens: min(pack.maxTokens, max(1, most ?? .max))
        )
    }

    /// The most tokens that a part of a document may have; `nil` where any length fits.
    ///
    /// - Parameter room: What the model's context leaves for a document; `nil` where it is unknown.
    /// - Returns: What the pipeline says, else the room.
    /// - Throws: An `EngineError` where there is no room, or less than the pipeline asks for.
    func chunkTokens(within room: Int?) throws(EngineError) -> Int? {
        if let room, room < 1 {
            let limit = pipeline.maxTokens?.location ?? pipeline.model.location
            let diagnostic = PipelineDiagnostic(
                "prompt and answer fill the context of \(pipeline.model.value): no room is left for "
                    + "a document",
                at: limit,
                note: "set a smaller max_tokens, or shorten prompt and examples"
            )
            throw EngineError(code: .usage, message: "\(diagnostic)")
        }
        guard let wanted = pipeline.chunking?.maxTokens else { return room }
        guard wanted.value <= room ?? .max else {
            let diagnostic = PipelineDiagnostic(
                "the context of \(pipeline.model.value) leaves \(room ?? 0) tokens for a part of a "
                    + "document, beside prompt and answer",
                at: wanted.location,
                expected: "at most \(room ?? 0)"
            )
            throw EngineError(code: .usage, message: "\(diagnostic)")
        }
        return wanted.value
    }

    /// The limits of each model.
    ///
    /// The pipeline's are those of its first model; what a fallback admits, its answers say.
    private func limits(
        of models: [RunModel]
    ) throws(BatchExecutionError) -> [StatedLimits] {
        let stated = try StatedLimits(
            requestsPerMinute: pipeline.limits.requestsPerMinute,
            inputTokensPerMinute: pipeline.limits.inputTokensPerMinute,
            outputTokensPerMinute: pipeline.limits.outputTokensPerMinute
        )
        return [stated] + models.dropFirst().map { _ in .unknown }
    }
}

extension Pipeline.MemoryLimit {
    /// The limit in bytes.
    fileprivate var bytes: Int {
        switch self {
        case .bytes(let bytes): bytes
        case .share(let share): max(1, Int(Double(PhysicalMemory.bytes) * share))
        }
    }
}
