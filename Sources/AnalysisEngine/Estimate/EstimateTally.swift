internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import ModelProviders
internal import Pipelines
internal import RunLedger

/// Adds up what a run would do about documents.
struct EstimateTally {
    var estimate: RunEstimate

    private let plan: RunPlan
    private let maker: QuestionMaker
    private let known: KnownWork
    private let counter: TokenCounter?
    private var planner: BatchPlanner
    private var cost = CostTally()
    private var packer: Packer?
    private var gathered: [WorkItem<Question>] = []
    private var gatheredBytes = 0

    /// So many bytes of text are held at once, about, where one document does not have more.
    static let mostBytes = 8 << 20

    /// A tally of a plan, with what the ledger knows.
    init(
        _ plan: RunPlan,
        _ maker: QuestionMaker,
        _ ledger: LedgerSession,
        warn: @escaping @Sendable (String) -> Void
    ) throws(EngineError) {
        self.plan = plan
        self.maker = maker
        estimate = RunEstimate(model: plan.run.model)
        known = KnownWork(ledger: ledger, maker: maker)
        do throws(BatchExecutionError) {
            let policy = try plan.executionPolicy(for: maker.models)
            planner = BatchPlanner(policy: policy.batch)
            counter =
                plan.pipeline.batch.count == .exact
                ? TokenCounter(
                    model: maker.models[0],
                    maxConcurrent: policy.batch.maxConcurrent,
                    warn: warn
                ) : nil
            packer = try plan.packPolicy(for: maker.models).map { policy in
                Packer(Packing(policy: policy, maxWait: .zero) { _, _ in })
            }
        } catch {
            throw EngineError(code: .usage, message: "\(error)")
        }
    }

    /// Takes documents in the order of the input.
    mutating func take(_ documents: [Document]) async throws(LedgerError) {
        let remembers = known.ledger.remembers
        let jobs = documents.map { maker.job(for: $0, at: 0, hasKeys: remembers) }
        // Before the results: one that a run records in between is then found among these.
        let named = try await known.ledger.known(among: documents.map(\.id))
        for (job, standing) in try await known.standings(of: jobs) {
            note(job)
            switch standing {
            case .recorded(let stored) where stored.record.fields != nil:
                estimate.documents.cached += 1
            case .recorded:
                estimate.documents.failedBefore += 1
            case .open(let replies, let hasFailed):
                if hasFailed {
                    estimate.documents.askedAgain += 1
                } else if named.contains(job.document.id) {
                    estimate.documents.changed += 1
                } else {
                    estimate.documents.new += 1
                }
                try await addQuestions(about: job, replies)
            }
        }
        await addGathered()
    }

    /// Notes the memory that a document takes.
    private mutating func note(_ job: DocumentJob) {
        let memory = RunEstimate.Memory(job.document, isDivided: job.passages.count > 1)
        if memory.bytes > estimate.memory?.bytes ?? 0 { estimate.memory = memory }
    }

    /// Adds what is asked about a document, but for what is known of it.
    private mutating func addQuestions(
        about job: DocumentJob,
        _ replies: [Reply?]
    ) async throws(LedgerError) {
        if job.questions.count == 1, replies[0] == nil, packer != nil {
            let tokens = maker.room.tokens(of: job.passages[0])
            for pack in packer?.add(job, tokens: tokens) ?? [] {
                if let question = try await question(about: pack) { await gather(question) }
            }
            return
        }
        addReduction(of: job)
        for part in job.questions where replies[part] == nil {
            await gather(maker.work(.passage(job, part: part)))
        }
    }

    /// Puts a question to those that are counted together, which hold their texts until then.
    private mutating func gather(_ question: WorkItem<Question>) async {
        gathered.append(question)
        gatheredBytes += question.bytes
        if gathered.count >= 256 || gatheredBytes >= Self.mostBytes { await addGathered() }
    }

    private mutating func addGathered() async {
        let questions = gathered
        gathered = []
        gatheredBytes = 0
        await add(questions)
    }

    /// What is asked about a pack; `nil` where its answer is there.
    private func question(
        about pack: [DocumentJob]
    ) async throws(LedgerError) -> WorkItem<Question>? {
        guard pack.count > 1 else { return maker.work(.passage(pack[0], part: 0)) }
        return try await known.reply(to: .pack(pack)) == nil ? maker.work(.pack(pack)) : nil
    }

    /// The figures, when all documents have been taken.
    mutating func end() async throws(LedgerError) -> RunEstimate {
        if let pack = packer?.takeAll(), let question = try await question(about: pack) {
            await add([question])
        }
        estimate.isExact = counter?.hasCounted ?? false
        estimate.cost = cost.range(
            output: estimate.outputTokens,
            isExact: estimate.isExact,
            price: maker.models[0].price
        )
        estimate.time = time
        try await addDelivery()
        return estimate
    }

    /// What it costs and takes by batches of the provider, where that takes some.
    private mutating func addDelivery() async throws(LedgerError) {
        estimate.delivery = plan.delivery.mode.rawValue
        let model = maker.models[0]
        let requests = estimate.requests
        guard plan.platformTakesBatches, requests > 0,
            let provider = model.provider as? any BatchingProvider
        else { return }
        // One is sent live first, at its full price.
        let share = Double(requests - 1) / Double(requests)
        func price(_ usage: TokenUsage) -> Cost? {
            guard let whole = model.price(usage), let half = model.batchPrice(usage) else {
                return nil
            }
            return Cost(dollars: half.dollars * share + whole.dollars * (1 - share))
        }
        let batch = cost.range(
            output: estimate.outputTokens,
            isExact: estimate.isExact,
            isCaching: false,
            price: price
        )
        let timing = DeliveryTiming(plan.delivery)
        estimate.ways =
            Delivery(
                timing: timing,
                forecast: try await known.ledger.endpoints.forecast(
                    plan.pipeline,
                    model,
                    input: Double(estimate.inputTokens) / Double(requests),
                    output: Double(estimate.outputTokens.expected) / Double(requests)
                ),
                requests: requests,
                size: timing.requests(atMost: provider.batchLimits.requests),
                live: estimate.cost,
                batch: batch
            ).ways
        if let whole = estimate.cost?.expected, let half = batch?.expected, whole < half,
            plan.isDelivered
        {
            estimate.warnings.append(
                """
                live is cheaper here: its requests read from the provider's cache what they share, which \
                batches do not; say 'delivery: live'
                """
            )
        }
        estimate.cache = cost.cache(output: estimate.outputTokens.expected, price: price)
    }

    private mutating func add(_ questions: [WorkItem<Question>]) async {
        let counted = await counter?.counted(questions, by: maker) ?? questions
        for question in counted {
            let model = maker.models[0]
            let shared = maker.room.prefixTokens(of: question.input.prompt, model)
            let least = plan.catalog.facts(of: model.reference).minimumCacheTokens
            count(
                question.estimates[0],
                documents: question.input.jobs.count,
                cached: least.map { shared >= $0 } ?? false ? shared : 0
            )
        }
    }

    /// The merging of what was said of a long document's parts: one request more, at least.
    private mutating func addReduction(of job: DocumentJob) {
        guard plan.pipeline.analysis.task.reduction != nil, job.passages.count > 1 else { return }
        let room = maker.models[0].maxTokens
        let expected = plan.pipeline.analysis.answerRoom.usual
        count(
            RequestEstimate(inputTokens: job.passages.count * expected, outputTokens: room),
            documents: 1
        )
    }

    private mutating func count(_ request: RequestEstimate, documents: Int, cached: Int = 0) {
        estimate.requests += 1
        estimate.inputTokens += request.inputTokens
        cost.add(input: request.inputTokens, shared: cached)
        let expected = plan.pipeline.analysis.answerRoom.usual * documents
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
