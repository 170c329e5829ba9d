import AnalysisCore
import JSON
import Testing

@Suite struct OutputSchemaTests {
    private static let cases: [(schema: OutputSchema, json: String)] = [
        (.boolean, #"{"type":"boolean"}"#),
        (
            .string(minLength: nil, maxLength: nil, pattern: nil, format: nil),
            #"{"type":"string"}"#
        ),
        (
            .string(minLength: 1, maxLength: 9, pattern: "^a", format: .date),
            #"{"type":"string","minLength":1,"maxLength":9,"pattern":"^a","format":"date"}"#
        ),
        (
            .string(minLength: nil, maxLength: nil, pattern: nil, format: .sentences(2)),
            #"{"type":"string"}"#
        ),
        (.number(minimum: 0, maximum: 1.5), #"{"type":"number","minimum":0,"maximum":1.5}"#),
        (.integer(minimum: nil, maximum: 3), #"{"type":"integer","maximum":3}"#),
        (.enumeration(["a", "b"]), #"{"type":"string","enum":["a","b"]}"#),
        (
            .array(of: .boolean, minItems: 1, maxItems: 2, unique: true),
            #"{"type":"array","items":{"type":"boolean"},"minItems":1,"maxItems":2,"uniqueItems":true}"#
        ),
        (
            .array(of: .boolean, minItems: nil, maxItems: nil, unique: false),
            #"{"type":"array","items":{"type":"boolean"}}"#
        ),
        (.nullable(.boolean), #"{"anyOf":[{"type":"boolean"},{"type":"null"}]}"#),
        (
            .object([
                .init(name: "z", description: "last first", schema: .boolean),
                .init(name: "a", schema: .boolean, isCopied: true),
            ]),
            #"{"type":"object","properties":{"z":{"type":"boolean","description":"last first"},"#
                + #""a":{"type":"boolean"}},"required":["z","a"],"additionalProperties":false}"#
        ),
    ]

    @Test(arguments: cases)
    func `What an answer must look like is said in JSON Schema`(
        schema: OutputSchema,
        json: String
    ) {
        #expect(JSONWriter().text(of: .object(schema.jsonSchema)) == json)
    }
}
