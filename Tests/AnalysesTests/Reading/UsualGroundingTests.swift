import Analyses
import AnalysisCore
import JSON
import Testing

/// What happens to values of which the pipeline does not say whether they are looked for.
@Suite struct UsualGroundingTests {
    private static let fields = [
        FieldSpec(name: "vendor", type: .string(StringBounds())),
        FieldSpec(name: "currency", type: .string(StringBounds(maxLength: 3))),
        FieldSpec(name: "date", type: .date(nil), isRequired: false),
        FieldSpec(name: "total", type: .number(NumberBounds()), isRequired: false),
        FieldSpec(name: "pages", type: .integer(NumberBounds()), isRequired: false),
    ]
    private static let document = """
        ACME GmbH, 4 March 2026
        Total: €1,234.50, two pages
        """

    private func read(
        _ answer: String,
        fields: [FieldSpec] = fields,
        metadata: [String: String] = [:]
    ) throws -> Reading {
        try Samples.extraction(fields)
            .read(
                Samples.answer(answer),
                about: Samples.passage(Self.document, metadata: metadata)
            )
            .get()
    }

    @Test func `texts, dates and numbers are found in whatever form the document has them`() throws
    {
        let reading = try read(
            #"{"vendor":"Acme GmbH","currency":"EUR","date":"2026-03-04","total":1234.5,"pages":2}"#
        )
        #expect(reading.findings.isEmpty)
        #expect(
            JSONWriter().text(of: reading.fields["grounding"] ?? .null) == """
                {"vendor":{"grounded":true,"start":0,"end":9,"start_byte":0,"end_byte":9},\
                "currency":{"grounded":true,"start":31,"end":32,"start_byte":31,"end_byte":34},\
                "date":{"grounded":true,"start":11,"end":23,"start_byte":11,"end_byte":23},\
                "total":{"grounded":true,"start":32,"end":40,"start_byte":34,"end_byte":42},\
                "pages":{"grounded":true,"start":42,"end":45,"start_byte":44,"end_byte":47}}
                """
        )
    }

    @Test func `what does not occur is kept and told`() throws {
        let reading = try read(
            #"{"vendor":"Harbour Works Ltd","currency":"USD","date":"2026-03-05","total":99,"pages":null}"#
        )
        #expect(
            reading.findings.map(\.message) == [
                "vendor: \"Harbour Works Ltd\" does not occur in the document",
                "currency: \"USD\" does not occur in the document",
                "date: \"2026-03-05\" does not occur in the document",
                "total: 99 does not occur in the document",
            ]
        )
        #expect(reading.fields["grounding"]?.object?.count == 4)
        #expect(reading.fields["vendor"] == "Harbour Works Ltd")
    }

    @Test func `what the source says about itself is not made up`() throws {
        let answer = #"{"vendor":"Apex","currency":"EUR","date":"2026-01-31","total":null}"#
        let reading = try read(answer, metadata: ["title": "Apex", "date": "31 January 2026"])
        #expect(reading.findings.isEmpty)
        #expect(reading.fields["grounding"]?["date"] == ["grounded": true])
    }

    @Test func `off looks for nothing, and require refuses`() throws {
        let off = FieldSpec(name: "n", type: .number(NumberBounds(grounding: .off)))
        #expect(try read(#"{"n":7}"#, fields: [off]).fields == ["n": 7])
        let analysis = try Samples.extraction([
            FieldSpec(name: "n", type: .number(NumberBounds(grounding: .require))),
            FieldSpec(name: "d", type: .date(nil, grounding: .require)),
        ])
        let result = analysis.read(
            Samples.answer(#"{"n":7,"d":"2026-03-05"}"#),
            about: Samples.passage(Self.document)
        )
        #expect(
            outcome(result) == """
                ungrounded [correct] n: 7 does not occur in the document; give one that does; \
                d: "2026-03-05" does not occur in the document; give one that does
                """
        )
    }

    @Test func `an analysis' own words are looked for nowhere`() throws {
        let summary = try Samples.summary(SummaryTask(keyPoints: 1))
            .read(
                Samples.answer(#"{"summary":"All is well.","key_points":["fine"]}"#),
                about: Samples.passage(Self.document)
            )
            .get()
        #expect(summary.fields["grounding"] == nil)
        #expect(summary.findings.isEmpty)
    }

    @Test func `the default changes neither what is asked nor its key`() throws {
        let stated = [
            FieldSpec(name: "a", type: .string(StringBounds(grounding: .off))),
            FieldSpec(name: "n", type: .number(NumberBounds(grounding: .off))),
        ]
        let unstated = [
            FieldSpec(name: "a", type: .string(StringBounds())),
            FieldSpec(name: "n", type: .number(NumberBounds())),
        ]
        let (left, right) = (
            AnalysisSpec(task: ExtractionTask(), fields: stated),
            AnalysisSpec(task: ExtractionTask(), fields: unstated)
        )
        #expect(left.canonical == right.canonical)
        let document = Samples.passage("text")
        #expect(
            try Analysis(left).prompt(for: document, form: .chat).system
                == Analysis(right).prompt(for: document, form: .chat).system
        )
        // But answers are read differently.
        #expect(left.groundingForm == ["n": "off"])
        #expect(right.groundingForm == ["a": "flag", "n": "flag"])
        #expect(AnalysisSpec(task: SentimentTask()).groundingForm == nil)
    }
}
