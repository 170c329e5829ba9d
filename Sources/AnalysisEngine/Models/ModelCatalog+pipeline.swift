internal import AnalysisCore
internal import Pipelines

extension ModelCatalog {
    /// What is built in, with the prices that a pipeline states for its model.
    init(_ pipeline: Pipeline) {
        self.init()
        if let prices = pipeline.prices {
            override(pipeline.model.value, prices: ModelPrices(prices))
        }
    }
}

extension ModelPrices {
    /// Prices that a pipeline states, of one token each.
    fileprivate init(_ prices: Pipeline.Prices) {
        self.init(tiers: [
            Tier(
                input: prices.input,
                output: prices.output,
                cacheWrite5m: prices.cacheWrite ?? prices.input,
                cacheWrite1h: prices.cacheWrite ?? prices.input,
                cacheRead: prices.cacheRead ?? prices.input
            )
        ])
    }
}
