import Testing

/// What is said of numbers that are none, or out of bounds.
@Suite struct NumberMessageTests {
    private static let wholeStart = "analysis: sentiment\n"

    private static let whole: [(place: String, message: String, help: String)] = [
        (
            "batch: {max_requests: «0»}",
            "batch.max_requests cannot be 0",
            "expected: a whole number of at least 1"
        ),
        (
            "batch: {max_requests: «-3»}",
            "batch.max_requests cannot be -3",
            "expected: a whole number of at least 1"
        ),
        (
            "batch: {max_requests: «2.5»}",
            "batch.max_requests cannot be 2.5",
            "expected: a whole number of at least 1"
        ),
        (
            #"batch: {max_requests: «"7"»}"#,
            #"batch.max_requests cannot be "7""#,
            "expected: a whole number of at least 1 | did you mean: 7"
        ),
        (
            "batch: {max_requests: «[»7]}",
            "batch.max_requests cannot be a list",
            "expected: a whole number of at least 1"
        ),
        (
            "batch: {max_requests: «~»}",
            "batch.max_requests has no value",
            "expected: a whole number of at least 1 | note: remove the key to get its default"
        ),
        (
            "batch: {max_requests: «5M»}",
            #"batch.max_requests cannot be "5M""#,
            "expected: a whole number of at least 1 | did you mean: 5000000"
        ),
        (
            "batch: {max_requests: «1'000»}",
            #"batch.max_requests cannot be "1'000""#,
            "expected: a whole number of at least 1 | did you mean: 1000"
        ),
        (
            "batch: {max_requests: «99999999999999999999»}",
            "batch.max_requests cannot be 99999999999999999999",
            "expected: a whole number of at least 1"
        ),
        (
            "batch: {max_requests: «9999999999999999k»}",
            #"batch.max_requests cannot be "9999999999999999k""#,
            "expected: a whole number of at least 1"
        ),
        (
            "batch: {max_concurrent: «1001»}",
            "batch.max_concurrent cannot be 1001",
            "expected: a whole number from 1 to 1000"
        ),
        (
            "batch: {max_concurrent: «2k»}",
            #"batch.max_concurrent cannot be "2k""#,
            "expected: a whole number from 1 to 1000"
        ),
        (
            "batch: {max_concurrent: «1k»}",
            #"batch.max_concurrent cannot be "1k""#,
            "expected: a whole number from 1 to 1000 | did you mean: 1000"
        ),
        ("max_tokens: «0»", "max_tokens cannot be 0", "expected: a whole number from 1 to 1000000"),
        (
            "max_tokens: «1000001»",
            "max_tokens cannot be 1000001",
            "expected: a whole number from 1 to 1000000"
        ),
        ("votes: «0»", "votes cannot be 0", "expected: a whole number from 1 to 99"),
        ("votes: «100»", "votes cannot be 100", "expected: a whole number from 1 to 99"),
        (
            "retry: {max_attempts: «101»}",
            "retry.max_attempts cannot be 101",
            "expected: a whole number from 1 to 100"
        ),
        (
            "retry: {max_attempts: «0»}",
            "retry.max_attempts cannot be 0",
            "expected: a whole number from 1 to 100"
        ),
        (
            "chunking: {max_tokens: «49»}",
            "chunking.max_tokens cannot be 49",
            "expected: a whole number of at least 50"
        ),
        (
            "chunking: {max_tokens: 100, overlap: «-1»}",
            "chunking.overlap cannot be -1",
            "expected: a whole number of at least 0"
        ),
        (
            "batch: {pack: {max_documents: «1001»}}",
            "batch.pack.max_documents cannot be 1001",
            "expected: a whole number from 1 to 1000"
        ),
        (
            "batch: {pack: {max_documents: «0»}}",
            "batch.pack.max_documents cannot be 0",
            "expected: a whole number from 1 to 1000"
        ),
        (
            "facts: {context_tokens: «0»}",
            "facts.context_tokens cannot be 0",
            "expected: a whole number of at least 1"
        ),
        (
            "limits: {requests_per_minute: «0»}",
            "limits.requests_per_minute cannot be 0",
            "expected: a whole number of at least 1"
        ),
        (
            "limits: {input_tokens_per_minute: «none»}",
            #"limits.input_tokens_per_minute cannot be "none""#,
            "expected: a whole number of at least 1"
        ),
    ]

    @Test(arguments: whole)
    func `A whole number is written in digits, within its bounds`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.wholeStart + place, message, help)
        #expect(said == wanted)
    }

    private static let realStart = "analysis: sentiment\nmodel: openai/gpt-x\n"
    private static let dollars = "expected: an amount in US dollars from 0 to 1000000, such as 2.50"

    private static let real: [(place: String, message: String, help: String)] = [
        ("temperature: «2.01»", "temperature cannot be 2.01", "expected: a number from 0 to 2"),
        ("temperature: «-0.1»", "temperature cannot be -0.1", "expected: a number from 0 to 2"),
        ("temperature: «.inf»", "temperature cannot be .inf", "expected: a number from 0 to 2"),
        ("temperature: «.nan»", "temperature cannot be .nan", "expected: a number from 0 to 2"),
        (
            #"temperature: «"0.5"»"#,
            #"temperature cannot be "0.5""#,
            "expected: a number from 0 to 2 | did you mean: 0.5"
        ),
        (
            #"temperature: «"1,5"»"#,
            #"temperature cannot be "1,5""#,
            "expected: a number from 0 to 2"
        ),
        (#"temperature: «"3"»"#, #"temperature cannot be "3""#, "expected: a number from 0 to 2"),
        ("temperature: «hot»", #"temperature cannot be "hot""#, "expected: a number from 0 to 2"),
        (
            "temperature: «{»a: 1}",
            "temperature cannot be a mapping",
            "expected: a number from 0 to 2"
        ),
        ("budget: {max_cost: «-1»}", "budget.max_cost cannot be -1", dollars),
        ("budget: {max_cost: «1000001»}", "budget.max_cost cannot be 1000001", dollars),
        ("budget: {max_cost: «5 USD»}", #"budget.max_cost cannot be "5 USD""#, dollars),
        (
            "prices: «{»input: 1}",
            "prices.output is missing",
            "expected: US dollars per million tokens, such as 2.50"
        ),
        (
            "prices: {input: 1, output: «free»}",
            #"prices.output cannot be "free""#,
            "expected: US dollars per million tokens, such as 2.50"
        ),
        (
            "prices: {input: 1, output: 2, long_prompts: {above: «0», input: 1, output: 2}}",
            "prices.long_prompts.above cannot be 0",
            "expected: a whole number of at least 1"
        ),
        (
            "prices: «3»",
            "prices cannot be 3",
            "expected: a mapping with the keys input, output, cache_write, "
                + "cache_write_1h, cache_read, long_prompts"
        ),
    ]

    @Test(arguments: real)
    func `A number is finite, and within its bounds`(place: String, message: String, help: String) {
        let (said, wanted) = Remark.pair(Self.realStart + place, message, help)
        #expect(said == wanted)
    }
}
