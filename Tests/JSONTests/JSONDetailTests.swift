import Testing

@testable import JSON

/// Borders of reading and writing that a wrong sign or number would move.
@Suite struct JSONDetailTests {
    @Test(
        arguments: [
            (0x7F, true), (0x80, false), (0xC1, true), (0xC2, false), (0xC3, true), (0xD7, true),
            (0xD8, false), (0xD9, true), (0xE0, true), (0xE1, false), (0xE2, false), (0xE3, true),
            (0xEE, true), (0xEF, false), (0xF0, false), (0xF4, false), (0xF5, true),
        ] as [(UInt8, Bool)]
    )
    func `No hidden character begins with another byte`(byte: UInt8, isPlain: Bool) {
        // Continuation bytes begin nothing.
        #expect(HiddenCharacters.mayStart(with: byte) == (!isPlain && byte != 0x80))
    }

    @Test func `Every hidden character begins with a byte that is looked at`() {
        for value in 0x80...0x10FFFF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value), HiddenCharacters.contains(scalar),
                let first = String(scalar).utf8.first
            else { continue }
            if !HiddenCharacters.mayStart(with: first) { Issue.record("U+\(value) is overlooked") }
        }
    }

    @Test(arguments: [
        ("\u{80}", #""\u0080""#), ("\u{9F}x", #""\u009fx""#), ("\u{A0}", "\"\u{A0}\""),
        ("\u{AD}", #""\u00ad""#), ("\u{61C}", #""\u061c""#), ("\u{180E}", #""\u180e""#),
        ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{FEFF}", #""\ufeff""#),
        ("\u{E0001}", #""\udb40\udc01""#), ("\u{E007F}a", #""\udb40\udc7fa""#),
        ("\u{10FFFF}", #""\udbff\udfff""#), ("\u{1FFFE}", #""\ud83f\udffe""#),
        ("a\u{202E}b", #""a\u202eb""#), ("é€😀", "\"é€😀\""),
    ])
    func `A hidden character is written by its digits`(text: String, written: String) {
        #expect(JSONWriter(escapesHidden: true).text(of: .string(text)) == written)
        #expect(JSONWriter().text(of: .string(text)) == "\"\(text)\"")
    }

    @Test(arguments: [
        ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
        ("\u{0}\u{B}\u{1F}", #""\u0000\u000b\u001f""#),
        ("\u{7F}", #""\u007f""#), ("\u{20}~", "\" ~\""), ("\"\\/", #""\"\\/""#),
        ("<&>", "\"<&>\""), ("", "\"\""),
    ])
    func `A control has its letter, or its digits`(text: String, written: String) {
        #expect(JSONWriter().text(of: .string(text)) == written)
        for place in 0...9 {
            let filling = String(repeating: "x", count: place)
            let behind = String(repeating: "y", count: 9 - place)
            #expect(
                JSONWriter().text(of: .string(filling + text + behind))
                    == "\"\(filling)\(written.dropFirst().dropLast())\(behind)\""
            )
        }
    }

    @Test(arguments: [
        ("<", #""\u003c""#), (">", #""\u003e""#), ("&", #""\u0026""#), ("\u{2028}", #""\u2028""#),
        ("\u{2029}x", #""\u2029x""#), ("\u{2027}", "\"\u{2027}\""), ("\u{202A}", "\"\u{202A}\""),
        ("€", "\"€\""), ("\u{20A8}", "\"\u{20A8}\""), ("'/", "\"'/\""),
    ])
    func `In a page only what could end an element is escaped`(text: String, written: String) {
        #expect(JSONWriter(escapesForHTML: true).text(of: .string(text)) == written)
    }

    private static let layouts: [(value: JSONValue, text: String)] = [
        ([1, 2], "[\n  1,\n  2\n]"), ([], "[]"), ([:], "{}"), (["a": []], "{\n  \"a\": []\n}"),
        (
            [["a": [["b": 1]]]],
            "[\n  {\n    \"a\": [\n      {\n        \"b\": 1\n      }\n    ]\n  }\n]"
        ),
        (["a": 1, "b": [:]], "{\n  \"a\": 1,\n  \"b\": {}\n}"), ("x", "\"x\""), (nil, "null"),
    ]

    @Test(arguments: layouts)
    func `A tall layout indents what stands inside by two`(value: JSONValue, text: String) {
        #expect(JSONWriter(layout: .pretty).text(of: value) == text)
        let dense = text.filter { $0 != " " && $0 != "\n" }
        #expect(JSONWriter().text(of: value) == dense)
    }

    @Test(
        arguments: [
            (-0.0, "-0", "-0.0"), (0.1, "0.1", "0.1"), (123456789.0, "123456789", "123456789.0"),
            (1e16, "1e+16", "1e+16"), (-.infinity, "null", "null"), (1e-300, "1e-300", "1e-300"),
            (10, "10", "10.0"), (100.5, "100.5", "100.5"),
        ] as [(Double, String, String)]
    )
    func `A number loses its fraction only where there is none`(
        number: Double,
        plain: String,
        kept: String
    ) {
        #expect(JSONWriter().text(of: .number(number)) == plain)
        #expect(JSONWriter(keepsFractions: true).text(of: .number(number)) == kept)
    }

    @Test(arguments: [
        ("1E5", 100_000.0), ("1e-2", 0.01), ("-1.25E+2", -125), ("0.0001", 0.0001),
        ("1e308", 1e308),
        ("-0.5e1", -5), ("12345678901234567168", 12_345_678_901_234_567_168),
    ])
    func `Exponents are read with either letter and any sign`(text: String, number: Double) throws {
        #expect(try JSONReader.value(of: text) == .number(number))
        #expect(try JSONReader.value(of: " [\(text)] ") == [.number(number)])
    }

    @Test(arguments: [
        ("\u{20}\u{9}\u{A}\u{D}1", true), ("\u{B}1", false), ("\u{C}1", false), ("\u{A0}1", false),
        ("1\u{D}\u{A}", true), ("1\u{0}", false), ("[ 1 ,\t2\n]", true),
        ("{ \"a\" : 1 , \"b\":2 }", true),
        ("[1,\u{C}2]", false),
    ])
    func `Four characters are white space, and no others`(text: String, isRead: Bool) {
        let value = try? JSONReader.value(of: text)
        #expect((value != nil) == isRead)
    }

    @Test(arguments: [
        (#""\ud7ff""#, "\u{D7FF}"), (#""\ue000""#, "\u{E000}"), (#""\ud800\udc00""#, "\u{10000}"),
        (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\u007f\u0080""#, "\u{7F}\u{80}"),
    ])
    func `Escapes beside the surrogates are characters`(text: String, expected: String) throws {
        #expect(try JSONReader.value(of: text).string == expected)
    }

    @Test(arguments: [
        #""\udbff\ue000""#, #""\ud800\udbff""#, #""\udfff""#, #""\udc00\udc00""#, #""\ud800a""#,
        #""\ud800\n""#,
    ])
    func `Half of a character is none`(text: String) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.code == .invalidString)
        #expect(error?.reason == "a string holds a lone surrogate")
        #expect(error?.offset == 1)
    }

    @Test(arguments: [#""\udc00"#, #""\udfffx"#])
    func `The second half of a character comes never first, even where the text ends`(text: String)
    {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.description == "a string holds a lone surrogate (at byte 1)")
        let cut = #expect(throws: JSONError.self) { try JSONReader.value(of: #""\ud800"#) }
        #expect(cut?.description == "the text ends inside a string (at byte 7)")
    }

    @Test(arguments: [#""\u00g0""#, #""\u 123""#, #""\u１234""#, #""\uÿ000""#])
    func `Only hexadecimal digits of ASCII make an escape`(text: String) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.reason == "a string holds a malformed \\u escape")
    }

    @Test func `The longest number in a message is forty characters`() {
        let digits = "1" + String(repeating: "0", count: 400)
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: digits) }
        #expect(error?.reason == "the number \(digits.prefix(40)) is too large")
        #expect(error?.code == .invalidNumber)
    }

    @Test func `The usual depth is 128, and one more is too deep`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try JSONReader.value(of: nested(128))
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: nested(129)) }
        #expect(
            error == JSONError(code: .tooDeep, offset: 128, reason: "nested deeper than 128 levels")
        )
        _ = try JSONReader.prefix(of: Array(nested(128).utf8), from: 0)
    }

    @Test func `Elements that are written once are counted and compared`() {
        #expect(WrittenElements([]).count == 0)
        #expect(WrittenElements([1, "a"]).count == 2)
        #expect(WrittenElements([1]) == WrittenElements([1]))
        #expect(WrittenElements([1]) != WrittenElements([2]))
        let empty = JSONWriter.bytes(of: [:], where: "a", beginsWith: WrittenElements([1]))
        #expect(String(decoding: empty, as: UTF8.self) == "{}")
        // A member of that name that is no array is left alone.
        let text = JSONWriter.bytes(
            of: ["a": 5, "b": [2]],
            where: "a",
            beginsWith: WrittenElements([1])
        )
        #expect(String(decoding: text, as: UTF8.self) == #"{"a":5,"b":[2]}"#)
        let list = JSONWriter.bytes(
            of: ["b": [], "a": []],
            where: "b",
            beginsWith: WrittenElements([1])
        )
        #expect(String(decoding: list, as: UTF8.self) == #"{"b":[1],"a":[]}"#)
    }

    @Test func `Values are literals of Swift`() {
        let value: JSONValue = ["a": [nil, true, 1, 1.5, "s"], "b": [:]]
        #expect(value.description == #"{"a":[null,true,1,1.5,"s"],"b":{}}"#)
        #expect(
            value["a"]?.array?.map(\.typeName) == [
                "null", "boolean", "integer", "number", "string",
            ]
        )
        #expect(value["c"] == nil && JSONValue.array([])["a"] == nil)
        #expect(JSONValue.integer(7).double == 7 && JSONValue.number(0.5).double == 0.5)
        #expect(JSONValue.number(7).int == nil && JSONValue.integer(.min).integer == .min)
        let object: JSONObject = ["x": 1, "y": 2]
        #expect(object.first?.key == "x" && object.last?.value == 2 && object[1].key == "y")
        #expect(object.startIndex == 0 && object.endIndex == 2 && !object.isEmpty)
    }
}
