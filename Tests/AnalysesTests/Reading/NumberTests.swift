import Analyses
import AnalysisCore
import JSON
import Testing

/// The text of a number, and what a field makes of it; `nil` where it is refused.
struct NumberCase: Sendable, CustomTestStringConvertible {
    var text: String
    var bounds = NumberBounds()
    var isInteger = false
    var value: JSONValue?

    init(
        _ text: String,
        _ value: JSONValue?,
        bounds: NumberBounds = NumberBounds(),
        isInteger: Bool = false
    ) {
        self.text = text
        self.value = value
        self.bounds = bounds
        self.isInteger = isInteger
    }

    var testDescription: String { "\(text) \(bounds.decimal?.rawValue ?? "")" }
}

@Suite struct NumberTests {
    private func read(_ json: String, _ number: NumberCase) throws -> Result<
        Reading, ReadingFailure
    > {
        let type: FieldType = number.isInteger ? .integer(number.bounds) : .number(number.bounds)
        return try Samples.reading([FieldSpec(name: "n", type: type)])
            .read(Samples.answer("{\"n\": \(json)}"), about: Samples.passage("text"))
    }

    @Test(arguments: texts)
    func `a number in a string is read if it can be read in one way only`(
        _ number: NumberCase
    ) throws {
        let result = try read(JSONWriter().text(of: .string(number.text)), number)
        #expect((try? result.get())?.fields["n"] == number.value)
    }

    private static let point = NumberBounds(decimal: .point)
    private static let comma = NumberBounds(decimal: .comma)

    static let texts = [
        NumberCase("12", 12),
        NumberCase(" 12 ", 12),
        NumberCase("-3", -3),
        NumberCase("−3", -3),
        NumberCase("+3", 3),
        NumberCase("12.5", 12.5),
        NumberCase("12,5", 12.5),
        NumberCase(".5", 0.5),
        NumberCase("0,5", 0.5),
        NumberCase("0.123", 0.123),
        NumberCase("1234.567", 1234.567),
        NumberCase("1e3", 1000),
        NumberCase("1,234.56", 1234.56),
        NumberCase("1.234,56", 1234.56),
        NumberCase("1,234,567", 1_234_567),
        NumberCase("1.234.567", 1_234_567),
        NumberCase("1.234.567,8", 1_234_567.8),
        NumberCase("1 234 567,8", 1_234_567.8),
        NumberCase("1\u{202F}234,50", 1234.5),
        NumberCase("1'234.50", 1234.5),
        NumberCase("1’234’567", 1_234_567),
        // Ambiguous, unless the field says more.
        NumberCase("1.234", nil),
        NumberCase("1,234", nil),
        NumberCase("-1.234", nil),
        NumberCase("€1.234", nil),
        NumberCase("1.234", 1.234, bounds: point),
        NumberCase("1,234", 1234, bounds: point),
        NumberCase("1.234", 1234, bounds: comma),
        NumberCase("1,234", 1.234, bounds: comma),
        NumberCase("1.234,56", nil, bounds: point),
        NumberCase("1,234.56", nil, bounds: comma),
        NumberCase("1,23", nil, bounds: point),
        NumberCase("1.23", nil, bounds: comma),
        // Currencies.
        NumberCase("$12.50", 12.5),
        NumberCase("12,50 €", 12.5),
        NumberCase("EUR 12.50", 12.5),
        NumberCase("12.50 usd", 12.5),
        NumberCase("US$ 1,234.56", 1234.56),
        NumberCase("-$5", -5),
        NumberCase("(12.50)", -12.5),
        NumberCase("(€ 1,234.56)", -1234.56),
        NumberCase("( 12 )", -12),
        NumberCase("(-5)", nil),
        NumberCase("(+5)", nil),
        NumberCase("(1.234)", nil),
        NumberCase("()", nil),
        NumberCase("(12", nil),
        NumberCase("$-5", -5),
        NumberCase("120 zł", 120),
        NumberCase("99 kr.", 99),
        // Percentages are shares where the field ends at 1.
        NumberCase("20%", nil),
        NumberCase("20 %", 0.2, bounds: NumberBounds(minimum: 0, maximum: 1)),
        NumberCase("20%", 20, bounds: NumberBounds(minimum: 0, maximum: 100)),
        NumberCase("120%", nil, bounds: NumberBounds(minimum: 0, maximum: 1)),
        // Not numbers.
        NumberCase("", nil),
        NumberCase("twelve", nil),
        NumberCase("12 apples", nil),
        NumberCase("12 PCS", nil),
        NumberCase("NaN", nil),
        NumberCase("inf", nil),
        NumberCase("Infinity", nil),
        NumberCase("1e999", nil),
        NumberCase("0x10", nil),
        NumberCase("1.2.3", nil),
        NumberCase("1,23,456", nil),
        NumberCase("12 34", nil),
        NumberCase("5.", nil),
        NumberCase("--5", nil),
        NumberCase("1-2", nil),
        NumberCase("½", nil),
        NumberCase("٣", nil),
        // Whole numbers.
        NumberCase("12", 12, isInteger: true),
        NumberCase("12.0", 12, isInteger: true),
        NumberCase("12.5", nil, isInteger: true),
        NumberCase("1,234,567", 1_234_567, isInteger: true),
    ]

    @Test(arguments: [
        ("9223372036854775807", "{\"n\":9223372036854775807}"),
        ("3.0", "{\"n\":3}"),
        ("1e3", "{\"n\":1000}"),
        (
            "3.5",
            "invalid-answer [correct] the answer does not match the schema: n: 3.5 is not a whole number"
        ),
        (
            "9223372036854775808",
            "invalid-answer [correct] the answer does not match the schema: n: 9.223372036854776e+18 is too large for a whole number"
        ),
        (
            "true",
            "invalid-answer [correct] the answer does not match the schema: n: true stands where a whole number is expected"
        ),
        (
            "null",
            "invalid-answer [correct] the answer does not match the schema: n: null stands where a whole number is expected"
        ),
        (
            "[1]",
            "invalid-answer [correct] the answer does not match the schema: n: a list of 1 stands where a whole number is expected"
        ),
        (
            "\"1.234\"",
            "invalid-answer [correct] the answer does not match the schema: n: \"1.234\" is ambiguous: the separator may group thousands or start decimals; write a JSON number"
        ),
    ])
    func `whole numbers are whole`(_ json: String, _ expected: String) throws {
        let number = NumberCase("", nil, isInteger: true)
        #expect(outcome(try read(json, number)) == expected)
    }

    @Test(arguments: [("5", true), ("5.5", true), ("4.99", false), ("10.01", false)])
    func `bounds hold`(_ json: String, _ isValid: Bool) throws {
        let number = NumberCase("", nil, bounds: NumberBounds(minimum: 5, maximum: 10))
        #expect(((try? read(json, number).get()) != nil) == isValid)
    }
}
