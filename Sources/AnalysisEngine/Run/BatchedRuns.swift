internal import AnalysisCore
internal import FoundationEssentials
internal import JSON
internal import Pipelines
public import Reporting
internal import RunLedger

/// Runs whose answers come by batches, as a later process takes them up.
public enum BatchedRuns {
    /// What came of batches that were cancelled.
    public struct Cancelled: Sendable, Hashable {
        /// The batches that were under way.
        public var batches = 0
        /// The answers that came in.
        public var answered = 0
        /// The requests that were not reached.
        public var dropped = 0
        /// Why batches are still under way; `nil` where none is.
        public var problem: String?
    }

    /// The plan that takes up a run with batches, as the ledger remembers it.
    ///
    /// - Parameters:
    ///   - number: The number of a run of the job; `nil` takes the newest with batches under way, or
    ///     else the newest that waits for answers.
    ///   - ledger: The ledger.
    ///   - outputs: The report files; those of the pipeline where there are none.
    ///   - standardOutputFormat: The format for standard output, where no file is written.
    ///   - columns: How wide a table on standard output is.
    ///   - tables: How CSV and TSV are written.
    ///   - annotations: Whether and how a CI system is told about failures.
    ///   - environment: The environment variables.
    /// - Returns: The plan.
    /// - Throws: An `EngineError` where there is no such run, or its pipeline cannot be used any more.
    public static func plan(
        run number: Int64?,
        ledger: String,
        outputs: [String] = [],
        standardOutputFormat: ReportFormat = .csv,
        columns: Int = 80,
        tables: TableOptions = TableOptions(),
        annotations: Annotations = .off,
        environment: [String: String]
    ) async throws(EngineError) -> RunPlan {
        let configuration = try await configuration(of: number, in: ledger)
        var options = RunOptions(
            paths: configuration.inputs,
            pipeline: configuration.pipelinePath ?? "",
            overrides: configuration.overrides,
            outputs: outputs,
            standardOutputFormat: standardOutputFormat,
            columns: columns,
            maxCost: configuration.options[RunConfiguration.maxCost]?.string,
            tables: tables,
            ledger: .file(ledger),
            reuse: configuration.isFresh
                ? .nothing
                : configuration.options[RunConfiguration.retryFailed]?.bool == true
                    ? .analyzed : .settled,
            shard: configuration.shard?.description,
            part: InputPart(json: configuration.options[RunConfiguration.part]),
            annotations: annotations,
            allowsEmptyInput: true
        )
        options.delivery = configuration.options[RunConfiguration.delivery]?.string
            .flatMap(Pipeline.Delivery.Mode.init(rawValue:))
        var plan = try RunPlan(
            options,
            pipelineText: configuration.pipelineSource ?? "",
            environment: environment
        )
        plan.begunIn = configuration.options[RunConfiguration.folder]?.string
        return plan
    }

    private static func configuration(
        of number: Int64?,
        in path: String
    ) async throws(EngineError) -> RunConfiguration {
        do throws(LedgerError) {
            let reader = try LedgerReader(path: path)
            defer { reader.close() }
            if let number {
                let run = try await reader.run(RunID(number))
                guard run.configuration.options[RunConfiguration.delivery] != nil else {
                    throw LedgerError(
                        code: .noSuchRun,
                        path: path,
                        message:
                            "Run \(number) of \(path) had no batches. 'analyze runs' lists those "
                            + "that have."
                    )
                }
                return run.configuration
            }
            if let batch = try await reader.batches(openOnly: true).last {
                return try await reader.run(batch.run).configuration
            }
            let waiting = try await reader.runs().first { run in
                run.configuration.options[RunConfiguration.delivery] != nil
            }
            if let waiting { return waiting.configuration }
            throw LedgerError(
                code: .noSuchRun,
                path: path,
                message:
                    "The ledger \(path) knows of no batches. Hand some in with `analyze submit`."
            )
        } catch {
            throw EngineError(error)
        }
    }

    /// After so many looks in a row that did not come through the provider cannot be reached.
    private static let mostFailures = 3

    /// Cancels the batches of a run, waits until they have ended, and takes in what was answered.
    ///
    /// - Parameters:
    ///   - plan: The plan of the run.
    ///   - onEvent: Is told what happens.
    /// - Returns: What came in, and what did not.
    /// - Throws: An `EngineError` where ledger or model cannot be used.
    public static func cancel(
        _ plan: RunPlan,
        onEvent: @escaping @Sendable (RunEvent) -> Void
    ) async throws(EngineError) -> Cancelled {
        let timing = DeliveryTiming(plan.delivery)
        let models = try await RunModels(plan, asksServers: false)
        var cancelled = Cancelled()
        var failures = 0
        while true {
            let standing = try await tend(plan, models, timing, onEvent)
            cancelled.batches = max(
                cancelled.batches,
                standing.open.count + standing.collected.count + standing.unseen.count
            )
            for counts in standing.collected.compactMap(\.counts) {
                cancelled.answered += counts.succeeded
                cancelled.dropped += counts.canceled + counts.expired + counts.missing
            }
            let unconfirmed = standing.open.filter { !$0.isConfirmed }
            failures = standing.failures.isEmpty ? 0 : failures + 1
            if failures == mostFailures {
                cancelled.problem = standing.failures[0]
                return cancelled
            }
            guard unconfirmed.count < standing.open.count else {
                if !standing.unseen.isEmpty {
                    cancelled.problem = AnalysisRun.unseen(standing.unseen)
                }
                for batch in unconfirmed {
                    onEvent(
                        .warning(
                            """
                            batch \(batch.name) may be another's, since its making broke off, and is \
                            not cancelled; 'analyze collect' finds out when it has ended
                            """
                        )
                    )
                }
                return cancelled
            }
            do {
                try await ContinuousClock().sleep(for: min(timing.least, timing.cancelling))
            } catch {
                return cancelled
            }
        }
    }

    private static func tend(
        _ plan: RunPlan,
        _ models: RunModels,
        _ timing: DeliveryTiming,
        _ onEvent: @escaping @Sendable (RunEvent) -> Void
    ) async throws(EngineError) -> BatchTending.Standing {
        guard let ledger = try plan.ledger.open().get() else { return BatchTending.Standing() }
        defer { ledger.close() }
        let tending = BatchTending(
            ledger: ledger,
            models: models.models,
            timing: timing,
            onEvent: onEvent
        )
        do {
            let earlier = try await EarlierRuns(for: plan, in: ledger.reader)
            let job = try await JobRuns(of: earlier.unfinished, in: ledger.reader)
            var standing = try await tending.tend(cancelling: job.runs)
            standing.open.removeAll { !job.runs.contains($0.run) }
            standing.unseen.removeAll { !job.runs.contains($0.run) }
            return standing
        } catch {
            throw EngineError(of: error, during: true)
        }
    }
}
