import JSON
import Testing

/// What is wrong with a text is said in words, with the byte at which it is seen.
@Suite struct JSONFaultTests {
    @Test(arguments: [
        ("", "the text ends where a value should stand (at byte 0)"),
        ("  ", "the text ends where a value should stand (at byte 2)"),
        ("[", "the text ends where a value should stand (at byte 1)"),
        ("[1", "the text ends inside an array (at byte 2)"),
        ("{\"a\":1", "the text ends inside an object (at byte 6)"),
        ("{\"a\"", "the text ends where ':' should stand (at byte 4)"),
        ("{", "the text ends where a member name in double quotes should stand (at byte 1)"),
        ("\"ab", "the text ends inside a string (at byte 3)"),
        ("\"ab\\", "the text ends inside a string (at byte 4)"),
        ("\"\\u12", "the text ends inside a string (at byte 5)"),
        ("tru", "the text ends inside 'true' (at byte 3)"),
        ("-", "the text ends where a digit should stand (at byte 1)"),
        ("1e", "the text ends where a digit should stand (at byte 2)"),
        ("1e+", "the text ends where a digit should stand (at byte 3)"),
        ("trux", "'x' stands where 'true' should stand (at byte 3)"),
        ("nul]", "']' stands where 'null' should stand (at byte 3)"),
        ("[1;2]", "';' stands where ',' or ']' should stand (at byte 2)"),
        ("[1,]", "']' stands where a value should stand (at byte 3)"),
        ("{\"a\" 1}", "'1' stands where ':' should stand (at byte 5)"),
        ("{\"a\":1;}", "';' stands where ',' or '}' should stand (at byte 6)"),
        ("{a:1}", "'a' stands where a member name in double quotes should stand (at byte 1)"),
        ("1.x", "'x' stands where a digit should stand (at byte 2)"),
        ("-x", "'x' stands where a digit should stand (at byte 1)"),
        (".5", "'.' stands where a value should stand (at byte 0)"),
        ("+1", "'+' stands where a value should stand (at byte 0)"),
        ("-01", "a number starts with a superfluous zero (at byte 0)"),
        ("[00]", "a number starts with a superfluous zero (at byte 1)"),
        ("-1e999", "the number -1e999 is too large (at byte 0)"),
        ("[1] x", "something follows the JSON value (at byte 4)"),
        ("\"\t\"", "a string holds a bare control character (at byte 1)"),
        ("\"a\\q\"", "a string holds an unknown escape (at byte 2)"),
        ("\"\\u12g4\"", "a string holds a malformed \\u escape (at byte 5)"),
        ("\"x\\udc00\"", "a string holds a lone surrogate (at byte 2)"),
        ("\"\\ud83d\\ud83d\"", "a string holds a lone surrogate (at byte 1)"),
        ("{\"a\":1,\"b\":2,\"a\":3}", "the key \"a\" stands twice (at byte 13)"),
        ("{\"a\":1,\"\\u0061\":3}", "the key \"a\" stands twice (at byte 7)"),
        ("\u{FEFF}1", "'\\u{FEFF}' stands where a value should stand (at byte 0)"),
        ("é", "'\\u{00E9}' stands where a value should stand (at byte 0)"),
    ])
    func `A fault says what stands where, and what should`(text: String, message: String) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.description == message)
    }

    @Test(
        arguments: [
            ([0x22, 0x61, 0xFF, 0x22], 1), ([0x22, 0x5C, 0x6E, 0xC3, 0x22], 0),
            ([0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D], 2),
        ] as [([UInt8], Int)]
    )
    func `A string that is not UTF-8 is told where it begins`(bytes: [UInt8], offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: bytes) }
        #expect(error?.code == .invalidUTF8)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [1, 2, 5])
    func `Arrays and objects nest as deep as is allowed, not deeper`(depth: Int) throws {
        for (opening, closing) in [("[", "]"), ("{\"a\":", "}")] {
            func nested(_ levels: Int) -> String {
                String(repeating: opening, count: levels) + "1"
                    + String(repeating: closing, count: levels)
            }
            _ = try JSONReader.value(of: nested(depth), maximumDepth: depth)
            let error = #expect(throws: JSONError.self) {
                try JSONReader.value(of: nested(depth + 1), maximumDepth: depth)
            }
            #expect(error?.code == .tooDeep)
            #expect(error?.reason == "nested deeper than \(depth) levels")
            #expect(error?.offset == depth * opening.utf8.count)
        }
        // Values beside each other are not in each other.
        let row = "[" + Array(repeating: "[{}]", count: 20).joined(separator: ",") + "]"
        #expect(try JSONReader.value(of: row, maximumDepth: 3).array?.count == 20)
    }

    @Test(arguments: [
        (#""\ud800""#, "\u{FFFD}"), (#""\ud800x""#, "\u{FFFD}x"),
        (#""\udc00\ud800""#, "\u{FFFD}\u{FFFD}"),
        (#""\ud800\n""#, "\u{FFFD}\n"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
        (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\ude00""#, "😀"),
    ])
    func `Half of a character is replaced where browsers do so`(text: String, expected: String)
        throws
    {
        let value = try JSONReader.value(of: Array(text.utf8), replacesLoneSurrogates: true)
        #expect(value.string == expected)
    }

    @Test(arguments: [
        ("\"\\b\\f\\n\\r\\t\\/\\\\\\\"\"", "\u{8}\u{C}\n\r\t/\\\""), (#""\u0000""#, "\0"),
        (#""\uFFFF\uffff""#, "\u{FFFF}\u{FFFF}"), (#""\u00E9\u00e9""#, "éé"),
        ("\"\u{7F}\"", "\u{7F}"),
        ("\"\u{2028}\"", "\u{2028}"), (#""\udbff\udfff\ud800\udc00""#, "\u{10FFFF}\u{10000}"),
    ])
    func `Escapes are read as the standard has them`(text: String, expected: String) throws {
        #expect(try JSONReader.value(of: text).string == expected)
    }

    @Test(arguments: [
        ("0", JSONValue.integer(0)), ("-9223372036854775808", .integer(.min)),
        ("-9223372036854775809", .number(-9_223_372_036_854_775_808)), ("1.0", .number(1)),
        ("1e2", .number(100)), ("1E+2", .number(100)), ("125e-3", .number(0.125)),
        ("-0.0", .number(0)), ("1e-999", .number(0)), ("0e5", .number(0)), ("10", .integer(10)),
    ])
    func `A number is whole where it is written so and fits`(text: String, value: JSONValue) throws
    {
        #expect(try JSONReader.value(of: text) == value)
        #expect(try JSONReader.value(of: "[\(text)\n]") == [value])
    }

    @Test func `A value is read out of the middle of other text`() throws {
        let bytes = Array("x [1] {\"a\":2} 3 \n\"é\"".utf8)
        var offset = 1
        var values: [JSONValue] = []
        while offset < bytes.count {
            let (value, end) = try JSONReader.prefix(of: bytes, from: offset)
            values.append(value)
            #expect(end > offset)
            offset = end
        }
        #expect(values == [[1], ["a": 2], 3, "é"])
        let error = #expect(throws: JSONError.self) {
            try JSONReader.prefix(of: Array("ab [[]]".utf8), from: 3, maximumDepth: 1)
        }
        #expect(error?.offset == 4)
    }
}
