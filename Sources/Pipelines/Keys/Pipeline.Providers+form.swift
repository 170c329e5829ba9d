extension Pipeline.Providers {
    /// The value of `providers`.
    static let form: Form<Pipeline.Providers> = {
        let openAI = Key(
            "openai",
            Pipeline.Server.form,
            "The server that OPENAI_BASE_URL names."
        )
        return Form.mapping(KeyTable(openAI.entry)) { section in
            Pipeline.Providers(openAI: section.read(openAI))
        }
    }()
}

extension Pipeline.Server {
    /// The value of a provider's name.
    static let form: Form<Pipeline.Server> = {
        let schema = Key(
            "schema",
            Form<Schema>.choice,
            "How answers are made to keep to their schema: enforced by the server with its bounds, "
                + "strict as OpenAI enforces it, or in the prompt alone. By default what the server "
                + "is known for."
        )
        let bounds = Key(
            "number_bounds",
            Form<Bool>.boolean,
            "Whether the server keeps the bounds of numbers; if not, the numbers of small ranges "
                + "are listed."
        )
        let patterns = Key(
            "patterns",
            Form<Patterns>.choice,
            "Which regular expressions the server keeps: all, plain ones (brackets instead of \\d, "
                + "\\w and \\s, an anchor at both ends), or none."
        )
        let usage = Key(
            "stream_usage",
            Form<Bool>.boolean,
            "Whether streams may be asked to end with the usage; true by default."
        )
        let counts = Key(
            "count_tokens",
            Form<Bool>.boolean,
            "Whether the server counts tokens at chat/completions/input_tokens, as llama.cpp does."
        )
        let context = Key(
            "context_tokens",
            Form.integer(atLeast: 1),
            "The most tokens of prompt and answer together, where the server does not tell it."
        )
        let probe = Key(
            "probe",
            Form<Bool>.boolean,
            "Whether a server that nothing is known of is asked one small question that shows what "
                + "it does with a schema; remembered for thirty days. False by default."
        )
        let table = KeyTable(
            schema.entry,
            bounds.entry,
            patterns.entry,
            usage.entry,
            counts.entry,
            context.entry,
            probe.entry
        )
        return Form.mapping(table) { section in
            Pipeline.Server(
                schema: section.read(schema),
                numberBounds: section.read(bounds),
                patterns: section.read(patterns),
                streamUsage: section.read(usage),
                countTokens: section.read(counts),
                contextTokens: section.read(context),
                probe: section.read(probe, or: false)
            )
        }
    }()
}
