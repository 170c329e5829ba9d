import AnalysisCore
import JSON
import Testing

/// What records and summaries say about themselves.
@Suite struct RecordWordsTests {
    private static let model = ModelReference(provider: "p", name: "m")

    private func record(
        _ outcome: Record.Outcome,
        _ provenance: Record.Provenance? = nil
    ) -> Record {
        Record(document: DocumentID("d"), index: 0, outcome: outcome, provenance: provenance)
    }

    @Test(
        arguments: [
            (FailureReason.damaged, "line 12, column 3: bad", 12), (.damaged, "line 7: bad", 7),
            (.notText, "line 2: x", 2), (.damaged, "line 12 bad", nil),
            (.damaged, "line : bad", nil),
            (.damaged, "line 0: bad", nil), (.damaged, "at line 7: bad", nil), (.damaged, "", nil),
            (.damaged, "line 12", nil), (.damaged, "line 99999999999999999999: x", nil),
            // What a model or a server said is no line of the source.
            (.invalidAnswer, "line 7: bad", nil), (.network, "line 7: bad", nil),
        ] as [(FailureReason, String, Int?)]
    )
    func `The line of what cannot be read is that at the start of its message`(
        reason: FailureReason,
        message: String,
        line: Int?
    ) {
        #expect(record(.failed(reason, message: message)).failedLine == line)
    }

    @Test func `Only what failed has such a line`() {
        #expect(record(.analyzed(fields: [:])).failedLine == nil)
        #expect(record(.skipped(.budget, message: "line 3: x")).failedLine == nil)
    }

    @Test func `A run asked about what it sent and about nothing that was known or unreadable`() {
        let sent = Record.Provenance(model: Self.model)
        let known = Record.Provenance(model: Self.model, isCached: true)
        #expect(record(.analyzed(fields: [:]), sent).wasAsked)
        #expect(!record(.analyzed(fields: [:]), known).wasAsked)
        #expect(record(.failed(.refused, message: ""), sent).wasAsked)
        #expect(!record(.failed(.refused, message: ""), known).wasAsked)
        #expect(record(.failed(.network, message: "")).wasAsked)
        #expect(!record(.failed(.providerUnusable, message: "")).wasAsked)
        #expect(!record(.failed(.empty, message: "")).wasAsked)
        #expect(!record(.skipped(.budget, message: "")).wasAsked)
        #expect(!record(.analyzed(fields: [:])).wasAsked)
    }

    @Test func `A record says what came of a document, and why`() {
        let analyzed = record(.analyzed(fields: ["a": 1]))
        let failed = record(.failed(.rateLimited, message: "slow"))
        let skipped = record(.skipped(.ownReport, message: "ours"))
        let all = [analyzed, failed, skipped]
        #expect(all.map(\.status) == ["analyzed", "failed", "skipped"])
        #expect(all.map(\.reason) == [nil, "rate-limited", "own-report"])
        #expect(all.map(\.message) == [nil, "slow", "ours"])
        #expect(all.map(\.fields) == [["a": 1], nil, nil])
    }

    @Test func `A usage is unknown where something was sent and nothing is known of it`() {
        func usage(_ attempts: Int, _ usage: TokenUsage, _ cost: Cost?) -> TokenUsage? {
            Record.Provenance(model: Self.model, attempts: attempts, usage: usage, cost: cost)
                .knownUsage
        }
        #expect(usage(1, TokenUsage(), nil) == nil)
        #expect(usage(0, TokenUsage(), nil) == TokenUsage())
        #expect(usage(1, TokenUsage(), .zero) == TokenUsage())
        #expect(usage(1, TokenUsage(cacheRead: 1), nil) == TokenUsage(cacheRead: 1))
    }

    @Test func `Totals count the documents that were asked, known and failed`() {
        var totals = RunTotals()
        let usage = TokenUsage(input: 2, output: 3)
        totals.add(record(.analyzed(fields: [:]), .init(model: Self.model, usage: usage)))
        totals.add(
            record(
                .failed(.refused, message: ""),
                .init(
                    model: Self.model,
                    usage: usage,
                    isCached: true
                )
            )
        )
        totals.add(record(.failed(.empty, message: "")))
        totals.add(record(.skipped(.hidden, message: "")))
        #expect((totals.asked, totals.cached) == (1, 1))
        #expect((totals.failedCount, totals.skippedCount, totals.discovered) == (2, 1, 4))
        #expect(totals.usage == TokenUsage(input: 4, output: 6))
    }

    @Test(arguments: [
        (InputPart.first(1), "the first document of the input"),
        (.first(2_000), "the first 2,000 documents of the input"),
        (.sample(100, of: 12_345, seed: 7), "a random sample of 100 of 12,345 documents (seed 7)"),
        (.sample(1, of: nil, seed: 0), "a random sample of 1 document (seed 0)"),
        (.sample(1, of: 5, seed: 0), "a random sample of 1 of 5 documents (seed 0)"),
        (.sample(3, of: nil, seed: -1), "a random sample of 3 documents (seed -1)"),
    ])
    func `A part of the input is said in words, and written and read`(
        part: InputPart,
        words: String
    ) {
        #expect(part.words == words)
        #expect(InputPart(json: .object(part.json)) == part)
        if case .first = part { #expect(!part.isRandom) } else { #expect(part.isRandom) }
    }

    @Test(arguments: [
        JSONValue.null, [:], ["sample": 3], ["seed": 3], ["first": "3"], ["first": 1.5], [1],
    ])
    func `What is no part of an input is not read`(json: JSONValue) {
        #expect(InputPart(json: json) == nil)
        #expect(InputPart(json: nil) == nil)
    }

    @Test func `Answers that came out otherwise are told with what is known of their share`() {
        let noise = AnswerNoise(
            asked: 50,
            flipped: 3,
            lower: 0.013,
            upper: 0.165,
            confidence: 0.95,
            requests: 60,
            cost: Cost(dollars: 0.25)
        )
        #expect(
            noise.words
                == "3 of 50 answers came out otherwise when asked again: 6% (1.3% to 16.5%, 95% sure)"
        )
        #expect(AnswerNoise(json: .object(noise.json)) == noise)
        let none = AnswerNoise(asked: 0, flipped: 0, lower: 0, upper: 1, confidence: 0.95)
        #expect(none.share == nil)
        #expect(none.words == "no answer could be asked for again")
        #expect(AnswerNoise(json: .object(none.json)) == none)
        for member in ["asked_again", "flipped", "lower", "upper", "confidence"] {
            var json = noise.json
            json[member] = nil
            #expect(AnswerNoise(json: .object(json)) == nil)
        }
        #expect(AnswerNoise(json: nil) == nil)
    }
}
