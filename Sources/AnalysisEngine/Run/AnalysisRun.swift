public import AnalysisCore
internal import BatchExecution
internal import DocumentIngest
internal import Pipelines
internal import Reporting

/// One run: reads the documents, asks about each, and writes the reports.
///
/// The run accounts for every document that it discovers: each ends as one record.
public final class AnalysisRun: Sendable {
    private let plan: RunPlan
    private let onEvent: @Sendable (RunEvent) -> Void
    private let control = RunControl()

    /// A run to be.
    ///
    /// - Parameters:
    ///   - plan: What is asked, checked.
    ///   - onEvent: Is told what happens; called from several tasks.
    public init(_ plan: RunPlan, onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }) {
        self.plan = plan
        self.onEvent = onEvent
    }

    /// Sends nothing more; what is under way comes to its end, and the rest is skipped.
    public func stop() { control.stop() }

    /// Breaks off what is under way as well.
    public func cancel() { control.cancel() }

    /// Runs to the end.
    ///
    /// - Returns: How it went; the reports are written.
    /// - Throws: An `EngineError` when nothing can be done at all, or a report fails.
    public func run() async throws(EngineError) -> RunSummary {
        let start = ContinuousClock.now
        let source = DocumentSource(paths: plan.paths, options: plan.ingest)
        try await checkThereIsADocument(in: source)
        let reports: ReportSet
        do throws(ReportError) {
            reports = try ReportSet(plan.targets, run: plan.run, options: plan.reportOptions)
        } catch {
            throw EngineError(code: .usage, message: error.message)
        }
        let progress = RunProgress(
            reports: reports,
            gates: GateEvaluator(plan.gates, labels: plan.reportOptions.labels),
            control: control,
            onEvent: onEvent
        )
        try await ModelSet(plan).withModels { models throws(EngineError) in
            reports.begin()
            onEvent(.started(plan.run))
            try await self.execute(source, models, progress)
        }
        var summary = progress.summary
        summary.duration = start.duration(to: .now)
        reports.end(summary)
        if let error = reports.error, error.code != .closed {
            throw EngineError(code: .reportFailed, message: error.message)
        }
        return summary
    }

    /// Reads the input up to its first document: a folder without any is a mistake of the user.
    private func checkThereIsADocument(in source: DocumentSource) async throws(EngineError) {
        guard !plan.paths.contains("-") else { return }
        var skipped = RunTotals()
        do {
            for try await item in source.items() {
                guard case .skipped(let id, let reason, let message) = item else { return }
                skipped.add(
                    Record(
                        document: id,
                        index: skipped.discovered,
                        outcome: .skipped(reason, message: message)
                    )
                )
            }
        } catch {
            throw EngineError(code: .usage, message: "\(error)")
        }
        throw EngineError(code: .usage, message: Self.noDocument(in: plan.paths, skipped))
    }

    private static func noDocument(in paths: [String], _ skipped: RunTotals) -> String {
        let reasons = skipped.skipped.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
        return "there is no document in \(paths.joined(separator: ", "))"
            + (reasons.isEmpty ? "" : " (left out: \(reasons))")
            + ". Text, Markdown, HTML, XML and JSON Lines files are read; hidden files and what "
            + "input.include does not name are not."
    }

    /// Asks about every document, until all have their record or the run is broken off.
    private func execute(
        _ source: DocumentSource,
        _ models: [ConfiguredModel],
        _ progress: RunProgress
    ) async throws(EngineError) {
        let references = models.map(\.reference)
        let preparation = Preparation(analysis: plan.analysis, models: models)
        let documents = PreparedDocuments(
            items: source.items(),
            prepare: preparation.work,
            record: progress.reject,
            admitted: progress.admit,
            exhausted: { [onEvent] in onEvent(.allDiscovered) }
        )
        let inquirer = Inquirer(
            analysis: plan.analysis,
            models: models,
            effort: plan.pipeline.effort?.value,
            temperature: plan.pipeline.temperature?.value
        )
        do {
            let policy = try plan.executionPolicy(for: models)
            try await withThrowingTaskGroup(of: Void.self) { [control] group in
                group.addTask {
                    try await Executor(policy: policy).run(
                        documents,
                        operation: inquirer.ask
                    ) { run in
                        control.attach { run.stopAdmitting() }
                        defer { progress.measured(run.metrics) }
                        for await result in run.results {
                            progress.take(result, models: references)
                        }
                    }
                }
                group.addTask { await control.untilCancelled() }
                defer { group.cancelAll() }
                try await group.next()
            }
        } catch is CancellationError {
            // What was broken off gets its records below.
        } catch {
            throw EngineError(code: .usage, message: "\(error)")
        }
        progress.recordUnfinished()
    }
}
