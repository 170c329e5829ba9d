internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import DocumentIngest
internal import ModelProviders
internal import Pipelines
internal import RunLedger
internal import Synchronization

/// Finds out what a run would do; sends nothing, except for exact counts of tokens.
public struct RunEstimator: Sendable {
    private let plan: RunPlan

    /// An estimator for a run that would follow a plan.
    public init(_ plan: RunPlan) {
        self.plan = plan
    }

    /// What the run would do.
    ///
    /// - Throws: An `EngineError` where the input, the ledger or a figure cannot be used.
    public func estimate() async throws(EngineError) -> RunEstimate {
        try plan.checkOutputs()
        let source = DocumentSource(paths: plan.paths, options: plan.ingest)
        let check = InputCheck(source, paths: plan.paths, allowsNone: plan.allowsEmptyInput)
        try await check.thereIsADocument()
        // Who counts exactly asks the server anyway.
        let models = try await RunModels(plan, asksServers: plan.pipeline.batch.count == .exact)
        let estimate: RunEstimate
        do throws(EngineError) {
            estimate = try await self.estimate(source, models.models)
        } catch {
            await models.shutDown()
            throw error
        }
        await models.shutDown()
        return estimate
    }

    /// A request as it would be sent about a document, for each part of a long one.
    ///
    /// - Parameter id: The document, by its id.
    /// - Returns: The requests.
    /// - Throws: An `EngineError` where there is no such document.
    public func requests(about id: String) async throws(EngineError) -> [String] {
        let models = try await RunModels(plan, asksServers: false)
        let maker = try QuestionMaker(plan, models: models.models)
        let model = models.models[0]
        var others: [String] = []
        do {
            let source = DocumentSource(paths: plan.paths, options: plan.ingest)
            for try await item in source.items() {
                guard case .document(let document) = item else { continue }
                guard document.id.description == id else {
                    if others.count < 3 { others.append(document.id.description) }
                    continue
                }
                let job = maker.job(for: document, at: 0)
                return job.passages.indices.map { part in
                    let question = maker.work(.passage(job, part: part)).input
                    return model.provider.rendering(
                        of: maker.prompts.request(question.prompt, to: model)
                    )
                }
            }
        } catch {
            throw EngineError(of: error)
        }
        throw EngineError(
            code: .usage,
            message: "there is no document \(id) in \(plan.paths.joined(separator: ", "))"
                + (others.isEmpty ? "" : "; there are \(others.joined(separator: ", ")), …")
        )
    }
}

extension RunEstimator {
    private func estimate(
        _ source: DocumentSource,
        _ models: [RunModel]
    ) async throws(EngineError) -> RunEstimate {
        let maker = try QuestionMaker(plan, models: models)
        let warnings = Mutex<[String]>([])
        let ledger = try await LedgerSession.reading(plan)
        var tally = try EstimateTally(plan, maker, ledger) { text in
            warnings.withLock { $0.append(text) }
        }
        var estimate: RunEstimate
        do {
            var documents: [Document] = []
            var bytes = 0
            let part = PartTaken(plan.part)
            let items = try await part.items(
                of: source,
                hasStandardInput: plan.paths.contains("-")
            )
            for try await item in items {
                guard plan.takes(item) else { continue }
                switch item {
                case .document(let document):
                    documents.append(document)
                    bytes += document.text.utf8.count
                case .failed: tally.estimate.documents.unreadable += 1
                case .skipped: tally.estimate.documents.skipped += 1
                }
                if documents.count == 256 || bytes >= EstimateTally.mostBytes {
                    try await tally.take(documents)
                    documents = []
                    bytes = 0
                }
            }
            try await tally.take(documents)
            estimate = try await tally.end()
        } catch {
            throw EngineError(of: error)
        }
        estimate.warnings += warnings.withLock { $0 }
        return estimate
    }
}

extension RunPlan {
    /// Whether the run sees to something that was discovered.
    fileprivate func takes(_ item: IngestItem) -> Bool {
        shard?.takes(contentHash: item.shardHash) ?? true
    }
}
