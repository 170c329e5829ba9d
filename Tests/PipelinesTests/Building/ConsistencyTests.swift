import Testing

/// What is said of models, votes, deliveries and outputs that contradict each other.
@Suite struct ConsistencyTests {
    private static let contradictionsExpected1 =
        "expected: sentiment or classification, a field confidence of type number, or votes"

    private static let contradictions: [(place: String, message: String, help: String)] = [
        (
            "analysis: sentiment\nmodel: openai/a\nvotes: «3»\nbatch: {pack: {}}",
            "votes and batch.pack exclude each other: documents that share a "
                + "request are not answered one by one",
            "expected: one of the two"
        ),
        (
            "analysis: sentiment\nmodel: openai/a\nvotes: «3»\nbatch: {pack: {max_documents: 2}}",
            "votes and batch.pack exclude each other: documents that share a "
                + "request are not answered one by one",
            "expected: one of the two"
        ),
        (
            "analysis: sentiment\nmodel: openai/a\nvotes: «3»\ntemperature: 0",
            "warning: votes say little here: at temperature 0 a model answers alike each time",
            ""
        ),
        (
            "analysis: extraction\nfields: {a: string}\nvotes: «3»",
            "warning: votes have no effect here: local models take the likeliest "
                + "words unless temperature is set, each time the same",
            ""
        ),
        (
            "analysis: sentiment\nvotes: «3»\ntemperature: 1",
            "warning: votes have no effect here: local models take the likeliest "
                + "label, each time the same",
            ""
        ),
        (
            "analysis: extraction\nfields: {a: string}\naccept: «{»error: 5%}\nlabels: l.csv",
            "accept goes by how sure an answer is, and extraction does not say that",
            contradictionsExpected1
        ),
        (
            "analysis: extraction\nfields: {a: string, confidence: string}\naccept: "
                + "«{»error: 5%}\nlabels: l.csv",
            "accept goes by how sure an answer is, and extraction does not say that",
            contradictionsExpected1
        ),
        (
            "analysis: summary\naccept: «{»error: 5%}\nlabels: l.csv",
            "accept goes by how sure an answer is, and summary does not say that",
            contradictionsExpected1
        ),
        (
            "analysis: sentiment\ndelivery: «batch»",
            "delivery: batch needs a provider that takes batches, and "
                + "local/qwen2.5-coder-1.5b-instruct runs on this machine",
            "expected: live, or another model"
        ),
        (
            "analysis: sentiment\nmodel: openai/a\ndelivery: batch\n«deadline»: 1h",
            "deadline bounds a run that waits for every answer, and delivery does not",
            "expected: delivery: {mode: batch, deadline: 2h}"
        ),
        (
            "analysis: sentiment\nmodel: openai/a\ndelivery: auto\n«deadline»: 1h",
            "deadline bounds a run that waits for every answer, and delivery does not",
            "expected: delivery: {mode: auto, deadline: 2h}"
        ),
        (
            "analysis: sentiment\neffort: «low»\nfallback: local/x.gguf",
            "warning: effort has no effect: local models have none",
            ""
        ),
        (
            "analysis: sentiment\nfallback: «local/qwen2.5-coder-1.5b-instruct»",
            "warning: fallback has no effect here: "
                + "local/qwen2.5-coder-1.5b-instruct was asked already",
            ""
        ),
        (
            "analysis: sentiment\nmodel: openai/a\nfallback: [openai/b, «openai/b», openai/c]",
            "warning: fallback has no effect here: openai/b was asked already",
            ""
        ),
    ]

    @Test(arguments: contradictions)
    func `What contradicts or has no effect is pointed out`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(place, message, help)
        #expect(said == wanted)
    }

    private static let contradictionsTaken = [
        "analysis: summary\nmodel: openai/a\nvotes: 1",
        "analysis: extraction\nfields: {a: string}\nmodel: openai/a\nvotes: 2",
        "analysis: sentiment\nmodel: openai/a\nvotes: 3\ntemperature: 0.1",
        "analysis: sentiment\nmodel: openai/a\nvotes: 3",
        "analysis: extraction\nfields: {a: string}\nvotes: 3\ntemperature: 1",
        "analysis: sentiment\nfallback: openai/a\nvotes: 3",
        "analysis: extraction\nfields: {a: string, confidence: number}\naccept: "
            + "{error: 5%}\nlabels: l.csv",
        "analysis: extraction\nfields: {a: string}\nmodel: openai/a\nvotes: 3\naccept: "
            + "{error: 5%}\nlabels: l.csv",
        "analysis: sentiment\nmodel: openai/a\ndelivery: live\ndeadline: 1h",
        "analysis: sentiment\nmodel: openai/a\ndelivery: {mode: auto, deadline: 2h}",
        "analysis: sentiment\neffort: low\nfallback: openai/a",
        "analysis: sentiment\nbudget: {max_cost: 1}\nprices: {input: 1, output: 1}",
    ]

    @Test(arguments: contradictionsTaken)
    func `What goes together is taken`(text: String) {
        #expect(Remark.all(on: text) == [])
    }
}
