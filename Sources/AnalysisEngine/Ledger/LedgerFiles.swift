public import AnalysisCore
public import FoundationEssentials
internal import RunLedger

/// What can be done with ledgers beside running.
public enum LedgerFiles {
    /// A run that a ledger holds.
    public struct Run: Sendable, Hashable {
        /// Its number.
        public var number: Int64
        /// When it started.
        public var started: Date
        /// How it stands: `running`, `finished`, `interrupted`, `stopped`, `failed` or `crashed`.
        public var status: String
        /// The name of the pipeline.
        public var pipeline: String
        /// The model that was asked first.
        public var model: ModelReference
        /// The part of the documents that it took, as `3/8`.
        public var shard: String?
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
        /// How long it took; `nil` while it goes on, and after a crash.
        public var duration: Duration?
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

    /// The runs of a ledger, the newest first.
    ///
    /// - Throws: An `EngineError` with code `ledger`.
    public static func runs(in path: String) async throws(EngineError) -> [Run] {
        do throws(LedgerError) {
            return try await LedgerReader(path: path).runs().map(Run.init)
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

    /// Joins the ledgers of shards.
    ///
    /// - Parameters:
    ///   - inputs: The ledgers of all shards.
    ///   - output: The ledger to make.
    /// - Returns: The joined run.
    /// - Throws: An `EngineError` with code `ledger`: shards missing, unfinished or different.
    public static func merge(
        _ inputs: [String],
        into output: String
    ) async throws(EngineError) -> Run {
        do throws(LedgerError) {
            return Run(try await LedgerMerge.merge(inputs, into: output))
        } catch {
            throw EngineError(error)
        }
    }
}

extension LedgerFiles.Run {
    fileprivate init(_ run: StoredRun) {
        self.init(
            number: run.id.number,
            started: run.started,
            status: run.status.rawValue,
            pipeline: run.configuration.pipelineName,
            model: run.configuration.model,
            shard: run.configuration.shard?.description,
            analyzed: run.counts.analyzed,
            failed: run.counts.failed,
            skipped: run.counts.skipped,
            cached: run.counts.cached,
            requests: run.spending.requests,
            knownCost: run.spending.knownCost,
            unpricedRequests: run.spending.unpricedRequests,
            duration: run.ended.map { .seconds($0.timeIntervalSince(run.started)) }
        )
    }
}
