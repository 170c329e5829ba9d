import AnalysisCore
import AnalysisEngine
import ArgumentParser
import Glibc
import Pipelines
import Reporting
import Synchronization
import TerminalOutput

/// `analyze partition`: one partition of a job, as the task of an engine.
struct PartitionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.partition.rawValue,
        abstract: "Work on one partition of a job, as a task of an engine.",
        usage: "analyze partition --job <name> --partition <i/n> --state <dir> -p <file>",
        discussion: """
            For tasks of Spark, Ray and others. Reads JSON Lines ({"id": …, "text": …}) from \
            standard input, and writes a row for each to standard output as it is done. What was \
            paid is kept by partition in the folder of --state: an attempt that takes over from a \
            dead one asks nothing twice. A second attempt at one partition waits for the first.

            EXAMPLE:
              analyze partition --job reviews --partition 17/200 --state /shared/jobs \\
                -p sentiment.yml < 17.jsonl > 17.out.jsonl

            EXIT STATUS:
              0    every document has its row, whatever is said there
              75   another attempt may succeed: the provider cannot be used, another one is
                   at work, the limits server or the folder of --state is not there
              78   no attempt will: the pipeline or the options are wrong
              130  interrupted by Ctrl-C, 143 by SIGTERM or the end of the parent process
              With --strict the statuses of 'analyze run'.
            """
    )

    @Option(help: ArgumentHelp("The name of the job.", valueName: "name"))
    var job: String

    @Option(help: ArgumentHelp("The partition, and how many there are.", valueName: "i/n"))
    var partition: String

    @Option(
        help: ArgumentHelp("The folder that all workers share.", valueName: "folder"),
        completion: .directory
    )
    var state: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The pipeline that says what to ask.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "json"])
    )
    var pipeline: String

    @Option(
        help: ArgumentHelp(
            "Where the ledger is worked on, a folder of this machine. Default: TMPDIR, or /tmp.",
            valueName: "folder"
        ),
        completion: .directory
    )
    var scratch: String?

    @Option(
        help: ArgumentHelp(
            "How long another attempt at the partition is waited for.",
            valueName: "time"
        )
    )
    var wait = "10min"

    @Option(
        help: ArgumentHelp("Override a key of the pipeline (repeatable).", valueName: "key=value")
    )
    var set: [String] = []

    @Option(help: ArgumentHelp("The model to ask instead.", valueName: "model"))
    var model: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Stop before all attempts at the partition cost more.", valueName: "usd")
    )
    var maxCost: String?

    @OptionGroup(title: "Shared limits") var limits: SharedLimitsOptions

    @Flag(help: "End with the statuses of 'analyze run'.")
    var strict = false

    @Flag(name: [.short, .long], help: "Say nothing but errors and verdicts.")
    var quiet = false

    @OptionGroup(title: "Messages") var log: LogOptions

    /// Whether a command line that the parser refuses is one of a task, to which no other attempt
    /// would be of use.
    static func isMeant(by arguments: [String]) -> Bool {
        arguments.first == CommandName.partition.rawValue && !arguments.contains("--strict")
    }

    func run() async throws {
        do {
            try await work()
        } catch let failure as CommandFailure {
            throw CommandFailure(status: status(of: failure.status), message: failure.message)
        } catch let error as EngineError {
            let isHopeless = error.code == .usage || error.code == .providerUnusable
            throw CommandFailure(
                status: strict
                    ? ExitStatus(error) : isHopeless ? .configuration : .temporaryFailure,
                message: error.message
            )
        }
    }

    private func work() async throws {
        let environment = ProcessEnvironment.variables
        let partition = try Partition(job: job, partition)
        guard let wait = DurationText.duration(wait) else {
            throw CommandFailure.usage("--wait \(wait) is no time; write it as in --wait 10min")
        }
        let scratch = scratch ?? environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let plan = try RunPlan(
            RunOptions(
                paths: ["-"],
                pipeline: try PipelineSearch().pipeline(named: pipeline).path,
                overrides: set,
                model: model,
                outputs: [],
                standardOutputFormat: .jsonLines,
                maxCost: maxCost,
                ledger: .file(PartitionWork.ledger(of: partition, in: scratch)),
                annotations: log.annotations,
                order: .done,
                allowsEmptyInput: true,
                partition: partition,
                sharedLimits: try limits.choice(environment)
            ),
            environment: environment
        )
        let signals = await SignalGuard()
        let display = RunDisplay(isQuiet: quiet, environment: environment)
        plan.warnings.forEach(display.say)
        let begun = try await PartitionWork.begin(
            partition,
            plan: plan,
            state: state,
            wait: wait,
            warn: { display.say("warning: \($0)") }
        )
        guard let begun else {
            throw CommandFailure(
                status: .temporaryFailure,
                message: "another attempt is still at work on \(partition) after \(self.wait)"
            )
        }
        try await finish(begun, plan, signals, display)
    }

    private func finish(
        _ work: PartitionWork,
        _ plan: RunPlan,
        _ signals: SignalGuard,
        _ display: RunDisplay
    ) async throws {
        let run = AnalysisRun(
            plan,
            logger: log.logger(
                isQuiet: quiet,
                isUnicode: display.capabilities.isUnicode,
                write: display.log
            ),
            standardOutput: work.tagging(StandardOutput(display.send))
        ) { display.show($0) }
        defer { display.end() }
        let interruption = Interruption()
        let keeping = Task {
            await work.keep { reason in
                interruption.take(reason)
                switch reason {
                case .leaseLost: run.cancel()
                case .parentEnded:
                    run.stop(isTermination: true)
                    SignalWatch.after(SignalGuard.grace) { run.cancel() }
                }
            }
        }
        let result: Result<(RunSummary, StopSignal?), EngineError>
        do throws(EngineError) {
            result = .success(try await signals.run(run, display))
        } catch {
            result = .failure(error)
        }
        keeping.cancel()
        await keeping.value
        let isOurs = try work.end()
        let (summary, _) = try result.get()
        display.end()
        display.finish(summary, plan: plan, isLogged: false, jobFolder: "\(state)/\(job)")
        guard isOurs, interruption.reason != .leaseLost else {
            throw CommandFailure(
                status: .temporaryFailure,
                message: "\(work.partition) went to another attempt; its rows count, not these"
            )
        }
        let ending = ExitStatus(summary, gatesDecide: plan.gatesDecideOnFailures)
        let status = status(of: ending)
        if status != .success { throw CommandFailure(status: status, message: "") }
    }

    /// The status for an engine: its rows say of a document what became of it.
    private func status(of status: ExitStatus) -> ExitStatus {
        guard !strict else { return status }
        return switch status {
        case .success, .documentsFailed, .gateFailed, .budget: .success
        case .usage: .configuration
        case .providerUnusable: .temporaryFailure
        default: status
        }
    }
}

/// Why the work on a partition was interrupted, told by another task.
private final class Interruption: Sendable {
    private let taken = Mutex<PartitionWork.Interruption?>(nil)

    /// The reason, if there was one.
    var reason: PartitionWork.Interruption? { taken.withLock { $0 } }

    /// Takes the reason.
    func take(_ reason: PartitionWork.Interruption) { taken.withLock { $0 = reason } }
}
