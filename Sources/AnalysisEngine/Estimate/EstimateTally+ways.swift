internal import AnalysisCore
internal import ModelProviders
internal import Pipelines

extension EstimateTally {
    /// What the ways to have the answers cost, and when they end.
    struct Delivery {
        let timing: DeliveryTiming
        let forecast: DeliveryForecast
        /// The requests, of which one is sent live first.
        let requests: Int
        /// How many requests a batch has at most.
        let size: Int
        let live: RunEstimate.Range<Cost>?
        let batch: RunEstimate.Range<Cost>?

        private var batched: Int { max(0, requests - 1) }

        /// Live, batch and auto.
        var ways: [RunEstimate.Way] {
            let expected = forecast.batches(batched, size: size)
            let count = (batched + size - 1) / size
            let time = forecast.live(requests)
            let live = RunEstimate.Way(
                name: Pipeline.Delivery.Mode.live.rawValue,
                cost: live,
                expected: time,
                latest: nil,
                batches: 0
            )
            guard batched > 0 else { return [live] }
            return [
                live,
                RunEstimate.Way(
                    name: Pipeline.Delivery.Mode.batch.rawValue,
                    cost: batch,
                    expected: min(expected, timing.deadline ?? expected),
                    latest: min(DeliveryForecast.expiry, timing.deadline ?? .seconds(86_400)),
                    batches: count
                ),
                auto(expected, count, time),
            ]
        }

        /// Batches for as long as what is left can wait, and the rest live.
        private func auto(_ expected: Duration, _ count: Int, _ time: Duration?) -> RunEstimate.Way
        {
            let cutOver = timing.cutOver(remaining: batched, rate: forecast.rate, isLive: true)
            let share = cutOver.map { min(1, $0 / max(expected, .milliseconds(1))) } ?? 1
            let isInTime = share >= 1
            var cost: RunEstimate.Range<Cost>?
            if let live, let batch {
                let mixed =
                    batch.expected.dollars * share + live.expected.dollars * (1 - share)
                cost = .init(
                    least: batch.least,
                    expected: Cost(dollars: mixed),
                    // Batches may give nothing.
                    most: live.most
                )
            }
            return RunEstimate.Way(
                name: Pipeline.Delivery.Mode.auto.rawValue,
                cost: cost,
                expected: isInTime ? expected : timing.deadline ?? expected,
                latest: timing.deadline ?? time.map { DeliveryForecast.expiry + $0 },
                batches: count
            )
        }
    }
}
