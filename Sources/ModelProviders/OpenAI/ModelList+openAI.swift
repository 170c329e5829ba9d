import AnalysisCore

// The models of OpenAI: context windows and prices as of `ModelCatalog.date`, from the price data
// of the Python package genai-prices 0.2.3; parts of the price in other service tiers from the price
// table of LiteLLM 1.110.2. Prices are US dollars per million tokens.

extension ModelList {
    /// The models of OpenAI.
    static let openAI = ModelList(provider: "openai", entries: openAIModels)

    private static let openAIModels: [String: Entry] = {
        let rows: [(name: String, context: Int, prices: Prices)] = [
            ("gpt-6.1-sol", 1_050_000, Prices(2, 10, read: 0.1, write: 2.5, isTiered: true)),
            ("gpt-6.1-terra", 1_050_000, Prices(1, 5, read: 0.05, write: 1.25, isTiered: true)),
            ("gpt-6-astra", 1_050_000, Prices(10, 50, read: 1, write: 12.5, isTiered: true)),
            ("gpt-6-sol", 1_050_000, Prices(2, 10, read: 0.2, write: 2.5, isTiered: true)),
            ("gpt-6-luna", 1_050_000, Prices(0.1, 0.5, read: 0.01, write: 0.125, isTiered: true)),
            ("gpt-5.5", 1_000_000, Prices(5, 30, read: 0.5, isTiered: true)),
            ("gpt-5.4", 1_050_000, Prices(2.5, 15, read: 0.25, isTiered: true)),
            ("gpt-5.4-mini", 400_000, Prices(0.75, 4.5, read: 0.075)),
            ("gpt-5.4-nano", 400_000, Prices(0.2, 1.25, read: 0.02)),
            ("gpt-5.2", 400_000, Prices(1.75, 14, read: 0.175)),
            ("gpt-5.1", 400_000, Prices(1.25, 10, read: 0.125)),
            ("gpt-5", 400_000, Prices(1.25, 10, read: 0.125)),
            ("gpt-5-mini", 400_000, Prices(0.25, 2, read: 0.025)),
            ("gpt-5-nano", 400_000, Prices(0.05, 0.4, read: 0.005)),
            ("gpt-4.1", 1_000_000, Prices(2, 8, read: 0.5)),
            ("gpt-4.1-mini", 1_000_000, Prices(0.4, 1.6, read: 0.1)),
            ("gpt-4.1-nano", 1_000_000, Prices(0.1, 0.4, read: 0.025)),
            ("gpt-4o", 128_000, Prices(2.5, 10, read: 1.25)),
            ("gpt-4o-mini", 128_000, Prices(0.15, 0.6, read: 0.075)),
        ]
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let thinks = !row.name.hasPrefix("gpt-4")
                let facts = ModelFacts(
                    contextWindow: row.context,
                    thinking: thinks ? .unknown : .none
                )
                let prices = ModelPrices(
                    tiers: row.prices.tiers,
                    tierPercents: tierPercents[row.name] ?? [:]
                )
                return (row.name, Entry(facts: facts, prices: prices))
            }
        )
    }()

    /// What part of the price a token costs in other service tiers, in hundredths.
    private static let tierPercents: [String: [ServiceTier: Int]] = {
        let usual: [ServiceTier: Int] = [.flex: 50, .priority: 200]
        var percents: [String: [ServiceTier: Int]] = [
            "gpt-5.5": [.flex: 50, .priority: 250],
            "gpt-5.4-nano": [.flex: 50], "gpt-5-nano": [.flex: 50],
            "gpt-5-mini": [.flex: 50, .priority: 180],
            "gpt-4.1": [.priority: 175], "gpt-4.1-mini": [.priority: 175],
            "gpt-4.1-nano": [.priority: 200], "gpt-4o": [.priority: 170],
        ]
        let others = [
            "gpt-6.1-sol", "gpt-6.1-terra", "gpt-6-astra", "gpt-6-sol", "gpt-6-luna", "gpt-5.4",
            "gpt-5.4-mini", "gpt-5.2", "gpt-5.1", "gpt-5",
        ]
        for name in others { percents[name] = usual }
        return percents
    }()
}

/// A row of the price list.
private struct Prices {
    var tiers: [ModelPrices.Tier]

    /// Prompts of more than 272,000 tokens cost twice the input and one and a half times the
    /// output where a model is tiered.
    init(
        _ input: Double,
        _ output: Double,
        read: Double,
        write: Double? = nil,
        isTiered: Bool = false
    ) {
        func tier(upTo limit: Int?, input factor: Double, output outputFactor: Double)
            -> ModelPrices.Tier
        {
            func perToken(_ perMillion: Double) -> Cost { Cost(dollars: perMillion / 1_000_000) }
            return ModelPrices.Tier(
                upTo: limit,
                input: perToken(input * factor),
                output: perToken(output * outputFactor),
                cacheWrite5m: write.map { perToken($0 * factor) },
                cacheRead: perToken(read * factor)
            )
        }
        tiers =
            isTiered
            ? [
                tier(upTo: 272_000, input: 1, output: 1),
                tier(upTo: nil, input: 2, output: 1.5),
            ]
            : [tier(upTo: nil, input: 1, output: 1)]
    }
}
