import Testing

/// What is said of gates on fields.
@Suite struct GateFieldMessageTests {
    private static let fieldsStart = """
        analysis: extraction
        fields:
          vendor: string
          total: number
          paid: boolean
          tags: {type: list, of: {type: enum, values: [new, old]}}
          items: {type: list, of: {price: number, kind: {type: enum, values: [new, used]}}}
          scores: {type: list, of: {type: list, of: integer}}
        gates: 
        """
    private static let numbersOnly =
        "note: sum, mean, min and max are formed of fields of type number and integer"
    private static let fixedValues = "note: shares are measured of fields of type enum and boolean"
    private static let fieldNames = "expected: one of vendor, total, paid, tags, items, scores"

    private static let fields: [(place: String, message: String, help: String)] = [
        (
            #"{fields.vendor.acme: «"<= 1%"»}"#,
            "gates.fields.vendor.acme: fields.vendor has no fixed values",
            fixedValues
        ),
        (
            #"{fields.total.5: «"<= 1%"»}"#,
            "gates.fields.total.5: fields.total has no fixed values",
            fixedValues
        ),
        (
            #"{fields.paid.yes: «"<= 1%"»}"#,
            "gates.fields.paid.yes: fields.paid has no such value",
            "expected: one of true, false"
        ),
        (
            #"{fields.tags.nw: «"<= 1%"»}"#,
            "gates.fields.tags.nw: fields.tags has no such value",
            "expected: one of new, old | did you mean: new"
        ),
        (
            #"{fields.items.kind.usd: «"<= 1%"»}"#,
            "gates.fields.items.kind.usd: fields.items.kind has no such value",
            "expected: one of new, used | did you mean: used"
        ),
        (
            #"{fields.items.colour.red: «"<= 1%"»}"#,
            "gates.fields.items.colour.red: fields.items has no fixed values",
            fixedValues
        ),
        (
            #"{fields.items.kind: {mean: «"> 1"»}}"#,
            "gates.fields.items.kind.mean: fields.items.kind is no number",
            numbersOnly
        ),
        (
            #"{fields.items.prize: {mean: «"> 1"»}}"#,
            #"gates.fields.items.prize.mean: there is no field "items.prize""#,
            "expected: one of price, kind | did you mean: price"
        ),
        (
            #"{fields.vendor: {mean: «"> 1"»}}"#,
            "gates.fields.vendor.mean: fields.vendor is no number",
            numbersOnly
        ),
        (
            #"{fields.vendor.max: «"> 1"»}"#,
            "gates.fields.vendor.max: fields.vendor is no number",
            numbersOnly
        ),
        (
            #"{fields.totl: {mean: «"> 1"»}}"#,
            #"gates.fields.totl.mean: there is no field "totl""#,
            fieldNames + " | did you mean: total"
        ),
        (
            #"{fields.nothing: {mean: «"> 1"»}}"#,
            #"gates.fields.nothing.mean: there is no field "nothing""#,
            fieldNames
        ),
        (
            #"{fields.paid: {sum: «"> 1"»}}"#,
            "gates.fields.paid.sum: fields.paid is no number",
            numbersOnly
        ),
        (
            "{fields.total: «5»}",
            "gates.fields.total cannot be 5",
            "expected: a mapping of sum, min, max, mean, count, missing to "
                + #"conditions, such as {sum: ">= 0"}"#
        ),
        (
            #"{fields.total: {«avg»: "> 1"}}"#,
            "unknown key gates.fields.total.avg",
            "expected: one of sum, min, max, mean, count, missing"
        ),
        (
            "{fields.total: {mean: «1»}}",
            "gates.fields.total.mean cannot be 1",
            #"expected: a comparison such as ">= 0" | did you mean: "<= 1""#
        ),
        (
            #"{confidence: {mean: «"> 0.5"»}}"#,
            #"gates.confidence.mean: there is no field "confidence""#,
            fieldNames
        ),
        (
            #"{fields.vendor.name: {max: «"> 1"»}}"#,
            #"gates.fields.vendor.name.max: there is no field "vendor.name""#,
            ""
        ),
        (
            "{fields.total: {«at_least»: 5%}}",
            "unknown key gates.fields.total.at_least",
            "expected: one of sum, min, max, mean, count, missing"
        ),
        (
            "{fields.paid.true: «{»at_least: 5%, estimate: corrected}}",
            "gates.fields.paid.true needs right answers to compare with",
            "expected: a key labels with the path of a CSV file"
        ),
    ]

    @Test(arguments: fields)
    func `A gate measures a field that there is, in a way that its type has`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.fieldsStart + place, message, help)
        #expect(said == wanted)
    }

    private static let fieldsTaken = [
        #"{fields.paid.true: "<= 1%"}"#,
        #"{fields.tags.new: "<= 1%"}"#,
        #"{fields.items.kind.used: "<= 1%"}"#,
        #"{fields.items.price: {mean: "> 1"}}"#,
        #"{fields.vendor: {count: "> 1"}}"#,
        #"{fields.vendor: {missing: "> 1"}}"#,
        #"{fields.scores.max: "> 1"}"#,
        "{fields.paid.true: {at_least: 5%, confidence: 90%}}",
    ]

    @Test(arguments: fieldsTaken)
    func `A gate may reach into lists and objects`(text: String) {
        #expect(Remark.all(on: Self.fieldsStart + text) == [])
    }
}
