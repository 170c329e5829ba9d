/// What a model charges for tokens, by the size of the prompt.
public struct ModelPrices: Sendable, Hashable {
    /// The prices for prompts up to a size; the size of a prompt is all of its input.
    public struct Tier: Sendable, Hashable {
        /// The largest prompt of the tier, in tokens; `nil` where there is no limit.
        public var upTo: Int?
        /// Of one input token.
        public var input: Cost
        /// Of one output token.
        public var output: Cost
        /// Of one input token that is written to the cache for five minutes.
        public var cacheWrite5m: Cost
        /// Of one input token that is written to the cache for an hour.
        public var cacheWrite1h: Cost
        /// Of one input token that is read from the cache.
        public var cacheRead: Cost

        /// A tier; what has no price of its own costs as much as other input.
        public init(
            upTo: Int? = nil,
            input: Cost,
            output: Cost,
            cacheWrite5m: Cost? = nil,
            cacheWrite1h: Cost? = nil,
            cacheRead: Cost? = nil
        ) {
            self.upTo = upTo
            self.input = input
            self.output = output
            self.cacheWrite5m = cacheWrite5m ?? input
            self.cacheWrite1h = cacheWrite1h ?? cacheWrite5m ?? input
            self.cacheRead = cacheRead ?? input
        }
    }

    /// The tiers, the smallest prompts first; the last has no limit.
    public var tiers: [Tier]
    /// What part of the price a token costs in the provider's batches, in hundredths.
    public var batchPercent: Int

    /// What part of the price a token costs in other service tiers, in hundredths.
    ///
    /// A tier that is missing has an unknown price; `nil` where the prices hold for whatever tier is
    /// asked for.
    public var tierPercents: [ServiceTier: Int]?

    /// Prices; half of them in batches, and the same in every service tier by default.
    public init(
        tiers: [Tier],
        batchPercent: Int = 50,
        tierPercents: [ServiceTier: Int]? = nil
    ) {
        self.tiers = tiers
        self.batchPercent = batchPercent
        self.tierPercents = tierPercents
    }

    /// The prices in a service tier; `nil` where they are unknown.
    public func prices(in tier: ServiceTier?) -> ModelPrices? {
        guard let tier, tier != .standard, let tierPercents else { return self }
        return tierPercents[tier].map { scaled(byPercent: $0) }
    }

    /// The same prices times a number of hundredths.
    public func scaled(byPercent percent: Int) -> ModelPrices {
        guard percent != 100 else { return self }
        func scaled(_ cost: Cost) -> Cost {
            let (product, overflow) = cost.picodollars.multipliedReportingOverflow(
                by: Int64(percent)
            )
            return Cost(picodollars: overflow ? .max : product / 100)
        }
        var copy = self
        copy.tiers = tiers.map { tier in
            Tier(
                upTo: tier.upTo,
                input: scaled(tier.input),
                output: scaled(tier.output),
                cacheWrite5m: scaled(tier.cacheWrite5m),
                cacheWrite1h: scaled(tier.cacheWrite1h),
                cacheRead: scaled(tier.cacheRead)
            )
        }
        return copy
    }

    /// A model that costs nothing, such as one on this machine.
    public static let free = ModelPrices(tiers: [Tier(input: .zero, output: .zero)])

    /// What a usage costs; the tier of the prompt holds for the whole of it.
    ///
    /// - Parameters:
    ///   - usage: The tokens of one request: a sum over several may fall into a wrong tier.
    ///   - isBatch: Whether it was part of one of the provider's batches.
    /// - Returns: The cost, exact to 10⁻¹² dollars.
    public func cost(of usage: TokenUsage, isBatch: Bool = false) -> Cost {
        let prompt = usage.totalInput
        guard let tier = tiers.first(where: { $0.upTo.map { prompt <= $0 } ?? true }) ?? tiers.last
        else { return .zero }
        let parts = [
            (usage.input, tier.input), (usage.output, tier.output),
            (usage.cacheWrite5m, tier.cacheWrite5m), (usage.cacheWrite1h, tier.cacheWrite1h),
            (usage.cacheRead, tier.cacheRead),
        ]
        let sum = parts.reduce(Cost.zero) { sum, part in
            let (product, overflow) = Int64(part.0).multipliedReportingOverflow(
                by: part.1.picodollars
            )
            return sum + Cost(picodollars: overflow ? .max : product)
        }
        guard isBatch else { return sum }
        let (product, overflow) = sum.picodollars.multipliedReportingOverflow(
            by: Int64(batchPercent)
        )
        return overflow ? sum : Cost(picodollars: product / 100)
    }
}
