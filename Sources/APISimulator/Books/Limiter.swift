/// The rate limits of the simulator: three buckets.
struct Limiter: Sendable {
    private var requests: ServerBucket?
    private var input: ServerBucket?
    private var output: ServerBucket?

    /// Full buckets.
    init(_ limits: SimulatorConfiguration.Limits, now: ContinuousClock.Instant) {
        func bucket(_ limit: Int?) -> ServerBucket? {
            limit.map { ServerBucket(perMinute: $0, seconds: limits.bucketSeconds, now: now) }
        }
        requests = bucket(limits.requests)
        input = bucket(limits.inputTokens)
        output = bucket(limits.outputTokens)
    }

    /// Admits a request, or says how long it has to wait.
    mutating func admit(input tokens: Int, now: ContinuousClock.Instant) -> Duration? {
        requests?.refill(now: now)
        input?.refill(now: now)
        output?.refill(now: now)
        let wait = max(
            requests?.wait(for: 1) ?? .zero,
            max(input?.wait(for: tokens) ?? .zero, output?.wait(for: 1) ?? .zero)
        )
        guard wait == .zero else { return wait }
        requests?.take(1)
        input?.take(tokens)
        return nil
    }

    /// Charges the output of an answer.
    mutating func charge(output tokens: Int) {
        output?.take(tokens)
    }

    /// The header fields of the Messages API.
    var anthropicHeaders: [(name: String, value: String)] {
        [("requests", requests), ("input-tokens", input), ("output-tokens", output)].flatMap {
            name,
            bucket -> [(name: String, value: String)] in
            guard let bucket else { return [] }
            return [
                ("anthropic-ratelimit-\(name)-limit", "\(bucket.perMinute)"),
                ("anthropic-ratelimit-\(name)-remaining", "\(bucket.remaining)"),
                (
                    "anthropic-ratelimit-\(name)-reset",
                    Timestamp.rfc3339(after: bucket.untilFull)
                ),
            ]
        }
    }

    /// The header fields of the OpenAI protocol.
    var openAIHeaders: [(name: String, value: String)] {
        [("requests", requests), ("tokens", input)].flatMap {
            name,
            bucket -> [(name: String, value: String)] in
            guard let bucket else { return [] }
            return [
                ("x-ratelimit-limit-\(name)", "\(bucket.perMinute)"),
                ("x-ratelimit-remaining-\(name)", "\(bucket.remaining)"),
                ("x-ratelimit-reset-\(name)", Self.text(of: bucket.untilFull)),
            ]
        }
    }

    private static func text(of duration: Duration) -> String {
        let milliseconds = Int((duration / .milliseconds(1)).rounded(.up))
        let minutes = milliseconds / 60_000
        let rest = milliseconds % 60_000
        return (minutes > 0 ? "\(minutes)m" : "")
            + (rest % 1000 == 0 ? "\(rest / 1000)s" : "\(Double(rest) / 1000)s")
    }
}
