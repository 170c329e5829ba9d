import Analyses
import AnalysisCore
import JSON
import Testing

@Suite struct SchemaTests {
    private func json(_ schema: OutputSchema) -> String {
        JSONWriter().text(of: .object(schema.jsonSchema))
    }

    @Test func `evidence and aspects stand before the verdict`() throws {
        let analysis = try Samples.sentiment(
            SentimentTask(aspects: true, evidence: true),
            fields: [FieldSpec(name: "product", type: .string(StringBounds(maxLength: 40)))]
        )
        #expect(
            names(analysis.schema) == ["evidence", "aspects", "sentiment", "confidence", "product"]
        )
        #expect(
            names(analysis.recordSchema) == [
                "evidence", "aspects", "sentiment", "confidence", "confidence_source", "product",
                "grounding",
            ]
        )
        #expect(analysis.labels == ["positive", "negative", "neutral"])
        #expect(analysis.verdictName == "sentiment")
    }

    @Test func `a plain sentiment is two members`() throws {
        #expect(
            json(try Samples.sentiment().schema) == """
                {"type":"object","properties":{"sentiment":{"type":"string","enum":["positive",\
                "negative","neutral"],"description":"the attitude of the author in the document \
                as a whole"},"confidence":{"type":"number","minimum":0,"maximum":1,\
                "description":"how sure you are, from 0 (a guess) to 1 (certain)"}},\
                "required":["sentiment","confidence"],"additionalProperties":false}
                """
        )
    }

    @Test func `several categories are a list without repetition`() throws {
        let analysis = try Samples.classification(multiple: true, reason: true)
        #expect(names(analysis.schema) == ["reason", "categories", "confidence"])
        #expect(
            json(analysis.schema).contains(
                """
                "categories":{"type":"array","items":{"type":"string",\
                "enum":["billing","technical","other"]},"minItems":1,"maxItems":3,\
                "uniqueItems":true
                """
            )
        )
        #expect(analysis.verdictName == "categories")
    }

    @Test(
        arguments: [
            (SummaryTask(length: .sentences(1)), 400, .excerpt(.init(sentences: 1))),
            (SummaryTask(length: .words(100)), 1300, .excerpt(.init(sentences: 6, words: 100))),
            (SummaryTask(method: .extractive), 1200, .excerpt(.init(sentences: 3))),
            (SummaryTask(method: .abstractive), 1200, .sentences(3)),
            (SummaryTask(length: .words(100), style: "plain"), 1300, .sentences(6)),
            (SummaryTask(language: "de"), 1200, .sentences(3)),
        ] as [(SummaryTask, Int, OutputSchema.StringFormat?)]
    )
    func `a summary cannot run on`(
        _ options: SummaryTask,
        _ most: Int,
        _ format: OutputSchema.StringFormat?
    ) throws {
        let analysis = try Samples.summary(options)
        #expect(
            property("summary", of: analysis.schema)?.schema
                == .string(minLength: 1, maxLength: most, pattern: nil, format: format)
        )
        #expect(analysis.labels.isEmpty)
        #expect(analysis.verdictName == nil)
    }

    @Test func `fields become members with a bound each`() throws {
        #expect(
            json(try Samples.extraction(Samples.invoice).schema) == """
                {"type":"object","properties":{\
                "vendor":{"type":"string","minLength":1,"maxLength":400,\
                "description":"company that sent the invoice"},\
                "total":{"type":"number","minimum":0},\
                "date":{"anyOf":[{"type":"string","format":"date"},{"type":"null"}]},\
                "items":{"type":"array","items":{"type":"object","properties":{\
                "name":{"type":"string","minLength":1,"maxLength":80},\
                "price":{"type":"number"}},"required":["name","price"],\
                "additionalProperties":false},"maxItems":10},\
                "quote":{"type":"string","minLength":1,"maxLength":400}},\
                "required":["vendor","total","date","items","quote"],\
                "additionalProperties":false}
                """
        )
    }

    @Test(arguments: [
        ("[0-9]+", "^[0-9]+$"),
        ("^[0-9]+$", "^[0-9]+$"),
        ("a|b", "^(?:a|b)$"),
        ("^a|b$", "^(?:a|b)$"),
        ("5\\$", "^5\\$$"),
    ])
    func `a pattern means the whole text`(_ pattern: String, _ expected: String) throws {
        let analysis = try Samples.extraction([
            FieldSpec(name: "f", type: .string(StringBounds(pattern: pattern)))
        ])
        #expect(
            property("f", of: analysis.schema)?.schema
                == .string(minLength: 1, maxLength: 400, pattern: expected, format: .passage)
        )
    }

    @Test func `parts of a document may lack what the pipeline requires`() throws {
        let analysis = try Samples.extraction(Samples.invoice)
        var passage = Samples.passage("text")
        passage.part = .init(number: 1, of: 2)
        let schema = analysis.prompt(for: passage).schema
        let nullable = ["vendor", "total", "date", "quote"].allSatisfy { name in
            if case .nullable = property(name, of: schema)?.schema { true } else { false }
        }
        #expect(nullable)
        let sentiment = try Samples.sentiment()
        #expect(sentiment.prompt(for: passage).schema == sentiment.schema)
    }

    private func names(_ schema: OutputSchema) -> [String] {
        guard case .object(let properties) = schema else { return [] }
        return properties.map(\.name)
    }

    private func property(_ name: String, of schema: OutputSchema) -> OutputSchema.Property? {
        guard case .object(let properties) = schema else { return nil }
        return properties.first { $0.name == name }
    }
}
