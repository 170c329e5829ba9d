import AnthropicKit
import JSON
import Testing

@Suite("Structured output")
struct StructuredOutputTests {
    @Test func `moves what the API refuses into descriptions`() throws {
        let schema = try JSONReader.value(
            of: """
                {"type":"object","properties":{
                 "label":{"type":"string","enum":["a","b"]},
                 "share":{"type":"number","minimum":0,"maximum":1,"description":"How sure."},
                 "date":{"type":"string","format":"date"},
                 "phone":{"type":"string","format":"phone"},
                 "code":{"type":"string","pattern":"^[A-Z]+$","minLength":2},
                 "word":{"type":"string","pattern":"\\\\bword\\\\b"},
                 "list":{"type":"array","items":{"oneOf":[{"type":"null"},{"type":"object","properties":{}}]},
                  "minItems":3,"maxItems":5,"uniqueItems":true}},
                 "required":["label"],"additionalProperties":true}
                """
        )
        let fitted = StructuredOutput.schema(fitting: try #require(schema.object))
        #expect(
            JSONValue.object(fitted).description == """
                {"type":"object","properties":{\
                "label":{"type":"string","enum":["a","b"]},\
                "share":{"type":"number","description":"How sure. {minimum: 0, maximum: 1}"},\
                "date":{"type":"string","format":"date"},\
                "phone":{"type":"string","description":"{format: \\"phone\\"}"},\
                "code":{"type":"string","pattern":"^[A-Z]+$","description":"{minLength: 2}"},\
                "word":{"type":"string","description":"{pattern: \\"\\\\\\\\bword\\\\\\\\b\\"}"},\
                "list":{"type":"array","items":{"anyOf":[{"type":"null"},\
                {"type":"object","properties":{},"additionalProperties":false}]},"minItems":1,\
                "description":"{minItems: 3, maxItems: 5, uniqueItems: true}"}},\
                "required":["label"],"additionalProperties":false}
                """
        )
    }

    @Test func `leaves a schema in the dialect as it is`() {
        let schema: JSONObject = [
            "type": "object", "properties": ["a": ["type": "array", "items": ["const": 1]]],
            "required": ["a"], "additionalProperties": false,
        ]
        #expect(StructuredOutput.schema(fitting: schema) == schema)
    }
}
