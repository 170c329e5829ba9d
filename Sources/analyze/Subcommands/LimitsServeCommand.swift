import AnalysisCore
import AnalysisEngine
import ArgumentParser
import Synchronization

/// `analyze limits serve`: the server that gives permits to the workers of a job.
struct LimitsServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve one account limit and one budget to the workers of a job.",
        usage: "analyze limits serve --job <name> --state <file> --token-file <file>",
        discussion: """
            One process beside the driver of an engine. Workers ('analyze partition --limits URL') \
            send nothing without a permit of it. What it grants is on disk before it leaves: it may \
            be killed and started again at any time, and what it has granted never exceeds \
            --max-cost. Workers wait for it meanwhile.

            It prints its address once it listens. GET /status tells what is spent and open, GET \
            /metrics the same as OpenMetrics; each request bears the token. It speaks no TLS: keep \
            it in a network that you trust.

            EXAMPLE:
              analyze limits serve --job reviews --state limits.sqlite --token-file token \\
                --listen 0.0.0.0:7070 --max-cost 500 --deadline 2026-12-01T06:00Z

            EXIT STATUS:
              2    an option, the state or the address cannot be used
              70   the state could not be written any more
              130  ended by Ctrl-C, 143 by SIGTERM
            """
    )

    @Option(help: ArgumentHelp("The name of the job.", valueName: "name"))
    var job: String

    @Option(
        help: ArgumentHelp("The file that keeps what was granted and spent.", valueName: "file"),
        completion: .file()
    )
    var state: String

    @Option(
        help: ArgumentHelp(
            "The file with the token of the workers; it is made where it is missing.",
            valueName: "file"
        ),
        completion: .file()
    )
    var tokenFile: String

    @Option(help: ArgumentHelp("Where to listen; port 0 is any.", valueName: "address:port"))
    var listen = "127.0.0.1:7070"

    @Option(
        help: ArgumentHelp(
            "Requests a minute that each model admits; by default what its answers say.",
            valueName: "n"
        )
    )
    var requestsPerMinute = "auto"

    @Option(help: ArgumentHelp("Input tokens a minute of each model.", valueName: "n"))
    var inputTokensPerMinute = "auto"

    @Option(help: ArgumentHelp("Output tokens a minute of each model.", valueName: "n"))
    var outputTokensPerMinute = "auto"

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The most that the job may cost, over all its runs.", valueName: "usd")
    )
    var maxCost: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The most tokens that it may take.", valueName: "n")
    )
    var maxTokens: Int?

    @Option(help: ArgumentHelp("When nothing is granted any more.", valueName: "time"))
    var deadline: String?

    func run() async throws {
        let server = try LimitsServer(
            LimitsServerOptions(
                job: job,
                state: state,
                tokenFile: tokenFile,
                listen: listen,
                requestsPerMinute: requestsPerMinute,
                inputTokensPerMinute: inputTokensPerMinute,
                outputTokensPerMinute: outputTokensPerMinute,
                maxCost: maxCost,
                maxTokens: maxTokens,
                deadline: deadline
            )
        )
        let signals = AsyncStream<StopSignal>.makeStream()
        let watch = await SignalWatch { signals.continuation.yield($0) }
        let signal = try await withThrowingTaskGroup(of: StopSignal?.self) { group in
            group.addTask {
                try await server.run { StandardStream.output.write("\($0)\n") }
                return nil
            }
            group.addTask {
                for await signal in signals.stream { return signal }
                return nil
            }
            var heard: StopSignal?
            while heard == nil, let ended = try await group.next() { heard = ended }
            group.cancelAll()
            try await group.waitForAll()
            return heard
        }
        withExtendedLifetime(watch) {}
        let status: ExitStatus =
            switch signal {
            case .interrupt, nil: .interrupted
            case .terminate: .terminated
            case .hangUp: .hungUp
            }
        throw CommandFailure(status: status, message: "")
    }
}
