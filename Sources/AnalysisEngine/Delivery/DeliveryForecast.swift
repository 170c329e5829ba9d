internal import AnalysisCore
internal import FoundationEssentials
internal import Pipelines
internal import RunLedger

/// How long answers take live and in batches, by what was measured and, where nothing was, by what is
/// known of others' batches.
struct DeliveryForecast: Sendable {
    /// How many requests are answered live in a second; `nil` where nothing is known.
    let rate: Double?
    /// How long batches have taken, in the middle; `nil` where none has ended.
    let turnaround: Duration?

    /// By public measurements a batch is worked off at about ten requests a second.
    static let batchRate = 10.0
    /// By public measurements small batches take five to ten minutes.
    private static let leastTurnaround: Duration = .seconds(600)
    /// When providers drop what they have not done.
    static let expiry: Duration = .seconds(86_400)

    /// A forecast.
    ///
    /// - Parameters:
    ///   - pipeline: States limits, and how many requests are under way at once.
    ///   - learned: The limits that an earlier run learned.
    ///   - latency: How long a live answer takes.
    ///   - turnaround: How long batches have taken.
    ///   - input: The input tokens of a request, about.
    ///   - output: The output tokens of its answer, about.
    init(
        _ pipeline: Pipeline,
        learned: LearnedLimits?,
        latency: Duration?,
        turnaround: Duration?,
        input: Double,
        output: Double
    ) {
        let limits = pipeline.limits
        var rates: [Double] = []
        func bound(_ perMinute: Int?, by share: Double) {
            if let perMinute, share > 0 { rates.append(Double(perMinute) / 60 / share) }
        }
        bound(limits.requestsPerMinute ?? learned?.requestsPerMinute, by: 1)
        bound(limits.inputTokensPerMinute ?? learned?.inputTokensPerMinute, by: input)
        bound(limits.outputTokensPerMinute ?? learned?.outputTokensPerMinute, by: output)
        if let latency {
            let seconds = max(latency / .seconds(1), 0.001)
            let most = min(pipeline.batch.maxConcurrent, learned?.concurrency ?? .max)
            rates.append(Double(max(1, most)) / seconds)
        }
        rate = rates.min()
        self.turnaround = turnaround
    }

    /// How long so many requests take live; `nil` where nothing is known.
    func live(_ requests: Int) -> Duration? {
        rate.map { .seconds(min(Double(requests) / max($0, 1e-6), 1e9)) }
    }

    /// How long so many requests take in batches of a size, which are worked off side by side.
    func batches(_ requests: Int, size: Int) -> Duration {
        turnaround
            ?? max(Self.leastTurnaround, .seconds(Double(min(requests, size)) / Self.batchRate))
    }
}

extension ProviderBatch {
    /// How long batches have taken that came to their end by themselves, in the middle.
    static func turnaround(of batches: [ProviderBatch]) -> Duration? {
        let times = batches.compactMap { batch -> Double? in
            guard batch.state == .collected, batch.cancelled == nil, let ended = batch.ended,
                let submitted = batch.submitted
            else { return nil }
            return ended.timeIntervalSince(submitted)
        }.sorted()
        return times.isEmpty ? nil : .seconds(max(0, times[times.count / 2]))
    }
}
