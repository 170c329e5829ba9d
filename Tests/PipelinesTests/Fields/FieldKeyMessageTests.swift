import Testing

/// What is said of the keys and the names of fields.
@Suite struct FieldKeyMessageTests {
    private static let keysStart = "analysis: extraction\nfields:\n  "
    private static let keysOfStrings =
        "expected: one of type, description, required, min_length, max_length, pattern, grounded"

    private static let keys: [(place: String, message: String, help: String)] = [
        (
            "a: {type: string, «optional»: true}",
            "unknown key fields.a.optional",
            keysOfStrings + " | did you mean: required"
        ),
        (
            "a: {type: string, «minlength»: 3}",
            "unknown key fields.a.minlength",
            keysOfStrings + " | did you mean: min_length"
        ),
        (
            "a: {type: string, «minimum»: 3}",
            "fields.a.minimum does not belong to a field of type string",
            keysOfStrings + " | note: minimum belongs to fields of type number, integer"
        ),
        (
            "a: {type: boolean, «pattern»: x}",
            "fields.a.pattern does not belong to a field of type boolean",
            "expected: one of type, description, required | note: pattern belongs "
                + "to fields of type string"
        ),
        (
            "a: {type: quote, «date_order»: dmy}",
            "fields.a.date_order does not belong to a field of type quote",
            "expected: one of type, description, required, grounded | note: "
                + "date_order belongs to fields of type date"
        ),
        (
            "a: {type: date, «min_length»: 4}",
            "fields.a.min_length does not belong to a field of type date",
            "expected: one of type, description, required, date_order, grounded | "
                + "note: min_length belongs to fields of type string"
        ),
        (
            "a: {type: string, min_length: «9», max_length: 8}",
            "fields.a.min_length is above max_length",
            "expected: at most the max_length, 8"
        ),
        (
            "a: {type: string, max_length: «0»}",
            "fields.a.max_length cannot be 0",
            "expected: a whole number of at least 1"
        ),
        (
            "a: {type: number, minimum: «2», maximum: 1.5}",
            "fields.a.minimum is above maximum",
            "expected: at most the maximum, 1.5"
        ),
        (
            "a: {type: number, minimum: «low»}",
            #"fields.a.minimum cannot be "low""#,
            "expected: a finite number"
        ),
        (
            #"a: {type: string, pattern: «"[a-"»}"#,
            "fields.a.pattern is no regular expression: expected ']'",
            ""
        ),
        (
            #"a: {type: string, pattern: «"(a"»}"#,
            "fields.a.pattern is no regular expression: expected ')'",
            ""
        ),
        (
            #"a: {type: string, pattern: «""»}"#,
            #"fields.a.pattern cannot be """#,
            "expected: a regular expression"
        ),
        (
            "a: {type: string, grounded: «maybe»}",
            #"fields.a.grounded cannot be "maybe""#,
            "expected: require, flag or off"
        ),
        (
            "a: {type: number, decimal: «dot»}",
            #"fields.a.decimal cannot be "dot""#,
            "expected: point or comma"
        ),
        (
            "a: {type: date, date_order: «ymd-iso»}",
            #"fields.a.date_order cannot be "ymd-iso""#,
            "expected: dmy, mdy or ymd | did you mean: ymd"
        ),
        (
            #"a: {type: string, required: «"no"»}"#,
            #"fields.a.required cannot be "no""#,
            "expected: true or false | did you mean: false"
        ),
        (
            "a: {type: string, description: «3»}",
            "fields.a.description cannot be 3",
            #"expected: text | did you mean: "3""#
        ),
    ]

    @Test(arguments: keys)
    func `A key belongs to a type, and its bounds fit`(place: String, message: String, help: String)
    {
        let (said, wanted) = Remark.pair(Self.keysStart + place, message, help)
        #expect(said == wanted)
    }

    private static let namesStart = "analysis: extraction\nfields:\n  "
    private static let name =
        "expected: at most 64 letters a-z, digits, _ and -, with a letter or _ first"

    private static let names: [(place: String, message: String, help: String)] = [
        ("«1a»: string", #"fields cannot have a field named "1a""#, name),
        (#"«""»: string"#, #"fields cannot have a field named """#, name),
        (
            #"«"a b"»: string"#,
            #"fields cannot have a field named "a b""#,
            name + " | did you mean: a_b"
        ),
        (#"«"größe"»: string"#, #"fields cannot have a field named "größe""#, name),
        ("«-a»: string", #"fields cannot have a field named "-a""#, name),
        (
            "«a.b»: string",
            #"fields cannot have a field named "a.b""#,
            name + " | did you mean: a_b"
        ),
        (
            "«xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx»: string",
            "fields cannot have a field named "
                + "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u{2026}\"",
            name
        ),
        (
            #"«"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."»: string"#,
            "fields cannot have a field named "
                + "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u{2026}\"",
            name
        ),
    ]

    @Test(arguments: names)
    func `A name can be a key of an answer`(place: String, message: String, help: String) {
        let (said, wanted) = Remark.pair(Self.namesStart + place, message, help)
        #expect(said == wanted)
    }

    private static let namesTaken = [
        "\(String(repeating: "x", count: 64)): string", "_: string", "A-z_9: string", "z: string",
        "Z: string",
        "result: string\n  ok: string\n  reason: string",
    ]

    @Test(arguments: namesTaken)
    func `A field may be called as people like`(text: String) {
        #expect(Remark.all(on: Self.namesStart + text) == [])
    }

    private static let placesStart = "analysis: "
    private static let fieldsMapping =
        "expected: a mapping of names to fields, such as {total: {type: number}}"

    private static let places: [(place: String, message: String, help: String)] = [
        ("extraction\nfields: «{»}", "fields cannot be an empty mapping", fieldsMapping),
        ("extraction\nfields: «[»a]", "fields cannot be a list", fieldsMapping),
        ("extraction\nfields: «string»", #"fields cannot be "string""#, fieldsMapping),
        (
            "«extraction»",
            "analysis extraction needs the key fields",
            "expected: a line such as `fields: {total: {type: number}}`"
        ),
        (
            "sentiment\nfields: {«sentiment»: string}",
            "fields.sentiment: the results of this analysis have a field of that name",
            "expected: another name"
        ),
        (
            "sentiment\nfields: {«confidence»: number}",
            "fields.confidence: the results of this analysis have a field of that name",
            "expected: another name"
        ),
        (
            "summary\nfields: {«summary»: string}",
            "fields.summary: the results of this analysis have a field of that name",
            "expected: another name"
        ),
    ]

    @Test(arguments: places)
    func `An extraction needs fields, and other analyses have some of their own`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.placesStart + place, message, help)
        #expect(said == wanted)
    }
}
