public import AnalysisCore
public import FoundationEssentials
internal import JSON
internal import RunLedger

/// What can be done with ledgers beside running.
public enum LedgerFiles {
    /// A run that a ledger holds.
    public struct Run: Sendable, Hashable {
        /// Its number.
        public var number: Int64
        /// When it started.
        public var started: Date
        /// How it stands: `running`, `finished`, `gate-failed`, `interrupted`, `stopped`, `failed`, or
        /// `pending` where batches of it are under way;
        /// one whose process has died counts as interrupted.
        public var status: String
        /// The name of the pipeline.
        public var pipeline: String
        /// The model that was asked first.
        public var model: ModelReference
        /// The part of the documents that it took, as `3/8`.
        public var shard: String?
        /// The job of which it did a partition, which is what it took then.
        public var job: String?
        /// The part of the input that it was started for; `nil` for all of it.
        public var part: InputPart?
        /// Documents with a result.
        public var analyzed: Int
        /// Documents that failed.
        public var failed: Int
        /// Documents left out on purpose.
        public var skipped: Int
        /// Those of the above that were taken from the ledger.
        public var cached: Int
        /// The requests that it sent.
        public var requests: Int
        /// What it cost as far as that is known.
        public var knownCost: Cost
        /// The requests whose cost is not known.
        public var unpricedRequests: Int
        /// What its gates said, in the order of the pipeline.
        public var gates: [GateResult]
        /// The status that the command ended with; `nil` where that was not kept: while it goes on,
        /// after a crash, and in ledgers of older versions.
        public var exitStatus: Int?
        /// How long it took; `nil` while it goes on, and after a crash.
        public var duration: Duration?
        /// Its batches that a provider may still answer.
        public var batches: [PendingBatch] = []
    }

    /// What pruning took out.
    public struct Pruned: Sendable, Hashable {
        /// The runs.
        public var runs: Int
        /// The records of documents.
        public var records: Int
        /// The raw answers.
        public var answers: Int
        /// By how many bytes the file became smaller.
        public var bytes: Int
    }

    /// The runs of a ledger, the newest first; of a job's folder the newest of each partition.
    ///
    /// - Throws: An `EngineError` with code `ledger`.
    public static func runs(in path: String) async throws(EngineError) -> [Run] {
        do throws(LedgerError) {
            if JobLedgers.isFolder(path) {
                return try await PartitionStanding.all(in: path).compactMap { partition in
                    partition.runs.first.map { Run($0, isDead: false) }
                }
            }
            let reader = try LedgerReader(path: path)
            let isDead = reader.isBeingWritten == false
            let batches = try await reader.batches(openOnly: true)
            return try await reader.runs().map { stored in
                var run = Run(stored, isDead: isDead)
                run.batches = batches.filter { $0.run == stored.id }.map(PendingBatch.init)
                if !run.batches.isEmpty { run.status = "pending" }
                return run
            }
        } catch {
            throw EngineError(error)
        }
    }

    /// Removes all runs but the newest ones, or only their raw answers.
    ///
    /// - Throws: An `EngineError` with code `ledger`.
    public static func prune(
        _ path: String,
        keeping count: Int,
        answersOnly: Bool
    ) async throws(EngineError) -> Pruned {
        do throws(LedgerError) {
            _ = try LedgerReader(path: path)
            let ledger = try Ledger(path: path)
            defer { ledger.close() }
            let report =
                answersOnly
                ? try await ledger.pruneAnswers(keeping: count)
                : try await ledger.prune(keeping: count)
            return Pruned(
                runs: report.runs,
                records: report.records,
                answers: report.answers,
                bytes: report.bytes
            )
        } catch {
            throw EngineError(error)
        }
    }

    /// Joins the ledgers of shards, or of a job's partitions.
    ///
    /// - Parameters:
    ///   - inputs: The ledgers of all shards, or the folder of the job.
    ///   - output: The ledger to make.
    /// - Returns: The joined run.
    /// - Throws: An `EngineError` with code `ledger`: shards missing, unfinished or different.
    public static func merge(
        _ inputs: [String],
        into output: String
    ) async throws(EngineError) -> Run {
        do throws(LedgerError) {
            let run = try await LedgerMerge.merge(
                inputs,
                into: output,
                summary: StoredSummary.joined
            )
            return Run(run, isDead: false)
        } catch {
            throw EngineError(error)
        }
    }
}

extension LedgerFiles.Run {
    /// A run as it is shown.
    ///
    /// - Parameters:
    ///   - run: What the ledger holds.
    ///   - isDead: Whether nobody writes to the ledger: what it calls running has died then. Whether
    ///     somebody is at work on a partition its copy does not tell.
    fileprivate init(_ run: StoredRun, isDead: Bool) {
        let hasDied = run.status == .crashed || run.status == .running && isDead
        let gates = StoredSummary.gates(of: run)
        // What was asked again to see how much of it is noise was paid for, and is not kept.
        let noise = StoredSummary.noise(of: run)
        let hasFailedGate = run.status == .finished && gates.contains { !$0.passed }
        self.init(
            number: run.id.number,
            started: run.started,
            status: hasFailedGate
                ? "gate-failed" : (hasDied ? RunStatus.interrupted : run.status).rawValue,
            pipeline: run.configuration.pipelineName,
            model: run.configuration.model,
            shard: (run.configuration.shard ?? run.configuration.partition)?.description,
            job: run.configuration.job,
            part: InputPart(json: run.configuration.options[RunConfiguration.part]),
            analyzed: run.counts.analyzed,
            failed: run.counts.failed,
            skipped: run.counts.skipped,
            cached: run.counts.cached,
            requests: run.spending.requests + (noise?.requests ?? 0),
            knownCost: run.spending.knownCost + (noise?.cost ?? .zero),
            unpricedRequests: run.spending.unpricedRequests
                + (noise?.cost == nil ? noise?.requests ?? 0 : 0),
            gates: gates,
            exitStatus: StoredSummary.exitStatus(of: run),
            duration: run.ended.map { .seconds($0.timeIntervalSince(run.started)) }
        )
    }
}
