internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import Pipelines
internal import RunLedger

/// Adds up what a run would do about documents.
struct EstimateTally {
    var estimate: RunEstimate

    private let plan: RunPlan
    private let preparation: Preparation
    private let reader: LedgerReader?
    private let counter: TokenCounter?
    private var planner: BatchPlanner
    private var packer: Packer?

    /// A tally; a ledger that is not there yet knows nothing.
    init(
        _ plan: RunPlan,
        _ preparation: Preparation,
        warn: @escaping @Sendable (String) -> Void
    ) throws(EngineError) {
        self.plan = plan
        self.preparation = preparation
        estimate = RunEstimate(model: plan.run.model)
        reader = try Self.reader(plan)
        do throws(BatchExecutionError) {
            let policy = try plan.executionPolicy(for: preparation.models)
            planner = BatchPlanner(policy: policy.batch)
            counter =
                plan.pipeline.batch.count == .exact
                ? TokenCounter(
                    model: preparation.models[0],
                    maxConcurrent: policy.batch.maxConcurrent,
                    warn: warn
                ) : nil
            packer = try plan.packPolicy(for: preparation.models).map { policy in
                Packer(Packing(policy: policy, maxWait: .zero) { _, _ in })
            }
        } catch {
            throw EngineError(code: .usage, message: "\(error)")
        }
    }

    private static func reader(_ plan: RunPlan) throws(EngineError) -> LedgerReader? {
        guard let path = plan.ledger.path, plan.reuse != .nothing else { return nil }
        do throws(LedgerError) {
            return try LedgerReader(path: path)
        } catch {
            if error.code == .notFound { return nil }
            throw EngineError(error)
        }
    }

    /// Takes documents in the order of the input.
    mutating func take(_ documents: [Document]) async throws {
        let jobs = documents.map { preparation.job(for: $0, at: 0) }
        let stored = try await reader?.lookup(jobs.map(\.key)) ?? [:]
        let known = try await reader?.known(among: documents.map(\.id)) ?? []
        let models = preparation.models.map(\.reference)
        var questions: [WorkItem<Question>] = []
        for job in jobs {
            if let stored = stored[job.key], stored.isBy(models) {
                if stored.isTaken(plan.reuse) {
                    if stored.record.fields != nil {
                        estimate.documents.cached += 1
                    } else {
                        estimate.documents.failedBefore += 1
                    }
                    continue
                }
                estimate.documents.askedAgain += 1
            } else if known.contains(job.document.id) {
                estimate.documents.changed += 1
            } else {
                estimate.documents.new += 1
            }
            if job.passages.count == 1, packer != nil {
                let tokens = preparation.tokens(of: job.passages[0])
                questions += (packer?.add(job, tokens: tokens) ?? []).map(work)
            } else {
                questions += job.passages.indices.map { preparation.work(.passage(job, part: $0)) }
                addReduction(of: job)
            }
        }
        await add(questions)
    }

    /// The figures, when all documents have been taken.
    mutating func end() -> RunEstimate {
        if let pack = packer?.takeAll() { count(work(pack).estimates[0], documents: pack.count) }
        let price = preparation.models[0].price
        func cost(_ output: Int) -> Cost? {
            price(TokenUsage(input: estimate.inputTokens, output: output))
        }
        if let least = cost(estimate.outputTokens.least),
            let expected = cost(estimate.outputTokens.expected),
            let most = cost(estimate.outputTokens.most)
        {
            estimate.cost = .init(least: least, expected: expected, most: most)
        }
        estimate.isExact = counter?.hasCounted ?? false
        estimate.time = time
        return estimate
    }

    private func work(_ pack: [DocumentJob]) -> WorkItem<Question> {
        preparation.work(pack.count == 1 ? .passage(pack[0], part: 0) : .pack(pack))
    }

    private mutating func add(_ questions: [WorkItem<Question>]) async {
        let counted = await counter?.counted(questions, by: preparation) ?? questions
        for question in counted {
            count(question.estimates[0], documents: question.input.jobs.count)
        }
    }

    /// The summary of the summaries of a long document's parts: one request more, at least.
    private mutating func addReduction(of job: DocumentJob) {
        guard case .summary = plan.pipeline.analysis.task, job.passages.count > 1 else { return }
        let room = preparation.models[0].maxTokens
        let expected = AnswerRoom.expected(for: plan.pipeline.analysis)
        count(
            RequestEstimate(inputTokens: job.passages.count * expected, outputTokens: room),
            documents: 1
        )
    }

    private mutating func count(_ request: RequestEstimate, documents: Int) {
        estimate.requests += 1
        estimate.inputTokens += request.inputTokens
        let expected = AnswerRoom.expected(for: plan.pipeline.analysis) * documents
        estimate.outputTokens.least += min(request.outputTokens, max(1, expected / 4))
        estimate.outputTokens.expected += min(request.outputTokens, expected)
        estimate.outputTokens.most += request.outputTokens
        if case .batch(let number, _) = planner.place(tokens: request.tokens) {
            estimate.batches = number
        }
    }

    /// What the limits of the pipeline alone take; the buckets are taken to be empty.
    private var time: Duration? {
        let limits = plan.pipeline.limits
        let minutes = [
            (limits.requestsPerMinute, estimate.requests),
            (limits.inputTokensPerMinute, estimate.inputTokens),
            (limits.outputTokensPerMinute, estimate.outputTokens.expected),
        ].compactMap { limit, demand in limit.map { Double(demand) / Double($0) } }
        return minutes.max().map { .seconds($0 * 60) }
    }
}
