import JSON
import Testing

@Suite struct JSONReaderTests {
    @Test(
        "a valid text is read as it stands",
        arguments: [
            ("null", JSONValue.null),
            (" true ", true),
            ("[]", .array([])),
            ("{}", .object(JSONObject())),
            ("-0", 0),
            ("9223372036854775807", .integer(.max)),
            ("9223372036854775808", .number(9_223_372_036_854_775_808)),
            ("1.5e3", .number(1500)),
            (#""caf\u00e9 \ud83d\ude00 \n""#, "café 😀 \n"),
            (#"{"b":[1,{"a":null}],"a":"x"}"#, .object(["b": [1, ["a": nil]], "a": "x"])),
        ]
    )
    func validText(text: String, expected: JSONValue) throws {
        #expect(try JSONReader.value(of: text) == expected)
    }

    @Test(
        "a fault is named with its byte",
        arguments: [
            ("", JSONError.Code.unexpectedEnd, 0),
            ("[1,", .unexpectedEnd, 3),
            (#"{"a""#, .unexpectedEnd, 4),
            (#"{"a":1,}"#, .unexpectedCharacter, 7),
            ("{'a':1}", .unexpectedCharacter, 1),
            ("[1 2]", .unexpectedCharacter, 3),
            ("NaN", .unexpectedCharacter, 0),
            ("Infinity", .unexpectedCharacter, 0),
            ("1e999", .invalidNumber, 0),
            ("01", .invalidNumber, 0),
            ("1.", .unexpectedEnd, 2),
            (#"{"a":1,"a":2}"#, .duplicateKey, 7),
            ("1 2", .trailingContent, 2),
            (#""\ud800""#, .invalidString, 1),
            (#""\ud800\u0041""#, .invalidString, 1),
            (#""\x""#, .invalidString, 1),
            ("\"a\u{1}\"", .invalidString, 2),
        ]
    )
    func fault(text: String, code: JSONError.Code, offset: Int) {
        #expect {
            try JSONReader.value(of: text)
        } throws: { error in
            let error = error as? JSONError
            return error?.code == code
                && error?.offset == offset
        }
    }

    @Test(
        "a name that stands twice is found among few and among many",
        arguments: [2, 15, 16, 17, 18, 40]
    )
    func repeatedName(count: Int) throws {
        let names = (0..<count).map { "name \($0)" }
        func text(_ names: [String]) -> String {
            "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
        }
        #expect(try JSONReader.value(of: text(names)).object?.keys == names)
        for repeated in Set([0, count / 2, count - 1]) {
            let fault = JSONError(
                code: .duplicateKey,
                offset: text(names).utf8.count,
                reason: "the key \"name \(repeated)\" stands twice"
            )
            #expect(throws: fault) { try JSONReader.value(of: text(names + [names[repeated]])) }
        }
    }

    @Test("bytes that are not UTF-8 are refused")
    func invalidUTF8() {
        #expect(throws: JSONError(code: .invalidUTF8, offset: 1, reason: "a string is not UTF-8")) {
            try JSONReader.value(of: [0x22, 0xFF, 0x22])
        }
    }

    @Test("depth is bounded")
    func depth() throws {
        let nested = { (depth: Int) in
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSONReader.value(of: nested(128)) }
        #expect {
            try JSONReader.value(of: nested(100_000))
        } throws: {
            ($0 as? JSONError)?.code == .tooDeep
        }
    }

    @Test("a text cut at any byte ends unexpectedly, never with another value")
    func everyCut() throws {
        let text = #"{"a":[1.5e3,true,"x\n\ud83d\ude00"],"b":{"c":null}}"#
        let bytes = Array(text.utf8)
        for length in 0..<bytes.count {
            #expect {
                try JSONReader.value(of: Array(bytes.prefix(length)))
            } throws: {
                ($0 as? JSONError)?.code == .unexpectedEnd
            }
        }
    }

    @Test("a value in front of other text is read with its end")
    func prefix() throws {
        let (value, end) = try JSONReader.prefix(of: Array("x {\"a\":1} rest".utf8), from: 1)
        #expect(value == ["a": 1])
        #expect(end == 10)
    }
}
