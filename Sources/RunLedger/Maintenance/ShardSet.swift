import JSON

/// The runs that are merged: for each shard or partition of one job, where its newest run is.
struct ShardSet {
    /// A run that did one shard, or one partition.
    struct Part {
        var path: String
        var run: StoredRun
        /// By how much the places of its documents move.
        var offset = 0
        /// The runs whose calls are taken over: all attempts at a partition.
        var callers: [RunID]
    }

    /// The parts, by shard; several where ledgers overlap.
    private(set) var parts: [Part] = []
    private let output: String

    /// Collects the parts that ledgers hold, and checks that they are all there and of one job.
    init(_ ledgers: [(path: String, runs: [StoredRun])], output: String) throws(LedgerError) {
        self.output = output
        for (path, runs) in ledgers {
            guard let latest = runs.first else {
                throw mismatch("The ledger \(path) holds no run.")
            }
            guard let shard = latest.configuration.shard else {
                throw mismatch(
                    """
                    The latest run of \(path), run \(latest.id), is no shard. Only runs that were \
                    started with --shard can be merged.
                    """
                )
            }
            if let first = parts.first { try check(latest, of: path, against: first) }
            for index in 1...shard.count {
                var configuration = latest.configuration
                configuration.shard = .init(index: index, count: shard.count)
                let run = runs.first { $0.configuration.isSameJob(as: configuration) }
                if let run { parts.append(Part(path: path, run: run, callers: [run.id])) }
            }
        }
        try checkCompleteness()
    }

    /// Takes the parts of a job's partitions, which are known to be all there and of one job.
    init(_ job: JobLedgers, output: String) {
        self.output = output
        parts = job.parts.map { part in
            Part(path: part.path, run: part.run, offset: part.offset, callers: part.attempts)
        }
    }

    /// The run of each shard whose calls are taken over, where several ledgers hold it.
    var distinctRuns: [StoredRun] {
        var shards: Set<Int> = []
        return parts.map(\.run).filter {
            shards.insert($0.configuration.shard?.index ?? 0).inserted
        }
    }

    private func check(_ run: StoredRun, of path: String, against first: Part) throws(LedgerError) {
        let (one, other) = (first.run.configuration, run.configuration)
        let differences =
            one.differences(in: other)
            + [
                one.options[RunConfiguration.part] == other.options[RunConfiguration.part]
                    ? nil : "another --limit or --sample",
                one.shard?.count == other.shard?.count
                    ? nil
                    : "another number of shards (\(Self.count(other)), not \(Self.count(one)))",
            ].compactMap(\.self)
        guard differences.isEmpty else {
            throw mismatch(
                """
                \(path) was made with \(differences.joined(separator: ", ")); \(first.path) is the \
                measure. Run all shards the same way.
                """
            )
        }
    }

    private func checkCompleteness() throws(LedgerError) {
        guard let first = parts.first, let count = first.run.configuration.shard?.count else {
            throw mismatch("There is no ledger to merge.")
        }
        let present = Set(parts.compactMap(\.run.configuration.shard?.index))
        let missing = (1...count).filter { !present.contains($0) }
        guard missing.isEmpty else {
            let names = missing.map { "\($0)/\(count)" }.joined(separator: ", ")
            throw mismatch(
                "Of \(count) shards these are missing: \(names). Name the ledgers that hold them."
            )
        }
        for part in parts where part.run.status != .finished {
            throw mismatch(
                """
                Shard \(Self.name(part)) in \(part.path) is not finished (run \(part.run.id), \
                \(part.run.status)). Run its command again.
                """
            )
        }
        let sizes = parts.filter { $0.run.discovered != nil }
        if let one = sizes.first,
            let other = sizes.first(where: { $0.run.discovered != one.run.discovered })
        {
            throw mismatch(
                """
                The shards saw different inputs: \(one.run.discovered ?? 0) documents in \
                \(one.path), \(other.run.discovered ?? 0) in \(other.path). Run them on the same \
                files.
                """
            )
        }
    }

    private static func count(_ configuration: RunConfiguration) -> Int {
        configuration.shard?.count ?? 0
    }

    private static func name(_ part: Part) -> String {
        part.run.configuration.shard?.description ?? ""
    }

    /// An error about ledgers that do not go together.
    func mismatch(_ message: String) -> LedgerError {
        LedgerError(code: .mismatch, path: output, message: message)
    }
}

extension RunConfiguration {
    /// Whether runs of the two do the same shard of the same job; inputs may lie elsewhere.
    fileprivate func isSameJob(as other: RunConfiguration) -> Bool {
        pipelineHash == other.pipelineHash && model == other.model
            && toolVersion == other.toolVersion && shard == other.shard
            && options[Self.part] == other.options[Self.part]
    }
}
