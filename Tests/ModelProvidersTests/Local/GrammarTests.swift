import AnalysisCore
import Testing

@testable import ModelProviders

struct GrammarTests {
    @Test func `a space may come before a value, where a model is used to it`() {
        let text = OutputSchema.boolean
        #expect(Grammar(text, allowsSpace: true).text == "root ::= \" \"? (\"true\" | \"false\")\n")
        #expect(Grammar(text).text == "root ::= (\"true\" | \"false\")\n")
    }

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
                date ::= "\"" ("19" | "20") [0-9] [0-9] "-" ("02-" ("0" [1-9] | "1" [0-9] | "2" [0-8]) | ("0" [469] | "11") "-" ("0" [1-9] | [12] [0-9] | "30") | ("0" [13578] | "1" [02]) "-" ("0" [1-9] | [12] [0-9] | "3" [01])) "\""
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
            root ::= "[" ("true" | "false") ("," ("true" | "false")){1,11} "]"

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

    @Test func `texts in lists are short, and a list that needs more items may have them`() {
        let text = OutputSchema.string(minLength: nil, maxLength: 400, pattern: nil, format: nil)
        let list = OutputSchema.array(of: text, minItems: 20, maxItems: 30, unique: false)
        let grammar = Grammar(list).text
        #expect(grammar.hasPrefix(#"root ::= "[" text-0-100 ("," text-0-100){19,19} "]""#))
    }

    @Test(arguments: [
        (1.0, 5.0, "([1-5])"),
        (0, 120, #"([0-9] | [1-9] [0-9]{1} | "1" ([0-1] [0-9]{1} | "2" ("0")))"#),
        (-2, 3, #"([0-3] | "-" ([1-2]))"#),
        (-9, -3, #"("-" ([3-9]))"#),
    ])
    func `whole numbers keep to their bounds`(
        minimum: Double,
        maximum: Double,
        expression: String
    ) {
        let grammar = Grammar(.integer(minimum: minimum, maximum: maximum)).text
        #expect(grammar == "root ::= \(expression)\n")
    }

    @Test(arguments: [
        (0.0, 1.0, #"([0-1] | ("0") "." [0-9]{1,6})"#),
        (0.25, 0.26, nil),
        (0.5, 3.5, #"([1-3] | ([1-2]) "." [0-9]{1,6})"#),
    ])
    func `numbers keep to their bounds`(minimum: Double, maximum: Double, expression: String?) {
        let grammar = Grammar(.number(minimum: minimum, maximum: maximum)).text
        guard let expression else {
            #expect(grammar.hasPrefix(#"root ::= ("0.25" | "0.2501" | "#))
            #expect(grammar.hasSuffix("\"0.26\")\n"))
            return
        }
        #expect(grammar == "root ::= \(expression)\n")
    }

    @Test func `bounds of any size make a grammar`() {
        for value in [Double.greatestFiniteMagnitude, 1e18, 0x1p53, 1e12, 999, 0.1] {
            for (minimum, maximum) in [(value, nil), (nil, value), (-value, value), (-value, nil)] {
                #expect(Grammar(.integer(minimum: minimum, maximum: maximum)).text.count < 5000)
                #expect(Grammar(.number(minimum: minimum, maximum: maximum)).text.count < 9000)
            }
        }
    }

    @Test func `a passage with a pattern that does not occur is null where it may be`() {
        let code = OutputSchema.string(
            minLength: 1,
            maxLength: 400,
            pattern: "^[A-Z]{3}$",
            format: .passage
        )
        #expect(
            Grammar(.nullable(code), from: DocumentCopies("see ABC")).text.hasPrefix(
                #"root ::= ("null" | "\"" ("ABC") "\"")"#
            )
        )
        let none = DocumentCopies("see abc")
        #expect(Grammar(.nullable(code), from: none).text == "root ::= \"null\"\n")
        #expect(Grammar(code, from: none).isEmpty)
    }
}
