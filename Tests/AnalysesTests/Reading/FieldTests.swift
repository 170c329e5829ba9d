import Analyses
import AnalysisCore
import JSON
import Testing

/// A field, what a model answers, and what comes of it.
struct FieldCase: Sendable, CustomTestStringConvertible {
    var name: String
    var field: FieldSpec
    var answer: String
    var outcome: String

    init(
        _ name: String,
        _ type: FieldType,
        isRequired: Bool = true,
        _ answer: String,
        _ outcome: String
    ) {
        self.name = name
        field = FieldSpec(name: "f", type: type, isRequired: isRequired)
        self.answer = answer
        self.outcome =
            outcome.hasPrefix("f")
            ? "invalid-answer [correct] the answer does not match the schema: \(outcome)" : outcome
    }

    var testDescription: String { name }
}

@Suite struct FieldTests {
    @Test(arguments: cases)
    func `a field takes what it can read and refuses the rest`(_ field: FieldCase) throws {
        let analysis = try Samples.reading([field.field])
        let result = analysis.read(
            Samples.answer(field.answer),
            about: Samples.passage("Some text.")
        )
        #expect(outcome(result) == field.outcome)
    }

    static let cases = texts + scalars + lists + objects

    private static let text = FieldType.string(StringBounds())

    private static let texts = [
        FieldCase("text", text, #"{"f": "a\tb"}"#, #"{"f":"a\tb"}"#),
        FieldCase("text with NUL", text, #"{"f": "a\u0000b"}"#, #"{"f":"ab"}"#),
        FieldCase("empty text", text, #"{"f": ""}"#, "f: the text is empty"),
        FieldCase("blank text", text, #"{"f": "  "}"#, "f: the text is empty"),
        FieldCase("empty optional text", text, isRequired: false, #"{"f": " "}"#, #"{"f":null}"#),
        FieldCase(
            "null for optional text",
            text,
            isRequired: false,
            #"{"f": null}"#,
            #"{"f":null}"#
        ),
        FieldCase("missing optional text", text, isRequired: false, "{}", #"{"f":null}"#),
        FieldCase(
            "null for required text",
            text,
            #"{"f": null}"#,
            "f: null stands where a text is expected"
        ),
        FieldCase("missing text", text, "{}", "f: the member is missing"),
        FieldCase(
            "number for text",
            text,
            #"{"f": 12}"#,
            "f: 12 stands where a text is expected"
        ),
        FieldCase(
            "too long",
            .string(StringBounds(maxLength: 3)),
            #"{"f": "abcd"}"#,
            "f: the text has 4 characters; at most 3 are allowed"
        ),
        FieldCase(
            "too short",
            .string(StringBounds(minLength: 3)),
            #"{"f": "ab"}"#,
            "f: the text has 2 characters; at least 3 are needed"
        ),
        FieldCase(
            "empty where that is allowed",
            .string(StringBounds(minLength: 0)),
            #"{"f": ""}"#,
            #"{"f":""}"#
        ),
        FieldCase(
            "no bound of the pipeline",
            text,
            "{\"f\": \"\(String(repeating: "x", count: 5000))\"}",
            "{\"f\":\"\(String(repeating: "x", count: 5000))\"}"
        ),
        FieldCase(
            "pattern",
            .string(StringBounds(pattern: "[A-Z]{2}[0-9]+")),
            #"{"f": "AB12"}"#,
            #"{"f":"AB12"}"#
        ),
        FieldCase(
            "pattern within a longer text",
            .string(StringBounds(pattern: "[A-Z]{2}[0-9]+")),
            #"{"f": "No. AB12"}"#,
            #"f: "No. AB12" does not match /[A-Z]{2}[0-9]+/"#
        ),
    ]

    private static let scalars = [
        FieldCase("true", .boolean, #"{"f": true}"#, #"{"f":true}"#),
        FieldCase("true as text", .boolean, #"{"f": " Yes"}"#, #"{"f":true}"#),
        FieldCase("false as text", .boolean, #"{"f": "FALSE"}"#, #"{"f":false}"#),
        FieldCase(
            "1 for true",
            .boolean,
            #"{"f": 1}"#,
            "f: 1 stands where true or false is expected"
        ),
        FieldCase(
            "perhaps",
            .boolean,
            #"{"f": "perhaps"}"#,
            "f: \"perhaps\" stands where true or false is expected"
        ),
        FieldCase(
            "enum by case and white space",
            .enumeration(["Very good", "bad"]),
            #"{"f": " very\n GOOD "}"#,
            #"{"f":"Very good"}"#
        ),
        FieldCase(
            "enum with composed and decomposed accents",
            .enumeration(["café", "bar"]),
            "{\"f\": \"CAFE\u{301}\"}",
            #"{"f":"café"}"#
        ),
        FieldCase(
            "not in the enum",
            .enumeration(["a", "b"]),
            #"{"f": "c"}"#,
            #"f: "c" is not one of "a", "b""#
        ),
        FieldCase(
            "number for a date",
            .date(nil),
            #"{"f": 20260304}"#,
            "f: 20260304 stands where a date as YYYY-MM-DD is expected"
        ),
    ]

    private static let tags = FieldType.list(of: text, ItemBounds(minItems: 1, maxItems: 2))

    private static let lists = [
        FieldCase("list", tags, #"{"f": ["a", "b"]}"#, #"{"f":["a","b"]}"#),
        FieldCase(
            "too many items",
            tags,
            #"{"f": ["a", "b", "c"]}"#,
            "f: the list has 3 items; at most 2 are allowed"
        ),
        FieldCase(
            "too few items",
            tags,
            #"{"f": []}"#,
            "f: the list has 0 items; at least 1 are needed"
        ),
        FieldCase(
            "wrong item",
            tags,
            #"{"f": ["a", 2]}"#,
            "f[1]: 2 stands where a text is expected"
        ),
        FieldCase(
            "text for a list",
            tags,
            #"{"f": "a"}"#,
            "f: \"a\" stands where a list is expected"
        ),
        FieldCase(
            "null for an optional list",
            .list(of: text, ItemBounds()),
            isRequired: false,
            #"{"f": null}"#,
            #"{"f":[]}"#
        ),
        FieldCase(
            "null for an optional list that is never empty",
            tags,
            isRequired: false,
            #"{"f": null}"#,
            #"{"f":null}"#
        ),
        FieldCase(
            "null for a required list",
            .list(of: text, ItemBounds()),
            #"{"f": null}"#,
            "f: null stands where a list is expected"
        ),
        FieldCase(
            "no bound of the pipeline",
            .list(of: .integer(NumberBounds()), ItemBounds()),
            "{\"f\": [\((1...50).map(String.init).joined(separator: ","))]}",
            "{\"f\":[\((1...50).map(String.init).joined(separator: ","))]}"
        ),
    ]

    private static let item = FieldType.object([
        FieldSpec(name: "name", type: text),
        FieldSpec(name: "price", type: .number(NumberBounds()), isRequired: false),
    ])

    private static let objects = [
        FieldCase(
            "object in the order of its fields",
            item,
            #"{"f": {"price": 2, "name": "a", "extra": 1}}"#,
            #"{"f":{"name":"a","price":2}}"#
        ),
        FieldCase(
            "list of objects with faults",
            .list(of: item, ItemBounds()),
            #"{"f": [{"name": "a"}, {"price": "x"}, []]}"#,
            #"f[1].name: the member is missing; f[1].price: "x" is not a number; f[2]: an empty list stands where an object is expected"#
        ),
        FieldCase(
            "list for an object",
            item,
            #"{"f": []}"#,
            "f: an empty list stands where an object is expected"
        ),
    ]

    @Test func `many faults are counted, not listed`() throws {
        let analysis = try Samples.reading([
            FieldSpec(name: "f", type: .list(of: .integer(NumberBounds()), ItemBounds()))
        ])
        let text =
            "{\"f\": [" + Array(repeating: "\"x\"", count: 1000).joined(separator: ",") + "]}"
        let result = analysis.read(Samples.answer(text), about: Samples.passage("text"))
        #expect(
            outcome(result)
                == #"invalid-answer [correct] the answer does not match the schema: f[0]: "x" is not a number; f[1]: "x" is not a number; f[2]: "x" is not a number; and 17 more"#
        )
    }

    @Test func `labels that stand twice are left out`() throws {
        let analysis = try Samples.classification(multiple: true)
        let result = analysis.read(
            Samples.answer(#"{"categories": ["Billing", "billing", "other"], "confidence": 1}"#),
            about: Samples.passage("text")
        )
        #expect(
            outcome(result)
                == #"{"categories":["billing","other"],"confidence":1,"confidence_source":"model"}"#
        )
    }
}
