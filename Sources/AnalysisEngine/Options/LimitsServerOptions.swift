internal import AnalysisCore
internal import BatchExecution
internal import FoundationEssentials
internal import Pipelines
internal import SharedLimits

/// What a user asks of a limits server, as it was written.
public struct LimitsServerOptions: Sendable {
    /// The job.
    public var job: String
    /// The file that keeps what was granted and spent.
    public var state: String
    /// The file with the token; it is made where it is missing.
    public var tokenFile: String
    /// The address or name of the interface.
    public var host: String
    /// The port; 0 for any that is free.
    public var port: Int
    /// Requests a minute of each model; `auto` leaves it to what responses say.
    public var requestsPerMinute: String
    /// Input tokens a minute of each model.
    public var inputTokensPerMinute: String
    /// Output tokens a minute of each model.
    public var outputTokensPerMinute: String
    /// The most that the job may cost, in dollars.
    public var maxCost: String?
    /// The most tokens that the job may take.
    public var maxTokens: Int?
    /// When nothing is granted any more, as a time with its zone.
    public var deadline: String?

    /// Options; limits are learned by default, and there is no budget and no deadline.
    public init(
        job: String,
        state: String,
        tokenFile: String,
        listen: String,
        requestsPerMinute: String = "auto",
        inputTokensPerMinute: String = "auto",
        outputTokensPerMinute: String = "auto",
        maxCost: String? = nil,
        maxTokens: Int? = nil,
        deadline: String? = nil
    ) throws(EngineError) {
        guard let colon = listen.lastIndex(of: ":"), colon > listen.startIndex,
            let port = UInt16(listen[listen.index(after: colon)...])
        else {
            throw EngineError(
                code: .usage,
                message: "--listen is an address and a port, as in --listen 0.0.0.0:7070"
            )
        }
        let host = listen[..<colon]
        self.job = job
        self.state = state
        self.tokenFile = tokenFile
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : String(host)
        self.port = Int(port)
        self.requestsPerMinute = requestsPerMinute
        self.inputTokensPerMinute = inputTokensPerMinute
        self.outputTokensPerMinute = outputTokensPerMinute
        self.maxCost = maxCost
        self.maxTokens = maxTokens
        self.deadline = deadline
    }

    /// What the server keeps to.
    var policy: LimitsPolicy {
        get throws(EngineError) {
            // A job is named as partitions name it.
            let job = try Partition(job: job, "1/1").job
            let requests = try Self.limit(requestsPerMinute)
            let input = try Self.limit(inputTokensPerMinute)
            let output = try Self.limit(outputTokensPerMinute)
            let picodollars = try maxCost.map(Self.picodollars)
            let deadline = try deadline.map(Self.timeLeft)
            do throws(BatchExecutionError) {
                return LimitsPolicy(
                    job: job,
                    limits: try StatedLimits(
                        requestsPerMinute: requests,
                        inputTokensPerMinute: input,
                        outputTokensPerMinute: output
                    ),
                    budget: try Budget(maxPicodollars: picodollars, maxTokens: maxTokens),
                    deadline: deadline
                )
            } catch {
                throw Self.usage("\(error)")
            }
        }
    }

    private static func usage(_ message: String) -> EngineError {
        EngineError(code: .usage, message: message)
    }

    private static func limit(_ text: String) throws(EngineError) -> Int? {
        if text == "auto" { return nil }
        guard let limit = Int(text), limit > 0 else {
            throw Self.usage("\(text) is no limit; write a whole number, or auto")
        }
        return limit
    }

    private static func picodollars(_ text: String) throws(EngineError) -> Int64 {
        guard let dollars = Double(text), dollars.isFinite, dollars >= 0 else {
            throw Self.usage("--max-cost \(text) is no amount; write dollars, as in 2.50")
        }
        return Cost(dollars: dollars).picodollars
    }

    private static func timeLeft(_ text: String) throws(EngineError) -> Duration {
        // The seconds may be left out.
        let long = text.hasSuffix("Z") && text.utf8.count == 17 ? text.dropLast() + ":00Z" : text
        guard let date = try? Date(String(long), strategy: .iso8601) else {
            throw Self.usage(
                "--deadline \(text) is no time; write it as in --deadline 2026-12-01T06:00Z"
            )
        }
        return .seconds(max(0, min(date.timeIntervalSinceNow, 1e9)))
    }
}
