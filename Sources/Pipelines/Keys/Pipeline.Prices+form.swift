import AnalysisCore

extension Pipeline.Prices {
    /// The value of `prices`.
    static let form: Form<Pipeline.Prices> = {
        let price = Form<Cost>.tokenPrice
        let input = Key("input", price, "Of a million input tokens.", isRequired: true)
        let output = Key("output", price, "Of a million output tokens.", isRequired: true)
        let cacheWrite = Key(
            "cache_write",
            price,
            "Of a million input tokens that are written to the cache; as input by default."
        )
        let cacheRead = Key(
            "cache_read",
            price,
            "Of a million input tokens that are read from the cache; as input by default."
        )
        let table = KeyTable(input.entry, output.entry, cacheWrite.entry, cacheRead.entry)
        return Form.mapping(table) { section in
            let (input, output) = (section.read(input), section.read(output))
            let (cacheWrite, cacheRead) = (section.read(cacheWrite), section.read(cacheRead))
            guard let input, let output else { return nil }
            return Pipeline.Prices(
                input: input,
                output: output,
                cacheWrite: cacheWrite,
                cacheRead: cacheRead
            )
        }
    }()
}

extension Form where Value == Cost {
    /// The price of a token, written as that of a million.
    fileprivate static let tokenPrice = Form<Cost>.dollars(
        expected: "US dollars per million tokens, such as 2.50"
    )
    .then { million, _, _ in Cost(picodollars: million.picodollars / 1_000_000) }
}
