extension Pipeline.Providers {
    /// The value of `providers`.
    static let form: Form<Pipeline.Providers> = {
        let anthropic = Key(
            "anthropic",
            Pipeline.Place.form(of: "anthropic"),
            "Where Claude is asked: at Anthropic, or at a platform of Amazon or Google."
        )
        let openAI = Key(
            "openai",
            Pipeline.Server.form,
            "Where chat completions are asked for, and what the server can do."
        )
        return Form.mapping(KeyTable(anthropic.entry, openAI.entry)) { section in
            var places: [String: Located<Pipeline.Place>] = [:]
            places["anthropic"] = section.read(anthropic).map {
                Located($0, at: section.location(of: anthropic))
            }
            let stated = section.read(openAI)
            places["openai"] = stated.flatMap { stated in
                stated.place.isEmpty
                    ? nil : Located(stated.place, at: section.location(of: openAI))
            }
            return Pipeline.Providers(openAI: stated?.server, places: places)
        }
    }()
}

extension Pipeline.Server {
    /// What stands under the name of a provider of chat completions.
    struct Stated: Sendable {
        var place: Pipeline.Place
        var server: Pipeline.Server
    }

    /// The value of a provider's name.
    static let form: Form<Stated> = {
        let place = Pipeline.Place.Keys(provider: "openai")
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
    }()
}
