import AnalysisCore

// The models of Anthropic: facts and prices as of `ModelCatalog.date`, from Anthropic's model
// pages and price list; ends of models as of `ModelCatalog.lifecycleDate`, from its list of
// deprecations and its Python client 2.14.0. Prices are US dollars per million tokens.

extension ModelList {
    /// The models of Anthropic.
    static let anthropic = ModelList(
        provider: "anthropic",
        entries: anthropicModels,
        bareName: withoutPlatform
    )

    /// The name of a Claude model without what platforms write around it, as in
    /// `us.anthropic.claude-haiku-4-5-20251001-v1:0` or `claude-haiku-4-5@20251001`.
    private static func withoutPlatform(_ name: String) -> String {
        var name = name[...]
        if let maker = name.firstRange(of: "anthropic.") { name = name[maker.upperBound...] }
        if let version = name.firstRange(of: "-v1:") { name = name[..<version.lowerBound] }
        return String(name).replacing("@default", with: "").replacing("@", with: "-")
    }

    private static let anthropicModels: [String: Entry] = {
        let upToMax: [ModelRequest.Effort] = [.low, .medium, .high, .xhigh, .max]
        let withoutXhigh: [ModelRequest.Effort] = [.low, .medium, .high, .max]
        let always = Traits(.always, upToMax)
        let switchable = Traits(.untilSwitchedOff(upTo: .high), upToMax)
        let opus4 = Traits(.onceSwitchedOn, upToMax)
        let older = Traits(.onceSwitchedOn, withoutXhigh, scale: 1)
        let oldest = Traits(.withBudget, [], context: 200_000, output: 64_000, scale: 1)

        var list: [String: Entry] = [
            "claude-fable-5-2": always.cached(512).priced(Prices(8, 40, read: 0.20)),
            "claude-fable-5-1": always.cached(512).priced(Prices(10, 50, read: 0.25)),
            "claude-fable-5": always.cached(512).priced(Prices(10, 50, read: 1)),
            "claude-opus-5-5": always.cached(512).priced(Prices(4, 20, read: 0.20)),
            "claude-opus-5": switchable.cached(512).priced(Prices(5, 25, read: 0.50)),
            "claude-opus-4-8": opus4.cached(1024).priced(Prices(5, 25, read: 0.50)),
            "claude-opus-4-7": opus4.cached(2048).priced(Prices(5, 25, read: 0.50)),
            "claude-opus-4-6": older.cached(4096).priced(Prices(5, 25, read: 0.50)),
            "claude-opus-4-5": Traits(
                .withBudget,
                [.low, .medium, .high],
                context: 200_000,
                output: 64_000,
                scale: 1
            ).cached(4096).retired("2027-01-22", "claude-opus-5-5")
                .priced(Prices(5, 25, read: 0.50)),
            "claude-sonnet-5-5": Traits(.betweenTools(upTo: .high), upToMax).cached(512)
                .priced(Prices(2, 10, read: 0.10)),
            "claude-sonnet-5": Traits(.untilSwitchedOff(upTo: .max), upToMax).cached(1024)
                .priced(Prices(2, 10, read: 0.20)),
            "claude-sonnet-4-6": older.cached(1024).priced(Prices(3, 15, read: 0.30)),
            "claude-sonnet-4-5": oldest.cached(1024).retired("2026-11-30", "claude-sonnet-5-5")
                .priced(Prices(3, 15, read: 0.30)),
            "claude-haiku-5-5": switchable.cached(512).priced(
                Prices(0.10, 0.50, read: 0.01, upTo: 100_000),
                Prices(0.50, 2.50, read: 0.05)
            ),
            "claude-haiku-4-5": oldest.cached(4096).priced(Prices(1, 5, read: 0.10)),
        ]
        for (name, released, until) in calendar {
            list[name]?.facts.released = released
            list[name]?.facts.servedUntil = until
        }
        for version in ["5-2", "5-1", "5"] {
            list["claude-mythos-\(version)"] = list["claude-fable-\(version)"]
        }
        for (name, date, successor) in retired {
            list[name] = Entry(
                facts: ModelFacts(
                    contextWindow: 200_000,
                    retirement: .init(date: date, successor: successor)
                ),
                prices: nil
            )
        }
        return list
    }()

    /// Models that answer: name, when it came, and the day before which it is not retired.
    private static let calendar: [(name: String, released: String, until: String?)] = [
        ("claude-fable-5-2", "2026-11-09", nil),
        ("claude-fable-5-1", "2026-09-01", nil),
        ("claude-fable-5", "2026-06-09", "2027-06-09"),
        ("claude-opus-5-5", "2026-09-22", nil),
        ("claude-opus-5", "2026-07-24", "2027-07-24"),
        ("claude-opus-4-8", "2026", "2027-05-28"),
        ("claude-opus-4-7", "2026", "2027-04-16"),
        ("claude-opus-4-6", "2026", "2027-02-05"),
        ("claude-opus-4-5", "2025-11", nil),
        ("claude-sonnet-5-5", "2026-09-28", nil),
        ("claude-sonnet-5", "2026-06-30", "2027-06-30"),
        ("claude-sonnet-4-6", "2026-02", "2027-02-17"),
        ("claude-sonnet-4-5", "2025-09", nil),
        ("claude-haiku-5-5", "2026-10-07", "2027-10-07"),
        ("claude-haiku-4-5", "2025-10", "2026-10-15"),
    ]

    /// Models that no longer answer: name, day of retirement, successor.
    private static let retired = [
        ("claude-opus-4-1", "2026-08-05", "claude-opus-5-5"),
        ("claude-mythos-preview", "2026-06-30", "claude-mythos-5-2"),
        ("claude-opus-4", "2026-06-15", "claude-opus-5-5"),
        ("claude-opus-4-0", "2026-06-15", "claude-opus-5-5"),
        ("claude-sonnet-4", "2026-06-15", "claude-sonnet-5-5"),
        ("claude-sonnet-4-0", "2026-06-15", "claude-sonnet-5-5"),
        ("claude-3-haiku", "2026-04-20", "claude-haiku-5-5"),
        ("claude-3-7-sonnet", "2026-02-19", "claude-sonnet-5-5"),
        ("claude-3-5-haiku", "2026-02-19", "claude-haiku-5-5"),
        ("claude-3-opus", "2026-01-05", "claude-opus-5-5"),
        ("claude-3-5-sonnet", "2025-10-28", "claude-sonnet-5-5"),
        ("claude-3-sonnet", "2025-07-21", "claude-sonnet-5-5"),
        ("claude-2.1", "2025-07-21", "claude-sonnet-5-5"),
        ("claude-2.0", "2025-07-21", "claude-sonnet-5-5"),
    ]
}

/// Facts in the making.
private struct Traits {
    var facts: ModelFacts

    init(
        _ thinking: ModelFacts.Thinking,
        _ efforts: [ModelRequest.Effort],
        context: Int = 1_000_000,
        output: Int = 128_000,
        scale: Double = 1.3
    ) {
        facts = ModelFacts(
            contextWindow: context,
            maximumOutput: output,
            tokenScale: scale,
            thinking: thinking,
            efforts: efforts
        )
    }

    func cached(_ minimum: Int) -> Traits {
        var copy = self
        copy.facts.minimumCacheTokens = minimum
        return copy
    }

    func retired(_ date: String, _ successor: String) -> Traits {
        var copy = self
        copy.facts.retirement = ModelFacts.Retirement(date: date, successor: successor)
        return copy
    }

    func priced(_ prices: Prices...) -> ModelList.Entry {
        ModelList.Entry(
            facts: facts,
            prices: ModelPrices(tiers: prices.map(\.tier), tierPercents: [:])
        )
    }
}

/// A row of the price list: writes to the cache cost 1.25 and 2 times the input.
private struct Prices {
    var tier: ModelPrices.Tier

    init(_ input: Double, _ output: Double, read: Double, upTo: Int? = nil) {
        func perToken(_ perMillion: Double) -> Cost { Cost(dollars: perMillion / 1_000_000) }
        tier = ModelPrices.Tier(
            upTo: upTo,
            input: perToken(input),
            output: perToken(output),
            cacheWrite5m: perToken(input * 1.25),
            cacheWrite1h: perToken(input * 2),
            cacheRead: perToken(read)
        )
    }
}
