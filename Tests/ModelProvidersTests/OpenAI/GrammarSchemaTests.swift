import JSON
import Testing

@testable import ModelProviders

/// What grammars drop in silence is written in words that they keep.
struct GrammarSchemaTests {
    @Test(arguments: [
        (#"^\d{4}-\d{2}$"#, "^[0-9]{4}-[0-9]{2}$"),
        (#"^[\w.]+@\w+$"#, "^[A-Za-z0-9_.]+@[A-Za-z0-9_]+$"),
        (#"^\S+$"#, #"^[^ \t\n\r]+$"#),
        ("INV-[0-9]+", "^.*(INV-[0-9]+).*$"),
        ("^INV", "^(INV).*$"),
        (#"^a\.b$"#, #"^a\.b$"#),
        ("^(a|b)$", "^(a|b)$"),
    ])
    func `patterns are written with brackets and anchors`(pattern: String, rewritten: String) {
        #expect(GrammarPattern.rewritten(pattern) == rewritten)
    }

    @Test(arguments: [#"^\p{L}+$"#, "^a|b$", #"\bword\b"#, "^(?=x)x$", #"(a)\1"#])
    func `what cannot be said is left to the check of the answer`(pattern: String) {
        #expect(GrammarPattern.rewritten(pattern) == nil)
    }

    @Test func `numbers of a small range are listed, others stay`() {
        func fitting(_ least: Double, _ most: Double) -> JSONObject {
            GrammarSchema(["type": "number", "minimum": .number(least), "maximum": .number(most)])
                .json
        }
        #expect(fitting(0, 1)["enum"]?.array?.count == 101)
        #expect(fitting(0, 5)["enum"]?.array?.last?.double == 5)
        #expect(fitting(0, 5)["enum"]?.array?.count == 101)
        #expect(fitting(0, 100)["enum"]?.array?.count == 201)
        #expect(fitting(0, 100_000)["enum"] == nil)
        #expect(fitting(0, 100_000)["maximum"]?.double == 100_000)
        let nested: JSONObject = [
            "type": "object",
            "properties": [
                "a": ["anyOf": [["type": "number", "minimum": 0, "maximum": 1], ["type": "null"]]]
            ],
        ]
        let value = GrammarSchema(nested).json["properties"]?["a"]?["anyOf"]?.array?.first
        #expect(value?["enum"]?.array?.count == 101 && value?["maximum"] == nil)
    }

    @Test func `a pattern stands for lengths, which some grammars refuse beside it`() {
        let schema: JSONObject = ["type": "string", "pattern": "[A-Z]{3}", "maxLength": 3]
        #expect(GrammarSchema(schema).json["maxLength"] == nil)
        let unsayable: JSONObject = ["type": "string", "pattern": "^\\p{L}+$", "maxLength": 3]
        #expect(GrammarSchema(unsayable).json == ["type": "string", "maxLength": 3])
    }

    @Test func `what a server keeps is sent as it is`() {
        let number: JSONObject = ["type": "number", "minimum": 0, "maximum": 1]
        #expect(GrammarSchema(number, keepsNumberBounds: true).json == number)
        let text: JSONObject = ["type": "string", "pattern": "\\d", "maxLength": 3]
        #expect(GrammarSchema(text, patterns: .all).json == text)
        #expect(GrammarSchema(text, patterns: .none).json["pattern"] == nil)
        #expect(GrammarSchema(text, patterns: .none).json["maxLength"] == 3)
    }
}
