import AnalysisCore
import AnalysisEngine
import TerminalOutput

/// Runs a plan, and tells how it goes and how it went: what the commands have in common that ask.
struct RunStarter {
    let output: OutputOptions
    let log: LogOptions

    /// Runs to the end, or for as long as batches are waited for.
    ///
    /// - Parameters:
    ///   - plan: What is asked.
    ///   - pipeline: The pipeline, where it was looked for.
    ///   - patience: For how long batches of the provider are waited for; `nil` for as long as they
    ///     take.
    ///   - isCollecting: Whether it takes up a job, which another process may be at work on.
    /// - Throws: A `CommandFailure` with the status of the run, unless it is 0, and an `EngineError`.
    func run(
        _ plan: RunPlan,
        pipeline: PipelineSearch.Found? = nil,
        patience: Duration? = nil,
        isCollecting: Bool = false
    ) async throws {
        let environment = ProcessEnvironment.variables
        let signals = await SignalGuard()
        let display = RunDisplay(isQuiet: output.quiet, environment: environment)
        if let pipeline, pipeline.isFound { display.say("pipeline: \(pipeline.path)") }
        plan.warnings.forEach(display.say)
        output.warnings(plan.targets).forEach(display.say)
        let ci = CIReports(plan: plan)
        StandardStream.error.write(ci.beginning)
        let logger = log.logger(
            isQuiet: output.quiet,
            isUnicode: display.capabilities.isUnicode,
            write: display.log
        )
        // Where the log is for programs, every line on standard error is.
        let isLogged = output.quiet && log.logFormat == .json
        let log = RunLog(logger)
        let run = AnalysisRun(
            plan,
            logger: logger,
            standardOutput: StandardOutput(display.send),
            patience: patience,
            isCollecting: isCollecting
        ) { event in
            // The record is on display already.
            if case .ordered = event { return ci.take(event) }
            display.show(event)
            log.take(event)
            ci.take(event)
        }
        defer { display.end() }
        let (summary, signal) = try await signals.run(run, display)
        display.end()
        if isLogged { log.take(display.verdicts(summary, plan: plan)) }
        log.end(summary)
        display.finish(summary, plan: plan, isLogged: isLogged)
        StandardStream.error.write(ci.end(summary))
        var status = ExitStatus(summary, gatesDecide: plan.gatesDecideOnFailures)
        if status == .interrupted {
            status =
                switch signal {
                case .interrupt, .terminate: status
                case .hangUp: .hungUp
                // Nobody asked for it but the reader, who is gone.
                case nil: .readerGone
                }
        }
        if status != .success { throw CommandFailure(status: status, message: "") }
    }
}
