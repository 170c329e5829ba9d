import AnalysisCore
import AnalysisEngine
import Pipelines
import Testing

/// What keys become at the edges of what they take, and what stands for keys that are not written.
@Suite struct StatedValueTests {
    private func load(_ text: String) throws -> Pipeline {
        let file = try PipelineFile(
            text: "analysis: sentiment\nlabels: l.csv\n\(text)",
            path: "p.yml"
        )
        return try PipelineLoader(.standard).pipeline(of: file)
    }

    @Test(arguments: [
        ("max_tokens: 1", 1), ("max_tokens: 1000000", 1_000_000), ("votes: 1", 1),
        ("votes: 99", 99),
        ("retry: {max_attempts: 1}", 1), ("retry: {max_attempts: 100}", 100),
        ("batch: {max_concurrent: 1}", 1), ("batch: {max_concurrent: 1000}", 1000),
        ("batch: {pack: {max_documents: 1000}}", 1000), ("chunking: {max_tokens: 50}", 50),
        ("chunking: {max_tokens: 51, overlap: 25}", 51), ("batch: {max_open_tokens: 1}", 1),
        ("limits: {output_tokens_per_minute: 1}", 1), ("budget: {max_tokens: 1}", 1),
        ("facts: {max_output_tokens: 1}", 1), ("input: {max_bytes: 1B}", 1),
        ("input: {max_bytes: 999999GB}", 999_999_000_000_000), ("input: {max_bytes: 1.5kB}", 1500),
        ("input: {max_bytes: 1.5KiB}", 1536), ("input: {max_bytes: 1.4B}", 1),
    ])
    func `A whole number may be as small and as large as is said`(text: String, number: Int) throws
    {
        let pipeline = try load(text)
        let stated = [
            pipeline.maxTokens?.value, pipeline.votes?.value, pipeline.retry.maxAttempts,
            pipeline.batch.maxConcurrent, pipeline.batch.pack?.maxDocuments,
            pipeline.chunking?.maxTokens?.value, pipeline.batch.maxOpenTokens,
            pipeline.limits.outputTokensPerMinute, pipeline.budget.maxTokens,
            pipeline.facts?.maxOutputTokens, pipeline.input.maxBytes,
        ]
        #expect(stated.contains(number))
    }

    @Test(arguments: [
        ("1%", Pipeline.MemoryLimit.share(0.01)), ("100%", .share(1)), ("12.5%", .share(0.125)),
        ("1B", .bytes(1)), ("2GB", .bytes(2_000_000_000)), ("1.5KiB", .bytes(1536)),
        ("999999GB", .bytes(999_999_000_000_000)),
    ])
    func `Memory is a share or a size`(text: String, limit: Pipeline.MemoryLimit) throws {
        #expect(try load("batch: {max_memory: \(text)}").batch.maxMemory == limit)
    }

    @Test(arguments: [
        ("1ms", Duration.milliseconds(1)), ("0.6ms", .milliseconds(1)),
        ("1.5s", .milliseconds(1500)),
        ("10min", .seconds(600)), ("2 h", .seconds(7200)), ("365d", .seconds(31_536_000)),
    ])
    func `A time may be as short and as long as is said`(text: String, time: Duration) throws {
        #expect(try load("deadline: \(text)").deadline == time)
        #expect(try load("timeout: {first_byte: \(text)}").timeout.firstByte == time)
        #expect(try load("timeout: {idle: \(text)}").timeout.idle == time)
        #expect(try load("timeout: {total: \(text)}").timeout == .init(total: time))
    }

    @Test(arguments: [
        ("base_delay: 90s", 90, 90), ("base_delay: 2s", 2, 60), ("max_delay: 10s", 0.5, 10),
        ("max_delay: 200ms", 0.2, 0.2), ("base_delay: 0s, max_delay: 0s", 0, 0),
        ("base_delay: 3s, max_delay: 3s", 3, 3), ("max_total: 1h", 0.5, 60),
    ])
    func `A delay that is not written follows the one that is`(
        text: String,
        base: Double,
        most: Double
    ) throws {
        let retry = try load("retry: {\(text)}").retry
        #expect(retry.baseDelay == .seconds(base) && retry.maxDelay == .seconds(most))
        #expect(retry.maxAttempts == 5)
        #expect(retry.maxTotal == (text.hasPrefix("max_total") ? .seconds(3600) : .seconds(600)))
    }

    @Test(arguments: [
        ("{error: 5%}", 0.05, 0.95, "review.csv"), ("{error: 0.5}", 0.5, 0.95, "review.csv"),
        ("{error: 99.5%, confidence: 50%}", 0.995, 0.5, "review.csv"),
        ("{error: 0.1%, confidence: 0.5}", 0.001, 0.5, "review.csv"),
        ("{error: 1%, confidence: 99.5%, review: A.CSV}", 0.01, 0.995, "A.CSV"),
        ("{error: 1%, review: a.csv}", 0.01, 0.95, "a.csv"),
    ])
    func `Answers are accepted at an error, with a confidence`(
        text: String,
        error: Double,
        confidence: Double,
        review: String
    ) throws {
        let accept = try load("accept: \(text)").accept?.value
        #expect(accept == .init(error: error, confidence: confidence, review: review))
    }

    @Test(arguments: [
        ("live", Pipeline.Delivery()), ("batch", .init(mode: .batch)),
        ("{mode: auto}", .init(mode: .auto)),
        ("{mode: batch, deadline: 1ms}", .init(mode: .batch, deadline: .milliseconds(1))),
        (
            "{mode: auto, poll: 1ms, delete: true}",
            .init(mode: .auto, poll: .milliseconds(1), deletes: true)
        ),
        ("{mode: live, poll: 1min}", .init(poll: .seconds(60))),
    ])
    func `A delivery is a word or a mapping`(text: String, delivery: Pipeline.Delivery) throws {
        let pipeline = try load("model: openai/a\ndelivery: \(text)")
        #expect(pipeline.delivery?.value == delivery)
        #expect(
            pipeline.delivery?.location.span
                == .init(line: 4, column: 11, length: text.hasPrefix("{") ? 1 : text.count)
        )
    }

    @Test(arguments: [
        ("{}", 10, 4000), ("{max_documents: 3}", 3, 4000), ("{max_tokens: 50000}", 10, 50_000),
    ])
    func `A pack has its defaults`(text: String, documents: Int, tokens: Int) throws {
        let pack = try load("batch: {pack: \(text)}").batch.pack
        #expect(pack == .init(maxDocuments: documents, maxTokens: tokens))
    }

    @Test func `A pack is no larger than the batch that it is in`() throws {
        #expect(try load("batch: {max_tokens: 3999, pack: {}}").batch.pack?.maxTokens == 3999)
        #expect(try load("batch: {max_tokens: 4001, pack: {}}").batch.pack?.maxTokens == 4000)
    }

    @Test(
        arguments: [
            ("{input: 2, output: 10}", [2_000_000, 10_000_000, 2_000_000, 2_000_000, 2_000_000]),
            (
                "{input: 2, output: 10, cache_write: 3}",
                [2_000_000, 10_000_000, 3_000_000, 3_000_000, 2_000_000]
            ),
            (
                "{input: 2, output: 10, cache_write_1h: 4, cache_read: 0.2}",
                [2_000_000, 10_000_000, 2_000_000, 4_000_000, 200_000]
            ),
            ("{input: 0, output: 1000000}", [0, 1_000_000_000_000, 0, 0, 0]),
        ] as [(String, [Int64])]
    )
    func `Prices of the cache follow those that are written`(text: String, tier: [Int64]) throws {
        let tiers = try #require(try load("model: openai/a\nprices: \(text)").prices?.tiers)
        let first = try #require(tiers.first)
        #expect(tiers.count == 1 && first.upTo == nil)
        let prices = [
            first.input, first.output, first.cacheWrite5m, first.cacheWrite1h, first.cacheRead,
        ]
        #expect(prices == tier.map { Cost(picodollars: $0) })
    }

    @Test(arguments: ["en", "deu", "pt-BR", "zh-Hans-CN", "de-CH-1996", "en-abcdefgh"])
    func `A language is a tag`(tag: String) throws {
        #expect(try load("prompt: {language: \(tag)}").prompt.language?.value == tag)
    }

    @Test(arguments: [
        ("english", "en"), ("Deutsch", "de"), ("GERMAN", "de"), ("french", "fr"), ("spanish", "es"),
        ("italian", "it"), ("portuguese", "pt"), ("dutch", "nl"), ("polish", "pl"),
        ("russian", "ru"), ("chinese", "zh"), ("japanese", "ja"), ("korean", "ko"),
        ("arabic", "ar"), ("turkish", "tr"),
    ])
    func `The tag of a language's name is suggested`(word: String, tag: String) {
        let text = "analysis: summary\nprompt: {language: «\(word)»}"
        let (said, wanted) = Remark.pair(
            text,
            "prompt.language cannot be \"\(word)\"",
            "expected: a language tag, such as en, de or pt-BR | did you mean: \(tag)"
        )
        #expect(said == wanted)
    }

    @Test func `Header fields have names in lower case, and places are known by their provider`()
        throws
    {
        let pipeline = try load(
            """
            providers:
              anthropic: {headers: {X-Team: blue, x-b: "a b~"}}
              openai: {probe: true}

            """
        )
        #expect(
            pipeline.providers.places["anthropic"]?.value.headers?.value
                == ["x-team": "blue", "x-b": "a b~"]
        )
        #expect(pipeline.providers.places["anthropic"]?.location.span?.line == 4)
        #expect(pipeline.providers.servers == ["openai": .init(probe: true)])
        // What says nothing about a place is no place.
        #expect(pipeline.providers.places["openai"] == nil)
        let stated = try load("providers: {openai: {base_url: \"http://localhost:1/v1\"}}")
        #expect(stated.providers.places["openai"]?.value.baseURL?.value == "http://localhost:1/v1")
        #expect(stated.providers.places["openai"]?.value.isEmpty == false)
    }

    @Test func `Columns of a report have headings`() throws {
        let listed = try load("report: {columns: [title, date], text: full}").report
        #expect(listed.columns.map(\.value) == [ReportColumn("title"), ReportColumn("date")])
        #expect(listed.text == .full)
        let headed = try load("report: {columns: {Titel: title, Datum: date}}").report
        #expect(headed.columns.map(\.value.heading) == ["Titel", "Datum"])
        #expect(headed.columns.map(\.location.span?.column) == [20, 34])
        #expect(headed.text == .excerpt)
        #expect(
            try load("report: {columns: title}").report.columns.map(\.value.heading) == ["title"]
        )
    }
}
