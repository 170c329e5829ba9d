internal import AnalysisCore
internal import ModelProviders
internal import Pipelines

extension ModelCatalog {
    /// What is built in, with the facts and prices that a pipeline states for its model.
    ///
    /// - Parameters:
    ///   - pipeline: The pipeline.
    ///   - environment: The environment variables: where they send requests to another server than
    ///     the provider's own, the provider's prices do not hold.
    init(_ pipeline: Pipeline, environment: [String: String] = [:]) {
        self = .builtIn
        for kind in ProviderKind.all where !kind.runsHere {
            let choice = PlatformChoice(kind.name, pipeline, environment)
            if let platform = choice.platform {
                take(pricesOf: platform)
            } else if !kind.pricesHoldElsewhere {
                forgetPrices(ofProvider: kind.name)
            }
        }
        let model = pipeline.model.value
        if let prices = pipeline.prices {
            override(model, prices: prices)
        }
        if let stated = pipeline.facts {
            var facts = facts(of: model)
            facts.contextWindow = stated.contextTokens ?? facts.contextWindow
            facts.maximumOutput = stated.maxOutputTokens ?? facts.maximumOutput
            if stated.thinks == false { facts.thinking = .none }
            override(model, facts: facts)
        }
    }
}
