import JSON
import Testing

@testable import APISimulator

/// What the simulator makes up for two documents, kind by kind: the same at every time.
@Suite struct SchemaValueTests {
    /// Lines, of which those of three letters and fewer are nobody's prose.
    private static let lines = "One line that is long.\nab\nabc\nabcd"
    private static let long = String(repeating: "w", count: 130)
    /// A document between markers, with one line.
    private static let marked = "<document-1 id=\"d1\">\n\(long)\n</document-1>\nbehind"
    /// The most that is taken of a line.
    private static let shown = "\"" + long.prefix(120) + "\""

    private static let values: [(schema: String, lines: String, marked: String)] = [
        (#"{"type":"integer"}"#, "12", "8"), (#"{"type":"integer","minimum":5}"#, "17", "13"),
        (#"{"type":"integer","minimum":-1,"maximum":1}"#, "0", "-1"),
        (#"{"type":"integer","maximum":3}"#, "1", "3"),
        (#"{"type":["integer","null"]}"#, "12", "8"), (#"{"type":"number"}"#, "81.77", "27.22"),
        (#"{"type":"number","minimum":10}"#, "91.77", "37.22"),
        (#"{"type":"number","minimum":0,"maximum":0.01}"#, "0.01", "0"),
        (
            #"{"type":"object","properties":{"score":{"type":"number"},"scores":{"type":"number"}}}"#,
            #"{"score":0.91,"scores":76.16}"#, #"{"score":0.64,"scores":73.3}"#
        ),
        (#"{"type":"boolean"}"#, "false", "false"),
        (#"{"type":"string","format":"date"}"#, #""2026-02-05""#, #""2026-04-01""#),
        (#"{"type":"string"}"#, #""abcd""#, shown), ("{}", #""abcd""#, shown),
        (#"{"type":"string","maxLength":7}"#, #""abcd""#, #""wwwwwww""#),
        (#"{"type":"string","maxLength":500}"#, #""abcd""#, shown),
        (#"{"type":"string","minLength":6}"#, #""abcd..""#, shown),
        (#"{"type":"array","items":{"type":"boolean"}}"#, "[true]", "[true]"),
        (#"{"type":"array","items":{"type":"integer"},"minItems":0}"#, "[73]", "[48]"),
        (#"{"type":"array","items":{"type":"integer"},"minItems":3}"#, "[73,76,50]", "[48,53,96]"),
        (
            #"{"type":"array","items":{"type":"integer"},"minItems":2,"maxItems":2}"#, "[73,76]",
            "[48,53]"
        ),
        (#"{"type":"array"}"#, #"["One line that is long."]"#, "[\(shown)]"),
        // What would be twice in a list is there once, where that is enough.
        (#"{"type":"array","items":{"const":1},"minItems":2}"#, "[1,1]", "[1,1]"),
        (#"{"type":"array","items":{"const":1}}"#, "[1]", "[1]"),
        (#"{"anyOf":[{"type":"integer"},{"type":"null"}]}"#, "73", "48"),
        (#"{"anyOf":[{"type":"integer"}]}"#, "12", "8"),
        (#"{"oneOf":[{"const":"x"},{"const":"y"}]}"#, #""x""#, #""x""#),
        (#"{"enum":["a","b","c"]}"#, #""b""#, #""a""#),
        (#"{"enum":[],"type":"boolean"}"#, "false", "false"),
        (##"{"$ref":"#/$defs/x","$defs":{"x":{"const":"found"}}}"##, #""found""#, #""found""#),
        (##"{"$ref":"#/$defs/y","$defs":{}}"##, "null", "null"),
        (#"{"type":"null"}"#, "null", "null"),
        (#"{"const":[7]}"#, "[7]", "[7]"),
    ]

    @Test(arguments: values)
    func `A value is made of the document`(schema: String, lines: String, marked: String) throws {
        let schema = try JSONReader.value(of: schema)
        #expect(SchemaAnswer.value(for: schema, document: Self.lines).description == lines)
        #expect(SchemaAnswer.value(for: schema, document: Self.marked).description == marked)
    }

    @Test func `Every eighth optional value is missing`() throws {
        let schema = try JSONReader.value(of: #"{"anyOf":[{"type":"boolean"},{"type":"null"}]}"#)
        let values = (0..<800).map { SchemaAnswer.value(for: schema, document: "document \($0)") }
        #expect((60...140).contains(values.count { $0 == .null }))
    }

    @Test func `The last document of a text is read, up to its end`() {
        func passage(_ text: String) -> String? {
            SchemaAnswer.value(for: [:], document: text).string
        }
        #expect(passage("<document-1>\nfirst one\n</document-1>\nrules") == "first one")
        #expect(
            passage("<document-1>\nfirst one\n</document-1>\n<document-2>\nsecond one")
                == "second one"
        )
        #expect(passage("abc\u{2028}a line\u{85}\rab") == "a line")
        #expect(passage("abc") == "nothing")
    }

    @Test func `A digest is the same on every run`() {
        #expect(SeededDigest("").value == 0xCBF2_9CE4_8422_2325)
        #expect(SeededDigest("a").value == 0xAF63_DC4C_8601_EC8C)
        #expect(SeededDigest("foobar").value == 0x8594_4171_F739_67E8)
        #expect(SeededDigest("a", seed: 1).value != SeededDigest("a").value)
        var digest = SeededDigest("a")
        let first = (0..<1000).map { _ in digest.next(below: 10) }
        #expect(Set(first) == Set(0..<10))
        #expect(digest.next(below: 1) == 0 && digest.next(below: 0) == 0)
        let fractions = (0..<1000).map { _ in digest.nextFraction() }
        #expect(fractions.allSatisfy { 0..<1 ~= $0 })
        #expect((400...600).contains(fractions.count { $0 < 0.5 }))
    }
}
