/// Looks up what is known about models: facts and prices, built in and overridden.
///
/// A model that is not listed works all the same: its facts are unknown, and so is its price.
public struct ModelCatalog: Sendable, Hashable {
    /// The day on which the built-in data was collected, `YYYY-MM-DD`.
    public static let date = "2026-11-23"

    /// The day on which the dates of releases and retirements were collected, `YYYY-MM-DD`.
    public static let lifecycleDate = "2026-11-29"

    private let lists: [ModelList]
    private var facts: [ModelReference: ModelFacts] = [:]
    private var prices: [ModelReference: ModelPrices] = [:]
    private var unpricedProviders: Set<String> = []
    /// What part of the listed prices holds, in hundredths, by provider and model; those of models
    /// that are missing are unknown.
    private var percents: [String: [String: Int]] = [:]

    /// A catalog of what is listed.
    public init(_ lists: [ModelList]) {
        self.lists = lists
    }

    /// Replaces what is known about a model.
    public mutating func override(_ model: ModelReference, facts: ModelFacts) {
        self.facts[model] = facts
    }

    /// Replaces what a model costs.
    public mutating func override(_ model: ModelReference, prices: ModelPrices) {
        self.prices[model] = prices
    }

    /// Forgets what a provider's models cost, except those whose prices were overridden: another
    /// server that speaks like the provider has prices of its own.
    public mutating func forgetPrices(ofProvider provider: String) {
        unpricedProviders.insert(provider)
    }

    /// Takes what a platform asks for a provider's models, except those whose prices were overridden.
    public mutating func take(pricesOf platform: Platform) {
        switch platform.pricing {
        case .asProvider: break
        case .percent(let parts): percents[platform.provider] = parts
        case .unknown: forgetPrices(ofProvider: platform.provider)
        }
    }

    /// What is known about a model; unknown facts for one that is not listed.
    public func facts(of model: ModelReference) -> ModelFacts {
        facts[model] ?? listing(of: model)?.entry.facts ?? ModelFacts()
    }

    /// The models that are listed, by provider, the newest first; those of which only the end is
    /// known come last.
    public var listed: [ModelReference] { lists.flatMap(\.models) }

    /// What a model costs; `nil` where that is unknown.
    ///
    /// Models of this machine are free.
    public func prices(of model: ModelReference) -> ModelPrices? {
        if let prices = prices[model] { return prices }
        if unpricedProviders.contains(model.provider) { return nil }
        guard let listed = listing(of: model) else {
            return list(of: model)?.isFree == true ? .free : nil
        }
        guard let parts = percents[model.provider] else { return listed.entry.prices }
        return parts[listed.name].flatMap { listed.entry.prices?.scaled(byPercent: $0) }
    }

    /// What a usage costs.
    ///
    /// - Parameters:
    ///   - usage: The tokens of one request.
    ///   - model: The model that answered.
    ///   - isBatch: Whether it was part of one of the provider's batches.
    ///   - tier: The service tier that served it.
    /// - Returns: The cost, or `nil` where the model's price is unknown.
    public func cost(
        of usage: TokenUsage,
        model: ModelReference,
        isBatch: Bool = false,
        tier: ServiceTier? = nil
    ) -> Cost? {
        prices(of: model)?.prices(in: isBatch ? nil : tier)?.cost(of: usage, isBatch: isBatch)
    }

    private func list(of model: ModelReference) -> ModelList? {
        lists.first { $0.provider == model.provider }
    }

    /// What is listed about a model, and the name under which it is.
    private func listing(of model: ModelReference) -> (name: String, entry: ModelList.Entry)? {
        list(of: model)?.listing(of: model.name)
    }
}
