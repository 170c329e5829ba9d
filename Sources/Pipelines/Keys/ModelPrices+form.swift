import AnalysisCore

extension ModelPrices {
    /// The value of `prices`.
    static let form: Form<ModelPrices> = {
        let keys = PriceKeys()
        let long = Key(
            "long_prompts",
            longPrompts(keys),
            "The prices of requests with longer prompts; the same by default."
        )
        return Form.mapping(KeyTable(entries: keys.entries + [long.entry])) { section in
            let tier = keys.tier(section)
            let long = section.read(long)
            guard var tier else { return nil }
            guard let long else { return ModelPrices(tiers: [tier]) }
            tier.upTo = long.above
            return ModelPrices(tiers: [tier, long.tier])
        }
    }()

    private static func longPrompts(_ keys: PriceKeys) -> Form<(above: Int, tier: Tier)> {
        let above = Key(
            "above",
            Form.integer(atLeast: 1),
            "The most tokens of a prompt that is not long.",
            isRequired: true
        )
        return Form.mapping(KeyTable(entries: [above.entry] + keys.entries)) { section in
            let (above, tier) = (section.read(above), keys.tier(section))
            guard let above, let tier else { return nil }
            return (above, tier)
        }
    }
}

/// The keys of one set of prices.
private struct PriceKeys: Sendable {
    private let input = Key(
        "input",
        Form<Cost>.tokenPrice,
        "Of a million input tokens.",
        isRequired: true
    )
    private let output = Key(
        "output",
        Form<Cost>.tokenPrice,
        "Of a million output tokens.",
        isRequired: true
    )
    private let cacheWrite = Key(
        "cache_write",
        Form<Cost>.tokenPrice,
        "Of a million input tokens that are written to the cache for five minutes; as input by "
            + "default."
    )
    private let cacheWriteHour = Key(
        "cache_write_1h",
        Form<Cost>.tokenPrice,
        "Of a million input tokens that are written to the cache for an hour; as cache_write by "
            + "default."
    )
    private let cacheRead = Key(
        "cache_read",
        Form<Cost>.tokenPrice,
        "Of a million input tokens that are read from the cache; as input by default."
    )

    var entries: [KeyTable.Entry] {
        [input.entry, output.entry, cacheWrite.entry, cacheWriteHour.entry, cacheRead.entry]
    }

    /// The prices of one token each; `nil` after what is wrong was reported.
    func tier(_ section: Section) -> ModelPrices.Tier? {
        let (input, output) = (section.read(input), section.read(output))
        let (write, writeHour) = (section.read(cacheWrite), section.read(cacheWriteHour))
        let read = section.read(cacheRead)
        guard let input, let output else { return nil }
        return ModelPrices.Tier(
            input: input,
            output: output,
            cacheWrite5m: write,
            cacheWrite1h: writeHour,
            cacheRead: read
        )
    }
}

extension Form where Value == Cost {
    /// The price of a token, written as that of a million.
    fileprivate static let tokenPrice = Form<Cost>.dollars(
        expected: "US dollars per million tokens, such as 2.50"
    )
    .then { million, _, _ in Cost(picodollars: million.picodollars / 1_000_000) }
}
