extension Pipeline.Limits {
    /// The value of `limits`.
    static let form: Form<Pipeline.Limits> = {
        let requests = Key(
            "requests_per_minute",
            Form.integer(atLeast: 1),
            "Requests a minute at most."
        )
        let input = Key(
            "input_tokens_per_minute",
            Form.integer(atLeast: 1),
            "Input tokens a minute at most."
        )
        let output = Key(
            "output_tokens_per_minute",
            Form.integer(atLeast: 1),
            "Output tokens a minute at most."
        )
        return Form.mapping(KeyTable(requests.entry, input.entry, output.entry)) { section in
            Pipeline.Limits(
                requestsPerMinute: section.read(requests),
                inputTokensPerMinute: section.read(input),
                outputTokensPerMinute: section.read(output)
            )
        }
    }()
}
