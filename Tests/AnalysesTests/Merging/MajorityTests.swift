import Analyses
import AnalysisCore
import JSON
import Testing

@Suite struct MajorityTests {
    private let document = Samples.passage("The pump leaks. It costs 12 euro, says Ada Works.")

    /// The majority of answers to the same question; an answer that is no JSON has failed.
    private func majority(
        _ answers: [String],
        by analysis: Analysis
    ) -> Result<MergedReading, ReadingFailure> {
        analysis.majority(
            of: answers.map { answer in
                let result = analysis.read(Samples.answer(answer), about: document)
                return [PartReading(document, tokens: 10, result: result)]
            },
            textBytes: document.text.utf8.count
        )
    }

    private func sentiment(_ label: String, _ confidence: Double) -> String {
        #"{"sentiment": "\#(label)", "confidence": \#(confidence)}"#
    }

    @Test func `the label of most votes stands, with the confidence of the first that gave it`()
        throws
    {
        let result = majority(
            [sentiment("positive", 0.9), sentiment("negative", 0.7), sentiment("negative", 0.8)],
            by: try Samples.sentiment()
        )
        #expect(
            outcome(result.map(\.reading)) == #"""
                {"sentiment":"negative","confidence":0.7,"confidence_source":"model",\#
                "vote_agreement":{"sentiment":0.6667}}
                """#
        )
        #expect(try result.get().missing == 0)
        #expect(try result.get().reading.findings == [])
    }

    @Test func `a tie is told, and the earliest stands`() throws {
        let result = try majority(
            [sentiment("neutral", 0.5), sentiment("positive", 0.9), sentiment("negative", 0.9)],
            by: try Samples.sentiment()
        )
        .get()
        #expect(result.reading.fields["sentiment"] == "neutral")
        #expect(result.reading.fields["vote_agreement"] == ["sentiment": 0.3333])
        #expect(
            result.reading.findings.map { "\($0.kind): \($0.message)" } == [
                """
                tie: sentiment: no value has most of 3 votes: "neutral" has 1, "positive" has 1, \
                "negative" has 1; the earliest stands
                """
            ]
        )
    }

    @Test func `a vote without an answer agrees with nothing`() throws {
        let analysis = try Samples.sentiment()
        let result = try majority(
            ["no idea", sentiment("positive", 0.9), sentiment("positive", 0.8)],
            by: analysis
        )
        .get()
        #expect(result.reading.fields["vote_agreement"] == ["sentiment": 0.6667])
        #expect(result.missing == 1)
        #expect(result.reading.findings.map(\.kind) == ["votes-missing"])
        guard case .failure(let failure) = majority(["no idea", "none"], by: analysis) else {
            Issue.record("there is no answer")
            return
        }
        #expect(failure.reason == .invalidAnswer)
        #expect(failure.message.hasPrefix("none of 2 votes gave an answer; the first: "))
        #expect(failure.remedy == .none)
    }

    @Test func `each field has its own majority, and its quote comes along`() throws {
        let fields = [
            FieldSpec(name: "vendor", type: .string(StringBounds())),
            FieldSpec(name: "total", type: .number(NumberBounds())),
            FieldSpec(name: "quote", type: .quote(.require)),
        ]
        let result = try majority(
            [
                #"{"vendor": "Ada", "total": 12, "quote": "The pump leaks."}"#,
                #"{"vendor": "ada  works", "total": 13, "quote": "It costs 12 euro"}"#,
                #"{"vendor": "Ada Works", "total": 12.0, "quote": "It costs 12 euro"}"#,
            ],
            by: try Samples.extraction(fields)
        )
        .get()
        let reading = result.reading
        #expect(
            reading.fields["vote_agreement"] == [
                "vendor": 0.6667, "total": 0.6667, "quote": 0.6667,
            ]
        )
        // The third agrees with the majority throughout, and stands as it is.
        #expect(reading.fields["vendor"] == "Ada Works" && reading.fields["total"] == 12.0)
        #expect(reading.fields["quote"] == "It costs 12 euro")
        #expect(reading.fields["grounding"]?["quote"]?["start"] == 16)
        #expect(reading.fields.keys.suffix(2) == ["vote_agreement", "grounding"])
    }

    @Test func `a field in which the chosen answer is outvoted is taken from another`() throws {
        let fields = [
            FieldSpec(name: "vendor", type: .string(StringBounds())),
            FieldSpec(name: "total", type: .number(NumberBounds())),
            FieldSpec(name: "currency", type: .string(StringBounds())),
        ]
        let result = try majority(
            [
                #"{"vendor": "Ada", "total": 12, "currency": "EUR"}"#,
                #"{"vendor": "Ada", "total": 13, "currency": "USD"}"#,
                #"{"vendor": "Bob", "total": 13, "currency": "EUR"}"#,
            ],
            by: try Samples.extraction(fields)
        )
        .get()
        #expect(result.reading.fields["vendor"] == "Ada")
        #expect(result.reading.fields["total"] == 13)
        #expect(result.reading.fields["currency"] == "EUR")
    }

    @Test func `categories are the same in any order`() throws {
        let result = try majority(
            [
                #"{"categories": ["billing", "other"], "confidence": 0.9}"#,
                #"{"categories": ["other", "billing"], "confidence": 0.6}"#,
                #"{"categories": ["other"], "confidence": 0.6}"#,
            ],
            by: try Samples.classification(multiple: true)
        )
        .get()
        #expect(result.reading.fields["categories"] == ["billing", "other"])
        #expect(result.reading.fields["vote_agreement"] == ["categories": 0.6667])
    }

    @Test func `a schema of records has the agreement only where there are votes`() throws {
        let spec = try Samples.sentiment().spec
        let one = try Analysis(spec)
        let three = try Analysis(spec, votes: 3)
        #expect(one.schema == three.schema)
        #expect(one.recordSchema != three.recordSchema)
        let properties = JSONValue.object(three.recordSchema.jsonSchema)["properties"]
        #expect(
            properties?["vote_agreement"]?["properties"]?.object?.keys == ["sentiment"]
        )
    }
}
