import AnalysisCore
import Testing

@testable import ModelProviders

struct GrammarTests {
    @Test func `an object has its members in order and no free white space`() {
        let schema = OutputSchema.object([
            .init(
                name: "vendor",
                schema: .string(minLength: 1, maxLength: 40, pattern: nil, format: nil)
            ),
            .init(name: "total", schema: .number(minimum: 0, maximum: nil)),
            .init(
                name: "date",
                schema: .nullable(
                    .string(minLength: nil, maxLength: nil, pattern: nil, format: .date)
                )
            ),
            .init(name: "paid", schema: .boolean),
        ])
        #expect(
            Grammar(schema).text == #"""
                root ::= object-1
                first ::= [^"\\\x00-\x20\x7F] | "\\" ["\\/bfnrt]
                character ::= [^"\\\x00-\x1F\x7F] | "\\" ["\\/bfnrt]
                text-1-40 ::= "\"" first character{0,39} "\""
                digits ::= "0" | [1-9] [0-9]{0,11}
                date ::= "\"" ("19" | "20") [0-9] [0-9] "-" ("0" [1-9] | "1" [0-2]) "-" ("0" [1-9] | [12] [0-9] | "3" [01]) "\""
                object-1 ::= "{\"vendor\":" text-1-40 ",\"total\":" digits ("." [0-9]{1,6})? ",\"date\":" ("null" | date) ",\"paid\":" ("true" | "false") "}"

                """#
        )
    }

    @Test(arguments: [
        (
            OutputSchema.integer(minimum: nil, maximum: nil),
            #"""
            root ::= "-"? digits
            digits ::= "0" | [1-9] [0-9]{0,11}

            """#
        ),
        (
            .enumeration(["a \"b\"", "c\\d"]),
            #"""
            root ::= ("\"a \\\"b\\\"\"" | "\"c\\\\d\"")

            """#
        ),
        (
            .array(of: .boolean, minItems: nil, maxItems: 3, unique: false),
            #"""
            root ::= "[" (("true" | "false") ("," ("true" | "false")){0,2})? "]"

            """#
        ),
        (
            .array(of: .boolean, minItems: 2, maxItems: 9000, unique: false),
            #"""
            root ::= "[" ("true" | "false") ("," ("true" | "false")){1,49} "]"

            """#
        ),
        (
            .string(minLength: nil, maxLength: 100_000, pattern: nil, format: nil),
            #"""
            root ::= text-0-1000
            first ::= [^"\\\x00-\x20\x7F] | "\\" ["\\/bfnrt]
            character ::= [^"\\\x00-\x1F\x7F] | "\\" ["\\/bfnrt]
            text-0-1000 ::= "\"" (first character{0,999})? "\""

            """#
        ),
    ])
    func `values of every type are bounded`(schema: OutputSchema, grammar: String) {
        #expect(Grammar(schema).text == grammar)
    }
}
