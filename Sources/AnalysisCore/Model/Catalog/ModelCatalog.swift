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

    /// What is known about a model; unknown facts for one that is not listed.
    public func facts(of model: ModelReference) -> ModelFacts {
        facts[model] ?? Self.entry(for: model)?.facts ?? ModelFacts()
    }

    /// What a model costs; `nil` where that is unknown.
    ///
    /// Models of the provider `local` run on this machine and are free. Those of an
    /// OpenAI-compatible server cost what its owner says, which is not built in.
    public func prices(of model: ModelReference) -> ModelPrices? {
        prices[model] ?? (model.provider == "local" ? .free : Self.entry(for: model)?.prices)
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
        guard model.provider == "anthropic" else { return nil }
        return anthropic[model.name] ?? anthropic[undated(model.name)]
    }

    /// A name without its date, as in `claude-haiku-4-5-20251001`, or `-latest`.
    private static func undated(_ name: String) -> String {
        let parts = name.split(separator: "-")
        guard let last = parts.last,
            last == "latest" || last.utf8.count == 8 && last.hasPrefix("20") && Int(last) != nil
        else { return name }
        return parts.dropLast().joined(separator: "-")
    }

    /// What is listed about one model.
    struct Entry: Sendable {
        var facts: ModelFacts
        var prices: ModelPrices?
    }
}
