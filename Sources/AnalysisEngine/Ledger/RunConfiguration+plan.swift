internal import AnalysisCore
internal import FoundationEssentials
internal import JSON
internal import Pipelines
internal import RunLedger

extension RunConfiguration {
    /// What the ledger says about a run of a plan.
    init(_ plan: RunPlan) {
        var options: JSONObject = [
            "overrides": .array(plan.overrides.map { .string($0) }),
            "fresh": .bool(plan.reuse == .nothing),
        ]
        options[Self.concurrency] = .integer(Int64(plan.pipeline.batch.maxConcurrent))
        options[Self.part] = plan.part.map { .object($0.json) }
        if plan.isDelivered {
            options[Self.delivery] = .string(plan.delivery.mode.rawValue)
            options[Self.folder] = .string(FileManager.default.currentDirectoryPath)
            if plan.reuse == .analyzed { options[Self.retryFailed] = true }
            options[Self.maxCost] = plan.pipeline.budget.maxCost.map { .string("\($0.value)") }
        }
        if let partition = plan.partition {
            options[Self.job] = .string(partition.job)
            options[Self.partition] = .string("\(partition.number)/\(partition.count)")
        }
        self.init(
            pipelineName: plan.pipeline.name,
            pipelinePath: plan.pipelinePath,
            pipelineHash: plan.run.pipelineHash,
            pipelineSource: plan.pipeline.source.text,
            model: plan.run.model,
            toolVersion: plan.run.toolVersion,
            inputs: plan.paths,
            options: options,
            shard: plan.shard.map { Shard(index: $0.index, count: $0.count) }
        )
    }

    /// The overrides of pipeline keys that the run had, as `key=value`.
    var overrides: [String] {
        options["overrides"]?.array?.compactMap(\.string) ?? []
    }

    /// Whether the run asked about every document, whatever the ledger held.
    var isFresh: Bool { options["fresh"]?.bool == true }
}

extension RunConfiguration {
    /// The option that says how a run has its answers, where that is by batches.
    static let delivery = "delivery"
    /// The option that says in which folder a run was begun, where its answers come later.
    static let folder = "folder"
    /// The option that says that a run asks again about what failed before.
    static let retryFailed = "retry_failed"
    /// The option that says what a run may cost at most, where batches are to keep to it later.
    static let maxCost = "max_cost"
}
