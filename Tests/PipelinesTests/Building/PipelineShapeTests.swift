import Testing

/// What is said of a pipeline that is none, and of keys that stand elsewhere.
@Suite struct PipelineShapeTests {
    private static let kinds = "expected: summary, sentiment, extraction or classification"
    private static let lines = "expected: lines such as `analysis: sentiment`"
    private static let batchKeys =
        "expected: one of max_tokens, max_requests, max_concurrent, "
        + "max_open_tokens, max_memory, max_wait, count, pack"

    private static let shapes: [(place: String, message: String, help: String)] = [
        ("«-» analysis", "the pipeline is a list instead of keys with values", lines),
        ("«sentiment»", #"the pipeline is "sentiment" instead of keys with values"#, lines),
        ("«42»", "the pipeline is 42 instead of keys with values", lines),
        ("«{»}", "analysis is missing", kinds),
        ("«[»]", "the pipeline is an empty list instead of keys with values", lines),
        (
            "analysis: «~»",
            "analysis has no value",
            kinds + " | note: remove the key to get its default"
        ),
        ("analysis: «3»", "analysis cannot be 3", kinds),
        ("analysis: «senti»", #"analysis cannot be "senti""#, kinds + " | did you mean: sentiment"),
        (
            "analysis: «sentient»",
            #"analysis cannot be "sentient""#,
            kinds + " | did you mean: sentiment"
        ),
        ("«m»odel: openai/a", "analysis is missing", kinds),
        ("analysis: sentiment\n«analysys»: x", "unknown key analysys", "did you mean: analysis"),
        (
            "analysis: sentiment\n«max_requests»: 3",
            "unknown key max_requests",
            "did you mean: batch.max_requests"
        ),
        (
            "analysis: sentiment\n«include»: [a]",
            "unknown key include",
            "did you mean: input.include"
        ),
        (
            "analysis: sentiment\nbatch: {«requests_per_minute»: 3}",
            "unknown key batch.requests_per_minute",
            batchKeys + " | did you mean: limits.requests_per_minute"
        ),
        (
            "analysis: sentiment\nlimits: {«max_concurrent»: 3}",
            "unknown key limits.max_concurrent",
            "expected: one of requests_per_minute, input_tokens_per_minute, "
                + "output_tokens_per_minute | did you mean: batch.max_concurrent"
        ),
        (
            "analysis: sentiment\nbatch: {«Max-Tokens»: 3}",
            "unknown key batch.Max-Tokens",
            batchKeys + " | did you mean: max_tokens"
        ),
        ("analysis: sentiment\nbatch: {«zzz»: 3}", "unknown key batch.zzz", batchKeys),
        (
            "analysis: sentiment\n«zzz»: 3",
            "unknown key zzz",
            "expected: one of name, analysis, model, fallback, max_tokens, effort, "
                + "service_tier, temperature, votes, prompt, summary, sentiment, "
                + "classification, fields, input, chunking, batch, delivery, limits, "
                + "retry, timeout, deadline, labels, accept, budget, gates, output, "
                + "report, prices, facts, providers"
        ),
    ]

    @Test(arguments: shapes)
    func `A pipeline is a mapping that says what is asked, and each key has its place`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(place, message, help)
        #expect(said == wanted)
    }

    private static let bounds: [(place: String, message: String, help: String)] = [
        ("analysis: sentiment\noutput: [a.csv, b.json, «a.csv»]", "output names a.csv twice", ""),
        (
            "name: «\"${A}\"»\nanalysis: sentiment\n",
            "warning: name: ${\u{2026}} is taken as it is written",
            "note: environment variables are filled in in model, fallback, labels, "
                + "output and the addresses and headers of providers alone"
        ),
        (
            "batch: {pack: {max_tokens: «60000»}}\nanalysis: sentiment\n",
            "batch.pack.max_tokens is more than batch.max_tokens",
            "expected: at most 50000"
        ),
        (
            "batch: {max_tokens: 3000, pack: {max_tokens: «3001»}}\nanalysis: sentiment\n",
            "batch.pack.max_tokens is more than batch.max_tokens",
            "expected: at most 3000"
        ),
        (
            "chunking: {max_tokens: 100, overlap: «51»}\nanalysis: sentiment\n",
            "chunking.overlap is more than half of max_tokens",
            "expected: at most 50"
        ),
        (
            "retry: {max_attempts: 1, «max_total»: 1s}\nanalysis: sentiment\n",
            "warning: retry.max_total has no effect: there is a single attempt",
            ""
        ),
        (
            "retry: {max_attempts: 1, «delay»: 1s}\nanalysis: sentiment\n",
            "unknown key retry.delay",
            "expected: one of max_attempts, base_delay, max_delay, max_total"
        ),
    ]

    @Test(arguments: bounds)
    func `Two values that bound each other are compared, and what does nothing is told`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(place, message, help)
        #expect(said == wanted)
    }

    private static let boundsTaken = [
        "analysis: sentiment\noutput: [a.csv, a.CSV]",
        "analysis: summary\nprompt: {system: \"{{instructions}} now\", instructions: Be brief.}",
        "analysis: summary\nprompt: {system: You.}",
        "analysis: summary\nsummary: {language: de}\nprompt: {language: de}",
        "analysis: summary\nprompt: {language: de}",
        "name: \"$ {A}\"\nanalysis: sentiment\n",
        "batch: {max_tokens: 3000, pack: {}}\nanalysis: sentiment\n",
        "batch: {max_tokens: 3000, pack: {max_tokens: 3000}}\nanalysis: sentiment\n",
        "chunking: {max_tokens: 100, overlap: 50}\nanalysis: sentiment\n",
        "chunking: {overlap: 500}\nanalysis: sentiment\n",
        "retry: {max_attempts: 1}\nanalysis: sentiment\n",
        "retry: {max_attempts: 2, base_delay: 1s}\nanalysis: sentiment\n",
    ]

    @Test(arguments: boundsTaken)
    func `Values at their bounds are taken`(text: String) {
        #expect(Remark.all(on: text) == [])
    }
}
