import AnalysisEngine
import ArgumentParser
import Pipelines

/// The limits server that several processes share.
struct SharedLimitsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The limits server to ask before anything is sent. Default: ANALYZE_LIMITS.",
            valueName: "url"
        )
    )
    var limits: String?

    @Option(
        help: ArgumentHelp(
            "The file with its token. Default: ANALYZE_LIMITS_TOKEN_FILE.",
            valueName: "file"
        ),
        completion: .file()
    )
    var limitsTokenFile: String?

    @Option(
        help: ArgumentHelp("How long it is waited for where it is away.", valueName: "time")
    )
    var limitsWait = "10min"

    /// The server; `nil` where limits and budget are the process's own.
    func choice(_ environment: [String: String]) throws -> SharedLimitsChoice? {
        guard let wait = DurationText.duration(limitsWait) else {
            throw CommandFailure.usage(
                "--limits-wait \(limitsWait) is no time; write it as in --limits-wait 10min"
            )
        }
        return try SharedLimitsChoice.named(
            limits,
            tokenFile: limitsTokenFile,
            wait: wait,
            environment: environment
        )
    }
}
