internal import AnalysisCore
internal import Pipelines
internal import Reporting
internal import RunLedger

extension RunOptions {
    /// What replaces keys of the pipeline, flags with a name of their own included.
    var pipelineOverrides: [PipelineOverride] {
        let flags = [
            ("--model", "model", model),
            ("--max-cost", "budget.max_cost", maxCost),
            ("--concurrency", "batch.max_concurrent", concurrency.map { String($0) }),
        ]
        return overrides.map(PipelineOverride.init(set:))
            + flags.compactMap { option, key, value in
                value.map { PipelineOverride(option: option, key: key, value: $0) }
            }
    }

    /// The part of the documents that an option like `3/8` names.
    func checkedShard() throws(EngineError) -> RunConfiguration.Shard? {
        guard let text = self.shard else { return nil }
        guard let shard = RunConfiguration.Shard(text) else {
            throw EngineError(
                code: .usage,
                message:
                    "--shard \(text) names no part; write it as in --shard 3/8, from 1/8 to 8/8"
            )
        }
        return shard
    }

    /// How many answers are asked for again, if that can be done.
    func checkedNoise() throws(EngineError) -> Int? {
        guard noise != nil else { return nil }
        let reason: String? =
            if paths.contains("-") {
                "reads its documents again, and standard input can be read once: write it to a file"
            } else if ledger.path == nil {
                "compares with the answers in the ledger: leave out --ledger none"
            } else {
                nil
            }
        guard let reason else { return noise }
        throw EngineError(code: .usage, message: "--noise \(reason)")
    }

    /// The part of the input that is asked for, if it can be taken.
    func checkedPart() throws(EngineError) -> InputPart? {
        guard case .sample? = part, paths.contains("-") else { return part }
        throw EngineError(
            code: .usage,
            message: """
                --sample reads the input twice, and standard input can be read once: write it to a \
                file, or take its first documents with --limit
                """
        )
    }

    /// The files that flags name, else those that the pipeline names, else standard output.
    func targets(of pipeline: Pipeline) throws(EngineError) -> [ReportTarget] {
        // All partitions of a job would write to the pipeline's files.
        let own = partition == nil ? pipeline.output.map(\.value) : []
        let files = outputs.isEmpty ? own : outputs
        var targets: [ReportTarget] = []
        for file in files { targets.append(try .file(named: file)) }
        return targets.isEmpty ? [.standardOutput(standardOutputFormat)] : targets
    }
}
