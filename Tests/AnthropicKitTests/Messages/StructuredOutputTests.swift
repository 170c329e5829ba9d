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

    @Test(arguments: [
        (
            #"{"type":["object","null"],"properties":{"a":{"type":"string"}}}"#,
            #"{"type":["object","null"],"properties":{"a":{"type":"string"}},"additionalProperties":false}"#
        ),
        (
            #"{"type":"object","additionalProperties":{"type":"number"}}"#,
            #"{"type":"object","additionalProperties":false,"#
                + #""description":"{additionalProperties: {\"type\":\"number\"}}"}"#
        ),
        (
            #"{"anyOf":[{"type":"null"}],"oneOf":[{"type":"string"}]}"#,
            #"{"anyOf":[{"type":"null"}],"description":"{oneOf: [{\"type\":\"string\"}]}"}"#
        ),
        (#"{"enum":[1,null,"a"]}"#, #"{"enum":[1,null,"a"]}"#),
        (#"{"enum":[[1]]}"#, #"{"description":"{enum: [[1]]}"}"#),
        (
            ##"{"$ref":"#/$defs/a","$defs":{"a":{"type":"integer","minimum":1}}}"##,
            ##"{"$ref":"#/$defs/a","$defs":{"a":{"type":"integer","description":"{minimum: 1}"}}}"##
        ),
    ])
    func `fits what stands in odd places`(schema: String, fitted: String) throws {
        let object = try #require(try JSONReader.value(of: schema).object)
        let result = StructuredOutput.schema(fitting: object)
        #expect(JSONValue.object(result).description == fitted)
    }

    @Test func `leaves a schema in the dialect as it is`() {
        let schema: JSONObject = [
            "type": "object", "properties": ["a": ["type": "array", "items": ["const": 1]]],
            "required": ["a"], "additionalProperties": false,
        ]
        #expect(StructuredOutput.schema(fitting: schema) == schema)
    }
}
