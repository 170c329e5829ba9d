/// Looks up what is known about models: facts and prices, built in and overridden.
///
/// A model that is not listed works all the same: its facts are unknown, and so is its price.
public struct ModelCatalog: Sendable, Hashable {
    /// The day on which the built-in data was collected, `YYYY-MM-DD`.
    public static let date = "2026-11-23"

    /// What is built in and nothing else.
    public static let builtIn = ModelCatalog()

    private var facts: [ModelReference: ModelFacts] = [:]
    private var prices: [ModelReference: ModelPrices] = [:]
    private var unpricedProviders: Set<String> = []

    /// The built-in catalog.
    public init() {}

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

    /// What is known about a model; unknown facts for one that is not listed.
    public func facts(of model: ModelReference) -> ModelFacts {
        facts[model] ?? Self.entry(for: model)?.facts ?? ModelFacts()
    }

    /// What a model costs; `nil` where that is unknown.
    ///
    /// Models of the provider `local` run on this machine and are free.
    public func prices(of model: ModelReference) -> ModelPrices? {
        if let prices = prices[model] { return prices }
        if unpricedProviders.contains(model.provider) { return nil }
        return model.provider == "local" ? .free : Self.entry(for: model)?.prices
    }

    /// What a usage costs.
    ///
    /// - Parameters:
    ///   - usage: The tokens of one request.
    ///   - model: The model that answered.
    ///   - isBatch: Whether it was part of one of the provider's batches.
    /// - Returns: The cost, or `nil` where the model's price is unknown.
    public func cost(
        of usage: TokenUsage,
        model: ModelReference,
        isBatch: Bool = false
    ) -> Cost? {
        prices(of: model)?.cost(of: usage, isBatch: isBatch)
    }

    private static func entry(for model: ModelReference) -> Entry? {
        switch model.provider {
        case "anthropic": anthropic[model.name] ?? anthropic[undated(model.name)]
        case "openai": openAI[model.name] ?? openAI[undated(model.name)]
        default: nil
        }
    }

    /// A name without its date, as in `claude-haiku-4-5-20251001` or `gpt-4o-2024-08-06`, or
    /// without `-latest`.
    private static func undated(_ name: String) -> String {
        let parts = name.split(separator: "-")
        func isNumber(_ part: Substring?, of digits: Int) -> Bool {
            part.map { $0.utf8.count == digits && $0.allSatisfy(\.isWholeNumber) } ?? false
        }
        let dropped =
            if parts.last == "latest" || isNumber(parts.last, of: 8) {
                1
            } else if isNumber(parts.last, of: 2), isNumber(parts.dropLast().last, of: 2),
                isNumber(parts.dropLast(2).last, of: 4)
            {
                3
            } else {
                0
            }
        return parts.dropLast(dropped).joined(separator: "-")
    }

    /// What is listed about one model.
    struct Entry: Sendable {
        var facts: ModelFacts
        var prices: ModelPrices?
    }
}
