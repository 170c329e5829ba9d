extension Pipeline.Providers {
    /// The value of `providers`.
    static func form(of providers: [PipelineVocabulary.Provider]) -> Form<Pipeline.Providers> {
        let keys = providers.compactMap { provider in
            provider.placeSummary.map { summary in
                Key(provider.name, Pipeline.Server.form(of: provider), summary)
            }
        }
        return Form.mapping(KeyTable(entries: keys.map(\.entry))) { section in
            var stated = Pipeline.Providers()
            for key in keys {
                guard let value = section.read(key) else { continue }
                stated.servers[key.name] = value.server
                if !value.isPlaceEmpty {
                    stated.places[key.name] = Located(value.place, at: section.location(of: key))
                }
            }
            return stated
        }
    }
}

extension Pipeline.Server {
    /// What stands under the name of a provider.
    struct Stated: Sendable {
        var place: Pipeline.Place
        /// What its server can do, where that may be stated.
        var server: Pipeline.Server?

        /// Whether nothing is said about the place, and something else may be.
        var isPlaceEmpty: Bool { server != nil && place.isEmpty }
    }

    /// The value of a provider's name.
    static func form(of provider: PipelineVocabulary.Provider) -> Form<Stated> {
        let place = Pipeline.Place.Keys(platforms: provider.platforms)
        guard provider.statesServer else {
            let table = KeyTable(place.platform.entry, place.baseURL.entry, place.headers.entry)
            return Form.mapping(table) { Stated(place: place.place(in: $0)) }
        }
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
            place.platform.entry,
            place.baseURL.entry,
            place.headers.entry,
            schema.entry,
            bounds.entry,
            patterns.entry,
            usage.entry,
            counts.entry,
            context.entry,
            probe.entry
        )
        return Form.mapping(table) { section in
            let server = Pipeline.Server(
                schema: section.read(schema),
                numberBounds: section.read(bounds),
                patterns: section.read(patterns),
                streamUsage: section.read(usage),
                countTokens: section.read(counts),
                contextTokens: section.read(context),
                probe: section.read(probe, or: false)
            )
            return Stated(place: place.place(in: section), server: server)
        }
    }
}
