import CoreMetrics

/// Publishes what happens through swift-metrics, for whichever backend the process has chosen.
///
/// The labels are `batch_requests`, `batch_request_failures` with the dimension `class`,
/// `batch_retries`, `batch_tokens` with the dimension `kind`, `batch_usage_unknown` and the timer
/// `batch_request_latency`.
struct MetricsPublisher: Sendable {
    private let requests: Counter
    private let failures: [FailureClass: Counter]
    private let inputTokens: Counter
    private let outputTokens: Counter
    private let cachedTokens: Counter
    private let unknown: Counter
    private let latency: Timer

    /// A publisher for a backend.
    init(factory: any MetricsFactory) {
        func counter(_ label: String, _ dimensions: [(String, String)] = []) -> Counter {
            Counter(label: label, dimensions: dimensions, factory: factory)
        }
        requests = counter("batch_requests")
        failures = Dictionary(
            uniqueKeysWithValues: FailureClass.allCases.map {
                ($0, counter("batch_request_failures", [("class", $0.rawValue)]))
            }
        )
        inputTokens = counter("batch_tokens", [("kind", "input")])
        outputTokens = counter("batch_tokens", [("kind", "output")])
        cachedTokens = counter("batch_tokens", [("kind", "cached")])
        unknown = counter("batch_usage_unknown")
        latency = Timer(
            label: "batch_request_latency",
            dimensions: [],
            preferredDisplayUnit: .milliseconds,
            factory: factory
        )
    }

    /// Publishes an attempt that has ended; one that was not sent is no request.
    func publish(_ ending: Scheduler.Ending, latency duration: Duration) {
        guard ending.usage != .notSent else { return }
        requests.increment()
        if let failure = ending.failure { failures[failure]?.increment() }
        if case .reported(let usage, _) = ending.usage {
            inputTokens.increment(by: usage.limitedInput)
            outputTokens.increment(by: usage.output)
            cachedTokens.increment(by: usage.cacheRead)
        } else {
            unknown.increment()
        }
        latency.recordNanoseconds(Int64(clamping: duration.seconds * 1e9))
    }
}
