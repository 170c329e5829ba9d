extension Pipeline.Facts {
    /// The value of `facts`.
    static let form: Form<Pipeline.Facts> = {
        let context = Key(
            "context_tokens",
            Form.integer(atLeast: 1),
            "The most tokens of prompt and answer together."
        )
        let output = Key(
            "max_output_tokens",
            Form.integer(atLeast: 1),
            "The most tokens of an answer."
        )
        let thinks = Key(
            "thinking",
            Form<Bool>.boolean,
            "Whether the model may think before it answers, so that room is left for it."
        )
        return Form.mapping(KeyTable(context.entry, output.entry, thinks.entry)) { section in
            Pipeline.Facts(
                contextTokens: section.read(context),
                maxOutputTokens: section.read(output),
                thinks: section.read(thinks)
            )
        }
    }()
}
