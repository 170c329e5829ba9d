extension Pipeline.Budget {
    /// The value of `budget`.
    static let form: Form<Pipeline.Budget> = {
        let maxCost = Key(
            "max_cost",
            Form.dollars().located,
            "US dollars that may be spent at most, by a run and the unfinished ones that it goes on "
                + "from."
        )
        let maxTokens = Key(
            "max_tokens",
            Form.integer(atLeast: 1),
            "Tokens that may be used at most, input and output."
        )
        return Form.mapping(KeyTable(maxCost.entry, maxTokens.entry)) { section in
            Pipeline.Budget(
                maxCost: section.read(maxCost),
                maxTokens: section.read(maxTokens)
            )
        }
    }()
}
