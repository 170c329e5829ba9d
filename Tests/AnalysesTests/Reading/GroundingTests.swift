import Analyses
import AnalysisCore
import JSON
import Testing

@Suite struct GroundingTests {
    private func read(
        _ quote: String,
        in text: String,
        grounding: Grounding = .require
    ) throws -> Result<Reading, ReadingFailure> {
        let analysis = try Samples.extraction([FieldSpec(name: "q", type: .quote(grounding))])
        let json = JSONWriter().text(of: ["q": .string(quote)])
        return analysis.read(Samples.answer(json), about: Samples.passage(text))
    }

    /// The text that the model gives, the document, and the passage of the document that is meant.
    @Test(arguments: [
        ("broke", "It broke on day one.", "broke"),
        ("IT BROKE", "It broke on day one.", "It broke"),
        ("It  broke\non day", "It broke on day one.", "It broke on day"),
        ("broke on", "It broke\r\n\t on day one.", "broke\r\n\t on"),
        ("don't buy", "Please don’t buy it.", "don’t buy"),
        ("\"great\" - no", "A “great” — no!", "“great” — no"),
        ("\"It broke\"", "It broke on day one.", "It broke"),
        ("  It broke ", "It broke on day one.", "It broke"),
        ("wait...", "We wait… and wait.", "wait…"),
        ("efficient", "An e\u{AD}ffi\u{200B}cient tool", "e\u{AD}ffi\u{200B}cient"),
        ("office", "the o\u{FB03}ce", "o\u{FB03}ce"),
        ("cafe\u{301}", "Un café noir", "café"),
        ("STRASSE 5", "Alte Strasse 5, Bonn", "Strasse 5"),
        ("日本", "これは日本です", "日本"),
        ("one", "none, then one", "one"),
        ("aab", "aaaab aab", "aab"),
    ])
    func `a quote is found but for white space, quotes, dashes and case`(
        _ quote: String,
        _ text: String,
        _ passage: String
    ) throws {
        let fields = try read(quote, in: text).get().fields
        // Compared by bytes: Swift's equality would hide a difference of normalization.
        #expect(fields["q"]?.string.map { Array($0.utf8) } == Array(passage.utf8))
        let place = fields["grounding"]?["q"]
        let start = place?["start_byte"]?.int ?? 0
        let end = place?["end_byte"]?.int ?? 0
        #expect(Array(text.utf8)[start..<end].elementsEqual(passage.utf8))
        let scalars = Array(text.unicodeScalars)
        let from = place?["start"]?.int ?? 0
        let to = place?["end"]?.int ?? 0
        #expect(scalars[from..<to].elementsEqual(passage.unicodeScalars))
    }

    @Test(arguments: [
        ("It works", "It broke on day one."),
        ("bro", "It broke on day one."),
        ("roke", "It broke on day one."),
        ("12", "in 2012 and 1212"),
        ("broke … one", "It broke on day one."),
        ("It broke on day one. And more", "It broke on day one."),
    ])
    func `what does not occur is refused`(_ quote: String, _ text: String) throws {
        #expect(
            outcome(try read(quote, in: text))
                == "ungrounded [correct] q: \"\(quote)\" does not occur in the document; copy a passage word for word"
        )
    }

    @Test func `an empty quote is no quote`() throws {
        #expect(
            outcome(try read(" ", in: "text"))
                == "invalid-answer [correct] the answer does not match the schema: q: the quote is empty"
        )
    }

    @Test func `a field that flags keeps the value and says so`() throws {
        let reading = try read("It works", in: "It broke.", grounding: .flag).get()
        #expect(
            JSONWriter().text(of: .object(reading.fields))
                == #"{"q":"It works","grounding":{"q":{"grounded":false}}}"#
        )
        #expect(
            reading.findings == [
                Finding(
                    kind: "ungrounded",
                    message: "q: \"It works\" does not occur in the document"
                )
            ]
        )
    }

    @Test func `a field that is off is not looked for`() throws {
        #expect(
            outcome(try read("It works", in: "It broke.", grounding: .off)) == #"{"q":"It works"}"#
        )
    }

    @Test func `the place leads back to the source`() throws {
        let text = "Größe: 12\nEs ist kaputt."
        let document = Document(
            id: DocumentID("a.html"),
            text: text,
            format: .html,
            sourceBytes: 100,
            contentHash: "",
            positions: PositionMap(anchors: [
                .init(textOffset: 0, line: 3, sourceOffset: 40),
                .init(textOffset: 12, line: 7, sourceOffset: 80),
            ])
        )
        let passage = Passage.parts(of: document, at: [0..<12, 12..<26])[1]
        #expect(passage.text == "Es ist kaputt.")
        let analysis = try Samples.extraction([FieldSpec(name: "q", type: .quote(.require))])
        let result = analysis.read(Samples.answer(#"{"q": "KAPUTT"}"#), about: passage)
        #expect(
            outcome(result) == """
                {"q":"kaputt","grounding":{"q":{"grounded":true,"start":17,"end":23,\
                "start_byte":19,"end_byte":25,"line":7,"source_start":87,"source_end":93,\
                "before":"Es ist ","after":"."}}}
                """
        )
    }

    @Test func `grounded texts keep the model's spelling`() throws {
        let analysis = try Samples.extraction([
            FieldSpec(name: "vendor", type: .string(StringBounds(grounding: .require)))
        ])
        let passage = Samples.passage("ACME\nGmbH, Bonn")
        let result = analysis.read(Samples.answer(#"{"vendor": "Acme GmbH"}"#), about: passage)
        #expect(
            outcome(result) == """
                {"vendor":"Acme GmbH","grounding":{"vendor":{"grounded":true,"start":0,"end":9,\
                "start_byte":0,"end_byte":9,"before":"","after":", Bonn"}}}
                """
        )
        #expect(
            outcome(analysis.read(Samples.answer(#"{"vendor": "Apex"}"#), about: passage))
                == "ungrounded [correct] vendor: \"Apex\" does not occur in the document; copy a passage word for word"
        )
    }

    @Test func `quotes in lists say which item they belong to`() throws {
        let analysis = try Samples.extraction([
            FieldSpec(
                name: "claims",
                type: .list(
                    of: .object([FieldSpec(name: "quote", type: .quote(.flag))]),
                    ItemBounds()
                )
            )
        ])
        let result = analysis.read(
            Samples.answer(#"{"claims": [{"quote": "none"}, {"quote": "b"}]}"#),
            about: Samples.passage("a b")
        )
        #expect(
            outcome(result) == """
                {"claims":[{"quote":"none"},{"quote":"b"}],"grounding":{"claims.quote":[\
                {"field":"claims[0].quote","grounded":false},\
                {"field":"claims[1].quote","grounded":true,"start":2,"end":3,"start_byte":2,\
                "end_byte":3,"before":"a ","after":""}]}}
                """
        )
    }
}
