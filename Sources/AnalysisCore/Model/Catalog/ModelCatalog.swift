/// Looks up what is known about models: facts and prices, built in and overridden.
///
/// A model that is not listed works all the same: its facts are unknown, and so is its price.
public struct ModelCatalog: Sendable, Hashable {
    /// The day on which the built-in data was collected, `YYYY-MM-DD`.
    public static let date = "2026-11-23"

    /// The day on which the dates of releases and retirements were collected, `YYYY-MM-DD`.
    public static let lifecycleDate = "2026-11-29"

    /// What is built in and nothing else.
    public static let builtIn = ModelCatalog()

    private var facts: [ModelReference: ModelFacts] = [:]
    private var prices: [ModelReference: ModelPrices] = [:]
    private var unpricedProviders: Set<String> = []
    /// What part of the listed prices holds, in hundredths, by provider and model; those of models
    /// that are missing are unknown.
    private var percents: [String: [String: Int]] = [:]

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
        facts[model] ?? Self.entry(for: model)?.facts ?? ModelFacts()
    }

    /// The models that are listed, by provider, the newest first; those of which only the end is
    /// known come last.
    public static let listed: [ModelReference] = {
        let lists = [("anthropic", anthropic), ("openai", openAI)]
        return lists.flatMap { provider, list in
            list.sorted { left, right in
                let (one, other) = (
                    left.value.facts.released ?? "", right.value.facts.released ?? ""
                )
                return one == other ? left.key < right.key : one > other
            }
            .map { ModelReference(provider: provider, name: $0.key) }
        }
    }()

    /// What a model costs; `nil` where that is unknown.
    ///
    /// Models of the provider `local` run on this machine and are free.
    public func prices(of model: ModelReference) -> ModelPrices? {
        if let prices = prices[model] { return prices }
        if unpricedProviders.contains(model.provider) { return nil }
        guard let listed = Self.listing(of: model) else {
            return model.provider == "local" ? .free : nil
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

    private static func entry(for model: ModelReference) -> Entry? { listing(of: model)?.entry }

    /// What is listed about a model, and the name under which it is.
    private static func listing(of model: ModelReference) -> (name: String, entry: Entry)? {
        let list: [String: Entry]
        switch model.provider {
        case "anthropic": list = anthropic
        case "openai": list = openAI
        default: return nil
        }
        let bare = model.provider == "anthropic" ? withoutPlatform(model.name) : model.name
        for name in [bare, undated(bare)] {
            if let entry = list[name] { return (name, entry) }
        }
        return nil
    }

    /// The name of a Claude model without what platforms write around it, as in
    /// `us.anthropic.claude-haiku-4-5-20251001-v1:0` or `claude-haiku-4-5@20251001`.
    private static func withoutPlatform(_ name: String) -> String {
        var name = name[...]
        if let maker = name.firstRange(of: "anthropic.") { name = name[maker.upperBound...] }
        if let version = name.firstRange(of: "-v1:") { name = name[..<version.lowerBound] }
        return String(name).replacing("@default", with: "").replacing("@", with: "-")
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
