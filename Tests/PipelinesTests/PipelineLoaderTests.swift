import AnalysisCore
import AnalysisEngine
import Foundation
import JSON
import Pipelines
import Testing

/// What the keys of a file become.
struct PipelineLoaderTests {
    private func load(_ name: String) throws -> Pipeline {
        try Fixtures.loader.load(Fixtures.path("fixtures/pipelines/\(name).yml"))
    }

    @Test func `Everything has its default`() throws {
        let pipeline = try load("smallest")
        #expect(pipeline.name == "smallest")
        #expect(pipeline.analysis == AnalysisSpec(task: SummaryTask()))
        #expect(pipeline.model.value == .embedded)
        #expect(pipeline.fallback == [])
        #expect(pipeline.maxTokens == nil)
        #expect(pipeline.prompt.examples.isEmpty)
        #expect(pipeline.input == Pipeline.Input())
        #expect(pipeline.input.maxBytes == 10_000_000)
        #expect(pipeline.chunking == nil)
        #expect(pipeline.batch == Pipeline.Batch())
        #expect(pipeline.batch.maxMemory == .share(0.25))
        #expect(pipeline.limits == Pipeline.Limits())
        #expect(pipeline.retry == Pipeline.Retry())
        #expect(pipeline.deadline == nil)
        #expect(pipeline.budget == Pipeline.Budget())
        #expect(pipeline.gates == [])
        #expect(pipeline.output == [])
        #expect(pipeline.warnings == [])
    }

    @Test func `The documented example means what its comments say`() throws {
        let pipeline = try load("design")
        #expect(pipeline.name == "product-reviews")
        #expect(pipeline.analysis.task as? SentimentTask == SentimentTask())
        #expect(
            pipeline.analysis.fields == [
                FieldSpec(
                    name: "vendor",
                    type: .string(StringBounds()),
                    description: "Company that sent the invoice"
                ),
                FieldSpec(name: "total", type: .number(NumberBounds(minimum: 0))),
                FieldSpec(name: "date", type: .date(nil), isRequired: false),
                FieldSpec(
                    name: "items",
                    type: .list(
                        of: .object([
                            FieldSpec(name: "name", type: .string(StringBounds())),
                            FieldSpec(name: "price", type: .number(NumberBounds())),
                        ]),
                        ItemBounds()
                    )
                ),
                FieldSpec(name: "quote", type: .quote(.require)),
            ]
        )
        #expect(pipeline.model.value.description == "anthropic/claude-haiku-5-5")
        #expect(pipeline.fallback.map(\.value.description) == ["anthropic/claude-sonnet-5-5"])
        #expect(pipeline.maxTokens?.value == 1024)
        #expect(pipeline.effort?.value == .low)
        #expect(
            pipeline.prompt.examples.map(\.example) == [
                AnalysisExample(
                    document: "It broke on day one.",
                    result: ["sentiment": "negative", "confidence": 0.95]
                )
            ]
        )
        #expect(pipeline.input.include.map(\.value) == ["**/*.txt", "**/*.html", "**/*.xml"])
        #expect(pipeline.input.exclude.map(\.value) == ["drafts/**"])
        #expect(pipeline.input.xml?.record?.value == "//article")
        #expect(pipeline.input.xml?.text.map(\.value) == ["title", "body"])
        #expect(pipeline.input.xml?.id?.value == "@id")
        #expect(pipeline.input.xml?.fields.map(\.name) == ["year"])
        #expect(pipeline.input.xml?.namespaces == ["a": "http://www.w3.org/2005/Atom"])
        #expect(pipeline.chunking?.maxTokens?.value == 6000)
        #expect(pipeline.chunking?.overlap == 200)
        #expect(pipeline.batch == Pipeline.Batch(pack: Pipeline.Batch.Pack()))
        #expect(
            pipeline.limits
                == Pipeline.Limits(
                    requestsPerMinute: 1000,
                    inputTokensPerMinute: 2_000_000,
                    outputTokensPerMinute: 400_000
                )
        )
        #expect(pipeline.retry == Pipeline.Retry())
        #expect(pipeline.deadline == .seconds(7200))
        #expect(pipeline.labels?.value == Fixtures.path("fixtures/pipelines/expected.csv"))
        #expect(pipeline.budget.maxCost?.value == Cost(dollars: 2.5))
        #expect(pipeline.budget.maxTokens == 5_000_000)
        #expect(
            pipeline.gates.map(\.value).map {
                "\($0.name) \($0.condition) \($0.condition.threshold)"
            } == [
                "failed_documents <= 0 0.0", "success_rate >= 0.99 0.99",
                "sentiment.negative <= 20% 0.2",
            ]
        )
        #expect(pipeline.gates.last?.value.measure == .value("negative", field: ["sentiment"]))
        #expect(pipeline.output.map(\.value) == ["results.csv", "results.json", "report.html"])
    }

    @Test func `Fields have every type and bound`() throws {
        let fields = try load("extraction").analysis.fields
        let types = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.type) })
        let number = StringBounds(
            minLength: 4,
            maxLength: 20,
            pattern: "[A-Z]{2}-[0-9]+",
            grounding: .require
        )
        #expect(types["vendor"] == .string(StringBounds()))
        #expect(types["number"] == .string(number))
        #expect(types["issued"] == .date(.dmy))
        #expect(types["paid"] == .boolean)
        #expect(
            types["net"] == .number(NumberBounds(minimum: -1e6, maximum: 1e6, decimal: .comma))
        )
        #expect(types["pages"] == .integer(NumberBounds(minimum: 1)))
        #expect(types["currency"] == .enumeration(["EUR", "USD", "GBP"]))
        #expect(types["terms"] == .quote(.require))
        #expect(types["remark"] == .quote(.flag))
        #expect(
            types["tags"]
                == .list(
                    of: .enumeration(["urgent", "copy"]),
                    ItemBounds(minItems: 0, maxItems: 2)
                )
        )
        #expect(
            types["lines"]
                == .list(
                    of: .object([
                        FieldSpec(
                            name: "article",
                            type: .string(StringBounds()),
                            description: "What was bought"
                        ),
                        FieldSpec(
                            name: "amounts",
                            type: .list(of: .number(NumberBounds()), ItemBounds())
                        ),
                        FieldSpec(name: "type", type: .string(StringBounds())),
                    ]),
                    ItemBounds()
                )
        )
        #expect(
            types["address"]
                == .object([
                    FieldSpec(name: "city", type: .string(StringBounds())),
                    FieldSpec(name: "country", type: .string(StringBounds()), isRequired: false),
                ])
        )
    }

    @Test func `Anchors and merge keys share what fields have in common`() throws {
        let fields = try load("anchors").analysis.fields
        let amount = FieldType.number(NumberBounds(minimum: 0, decimal: .point))
        #expect(
            fields == [
                FieldSpec(name: "net", type: amount),
                FieldSpec(name: "tax", type: amount),
                FieldSpec(name: "gross", type: amount, description: "Net and tax together"),
                FieldSpec(
                    name: "discount",
                    type: .number(NumberBounds(minimum: 0, maximum: 100, decimal: .point)),
                    isRequired: false
                ),
            ]
        )
    }

    @Test func `Categories are a list or have descriptions, and can have others`() throws {
        #expect(
            try load("classification").analysis.task as? ClassificationTask
                == ClassificationTask(
                    categories: [
                        .init(name: "billing"), .init(name: "technical"), .init(name: "on"),
                        .init(name: "other", description: "anything else"),
                    ],
                    multiple: true,
                    reason: true
                )
        )
        #expect(
            try load("categories-without-words").analysis.task as? ClassificationTask
                == ClassificationTask(categories: [
                    .init(name: "yes"), .init(name: "no"),
                    .init(name: "null", description: "neither of the two"),
                ])
        )
    }

    @Test func `A summary has its options`() throws {
        let pipeline = try load("summary")
        let options = SummaryTask(
            length: .words(80),
            style: "for executives",
            language: "de",
            keyPoints: 4
        )
        #expect(pipeline.analysis.task as? SummaryTask == options)
        #expect(pipeline.prompt.language?.value == "de")
        #expect(pipeline.temperature?.value == 0.2)
        #expect(pipeline.output.map(\.value) == ["summaries.md"])
    }

    @Test func `Gates measure shares, aggregates and scores`() throws {
        let gates = try load("sentiment").gates.map(\.value).map { gate in
            "\(gate.name) \(gate.condition.comparison.rawValue) \(gate.condition.threshold)"
        }
        #expect(
            gates == [
                "sentiment.negative <= 0.2", "sentiment.positive > 0.5", "confidence.mean >= 0.7",
                "confidence.min > 0.0", "fields.urgent.true < 0.1", "fields.tone.furious == 0.0",
                "fields.stars.mean >= 3.0", "fields.stars.max != 0.0", "fields.stars.min >= 1.0",
                "accuracy >= 0.8", "macro_f1 >= 0.7", "precision.negative >= 0.8",
                "recall.negative >= 0.8", "f1.neutral >= 0.2", "documents >= 12.0",
                "analyzed_documents >= 10.0", "cost <= 2.5",
            ]
        )
    }

    @Test(arguments: [
        ("failed.rate-limited: 3", "failed.rate-limited <= 3", Gate.Measure.failures(.rateLimited)),
        (
            "fields.items.price: {sum: '>= 0'}", "fields.items.price.sum >= 0",
            .aggregate(.sum, field: ["items", "price"])
        ),
        (
            "fields.items.price.max: '< 9'", "fields.items.price.max < 9",
            .aggregate(.max, field: ["items", "price"])
        ),
        (
            "fields.items.kind.used: '<= 10%'", "fields.items.kind.used <= 10%",
            .value("used", field: ["items", "kind"])
        ),
        ("fields.tags.new: '>= 0.5'", "fields.tags.new >= 0.5", .value("new", field: ["tags"])),
        (
            "fields.items: {count: '> 0'}", "fields.items.count > 0",
            .aggregate(.count, field: ["items"])
        ),
        (
            "fields.vendor.missing: '<= 2'", "fields.vendor.missing <= 2",
            .aggregate(.missing, field: ["vendor"])
        ),
        ("category.b: '<= 50%'", "category.b <= 50%", .value("b", field: ["categories"])),
    ])
    func `Gates reach into fields and lists`(
        gate: String,
        text: String,
        measure: Gate.Measure
    ) throws {
        let pipeline = try PipelineLoader(.standard).pipeline(
            of: PipelineFile(
                text: """
                    analysis: classification
                    classification: {categories: {a: one, b: two}, multiple: true}
                    fields:
                      vendor: string
                      tags: {type: list, of: {type: enum, values: [new, old]}}
                      items:
                        type: list
                        of: {price: number, kind: {type: enum, values: [new, used]}}
                    gates:
                      \(gate)

                    """,
                path: "p.yml"
            )
        )
        #expect(pipeline.gates.map { "\($0.value.name) \($0.value.condition)" } == [text])
        #expect(pipeline.gates.map(\.value.measure) == [measure])
        #expect(pipeline.gates.first?.location.span?.line == 10)
    }

    @Test func `Money, sizes and times have their units`() throws {
        let pipeline = try load("execution")
        #expect(
            pipeline.prices
                == ModelPrices(tiers: [
                    .init(
                        upTo: 100_000,
                        input: Cost(picodollars: 1_000_000),
                        output: Cost(picodollars: 5_000_000),
                        cacheWrite5m: Cost(picodollars: 1_250_000),
                        cacheWrite1h: Cost(picodollars: 2_000_000),
                        cacheRead: Cost(picodollars: 100_000)
                    ),
                    .init(
                        input: Cost(picodollars: 2_000_000),
                        output: Cost(picodollars: 10_000_000),
                        cacheWrite5m: Cost(picodollars: 2_500_000),
                        cacheWrite1h: Cost(picodollars: 4_000_000),
                        cacheRead: Cost(picodollars: 200_000)
                    ),
                ])
        )
        #expect(
            pipeline.facts
                == Pipeline.Facts(contextTokens: 32_768, maxOutputTokens: 4096, thinks: false)
        )
        #expect(
            pipeline.providers.servers["openai"]
                == Pipeline.Server(
                    schema: .enforced,
                    numberBounds: true,
                    patterns: .all,
                    streamUsage: false,
                    countTokens: true,
                    contextTokens: 8192,
                    probe: true
                )
        )
        #expect(pipeline.deadline == .seconds(5400))
        #expect(pipeline.input.maxBytes == 524_288)
        #expect(pipeline.batch.maxMemory == .bytes(1_500_000_000))
        #expect(pipeline.batch.maxWait == .zero)
        #expect(pipeline.batch.count == .exact)
        #expect(pipeline.model.value.name == "models/other.gguf")
        #expect(pipeline.output.map(\.value) == ["report.HTML"])
    }

    @Test(arguments: [
        ("byte-order-mark", "Café"), ("utf-16", "Café 😀"), ("line-ends", "from-windows"),
        ("json", "json"),
    ])
    func `Files of other systems are read`(file: String, name: String) throws {
        #expect(try load(file).name == name)
    }

    @Test func `Variables are filled in where that is declared`() throws {
        let pipeline = try load("environment")
        #expect(pipeline.model.value.description == "anthropic/claude-haiku-5-5")
        #expect(pipeline.labels?.value == Fixtures.path("fixtures/pipelines/truth/labels.csv"))
        #expect(pipeline.output.map(\.value) == ["results-17-${x}.csv"])
        #expect(pipeline.name == "$${literal}")
    }

    @Test func `Variables that are not set have the defaults that stand beside them`() throws {
        let pipeline = try PipelineLoader(.standard)
            .load(Fixtures.path("fixtures/pipelines/environment.yml"))
        #expect(pipeline.model.value.description == "local/smollm2-135m-instruct")
        #expect(pipeline.labels?.value == Fixtures.path("fixtures/pipelines/labels.csv"))
        #expect(pipeline.output.map(\.value) == ["results--${x}.csv"])
    }

    @Test(arguments: ["examples-jsonl", "examples-json", "examples-yml"])
    func `Examples are read from files`(name: String) throws {
        let examples = try load(name).prompt.examples
        #expect(examples.count == 2)
        #expect(examples.first?.example.result == ["sentiment": "positive", "confidence": 0.9])
        #expect(
            examples.first?.location.file?.hasSuffix("prompts/examples.\(name.dropFirst(9))")
                ?? false
        )
    }
}
