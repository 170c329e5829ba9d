import Testing

/// What is said of fields whose type is not known or does not say enough.
@Suite struct FieldTypeMessageTests {
    private static let typesStart = "analysis: extraction\nfields:\n  "
    private static let field =
        "expected: a type (string, number, integer, boolean, date, quote), or a "
        + "mapping such as {type: string, description: \u{2026}}"

    private static let types: [(place: String, message: String, help: String)] = [
        ("a: «text»", #"fields.a cannot be "text""#, field + " | did you mean: string"),
        (
            "a: «list»",
            #"fields.a cannot be "list""#,
            field + " | did you mean: {type: list, of: string}"
        ),
        (
            "a: «enum»",
            #"fields.a cannot be "enum""#,
            field + " | did you mean: {type: enum, values: [a, b]}"
        ),
        (
            "a: «object»",
            #"fields.a cannot be "object""#,
            field + " | did you mean: {type: object, fields: {name: string}}"
        ),
        ("a: «5»", "fields.a cannot be 5", field),
        ("a: «[»]", "fields.a cannot be an empty list", field),
        ("a: «~»", "fields.a has no value", field + " | note: remove the key to get its default"),
        (
            "a: «{»}",
            "fields.a.type is missing",
            "expected: one of string, number, integer, boolean, date, enum, list, object, quote"
        ),
    ]

    @Test(arguments: types)
    func `A type that needs more than its name says so`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.typesStart + place, message, help)
        #expect(said == wanted)
    }

    private static let listsStart = "analysis: extraction\nfields:\n  "
    private static let typeName =
        "expected: one of string, number, integer, boolean, date, enum, list, object, quote"

    private static let lists: [(place: String, message: String, help: String)] = [
        (
            "a: {type: «text»}",
            #"fields.a.type cannot be "text""#,
            typeName + " | did you mean: string"
        ),
        (
            "a: {type: «strin»}",
            #"fields.a.type cannot be "strin""#,
            typeName + " | did you mean: string"
        ),
        ("a: {type: «[»]}", "fields.a.type cannot be an empty list", typeName),
        (
            "a: «{»type: list}",
            "fields.a.of is missing",
            "expected: a type, a mapping such as {type: string}, or the fields of an object"
        ),
        (
            "a: «{»type: enum}",
            "fields.a.values is missing",
            "expected: a list; each element: a text"
        ),
        (
            "a: «{»type: object}",
            "fields.a.fields is missing",
            "expected: a mapping of names to fields, such as {total: {type: number}}"
        ),
        (
            "a: {type: enum, values: «[»]}",
            "fields.a.values cannot be an empty list",
            "expected: a list with at least one element: a text"
        ),
        (
            "a: {type: enum, values: [red, «RED»]}",
            #"fields.a.values has "RED" twice, case aside"#,
            ""
        ),
        (
            "a: {type: enum, values: [«1»]}",
            "fields.a.values cannot be 1",
            #"expected: a text | did you mean: "1""#
        ),
        (
            "a: {type: list, of: «[»string]}",
            "fields.a.of cannot be a list",
            "expected: a type, a mapping such as {type: string}, or the fields of an object"
        ),
        (
            "a: {type: list, of: «{»}}",
            "fields.a.of cannot be an empty mapping",
            "expected: a mapping of names to fields, such as {total: {type: number}}"
        ),
        (
            "a: {type: list, of: {type: string, «required»: false}}",
            "unknown key fields.a.of.required",
            "expected: one of type, min_length, max_length, pattern, grounded"
        ),
        (
            "a: {type: list, of: {type: number, «of»: string}}",
            "fields.a.of.of does not belong to a field of type number",
            "expected: one of type, minimum, maximum, decimal, grounded | note: of "
                + "belongs to fields of type list"
        ),
        (
            "a: {type: list, of: string, min_items: «3», max_items: 2}",
            "fields.a.min_items is above max_items",
            "expected: at most the max_items, 2"
        ),
        (
            "a: {type: list, of: string, max_items: «0»}",
            "fields.a.max_items cannot be 0",
            "expected: a whole number of at least 1"
        ),
    ]

    @Test(arguments: lists)
    func `Lists, choices and objects say what they hold`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.listsStart + place, message, help)
        #expect(said == wanted)
    }
}
